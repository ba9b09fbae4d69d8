"""Build the tables of General Assembly roll calls and of the states that voted in them.

    python -m data.world.build_roll_calls VOTES_FILE [--out FOLDER]

VOTES_FILE has the roll calls of Voeten, Strezhnev and Bailey, doi 10.7910/DVN/LEJUQZ: either
long, as published (one row per vote, states by Correlates of War code), or wide (one row per roll
call, one column per state by ISO code). Same input, same bytes. Needs requirements.txt.

Where two or more issues have the same marks on all roll calls of a year, the file does not tell
them apart there: no roll call of that year is marked as on those issues. Others keep theirs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.world.votes_file import (
    ABSENT,
    FIRST_YEAR,
    MARKS,
    NO,
    NOT_MEMBER,
    RollCalls,
    VotesError,
    note,
    read_roll_calls,
)

HERE = Path(__file__).resolve().parent
SOURCE_ID = "unga_votes"
LETTERS = {1: "Y", 2: "A", NO: "N", ABSENT: "X", NOT_MEMBER: "."}


def find_alike(calls: RollCalls) -> npt.NDArray[np.bool_]:
    """Return where an issue has the marks of another on all roll calls of the year; as marks."""
    alike = np.zeros_like(calls.marks)
    for year in np.unique(calls.years):
        marks = calls.marks[calls.years == year]
        same = (marks[:, :, None] == marks[:, None, :]).all(axis=0)
        alike[calls.years == year] = same.sum(axis=1) > 1
    return alike


def note_alike(calls: RollCalls) -> list[str]:
    """Return which issues of which years are left out because their marks are alike."""
    left_out = calls.marks & find_alike(calls)
    found = [
        f"{year} {issue}"
        for year in np.unique(calls.years)
        for issue, marked in zip(MARKS, left_out[calls.years == year].any(axis=0), strict=True)
        if marked
    ]
    return note("issues with the same marks all year, left out", found)


def list_voters(calls: RollCalls, countries: Sequence[str]) -> list[str]:
    """Return the states of countries.csv that cast a vote, by code."""
    cast = np.flatnonzero((calls.votes <= NO).any(axis=0))
    voters = [calls.states[place] for place in cast]
    return [state for state in voters if state in countries]


def tabulate(calls: RollCalls, voters: list[str]) -> pd.DataFrame:
    """Return roll_calls.csv as text: one row per roll call by day and number."""
    marks = calls.marks & ~find_alike(calls)
    votes = calls.votes[:, pd.Index(calls.states).get_indexer(voters)]
    table = pd.DataFrame(
        {
            "roll_call_id": calls.ids,
            "date": calls.days,
            "issues": [";".join(np.array([*MARKS])[row]) for row in marks],
            "votes": ["".join(LETTERS[code] for code in row) for row in votes.tolist()],
            "source_id": SOURCE_ID,
            "locator": [f"rcid {number}" for number in calls.ids],
        }
    )
    order = table.assign(number=table["roll_call_id"].astype("int64"))
    return table.loc[order.sort_values(["date", "number"]).index].reset_index(drop=True)


def compare_states(calls: RollCalls, voters: list[str], countries: Sequence[str]) -> list[str]:
    """Return which states are in the votes file or among the countries, and are no voters."""
    silent = {*countries} & {*calls.states} - {*voters}
    return [
        *note("states not among the countries, left out", sorted({*calls.states} - {*countries})),
        *note("countries not in the votes file", sorted({*countries} - {*calls.states})),
        *note(f"countries that cast no vote since {FIRST_YEAR}, left out", sorted(silent)),
    ]


def read_countries() -> list[str]:
    """Return the states of countries.csv."""
    table = pd.read_csv(HERE / "countries.csv", dtype=str, keep_default_na=False)
    return [str(iso3) for iso3 in table["iso3"]]


def write(table: pd.DataFrame, file: Path) -> None:
    """Write a table, all of it or nothing."""
    partial = file.with_name(f"{file.name}.part")
    table.to_csv(partial, index=False, encoding="utf-8", lineterminator="\n")
    partial.replace(file)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write roll_calls.csv and voters.csv, and say on stderr what was left out."""
    parser = argparse.ArgumentParser(description="Build the tables of UN roll calls.")
    parser.add_argument("votes_file", type=Path, help="roll calls, long or wide")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write into")
    options = parser.parse_args(arguments)
    countries = read_countries()
    try:
        calls = read_roll_calls(options.votes_file)
    except (OSError, pd.errors.ParserError, VotesError) as error:
        sys.exit(f"{options.votes_file.name}: {error}")
    voters = list_voters(calls, countries)
    for line in [*calls.notes, *note_alike(calls), *compare_states(calls, voters, countries)]:
        sys.stderr.write(f"{line}\n")
    columns = {"iso3": voters, "source_id": SOURCE_ID, "locator": "states of the file"}
    write(pd.DataFrame(columns), options.out / "voters.csv")
    write(tabulate(calls, voters), options.out / "roll_calls.csv")


if __name__ == "__main__":
    main()
