"""The server runs where a machine gives it little, and says so where it cannot."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from components.figures.browser.scripts import bundle_address
from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import DASHBOARD, free_port, wait_until_it_answers
from tests.server.conftest import status
from tests.server.protocol import Guest, guest
from tests.server.test_visitors import succeeded

_PATIENCE_S = 60
# Promised, as supervisors kill what takes longer.
_STOPS_WITHIN_S = 10
# How Python ends where it cannot write what is left of its log; elsewhere the code is 0.
_LOG_IS_FULL = 120
# A slow machine does all things later; who waits for the slow visitor waits for their time-outs.
_A_FEW_S = 5
_RESTART = 1012  # among the registered close codes of websockets: a service restart


def command(port: int) -> list[str]:
    options = [f"--server.port={port}", "--server.headless=true"]
    return [sys.executable, "-m", "streamlit", "run", str(DASHBOARD), *options]


def as_a_stranger(command: list[str]) -> list[str]:
    """Return what runs a command as a user whom the machine does not know, where root asks.

    That user may read what root may, as the tests and their Python may lie in root's home, and
    writes nowhere.
    """
    if os.geteuid() != 0:
        return command
    reads = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    return ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups", *reads, *command]


def on_a_full_disk(command: list[str]) -> list[str]:
    """Return what runs a command that can write to no file, as on a disk without room.

    It may open 256 files unless it asks for more.
    """
    return ["/bin/sh", "-c", 'ulimit -f 0 && ulimit -Sn 256 && exec "$@"', "sh", *command]


def test_it_serves_and_stops_as_a_stranger_without_a_locale_a_disk_to_write_to_and_a_log(
    whole_toy: Path, tmp_path: Path
) -> None:
    """All at once: Linux's full device takes no log, no file may grow, and folders take none.

    The home is one that does not exist. Asked to stop in the middle of a run, the server tells its
    visitors and ends in time, though one of them reads nothing and closes nothing.
    """
    bare = tmp_path / "bare"
    bare.mkdir()
    bare.chmod(0o555)
    environment = {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "TMPDIR": str(bare),
        "TZ": "Pacific/Kiritimati",
        "HOME": "/nowhere",
        FOLDER_VARIABLE: str(whole_toy),
    }
    port = free_port()
    address = f"http://localhost:{port}"
    with (
        Path("/dev/full").open("wb") as full,
        subprocess.Popen(  # noqa: S603 - the command is our own
            as_a_stranger(on_a_full_disk(command(port))),
            cwd=bare,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=full,
        ) as process,
    ):
        try:
            wait_until_it_answers(f"{address}/readyz", process, os.devnull)
            assert may_open(process.pid) > 256
            with reading_nothing(address), guest(address) as visitor:
                assert succeeded(visitor.run())
                visitor.ask()  # a run is under way
                asked_at = time.monotonic()
                process.send_signal(signal.SIGTERM)
                with pytest.raises(ConnectionClosed) as closed:
                    listen(visitor)
                assert closed.value.rcvd is not None
                assert closed.value.rcvd.code == _RESTART
                left_s = asked_at + _STOPS_WITHIN_S - time.monotonic()
                assert process.wait(left_s) == _LOG_IS_FULL
        finally:
            process.kill()


@contextmanager
def reading_nothing(server: str) -> Iterator[None]:
    """Hold a connection that asks for far more than its machine keeps for it, and reads nothing."""
    asked = f"GET /{bundle_address()} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    with socket.socket() as silent:
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        silent.connect(("localhost", int(server.rpartition(":")[2])))
        silent.sendall(asked * 20)
        yield


def may_open(pid: int) -> int:
    """Return how many files a process may open."""
    limits = Path(f"/proc/{pid}/limits").read_text(encoding="ascii").splitlines()
    (line,) = [line for line in limits if line.startswith("Max open files")]
    return int(line.split()[3])


def listen(visitor: Guest) -> None:
    """Take what the server sends, for as long as it does."""
    while True:
        visitor.socket.recv(timeout=_PATIENCE_S)


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run(  # noqa: S603 - the command is our own
            command(port),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE_S,
        )
    assert run.returncode != 0
    assert f"Port {port} is not available" in run.stderr


def test_a_port_of_metrics_that_is_taken_is_named(whole_toy: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = subprocess.run(  # noqa: S603 - the command is our own
            command(free_port()),
            cwd=tmp_path,
            env=os.environ | {"METRICS_PORT": str(port), FOLDER_VARIABLE: str(whole_toy)},
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE_S,
        )
    assert run.returncode != 0
    assert f"METRICS_PORT={port}" in run.stderr


def test_a_visitor_who_reads_nothing_keeps_nobody_waiting(server: str) -> None:
    """Beside such visitors a run takes a few seconds more than it did alone, not their patience."""
    with guest(server) as visitor:
        assert succeeded(visitor.run())
        alone_s = seconds_of_runs(visitor)
        with reading_nothing(server), guest(server) as slow:
            for _ in range(10):
                slow.ask("record")  # and never reads what comes
            assert seconds_of_runs(visitor) < alone_s + _A_FEW_S
    assert status(f"{server}/healthz") == 200


def seconds_of_runs(visitor: Guest) -> float:
    """Return how long three runs of the script take, one after the other."""
    began = time.monotonic()
    for _ in range(3):
        assert succeeded(visitor.run())
    return time.monotonic() - began
