"""What visitors meet on a running server beside a greedy client, and where the code fails."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.server.cases import LOOK_EVERY_S
from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import ROOT, running
from tests.server.protocol import guest
from tests.toy.breaking import file_of


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running() as address:
        yield address


def succeeded(received: list[ForwardMsg]) -> bool:
    return received[-1].script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def test_others_are_answered_beside_a_greedy_client_and_after_it(server: str) -> None:
    with guest(server) as visitor:
        assert succeeded(visitor.run())
        with guest(server) as greedy:
            for _ in range(500):
                greedy.ask()
            assert succeeded(visitor.run())
            with urlopen(f"{server}/healthz") as answer:  # noqa: S310 - the address is our own
                assert answer.status == 200
        assert succeeded(visitor.run())


def test_a_server_with_a_broken_case_starts_says_so_and_recovers(
    toy_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = file_of(toy_folder, "groups")
    whole = groups.read_bytes()
    groups.write_bytes(b"\xff\x00")
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy_folder))
    with running() as server:
        assert status(f"{server}/healthz") == 200
        assert status(f"{server}/readyz") == 503
        assert status(f"{server}/geometry/countries-0.geojson") == 503
        with guest(server) as visitor:
            shown = b"".join(message.SerializeToString() for message in visitor.run())
            assert b"The tables have faults" in shown
        groups.write_bytes(whole)
        time.sleep(LOOK_EVERY_S)
        assert status(f"{server}/readyz") == 200
        assert status(f"{server}/geometry/countries-0.geojson") == 404


def status(address: str) -> int:
    try:
        with urlopen(address) as answer:  # noqa: S310 - the address is our own
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def test_a_fault_in_the_code_shows_neither_its_words_nor_a_path(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".streamlit", tmp_path / ".streamlit")
    (tmp_path / "broken.py").write_text("raise ValueError('words from inside')\n")
    with running(tmp_path / "broken.py", "_stcore/health") as address, guest(address) as visitor:
        received = visitor.run()
    elements = [message.delta.new_element for message in received]
    (shown,) = [element.exception for element in elements if element.HasField("exception")]
    assert shown.message
    assert not shown.stack_trace
    for inside in ("words from inside", "ValueError", str(tmp_path), str(ROOT)):
        assert inside.encode() not in shown.SerializeToString()
