"""What is published of each platform: figures of several sources as one range."""

from __future__ import annotations

import numpy as np
import pandas as pd

from components.analysis.reach.formulas import Floats, payload_at_range_t
from components.tables import Case
from components.tables.memo import derived

AIRLIFT = ("strategic_airlift", "tactical_airlift")
_PAIRED = {
    "max_payload_t": "payload_t",
    "partial_payload_t": "payload_t",
    "range_at_max_payload_km": "range_km",
    "range_at_partial_payload_km": "range_km",
}


@derived
def airlifters(case: Case) -> pd.DataFrame:
    """Return the transport aircraft of every state, one row each.

    Columns `platform_id, platform, operator_iso3`, and `max_payload_low_t, max_payload_high_t,
    aircraft_low, aircraft_high`: the range over all sources, missing where none documents it.
    """
    figures = case.platform_figures
    figures = figures[figures["platform_class"].isin(AIRLIFT)]
    names = figures.drop_duplicates("platform_id").set_index("platform_id")
    table = names[["platform", "operator_iso3"]].copy()
    for figure, name in (("max_payload_t", "max_payload_{}_t"), ("fleet_count", "aircraft_{}")):
        values = figures[figures["figure"].eq(figure)].groupby("platform_id")
        table[name.format("low")] = values["value_low"].min()
        table[name.format("high")] = values["value_high"].max()
    return table.reset_index()


@derived
def fleets(case: Case) -> pd.DataFrame:
    """Return every published count of a state's transport aircraft, one row each.

    Columns `platform, operator_iso3, platform_class, value_low, value_high, caveat`, and of the
    source `publisher, published` (blank where not known).
    """
    figures = case.platform_figures
    counts = figures[figures["figure"].eq("fleet_count") & figures["platform_class"].isin(AIRLIFT)]
    sources = case.sources.loc[counts["source_id"]]
    return counts.assign(
        publisher=sources["publisher"].to_numpy(), published=sources["published"].to_numpy()
    )


@derived
def payload_points(case: Case, platform_id: str) -> tuple[tuple[float, float], ...]:
    """Return the documented (payload in t, range in km) points of a platform.

    A ferry range is the range without payload. Where sources differ on one point, the one with
    the higher payload and the longer range is taken: these figures bound what can be carried.
    """
    figures = case.platform_figures
    figures = figures[figures["platform_id"].eq(platform_id)]
    paired = figures[figures["figure"].isin(_PAIRED) & figures["point"].notna()]
    values = paired.assign(kind=paired["figure"].map(_PAIRED)).pivot_table(
        index="point", columns="kind", values="value_high", aggfunc="max"
    )
    points = []
    if {"payload_t", "range_km"} <= set(values.columns):
        whole = values.dropna(subset=["payload_t", "range_km"])
        points = list(zip(whole["payload_t"], whole["range_km"], strict=True))
    ferry = figures.loc[figures["figure"].eq("ferry_range_km"), "value_high"]
    if not ferry.empty:
        points.append((0.0, float(ferry.max())))
    return tuple((float(payload), float(km)) for payload, km in points)


def payload_over_leg_t(case: Case, platform_ids: pd.Series, leg_km: pd.Series) -> Floats:
    """Return what each platform can carry over its longest leg; NaN where that is not known."""
    return np.array(
        [
            float(payload_at_range_t(km, list(payload_points(case, platform_id))))
            for platform_id, km in zip(platform_ids, leg_km, strict=True)
        ]
    )
