"""The servers that are measured: the dashboard, and beside it the floor."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import ROOT, started
from tests.deploy.replicas import behind_nginx, replicas

_FLOOR = Path(__file__).with_name("floor_app.py")


@dataclass(frozen=True)
class Served:
    """What answers at an address: its name in tables, and its processes."""

    name: str
    address: str
    pids: tuple[int, ...]


@contextmanager
def dashboard(case_folder: Path = ROOT / "data") -> Iterator[Served]:
    """Yield the dashboard with the case in a folder, by default the shipped one, in one process."""
    # All visitors of a measurement share this machine's address.
    variables = {FOLDER_VARIABLE: str(case_folder), "VISITS_PER_ADDRESS": "0"}
    with started(variables=variables) as server:
        yield Served("dashboard", server.address, (server.pid,))


@contextmanager
def floor() -> Iterator[Served]:
    """Yield the floor app, with the dashboard's settings of Streamlit."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / ".streamlit", Path(folder) / ".streamlit")
        script = shutil.copy(_FLOOR, folder)
        with started(Path(script), "_stcore/health") as server:
            yield Served("floor", server.address, (server.pid,))


@contextmanager
def dashboard_behind_nginx() -> Iterator[Served]:
    """Yield as many processes of the dashboard as there are cores, behind nginx."""
    with (
        tempfile.TemporaryDirectory() as folder,
        replicas(os.cpu_count() or 1, ROOT / "data", Path(folder)) as each,
        behind_nginx(each, Path(folder)) as address,
    ):
        pids = tuple(replica.process.pid for replica in each if replica.process)
        yield Served(f"{len(pids)} processes", address, pids)
