"""The figures of the reach page."""

from __future__ import annotations

from components.address import ReachChoice
from components.analysis.reach.result import reach
from components.analysis.reach.routes_map import routes_map
from components.figures.charts.delivery import arrival_figure, delivered_figure
from components.figures.maps.routes import reach_map
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words

ENGLISH = Words()


def test_demonstrated_routes_are_solid_and_hypothetical_ones_dashed(case: Case) -> None:
    result = routes_map(case, ["RUS_AIR_DIRECT", "RUS_AIR_SYRIA_DAKAR"], "all_open")
    figure = reach_map(result, ENGLISH, LIGHT)
    dashes = {t.name: t.line.dash for t in figure.data if t.name and t.name.endswith("route")}
    assert dashes == {"Hypothetical route": "dash", "Demonstrated route": "solid"}
    assert figure.layout.geo.projection.type == "azimuthal equidistant"
    assert figure.layout.geo.projection.rotation.lon == result.centre[1]


def test_passages_show_their_status_and_its_date(case: Case) -> None:
    routes = ["IRN_SEA_IRBND_ALL_OPEN"]
    figure = reach_map(routes_map(case, routes, "all_open"), ENGLISH, LIGHT)
    (trace,) = [t for t in figure.data if t.name == "Chokepoint"]
    assert any("Suez Canal" in text and "open" in text for text in trace.text)


def test_arrivals_and_deliveries_are_intervals_of_the_computed_days(case: Case) -> None:
    result = reach(case, ReachChoice())
    figure = arrival_figure(result, ENGLISH, LIGHT)
    assert len(figure.layout.annotations) == len(result.best)
    words = [note.text for note in figure.layout.annotations]
    assert "<b>Cuba, by air</b>: time to deliver not known" in words
    spans = [t.x for t in figure.data if t.name == "500 t delivered" and t.x[0] is not None]
    assert len(spans) == result.best["deliver_days_low"].notna().sum()


def test_delivery_has_a_panel_for_each_ally(case: Case) -> None:
    result = reach(case, ReachChoice())
    for mode, curves in result.curves.items():
        figure = delivered_figure(result, mode, ENGLISH, LIGHT)
        assert len(figure.layout.annotations) == curves["iso3"].nunique()
        assert len({trace.yaxis for trace in figure.data}) == curves["iso3"].nunique()
