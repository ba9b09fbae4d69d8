"""Agreement counted from the shipped roll calls one by one, apart from how the project counts."""

from __future__ import annotations

import functools
from collections import defaultdict

import numpy as np
import numpy.typing as npt

from tests.conftest import DATA, read_rows

Row = dict[str, str]
PARTIES = {"subject": "VEN", "adversary": "USA"}
_PLACES = {"Y": 1, "A": 2, "N": 3}  # any other mark is no vote


@functools.cache
def vote_rows() -> tuple[Row, ...]:
    """Return one row per state, year and issue with a roll call in which a party voted too."""
    states = [row["iso3"] for row in read_rows(DATA / "world" / "voters.csv")]
    joint, halves = _counted(states)
    return tuple(
        {
            "iso3": state,
            "year": year,
            "issue": issue,
            **{f"n_joint_{r}": str(joint[year, issue, r][place]) for r in PARTIES},
            **{
                f"agree_{r}": f"{halves[key][place] / 2:g}" if joint[key][place] else ""
                for r in PARTIES
                for key in [(year, issue, r)]
            },
        }
        for place, state in enumerate(states)
        for year, issue in sorted({key[:2] for key in joint})
        if any(joint[year, issue, r][place] for r in PARTIES)
    )


Counts = dict[tuple[str, str, str], npt.NDArray[np.int64]]


def _counted(states: list[str]) -> tuple[Counts, Counts]:
    """Return joint roll calls and half agreements of each state, by year, issue and party."""
    joint: Counts = defaultdict(lambda: np.zeros(len(states), dtype=np.int64))
    halves: Counts = defaultdict(lambda: np.zeros(len(states), dtype=np.int64))
    for call in read_rows(DATA / "world" / "roll_calls.csv"):
        votes = np.array([_PLACES.get(vote, 0) for vote in call["votes"]])
        for role, iso3 in PARTIES.items():
            partner = states.index(iso3)
            both = (votes > 0) & (votes[partner] > 0)
            both[partner] = False
            agreed = np.where(both, 2 - np.abs(votes - votes[partner]), 0)
            for issue in ["all", *filter(None, call["issues"].split(";"))]:
                joint[call["date"][:4], issue, role] += both
                halves[call["date"][:4], issue, role] += agreed
    return joint, halves
