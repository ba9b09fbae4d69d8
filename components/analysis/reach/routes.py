"""Routes with their lengths, their stops, and who must agree to them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from components.analysis.actors.dates import begun_by
from components.tables import Case
from components.tables.memo import derived

CLOSED_BY_SCENARIO = "closed_by_scenario"
_SHUT = {
    "suez_closed": ("suez_closed",),
    "suez_panama_closed": ("suez_closed", "suez_panama_closed"),
}


@derived
def route_lengths(case: Case) -> pd.DataFrame:
    """Return every route with `low_km, high_km, longest_leg_km, stops, origin_id, end_id`.

    Also `permitted` and `receivable`: yes, no or unknown, each from what is documented.
    """
    hops = case.routes.reset_index()[["route_id", "leg_ids"]]
    hops = hops.rename(columns={"leg_ids": "leg_id"}).explode("leg_id")
    legs = case.world.legs[["origin_id", "destination_id", "distance_km", "low_km", "high_km"]]
    by_route = hops.join(legs, on="leg_id").groupby("route_id", sort=False)
    table = case.routes.join(
        pd.DataFrame(
            {
                "low_km": by_route["low_km"].sum(),
                "high_km": by_route["high_km"].sum(),
                "longest_leg_km": by_route["distance_km"].max(),
                "stops": by_route["leg_id"].size() - 1,
                "origin_id": by_route["origin_id"].first(),
                "end_id": by_route["destination_id"].last(),
            }
        )
    )
    table["permitted"] = [permitted(case, route) for route in table.index]
    seen = table.loc[table["shown"].eq("demonstrated")].groupby("mode")["end_id"].agg(set)
    pairs = zip(table["mode"], table["end_id"], strict=True)
    table["receivable"] = ["yes" if end in seen.get(m, ()) else "unknown" for m, end in pairs]
    return table


def permissions_of(case: Case, route_id: str) -> pd.DataFrame:
    """Return the consents and passages that a route is documented to need."""
    return case.permissions.iloc[_places_of_permissions(case).get(route_id, [])]


def permissions_of_all(case: Case, route_ids: Iterable[str]) -> pd.DataFrame:
    """Return the consents and passages that routes are documented to need, in their order."""
    places = _places_of_permissions(case)
    needed = dict.fromkeys(place for route in route_ids for place in places.get(route, ()))
    return case.permissions.iloc[list(needed)]


@derived
def _places_of_permissions(case: Case) -> dict[str, list[int]]:
    """Return where in `permissions.csv` the rows of each route stand."""
    places: dict[str, list[int]] = {}
    for place, routes in enumerate(case.permissions["route_ids"]):
        for route in dict.fromkeys(routes):
            places.setdefault(route, []).append(place)
    return places


def passages_of(case: Case, route_ids: list[str], scenario: str) -> pd.DataFrame:
    """Return the passages with a position that routes need, or that the scenario closes.

    Their `status` says so where the scenario closes them.
    """
    placed = case.permissions[case.permissions["lat"].notna()]
    wanted = set(route_ids)
    needed = [bool(wanted.intersection(routes)) for routes in placed["route_ids"]]
    closed = placed["scenario_closed"].isin(_SHUT.get(scenario, ()))
    status = placed["status"].mask(closed, CLOSED_BY_SCENARIO)
    return placed.assign(status=status)[closed | np.array(needed, dtype=bool)]


def permitted(case: Case, route_id: str) -> str:
    """Return no if any consent is closed, yes if all that are listed are open, else unknown.

    Only what was so by the case's day counts; later closures are listed, but do not decide.
    """
    listed = permissions_of(case, route_id)
    statuses = set(listed.loc[begun_by(listed["as_of"], case.settings.as_of), "status"])
    if "closed" in statuses:
        return "no"
    return "yes" if statuses == {"open"} else "unknown"
