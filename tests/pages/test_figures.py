"""What holds for the figures of every page."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from components.figures.inert import inert
from components.tables.case_folder import FOLDER_VARIABLE
from tests.breakable import breakable
from tests.conftest import read_rows
from tests.pages.on_page import figures_on, finding_on, opened
from tests.toy import write_toy

WITH_LEGEND: tuple[tuple[str, dict[str, str]], ...] = (
    ("claims_checked", {}),
    ("reach", {}),
)
SHOWN: tuple[tuple[str, dict[str, str]], ...] = (
    *WITH_LEGEND,
    ("map", {}),
    ("record", {}),
    ("record", {"show": "claims"}),
    ("record", {"show": "arms"}),
    ("votes", {}),
    ("backing_index", {}),
    ("material", {}),
    ("positions", {"show": "flow"}),
    ("claims_checked", {"show": "forecasts"}),
)
DRAWN: tuple[tuple[str, dict[str, str]], ...] = (
    *SHOWN,
    ("home", {}),
    ("positions", {}),
    ("recognition", {}),
)
# Figures whose section has a heading of its own that says what they show.
WITH_HEADING = ("votes-lines", "votes-map", "demonstrations")
LIVE = '<a href="http://elsewhere">zz</a> $zz$ %{zz} &nbsp;'
TEXTS = {"name", "label", "wording", "summary", "publisher", "locator", "capital", "platform"}


@pytest.mark.parametrize(("page", "query"), WITH_LEGEND)
def test_a_press_on_a_legend_hides_nothing(page: str, query: dict[str, str]) -> None:
    with_legend = [
        figure.layout
        for figure in figures_on(opened(page, **query))
        if figure.layout.get("showlegend", True) and "legend" in figure.layout
    ]
    assert with_legend
    for layout in with_legend:
        assert layout["legend"]["itemclick"] is False
        assert layout["legend"]["itemdoubleclick"] is False


@pytest.mark.parametrize(("page", "query"), DRAWN)
def test_what_is_told_of_a_figure_holds_the_finding(page: str, query: dict[str, str]) -> None:
    app = opened(page, **query)
    figures = figures_on(app)
    assert figures
    for figure in figures:
        told = breakable(figure.alt)
        if any(own in figure.key for own in WITH_HEADING):
            shown = [str(each.value).replace("\\", "") for each in (*app.header, *app.caption)]
            first = told.partition(". ")[0]
            heads = [first if first in breakable(each) else breakable(each) for each in shown]
        else:
            heads = [finding_on(app)]
        assert any(head in told for head in heads), (figure.key, told)
        assert len(told) > len(finding_on(app))


@pytest.mark.parametrize(("page", "query"), SHOWN)
def test_every_figure_is_one_that_plotly_knows(page: str, query: dict[str, str]) -> None:
    """Its classes raise where a name or a value is none of theirs."""
    figures = figures_on(opened(page, **query))
    assert figures
    for figure in figures:
        go.Figure(figure.spec)


@pytest.fixture(scope="module")
def live_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Put a link, a formula and a field into every text of the tables."""
    folder = write_toy(tmp_path_factory.mktemp("live") / "case")
    for file in folder.rglob("*.csv"):
        rows = read_rows(file)
        for row in rows:
            row.update({name: f"{row[name]} {LIVE}" for name in TEXTS & row.keys() if row[name]})
        with file.open("w", encoding="utf-8", newline="") as lines:
            table = csv.DictWriter(lines, rows[0].keys())
            table.writeheader()
            table.writerows(rows)
    return folder


@pytest.fixture
def live_text(live_folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the pages show that case; return what stands in its texts."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(live_folder))
    return LIVE


@pytest.mark.parametrize(("page", "query"), SHOWN)
def test_no_text_from_a_table_is_markup_in_a_figure(
    live_text: str, page: str, query: dict[str, str]
) -> None:
    texts = [text for chart in figures_on(opened(page, **query)) for text in _texts(chart.spec)]
    assert any(inert(live_text) in text for text in texts)
    for sign in ("<a", "$", "%{zz}", "&nbsp;"):
        assert [text for text in texts if sign in text] == []


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        for each in part.values():
            yield from _texts(each)
    elif isinstance(part, Sequence):
        for each in part:
            yield from _texts(each)
