"""Routes that run together are one line of the map."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.reach.bundles import bundled

CENTRE = (0.0, 0.0)


def route(
    name: str, lat: float, *, shown: str = "hypothetical", iso3: str = "BTN"
) -> dict[str, Any]:
    return {
        "route_id": name,
        "name": f"Way {name}",
        "iso3": iso3,
        "mode": "air",
        "shown": shown,
        "lons": [0.0, 20.0, None, 40.0],
        "lats": [0.0, lat, None, lat],
    }


def lines(*routes: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    drawn = bundled(pd.DataFrame(routes).set_index("route_id"), CENTRE)
    return dict(drawn["names"])


def test_a_route_that_was_seen_stands_for_those_beside_it() -> None:
    found = lines(route("A", 10), route("B", 12, shown="demonstrated"), route("C", 30))
    assert found == {"B": ("Way B", "Way A"), "C": ("Way C",)}


def test_routes_of_two_actors_are_two_lines() -> None:
    assert set(lines(route("A", 10), route("B", 10, iso3="OMN"))) == {"A", "B"}
