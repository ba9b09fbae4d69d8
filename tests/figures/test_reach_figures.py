"""The figures of the reach page."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components.address import ReachChoice
from components.analysis.reach.result import ReachResult, reach
from components.analysis.reach.routes_map import routes_map
from components.figures.charts.delivery import arrival_figure
from components.figures.maps.routes import reach_map
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words
from tests.figures.plotted import plotted

ENGLISH = Words()


def marked(figure: go.Figure, symbol: str) -> go.Scattergeo:
    """Return the one trace whose marks are all of a symbol."""
    (trace,) = [
        trace
        for trace in figure.select_traces({"type": "scattergeo"})
        if trace.marker.symbol == (symbol,)
    ]
    return trace


def test_demonstrated_routes_are_solid_and_hypothetical_ones_dashed(toy_case: Case) -> None:
    result = routes_map(toy_case, ["BTN_AIR_DIRECT", "BTN_AIR_YAREN"], "all_open")
    figure = plotted(reach_map(result, ENGLISH, LIGHT))
    dashes = {t.legendgroup: t.line.dash for t in figure.data if t.legendgroup}
    assert dashes == {"hypothetical": "dash", "demonstrated": "solid"}
    assert figure.layout.geo.projection.type == "azimuthal equidistant"
    assert figure.layout.geo.projection.rotation.lon == result.centre[1]


def test_passages_show_their_status_and_its_date(toy_case: Case) -> None:
    permissions = toy_case.permissions.copy()
    canal = permissions["permission_id"].eq("PM02")
    permissions.loc[canal, ["status", "as_of"]] = ["open", "2000-05"]
    case = replace(toy_case, permissions=permissions)
    figure = plotted(reach_map(routes_map(case, ["OMN_SEA_ALL_OPEN"], "all_open"), ENGLISH, LIGHT))
    (text,) = marked(figure, "diamond-open").hovertext
    assert text.startswith("Suez Canal<br>")
    assert "open" in text
    assert "May 2000" in text


def test_a_passage_that_the_scenario_closes_is_crossed_out(toy_case: Case) -> None:
    result = routes_map(toy_case, ["OMN_SEA_SUEZ_CLOSED"], "suez_closed")
    figure = plotted(reach_map(result, ENGLISH, LIGHT))
    assert len(marked(figure, "diamond-cross-open").hovertext) == 1


def test_a_bar_is_the_days_to_deliver_cut_at_sixty_with_an_arrow(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    best = result.best.assign(deliver_days_low=[3.0, 28.0, 70.0], deliver_days_high=[25, 90, 80.0])
    bars = _bars(replace(result, best=best))
    assert [bar.x for bar in bars] == [(3, 25), (28, 60), (60, 60)]
    assert [bar.marker.symbol[1] == "triangle-right" for bar in bars] == [False, True, True]
    assert [bar.text[1].strip().split()[-2] for bar in bars] == ["3–25", "28–90", "70–80"]


def test_a_way_without_a_known_time_is_a_hollow_bar_to_the_first_arrival(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    best = result.best.assign(deliver_days_low=math.nan, deliver_days_high=math.nan)
    bars = _bars(replace(result, best=best))
    ends = zip(best["arrival_days_low"], best["arrival_days_high"], strict=True)
    assert [bar.x for bar in bars] == [(low, min(high, 60)) for low, high in ends]
    assert all("first arrival" in bar.text[1] for bar in bars)
    assert all(bar.marker.symbol[0] == "circle-open" for bar in bars)


def test_there_is_one_row_per_ally(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    both = pd.concat([result.best, result.best.assign(mode="sea")])
    figure = plotted(arrival_figure(replace(result, best=both), ENGLISH, LIGHT))
    assert len(figure.layout.annotations) == result.best["ally"].nunique()
    assert "500\u00a0t" in figure.layout.xaxis.title.text


def test_the_key_of_arrivals_has_the_marks_that_are_there_and_no_others(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice(actors=("OMN",)))
    bar, line = _key(result, feasible="yes", deliver_days_high=50.0)
    assert bar == "By sea"
    assert "thin line" in line
    _, beyond, _, sign = _key(result, feasible="unknown", deliver_days_high=61.0)
    assert beyond == "Beyond day 60"
    assert sign.startswith("(?)")
    _, only = _key(result, deliver_days_low=math.nan, deliver_days_high=math.nan)
    assert only.startswith("First arrival")


def test_the_days_stand_on_top_of_the_arrivals(toy_case: Case) -> None:
    figure = plotted(arrival_figure(reach(toy_case, ReachChoice()), ENGLISH, LIGHT))
    assert figure.layout.xaxis.side == "top"


def _key(result: ReachResult, **best: object) -> list[str]:
    drawn = arrival_figure(replace(result, best=result.best.assign(**best)), ENGLISH, LIGHT)
    return [entry.label for entry in drawn.entries()]


def _bars(result: ReachResult) -> list[go.Scatter]:
    figure = plotted(arrival_figure(result, ENGLISH, LIGHT))
    return [trace for trace in figure.data if trace.text is not None]
