"""Open a page in Streamlit's own test harness, and read off it what a visitor is shown.

How a figure is brought to the page is known here only, by `figures_on`.
"""

from __future__ import annotations

import functools
import json
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from components.controls.figure_message import NOTED
from components.controls.figure_view import NAME
from components.tables.case_folder import FOLDER_VARIABLE
from tests.breakable import breakable

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "dashboard.py"

# The places behind a button in the bar of filters, which are drawn while they are open.
MORE = ("more-filters", "more-weights")
# Before its first run the harness finds a page only where its address is its file's name.
_ADDRESSED_OTHERWISE = ("home", "claims_checked", "backing_index")


@dataclass(frozen=True)
class ShownFigure:
    """A figure as the page hands it to the browser; `key` begins with the name it was given."""

    key: str
    spec: dict[str, Any]
    config: dict[str, Any]
    alt: str
    says: dict[str, str]
    caption: dict[str, Any]
    legend: list[dict[str, Any]]

    @property
    def traces(self) -> list[dict[str, Any]]:
        """What is drawn."""
        return list(self.spec["data"])

    @property
    def layout(self) -> dict[str, Any]:
        """Axes, frame and legend."""
        return dict(self.spec["layout"])


def opened(page: str = "map", /, **query: str | list[str]) -> AppTest:
    """Return a page as it opens at an address, with what is behind the buttons of its bar."""
    app = AppTest.from_file(str(DASHBOARD), default_timeout=30)
    for key in MORE:
        app.session_state[key] = True
    return _at(app, page, query)


def first_seen(page: str = "map", /, **query: str | list[str]) -> AppTest:
    """Return a page as a visitor first sees it at an address: the buttons of its bar unpressed."""
    return _at(AppTest.from_file(str(DASHBOARD), default_timeout=30), page, query)


def _at(app: AppTest, page: str, query: dict[str, str | list[str]]) -> AppTest:
    if page in _ADDRESSED_OTHERWISE:
        app.run()
    for key, value in query.items():
        app.query_params[key] = value
    app.switch_page(f"components/pages/{page}.py").run()
    assert not app.exception
    return app


def as_it_opens(page: str) -> AppTest:
    """Return a page as it opens, the same one for all tests that only read it."""
    return _opened_once(page, os.environ[FOLDER_VARIABLE])


@functools.cache
def _opened_once(page: str, _folder: str) -> AppTest:
    return opened(page)


def finding_on(app: AppTest) -> str:
    """Return the sentence that a page begins with, without the signs that keep Markdown away.

    What keeps a line from ending within a date or a range is left out too.
    """
    return breakable(str(app.title[0].value).replace("\\", ""))


def figures_on(app: AppTest) -> list[ShownFigure]:
    """Return the page's figures in order."""
    shown = [figure_in(element) for element in app.get("bidi_component")]
    return [figure for figure in shown if figure]


def figure_in(component: Any) -> ShownFigure | None:
    """Return the figure that a component of the page shows, or None where it shows none."""
    if component.proto.component_name != NAME:
        return None
    sent = json.loads(_told(component))
    parts = ("figure", "config", "alt", "says", "caption", "legend")
    return ShownFigure(component.proto.id, *(sent[part] for part in parts))


def told_on(app: AppTest, name: str) -> bytes:
    """Return what the browser is told of the one figure whose key holds `name`."""
    (component,) = [each for each in app.get("bidi_component") if name in each.proto.id]
    return _told(component)


def _told(component: Any) -> bytes:
    proto, state = component.proto, component.root.session_state
    return _unpacked(proto.bytes, state[NOTED + proto.id.split("-", 2)[2]])


def _unpacked(message: bytes, first: bytes) -> bytes:
    content = message[9:]
    return zlib.decompressobj(wbits=-15, zdict=first).decompress(content) if message[0] else content


def traces(app: AppTest, name: str) -> list[dict[str, Any]]:
    """Return the traces of the one figure whose key holds `name`."""
    (figure,) = [figure for figure in figures_on(app) if name in figure.key]
    return figure.traces


def html(app: AppTest) -> str:
    """Return the page's own markup."""
    return " ".join(element.proto.body for element in app.get("html"))


def led_to(app: AppTest) -> tuple[str, str, bool]:
    """Return where a page leads the browser: path, query, and whether that is no step of its own.

    ValueError where it leads nowhere.
    """
    name = "address-to-go-to"
    (proto,) = [
        element.proto
        for element in app.get("bidi_component")
        if element.proto.component_name == name
    ]
    data = json.loads(proto.json)
    return data["path"], data["query"], data["in_place"]


def words(app: AppTest) -> str:
    """Return the page's markup and running text."""
    shown = [*app.markdown, *app.caption, *app.info, *app.warning]
    return html(app) + " ".join(str(element.value) for element in shown)


def headings(table: Any) -> dict[str, str]:
    """Return the titles of a table that the page shows, by the code of their column."""
    settings = json.loads(table.proto.columns)
    return {code: setting["label"] for code, setting in settings.items() if "label" in setting}
