"""Several processes of the dashboard behind a real nginx, as deploy/ sets them up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.proxy import nginx
from tests.browser.server import DASHBOARD, ROOT, free_port, wait_until_it_answers

_PATIENCE_S = 60
_SERVER = "server 127.0.0.1:{port} max_fails=0;\n"
# All visitors of a measurement share this machine's address.
_PER_ADDRESS = ("limit_conn connections 500;", "limit_req zone=requests burst=1000 nodelay;")
# What nginx writes goes to a folder of the test's own.
_TEMPORARY = "\n".join(
    f"  {kind}_temp_path {{folder}}/{kind};"
    for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
)


@dataclass
class Replica:
    """One process of the dashboard, at a port that it keeps when it is started again."""

    case_folder: Path
    folder: Path
    port: int
    metrics_port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process, without waiting for it."""
        variables = {
            FOLDER_VARIABLE: str(self.case_folder),
            "METRICS_PORT": str(self.metrics_port),
            "VISITS_PER_ADDRESS": "0",
        }
        options = [f"--server.port={self.port}", "--server.headless=true"]
        command = [sys.executable, "-m", "streamlit", "run", str(DASHBOARD), *options]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 - the command is our own
                command, cwd=self.folder, env=os.environ | variables, stdout=log, stderr=log
            )

    def wait_until_ready(self) -> None:
        """Return once the process can show its case."""
        assert self.process is not None
        address = f"http://localhost:{self.port}/readyz"
        wait_until_it_answers(address, self.process, str(self._log))

    def end(self, by: signal.Signals) -> int:
        """End the process by a signal and return its exit code."""
        assert self.process is not None
        self.process.send_signal(by)
        return self.process.wait(_PATIENCE_S)

    def visits(self) -> int:
        """Return how many pages are open at this process."""
        with urlopen(f"http://localhost:{self.metrics_port}") as answer:
            lines = answer.read().decode().splitlines()
        (value,) = [line.split()[1] for line in lines if line.startswith("dashboard_visits ")]
        return int(float(value))

    @property
    def _log(self) -> Path:
        return self.folder / f"{self.port}.log"


@contextmanager
def replicas(count: int, case_folder: Path, folder: Path) -> Iterator[list[Replica]]:
    """Yield so many running processes, which show the case in `case_folder`."""
    each = [Replica(case_folder, folder, free_port(), free_port()) for _ in range(count)]
    with ExitStack() as running:
        for replica in each:
            replica.start()
            running.callback(_kill, replica)
        for replica in each:
            replica.wait_until_ready()
        yield each


def _kill(replica: Replica) -> None:
    if replica.process is not None:
        replica.process.kill()
        replica.process.wait()


@contextmanager
def behind_nginx(servers: list[Replica], folder: Path) -> Iterator[str]:
    """Yield the address at which nginx, set up by deploy/nginx.conf, hands on to `servers`."""
    port = free_port()
    shipped = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    text = shipped.replace("listen 8080;", f"listen 127.0.0.1:{port};")
    for limit in _PER_ADDRESS:
        assert limit in text
        text = text.replace(limit, "")
    text = text.replace("http {", f"http {{\n{_TEMPORARY.format(folder=folder)}", 1)
    upstream = "".join(_SERVER.format(port=replica.port) for replica in servers)
    (folder / "upstream.conf").write_text(upstream, encoding="utf-8")
    config = f"daemon off;\npid {folder}/pid;\nerror_log {folder}/log warn;\n{text}"
    with nginx(config, f"http://localhost:{port}", folder) as address:
        yield address
