"""What becomes of the case folder while the server runs, seen from outside, and mended again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import running
from tests.server.conftest import status, wait_until, wait_until_ready
from tests.server.protocol import fragment_of, guest
from tests.server.test_visitors import succeeded
from tests.toy import write_toy
from tests.toy.breaking import file_of

FAULTS = b"The tables have faults"


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_toy(tmp_path_factory.mktemp("edited") / "case")


@pytest.fixture(scope="module")
def server(edited: Path) -> Iterator[str]:
    with running(variables={FOLDER_VARIABLE: str(edited)}) as address:
        yield address


def cut_in_a_row(folder: Path) -> Callable[[], object]:
    """Cut a table as a full disk does, and return what mends it."""
    file = file_of(folder, "stances")
    whole = file.read_bytes()
    row = whole.index(b"\n", len(whole) // 2)
    file.write_bytes(whole[: row - 20])
    return lambda: file.write_bytes(whole)


def taken_away(folder: Path) -> Callable[[], object]:
    """Take the folder away, as an unmounted drive is, and return what brings it back."""
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    return lambda: elsewhere.rename(folder)


@pytest.mark.parametrize("breaking", [cut_in_a_row, taken_away])
def test_a_page_says_what_is_wrong_and_shows_the_case_once_it_is_mended(
    server: str, edited: Path, breaking: Callable[[Path], Callable[[], object]]
) -> None:
    digest = digest_at(server)
    with guest(server) as visitor:
        before = visitor.run()
        assert succeeded(before)
        assert FAULTS not in b"".join(message.SerializeToString() for message in before)
        page = fragment_of(before)
        mend = breaking(edited)
        try:
            wait_until(lambda: status(f"{server}/readyz") == 503)
            assert status(f"{server}/healthz") == 200
            shown = b"".join(message.SerializeToString() for message in visitor.run(fragment=page))
            assert FAULTS in shown
            shown = b"".join(message.SerializeToString() for message in visitor.run())
            assert FAULTS in shown
        finally:
            mend()
        wait_until_ready(server)
        assert digest_at(server) == digest
        after = b"".join(message.SerializeToString() for message in visitor.run())
        assert FAULTS not in after


def digest_at(server: str) -> str:
    with urlopen(f"{server}/readyz") as answer:  # noqa: S310 - the address is our own
        return str(json.load(answer)["digest"])
