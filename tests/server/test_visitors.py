"""What visitors meet on a running server beside a greedy client, and where the code fails."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.server import ROOT, running
from tests.server.protocol import guest


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
