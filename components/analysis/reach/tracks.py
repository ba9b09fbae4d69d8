"""Routes as lines to draw, with the places they start from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from components.tables import Case


def route_tracks(case: Case, route_ids: list[str]) -> pd.DataFrame:
    """Return each route with `lons, lats` (lists, gaps as None), and its `actor` and origin."""
    routes = case.routes.loc[route_ids]
    legs = routes["leg_ids"]
    starts = legs.str[0].map(case.world.legs["origin_id"])
    return routes.assign(
        lons=[[x for leg in chain for x in case.world.tracks.at[leg, "lons"]] for chain in legs],
        lats=[[y for leg in chain for y in case.world.tracks.at[leg, "lats"]] for chain in legs],
        origin_lon=starts.map(case.world.places["lon"]),
        origin_lat=starts.map(case.world.places["lat"]),
        origin=starts.map(case.world.places["name"]),
        actor=routes["iso3"].map(case.world.countries["name"]),
    )


def stops_of(case: Case, routes: pd.DataFrame) -> pd.DataFrame:
    """Return the places at which routes stop on their way, each once: `name, lat, lon`."""
    ends = case.world.legs["destination_id"]
    between = [ends[leg] for chain in routes["leg_ids"] for leg in chain[:-1]]
    return case.world.places.loc[list(dict.fromkeys(between)), ["name", "lat", "lon"]]


def tonnes_by_day(
    best: pd.DataFrame, on_days: Sequence[int], delay_days: tuple[float, float]
) -> pd.DataFrame:
    """Return tonnes delivered by each of some days for every option of `best`, low and high.

    By air the flow is steady from the first departure, and nothing counts before the first
    arrival; by sea whole shiploads arrive, one a cycle. `delay_days` is the range of days
    before the first departure. Columns `iso3, mode, day, low_t, high_t`; options with an
    unknown flow are left out.
    """
    days = np.array(on_days, dtype=float)
    parts = []
    for row in best.dropna(subset="t_per_day_low").to_dict("records"):
        band = {}
        sides = (("low", "high", delay_days[1]), ("high", "low", delay_days[0]))
        for side, other, delay in sides:
            flow, arrival = row[f"t_per_day_{side}"], row[f"arrival_days_{other}"]
            load = row[f"payload_{side}_t"]
            if row["mode"] == "air":
                tonnes = flow * (days - delay).clip(min=0) * (days >= arrival)
            else:
                first = row[f"ashore_days_{other}"]
                cycles = (days - first) // (load / flow) + 1
                tonnes = load * cycles.clip(min=0)
            band[f"{side}_t"] = tonnes
        parts.append(pd.DataFrame({"iso3": row["iso3"], "mode": row["mode"], "day": days, **band}))
    columns = ["iso3", "mode", "day", "low_t", "high_t"]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=columns)
