"""A server that is asked to stop tells its visitors and ends in order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import DASHBOARD, free_port, wait_until_it_answers
from tests.server.protocol import Guest, guest

_PATIENCE_S = 60
_RESTART = 1012  # RFC 6455's registry of close codes: a service restart


def test_visitors_are_told_and_the_exit_is_clean(toy_folder: Path, tmp_path: Path) -> None:
    address = f"http://localhost:{free_port()}"
    options = [f"--server.port={address.rpartition(':')[2]}", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", str(DASHBOARD), *options]
    environment = os.environ | {FOLDER_VARIABLE: str(toy_folder), "LOG_FORMAT": "json"}
    log = tmp_path / "log"
    with (
        log.open("wb") as out,
        subprocess.Popen(  # noqa: S603 - the command is our own
            command, cwd=tmp_path, env=environment, stdout=out, stderr=out
        ) as process,
    ):
        wait_until_it_answers(f"{address}/readyz", process, str(log))
        with guest(address) as visitor:
            visitor.run()
            visitor.ask()  # a run is under way
            process.send_signal(signal.SIGTERM)
            with pytest.raises(ConnectionClosed) as closed:
                listen(visitor)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == _RESTART
        assert process.wait(timeout=_PATIENCE_S) == 0
    assert '"digest":' in log.read_text(encoding="utf-8")


def listen(visitor: Guest) -> None:
    """Take what the server sends, for as long as it does."""
    while True:
        visitor.socket.recv(timeout=_PATIENCE_S)
