"""What tests of the server share: one that runs on the toy case, and what is computed anew."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.analysis.kept import MADE
from components.tables.case_folder import FOLDER_VARIABLE
from components.tables.memo import Memo
from tests.browser.server import running
from tests.server.clock import Clock
from tests.server.protocol import guest
from tests.toy import TOY_TABLES, load_toy, write_toy
from tests.toy.breaking import file_of
from tests.toy.evidence import check

_PATIENCE_S = 60
_TWO_PAGES_OF_CHECKS = [
    *TOY_TABLES["claim_checks"],
    *(check(claim_id, "stance", "no_evidence") for claim_id in ("ST06", "ST08")),
    *(check(claim_id, "support", "no_evidence") for claim_id in ("CA02", "CA03", "CA04")),
]


@dataclass(frozen=True)
class Answers:
    """What a server answers: the status of routes by address, how ready it is, the first page."""

    statuses: dict[str, int]
    ready: dict[str, object]
    page: list[ForwardMsg]


@dataclass(frozen=True)
class ToyServer:
    """A running server, and what it answered while the tables that it started on had faults."""

    address: str
    while_broken: Answers


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands at zero."""
    return Clock()


@pytest.fixture(scope="session")
def toy_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ToyServer]:
    """Start the dashboard on a toy case with faults, mend these, and yield what runs then."""
    folder = write_toy(tmp_path_factory.mktemp("served"), {"claim_checks": _TWO_PAGES_OF_CHECKS})
    groups = file_of(folder, "groups")
    whole = groups.read_bytes()
    groups.write_bytes(b"\xff\x00")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(FOLDER_VARIABLE, str(folder))
        with running() as address:
            routes = ("healthz", "readyz", "geometry/outlines-0.json")
            statuses = {route: status(f"{address}/{route}") for route in routes}
            with guest(address) as visitor:
                while_broken = Answers(statuses, readiness(address), visitor.run())
            groups.write_bytes(whole)
            wait_until_ready(address)
            yield ToyServer(address, while_broken)


@pytest.fixture
def server(toy_server: ToyServer) -> str:
    """Return the address of a server that shows the toy case."""
    return toy_server.address


def status(address: str) -> int:
    """Return the status that a GET of `address` is answered with."""
    try:
        with urlopen(address) as answer:  # noqa: S310 - the address is our own
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def readiness(address: str) -> dict[str, object]:
    """Return what `/readyz` says, whatever its status."""
    try:
        with urlopen(f"{address}/readyz") as answer:  # noqa: S310 - the address is our own
            return dict(json.load(answer))
    except HTTPError as error:
        with error:
            return dict(json.load(error))


def wait_until_ready(address: str) -> None:
    """Return once the server has seen that its tables can be shown."""
    wait_until(lambda: status(f"{address}/readyz") == 200)


def wait_until(holds: Callable[[], bool]) -> None:
    """Return once something holds that the server comes to by itself."""
    deadline = time.monotonic() + _PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline, "The server did not come to it in time"
        time.sleep(0.1)


@pytest.fixture
def toy_served(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the toy case, which is the one that pages of this process show."""
    load_toy()  # what a folder has in common with a loaded case is not read again
    folder = write_toy(tmp_path_factory.mktemp("shown"))
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


@dataclass(frozen=True)
class Anew:
    """What is computed of cases, and what is made of answers, and not found ready."""

    computed: list[str]
    made: list[str]


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> Anew:
    """Return lists of the rules that are computed from now on."""
    noted = Anew([], [])
    result = Memo.result

    def noting(
        self: Memo, rule: Any, key: Any, compute: Callable[[], object], *bound: int
    ) -> object:
        def note() -> object:
            if self is MADE:
                noted.made.append(key[0].__name__)
            else:
                noted.computed.append(f"{rule.__name__}{key}")
            return compute()

        return result(self, rule, key, note, *bound)

    monkeypatch.setattr(Memo, "result", noting)
    return noted


@pytest.fixture
def computed(anew: Anew) -> list[str]:
    """Return the rules that are computed of a case from now on, not found ready with it."""
    return anew.computed
