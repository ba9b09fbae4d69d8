"""Start the dashboard, or any other Streamlit script, as its users do, and stop it again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "dashboard.py"
_PATIENCE_S = 90


@dataclass(frozen=True)
class Started:
    """A running server: its address, without a slash at its end, its process, and its log."""

    address: str
    pid: int
    log: Path


@contextmanager
def running(
    script: Path = DASHBOARD,
    health: str = "healthz",
    *,
    search: Path | None = None,
    base_path: str = "",
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Yield the address of `started`."""
    with started(script, health, search=search, base_path=base_path, variables=variables) as server:
        yield server.address


@contextmanager
def started(
    script: Path = DASHBOARD,
    health: str = "healthz",
    *,
    search: Path | None = None,
    base_path: str = "",
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Started]:
    """Yield `streamlit run script` once it answers.

    The server's working directory is an empty one: the dashboard must run from anywhere.
    `search` is a folder to import from, for a script that does not stand beside what it imports;
    `variables` are added to the environment.
    """
    port = free_port()
    address = f"http://localhost:{port}/{base_path}".rstrip("/")
    environment = {**os.environ, **({"PYTHONPATH": str(search)} if search else {}), **variables}
    with tempfile.TemporaryDirectory() as elsewhere, (Path(elsewhere) / "log").open("w+") as log:
        command = [sys.executable, "-m", "streamlit", "run", str(script)]
        options = [f"--server.port={port}", f"--server.baseUrlPath={base_path}"]
        options.append("--server.headless=true")
        with subprocess.Popen(  # noqa: S603
            command + options, cwd=elsewhere, env=environment, stdout=log, stderr=subprocess.STDOUT
        ) as process:
            try:
                wait_until_it_answers(f"{address}/{health}", process, log.name)
                yield Started(address, process.pid, Path(log.name))
            finally:
                process.kill()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(address: str, process: subprocess.Popen[bytes], log: str) -> None:
    """Return once `address` answers with 200; raise with the log's text if `process` ends."""
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    said = Path(log).read_text(encoding="utf-8")
    message = f"No answer from {address} within {_PATIENCE_S} s. The server said:\n{said}"
    raise RuntimeError(message)
