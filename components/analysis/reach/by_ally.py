"""The best ways of each ally beside each other: one row per ally, by air and by sea."""

from __future__ import annotations

import pandas as pd

MODES = ("air", "sea")
_OF_A_WAY = (
    *("name", "platform", "arrival_days_low", "arrival_days_high"),
    *("deliver_days_low", "deliver_days_high", "feasible", "permitted", "receivable", "shown"),
    *("low_km", "high_km", "longest_leg_km", "route_id", "source_id", "locator"),
)


def by_ally(best: pd.DataFrame) -> pd.DataFrame:
    """Return one row per ally (iso3) of `best_options`, in their order.

    Columns `ally`, and for each mode those of the way by it, named `air_name`, `sea_name` and so
    on; missing where the ally has no way by that mode.
    """
    allies = best.drop_duplicates("iso3").set_index("iso3")[["ally"]]
    for mode in MODES:
        own = best[best["mode"].eq(mode)].set_index("iso3")[list(_OF_A_WAY)]
        allies = allies.join(own.add_prefix(f"{mode}_"))
    return allies
