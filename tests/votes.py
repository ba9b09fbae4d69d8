"""Agreement counted from the shipped roll calls one by one, apart from how the project counts."""

from __future__ import annotations

import functools
from collections import Counter

from tests.conftest import DATA, read_rows

Row = dict[str, str]
_PLACES = {"Y": 1, "A": 2, "N": 3}
PARTIES = {"subject": "VEN", "adversary": "USA"}


@functools.cache
def vote_rows() -> tuple[Row, ...]:
    """Return one row per state, year and issue with a roll call in which a party voted too."""
    states = [row["iso3"] for row in read_rows(DATA / "world" / "voters.csv")]
    joint: Counter[tuple[str, ...]] = Counter()
    agree: Counter[tuple[str, ...]] = Counter()
    for call in read_rows(DATA / "world" / "roll_calls.csv"):
        cast = {s: _PLACES[v] for s, v in zip(states, call["votes"], strict=True) if v in _PLACES}
        issues = ["all", *filter(None, call["issues"].split(";"))]
        for role, partner in PARTIES.items():
            if partner not in cast:
                continue
            for state in cast.keys() - {partner}:
                halves = 2 - abs(cast[state] - cast[partner])
                for issue in issues:
                    key = (state, call["date"][:4], issue, role)
                    joint[key] += 1
                    agree[key] += halves
    return tuple(
        {
            "iso3": state,
            "year": year,
            "issue": issue,
            **{f"n_joint_{r}": str(joint[state, year, issue, r]) for r in PARTIES},
            **{
                f"agree_{r}": f"{agree[key] / 2:g}" if joint[key] else ""
                for r in PARTIES
                for key in [(state, year, issue, r)]
            },
        }
        for state, year, issue in sorted({key[:3] for key in joint})
    )
