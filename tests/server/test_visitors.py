"""What visitors meet on a running server beside a greedy client, and where the code fails."""

from __future__ import annotations

from pathlib import Path

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.testing.v1 import AppTest

from tests.server.conftest import ToyServer, status
from tests.server.protocol import guest


def succeeded(received: list[ForwardMsg]) -> bool:
    return received[-1].script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def test_others_are_answered_beside_a_greedy_client_and_after_it(server: str) -> None:
    with guest(server) as visitor:
        assert succeeded(visitor.run())
        with guest(server) as greedy:
            for _ in range(500):
                greedy.ask()
            assert succeeded(visitor.run())
            assert status(f"{server}/healthz") == 200
        assert succeeded(visitor.run())


def test_a_server_with_a_broken_case_starts_says_so_and_recovers(toy_server: ToyServer) -> None:
    assert toy_server.while_broken.statuses == {
        "healthz": 200,
        "readyz": 503,
        "geometry/outlines-0.json": 503,
    }
    assert toy_server.while_broken.ready["faults"] == 1
    shown = b"".join(message.SerializeToString() for message in toy_server.while_broken.page)
    assert b"The tables have faults" in shown
    assert status(f"{toy_server.address}/readyz") == 200
    assert status(f"{toy_server.address}/geometry/outlines-0.json") == 404
    with guest(toy_server.address) as visitor:
        assert succeeded(visitor.run())


def test_a_fault_in_the_code_shows_neither_its_words_nor_a_path(tmp_path: Path) -> None:
    script = tmp_path / "broken.py"
    script.write_text("raise ValueError('words from inside')\n")
    (shown,) = AppTest.from_file(str(script)).run().exception
    assert shown.message
    assert not shown.stack_trace
    for inside in ("words from inside", "ValueError", str(tmp_path)):
        assert inside.encode() not in shown.proto.SerializeToString()
