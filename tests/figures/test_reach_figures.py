"""The figures of the reach page."""

from __future__ import annotations

import math
from dataclasses import replace

import plotly.graph_objects as go

from components.address import ReachChoice
from components.analysis.reach.result import reach
from components.analysis.reach.routes_map import routes_map
from components.figures.charts.delivery import arrival_figure, delivered_figure
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
    (text,) = marked(figure, "diamond-open").text
    assert text.startswith("Suez Canal<br>")
    assert "open" in text
    assert "May 2000" in text


def test_a_passage_that_the_scenario_closes_is_crossed_out(toy_case: Case) -> None:
    result = routes_map(toy_case, ["OMN_SEA_SUEZ_CLOSED"], "suez_closed")
    figure = plotted(reach_map(result, ENGLISH, LIGHT))
    assert len(marked(figure, "diamond-cross-open").text) == 1


def test_arrivals_and_deliveries_are_intervals_of_the_computed_days(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    unknown = result.best["iso3"].eq("URY")
    days = {
        f"deliver_days_{end}": result.best[f"deliver_days_{end}"].mask(unknown, math.nan)
        for end in ("low", "high")
    }
    best = result.best.assign(**days)
    figure = plotted(arrival_figure(replace(result, best=best), ENGLISH, LIGHT))
    thin, thick = (
        [t.x for t in figure.data if t.line.width == width and t.x[0] is not None]
        for width in (4, 12)
    )
    assert [x[0] for x in thin] == best["arrival_days_low"].tolist()
    assert [x[0] for x in thick] == best.loc[~unknown, "deliver_days_low"].tolist()
    said = [note.text for note in figure.layout.annotations]
    assert len(said) == len(best) == 3
    assert [not text.endswith("</b>") for text in said] == unknown.tolist()


def test_delivery_has_a_panel_for_each_ally(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    assert set(result.curves) == {"air", "sea"}
    for mode, curves in result.curves.items():
        figure = plotted(delivered_figure(result, mode, ENGLISH, LIGHT))
        assert len(figure.layout.annotations) == curves["iso3"].nunique()
        assert len({trace.yaxis for trace in figure.data}) == curves["iso3"].nunique()
