"""The assumptions behind reach: each a named range, from the case's table or the user."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields

from components.tables import Case

Range = tuple[float, float]


@dataclass(frozen=True)
class Assumptions:
    """Low and high of every parameter of `parameters.csv`, in the units stated there."""

    tonnage_t: Range
    load_factor: Range
    aircraft_share: Range
    use_rate_h_per_day: Range
    block_speed_kmh: Range
    ground_time_h: Range
    working_mog: Range
    operating_hours: Range
    queuing_efficiency: Range
    ships: Range
    ship_cargo_t: Range
    ship_speed_kn: Range
    port_stay_days: Range
    friction_direct: Range
    friction_transshipped: Range
    start_delay_days: Range


def assumptions(case: Case, chosen: Mapping[str, Range] | None = None) -> Assumptions:
    """Return the defaults of `parameters.csv`, with those in `chosen` in their place.

    A case without that table has no route to compute, and nan for each of them.

    Raises
    ------
    ValueError
        If a chosen range leaves the bounds of its parameter or runs backwards.
    """
    table = case.parameters
    defaults = table[["default_low", "default_high"]].astype(float)
    values: dict[str, Range] = {str(row.Index): (row[1], row[2]) for row in defaults.itertuples()}
    if table.empty:
        values = dict.fromkeys((each.name for each in fields(Assumptions)), (math.nan, math.nan))
    for name, (low, high) in (chosen or {}).items():
        lowest, highest = table.loc[name, ["lowest", "highest"]]
        if not lowest <= low <= high <= highest:
            message = (
                f"{name}: found {low:g} to {high:g}; allowed: {lowest:g} ≤ low ≤ high ≤ {highest:g}"
            )
            raise ValueError(message)
        values[name] = (low, high)
    return Assumptions(**values)
