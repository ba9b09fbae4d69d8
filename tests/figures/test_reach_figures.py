"""The figures of the reach page."""

from __future__ import annotations

import numpy as np
import pytest
from pyproj import Geod

from components.analysis.reach.assumptions import assumptions
from components.analysis.reach.options import best_options, reach_options
from components.analysis.reach.routes import passages_of
from components.analysis.reach.tracks import delivery_curves, route_tracks
from components.figures.charts.delivery import arrival_figure, delivered_figure
from components.figures.maps.routes import reach_map, ring, ring_radii_km
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words

ENGLISH = Words()


@pytest.mark.parametrize("radius_km", [500.0, 5_000.0, 15_000.0])
def test_every_point_of_a_ring_is_as_far_as_it_says(radius_km: float) -> None:
    lons, lats = ring((10.5, -66.9), radius_km)
    many = np.ones(len(lons))
    _, _, metres = Geod(ellps="WGS84").inv(-66.9 * many, 10.5 * many, lons, lats)
    assert np.abs(np.array(metres) / 1000 - radius_km).max() < 2


def test_rings_fit_the_map() -> None:
    assert ring_radii_km(17_000) == [5_000, 10_000, 15_000]
    assert ring_radii_km(2_300) == [1_000, 2_000]
    assert max(ring_radii_km(20_000)) == 15_000


def test_demonstrated_routes_are_solid_and_hypothetical_ones_dashed(case: Case) -> None:
    tracks = route_tracks(case, ["RUS_AIR_DIRECT", "RUS_AIR_SYRIA_DAKAR"])
    figure = reach_map(
        case, tracks, case.permissions.head(0), (10.5, -66.9), (10.5, -66.9), ENGLISH, LIGHT
    )
    dashes = {t.name: t.line.dash for t in figure.data if t.name and t.name.endswith("route")}
    assert dashes == {"Hypothetical route": "dash", "Demonstrated route": "solid"}
    assert figure.layout.geo.projection.type == "azimuthal equidistant"
    assert figure.layout.geo.projection.rotation.lon == -66.9


def test_passages_show_their_status_and_its_date(case: Case) -> None:
    routes = ["IRN_SEA_IRBND_ALL_OPEN"]
    tracks, points = route_tracks(case, routes), passages_of(case, routes, "all_open")
    figure = reach_map(case, tracks, points, (10.5, -66.9), (10.5, -66.9), ENGLISH, LIGHT)
    (trace,) = [t for t in figure.data if t.name == "Chokepoint"]
    assert any("Suez Canal" in text and "open" in text for text in trace.text)


def test_arrivals_and_deliveries_are_intervals_of_the_computed_days(case: Case) -> None:
    best = best_options(reach_options(case, assumptions(case)))
    best = best.assign(label=best["iso3"] + ", by " + best["mode"], doubt="")
    figure = arrival_figure(best, 500, ENGLISH, LIGHT)
    assert len(figure.layout.annotations) == len(best)
    words = [note.text for note in figure.layout.annotations]
    assert "<b>CUB, by air</b>: time to deliver not known" in words
    spans = [t.x for t in figure.data if t.name == "500 t delivered" and t.x[0] is not None]
    assert len(spans) == best["deliver_days_low"].notna().sum()


def test_delivery_has_a_panel_for_each_option(case: Case) -> None:
    best = best_options(reach_options(case, assumptions(case)))
    best = best.assign(label=best["iso3"] + ", by " + best["mode"], doubt="")
    curves = delivery_curves(best, 60, (0, 0))
    figure = delivered_figure(curves, ENGLISH, LIGHT)
    assert len(figure.layout.annotations) == curves["label"].nunique()
    assert len({trace.yaxis for trace in figure.data}) == curves["label"].nunique()
