"""Reports of material backing: what is kept, what is charted, and that nothing is added up."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from components.address import MaterialChoice
from components.analysis.record.material import PARTS, TOTAL, MaterialResult, all_backing, material
from components.analysis.report import report_on
from components.figures.charts.backing import backing_chart
from components.figures.theme import LIGHT
from components.tables import Case, load_case
from components.words import Words
from components.words.material import (
    chart_note,
    figure_in_words,
    last_figures,
    last_of_panel,
    material_finding,
    time_in_words,
)
from tests.figures.plotted import plotted
from tests.toy import TOY_TABLES, write_toy
from tests.toy.record import backing

MAY = {"first": "2000-05", "last": "2000-05"}
MORE = [
    backing(4, "BTN", "kite_export", "from_subject", 20, first="2000", last="2000"),
    backing(5, "LUX", "kite_export", "from_subject", 90, **MAY, low=40, high=95),
    backing(6, "", "kite_export", "from_subject", 5, summary="To the islands.", confidence="low"),
    backing(7, "LUX", "kite_export", "from_subject", 7, unit="boxes a year"),
    backing(8, "LUX", "kite_export", "from_subject", ""),
    backing(10, "NRU", "kite_export", "from_subject", 99, first="1990", last="1998-12"),
    backing(9, "NRU", "kite_export", "from_subject", 3, confidence="medium", first="", last=""),
]  # fmt: skip


@pytest.fixture
def wider(tmp_path: Path) -> Case:
    """Return the toy case with six more reports."""
    rows = [*TOY_TABLES["material_backing"], *MORE]
    return load_case(write_toy(tmp_path, {"material_backing": rows}))


def kept(case: Case, **filters: object) -> list[str]:
    return sorted(material(case, MaterialChoice(**filters)).rows.index)  # type: ignore[arg-type]


def charted(case: Case, **filters: object) -> MaterialResult:
    return material(case, MaterialChoice(**filters))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filters", "reports"),
    [
        ({}, ["MT001", "MT002", "MT003"]),
        ({"actor": ("BTN",)}, ["MT001"]),
        ({"family": ("string",)}, ["MT003"]),
        ({"region": ("europe",)}, ["MT003"]),
        ({"confidence": ("low",)}, []),
        ({"window": (dt.date(2001, 3, 1), dt.date(2001, 12, 31))}, ["MT001", "MT002", "MT003"]),
        ({"window": (dt.date(2001, 4, 1), dt.date(2001, 12, 31))}, []),
        ({"window": (dt.date(2000, 1, 1), dt.date(2001, 1, 1)), "actor": ("BTN",)}, ["MT001"]),
        ({"actor": ("LUX",), "family": ("kites",)}, []),
    ],
)
def test_filters_combine(toy_case: Case, filters: dict[str, object], reports: list[str]) -> None:
    assert kept(toy_case, **filters) == reports


def test_reports_come_with_days_and_sources_the_latest_first(wider: Case) -> None:
    rows = all_backing(wider)
    assert rows.at["MT001", "start"] == pd.Timestamp("2001-01-01")
    assert rows.at["MT001", "end"] == pd.Timestamp("2001-03-31")
    assert rows.at["MT004", "end"] == pd.Timestamp("2000-12-31")
    assert pd.isna(rows.at["MT009", "end"])
    assert list(rows.index)[-3:] == ["MT005", "MT010", "MT009"]
    assert rows["publisher"].ne("").all()


def test_one_panel_per_state_the_largest_first_then_parts_and_total(wider: Case) -> None:
    series = charted(wider).series
    assert series is not None
    assert series.panels == ("LUX", "BTN", PARTS, TOTAL)
    assert series.unit == "kites a day"
    assert series.rows.groupby("panel").groups.keys() == set(series.panels)
    assert series.left_out == 4
    assert not {"MT007", "MT008", "MT009", "MT010"} & set(series.rows.index)


def test_figures_are_never_added_up(wider: Case) -> None:
    series = charted(wider).series
    assert series is not None
    given = {
        float(str(row["value"])) for row in [*TOY_TABLES["material_backing"], *MORE] if row["value"]
    }
    assert set(series.rows["value"]) <= given
    assert series.largest["value"].tolist() == [90, 30]
    assert series.latest["value"].tolist() == [90, 30]


def test_without_a_figure_by_state_there_is_no_chart(toy_case: Case) -> None:
    assert charted(toy_case, family=("string",)).series is None


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (
            {},
            (
                "Kite export from Fiji: the largest figure found for one state in 2000 is 90 kites "
                "a day to Luxembourg (May 2000); in 2001 only one state has a figure, 30 kites a "
                "day to Bhutan (January 2001 to March 2001)"
            ),
        ),
        (
            {"actor": ("BTN",)},
            (
                "Kite export from Fiji · Bhutan: the largest figure found for Bhutan in 2000 is 20 "
                "kites a day; the largest figure found for Bhutan in 2001 is 30 kites a day "
                "(January 2001 to March 2001)"
            ),
        ),
        ({"family": ("string",)}, "String: 1 report of material backing"),
        ({"actor": ("OMN",)}, "Oman: No report of material backing was found"),
        (
            {"actor": ("NRU",), "window": (dt.date(2001, 1, 1), dt.date(2001, 1, 31))},
            "Nauru · 1 January 2001 to 31 January 2001: No report of material backing was found",
        ),
        ({"region": ("africa",)}, "Africa: No report of material backing was found"),
    ],
)
def test_the_finding_names_the_largest_figures(
    wider: Case, filters: dict[str, object], said: str
) -> None:
    assert material_finding(Words(), charted(wider, **filters)) == said


def test_a_report_without_an_end_is_about_its_first_day_and_without_a_day_in_no_window(
    tmp_path: Path,
) -> None:
    rows = [
        backing(1, "BTN", "kite_export", "from_subject", 1, first="2001-02", last=""),
        backing(2, "BTN", "kite_export", "from_subject", 1, first="", last=""),
    ]
    case = load_case(write_toy(tmp_path, {"material_backing": rows}))
    assert kept(case, window=(dt.date(2001, 2, 1), dt.date(2001, 2, 28))) == ["MT001"]
    assert kept(case, window=(dt.date(2001, 3, 1), dt.date(2001, 12, 31))) == []


def test_last_figures_say_that_unknown_is_not_nothing(wider: Case) -> None:
    series = charted(wider).series
    assert series is not None
    said = last_figures(Words(), series)
    assert said.startswith("Last figure found: Luxembourg May 2000 and Bhutan March 2001. ")
    assert "no proof" in said
    assert "4 reports, older than 2000" in chart_note(Words(), series)


def test_figures_and_times_are_written_as_far_as_they_are_known(wider: Case) -> None:
    rows, words = all_backing(wider), Words()
    assert figure_in_words(words, rows.loc["MT003"]) == ""
    assert figure_in_words(words, rows.loc["MT004"]) == "20 kites a day"
    assert time_in_words(words, rows.loc["MT004"]) == "2000"
    assert time_in_words(words, rows.loc["MT009"]) == ""
    assert time_in_words(words, {"first": "2023-01", "last": "2023-12"}) == "2023"
    assert time_in_words(words, {"first": "2023-02", "last": "2024"}) == "February 2023 to 2024"
    assert time_in_words(words, {"first": "", "last": "2018-03"}) == "until March 2018"


def test_the_chart_draws_each_figure_once_with_its_range(wider: Case) -> None:
    series = charted(wider).series
    assert series is not None
    figure = plotted(backing_chart(series, Words(), LIGHT))
    points = [trace for trace in figure.data if trace.mode == "markers"]
    drawn = sorted(value for trace in points for value in trace.y)
    assert drawn == sorted(series.rows["value"])
    assert len({trace.yaxis for trace in points}) == len(series.panels)
    ranges = [t.y for t in figure.data if t.mode == "lines" and t.x[0] == t.x[1]]
    assert ranges == [(40, 95, None)]
    assert "90 kites a day, range 40 to 95" in points[0].text[0]


def test_days_stand_above_many_panels_as_they_do_below(wider: Case) -> None:
    series = charted(wider).series
    assert series is not None
    assert len(series.panels) >= 3
    layout = plotted(backing_chart(series, Words(), LIGHT)).layout
    assert layout.xaxis2.side == "top"
    assert layout.xaxis2.ticktext == layout.xaxis.ticktext
    assert layout.xaxis2.range == layout.xaxis.range
    one = replace(series, panels=series.panels[:1])
    assert "xaxis2" not in backing_chart(one, Words(), LIGHT).layout


def test_each_panel_says_its_last_figure_and_shades_what_is_not_known(wider: Case) -> None:
    series = charted(wider).series
    assert series is not None
    figure = plotted(backing_chart(series, Words(), LIGHT))
    titles = [note.text for note in figure.layout.annotations]
    for panel, title, shade in zip(series.panels, titles, figure.layout.shapes, strict=True):
        last = series.rows[series.rows["panel"].eq(panel)].iloc[-1]
        assert last_of_panel(Words(), series)[panel] in title
        assert shade.x0 == str(last["end"].date()) < shade.x1
    assert "last found: 90, May 2000" in titles[0]


def test_the_card_has_the_states_reports(wider: Case) -> None:
    assert list(report_on(wider, "BTN").material.index) == ["MT001", "MT004"]
    assert report_on(wider, "OMN").material.empty
