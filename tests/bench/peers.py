"""The peers: the same rows and outlines in Dash, and in a page that needs no server at work."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import plotly

from components.address import MapChoice
from components.address.options import regions
from components.analysis.geography.frame import Frame
from components.analysis.stances import stances
from components.tables import load_case
from components.tables.case_folder import DEFAULT_FOLDER
from tests.browser.server import free_port, wait_until_it_answers

_HERE = Path(__file__).parent


def write_rows(folder: Path) -> None:
    """Write the rows of the map and the outlines as the peers read them."""
    case = load_case(DEFAULT_FOLDER)
    choice = MapChoice(lens="article", basis="with_groups")
    shown = stances(case, choice).rows
    steps = {code: place for place, code in enumerate(sorted(shown["shown_as"].unique()))}
    rows = [
        {
            "iso3": str(row.Index),
            "name": row.name,
            "region": row.region,
            "stance": row.shown_as,
            "step": steps[row.shown_as],
        }
        for row in shown.itertuples()
    ]
    frames = {
        name: _frame(stances(case, replace(choice, region=codes)).ground.frame)
        for name, codes in [("", ()), *((name, (code,)) for code, name in regions(case).items())]
    }
    (folder / "frames.json").write_text(json.dumps(frames), encoding="utf-8")
    (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    (folder / "outlines.json").write_bytes(case.world.outlines_json)


def _frame(frame: Frame) -> dict[str, object]:
    """Return what a map shows, as plotly takes it."""
    return {
        "projection": {"type": "natural earth", "rotation": {"lon": frame.middle_lon}},
        "lonaxis": {"range": [frame.west, frame.east]},
        "lataxis": {"range": [frame.south, frame.north]},
        "showland": False,
        "showcoastlines": False,
    }


@contextmanager
def running_dash(folder: Path) -> Iterator[str]:
    """Yield the address of the map in Dash, with the rows in `folder`."""
    port, log = free_port(), folder / "dash.log"
    command = [sys.executable, str(_HERE / "dash_app.py"), str(folder), str(port)]
    with (
        log.open("w") as said,
        subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT) as process,  # noqa: S603
    ):
        try:
            address = f"http://localhost:{port}"
            wait_until_it_answers(address, process, str(log))
            yield address
        finally:
            process.kill()


@contextmanager
def static_page(folder: Path) -> Iterator[str]:
    """Yield the address of a page that filters in the browser, with the rows in `folder`."""
    shutil.copy(_HERE / "static_page.html", folder / "index.html")
    shutil.copy(Path(plotly.__file__).parent / "package_data" / "plotly.min.js", folder)
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("localhost", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing of requests."""
