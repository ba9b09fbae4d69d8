"""Many acts for the toy case, each drawn by chance from a seed."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Mapping

from tests.toy import evidence, record, world

Row = Mapping[str, object]

_FIRST_DAY, _DAYS = dt.date(2000, 1, 1), 731
_TURN = dt.date(2001, 7, 1)
_KINDS = ("statement", "visit", "sanction", "trade")
_STEPS = (-2, -1, 0, 1, 2)
_POSITIONS = ("force_position", "legitimacy_position")
_RULES = record.TABLES["direction_rules"]
_PARTIES = (world.SUBJECT, "ISL")


def many_events(count: int) -> list[Row]:
    """Return the acts of the toy case, and `count` more of all states over two years."""
    chance = random.Random(1)  # noqa: S311
    states = [str(row["iso3"]) for row in world.TABLES["countries"]]
    actors = [iso3 for iso3 in states if iso3 not in _PARTIES]
    rows, numbers = list(evidence.TABLES["events"]), Counter[str]()
    for place in range(count):
        day = _FIRST_DAY + dt.timedelta(chance.randrange(_DAYS))
        stem = f"{chance.choice(actors)}-{day:%Y%m%d}"
        numbers[stem] += 1
        direction = chance.choice(_STEPS)
        act = evidence.event(
            f"{stem}-{numbers[stem] + 10}",  # the toy case has the small numbers
            chance.choice(_KINDS),
            direction,
            "before" if day < _TURN else "turning_point",
        )
        positions = {} if day < _TURN else _positions(direction)
        rows.append({**act, **positions, "summary": f"What act {place} was."})
    return rows


def _positions(direction: int) -> Row:
    """Return positions that the rules give this direction."""
    rule = next(rule for rule in _RULES if rule["direction"] == direction)
    return {name: rule[name] for name in _POSITIONS}
