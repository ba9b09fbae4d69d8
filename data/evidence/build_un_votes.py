"""Build the table of agreement with the subject and the adversary in General Assembly votes.

    python -m data.evidence.build_un_votes VOTES_FILE [--out FILE]

VOTES_FILE has the roll calls of Voeten, Strezhnev and Bailey, doi 10.7910/DVN/LEJUQZ: either
long, as published (one row per vote, states by Correlates of War code), or wide (one row per roll
call, one column per state by ISO code). Same input, same bytes. Needs requirements.txt.

Where two or more issues have the same marks on all roll calls of a year, the file does not tell
them apart there: those issues have no rows of that year. Other issues keep theirs.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.evidence.roll_calls import (
    FIRST_YEAR,
    MARKS,
    NO,
    RollCalls,
    VotesError,
    note,
    read_roll_calls,
)

Counts = npt.NDArray[np.float64]

DATA = Path(__file__).resolve().parents[1]
SHIPPED = DATA / "evidence" / "un_votes.csv"
SOURCE_ID = "unga_votes"
ISSUES = ("all", *MARKS)


def count_agreement(calls: RollCalls, partner: str) -> tuple[Counts, Counts]:
    """Return how often each state voted with a partner: joint roll calls, and agreements.

    Both are issues by years by states. In a joint roll call both voted yes, abstained or voted
    no; it counts 1 where they did the same, a half where one of the two abstained, else 0. The
    partner has none with itself. VotesError if it is not in the file.

    Source: Agree in DyadicAgreementScores.R of the data set's authors (Voeten and others),
    github.com/evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points. They take the
    mean by session and leave unanimous roll calls out; here is the sum, by year, over all.
    """
    if partner not in calls.states:
        message = f"row 1: found no column or code of {partner}, which the case is about"
        raise VotesError(message)
    own = calls.states.index(partner)
    theirs = calls.votes[:, [own]]
    joint = (calls.votes <= NO) & (theirs <= NO)
    joint[:, own] = False
    agreement = np.where(joint, 1 - np.abs(calls.votes - theirs) / 2, 0)
    groups = group(calls)
    return groups @ joint.astype(np.float64), groups @ agreement


def group(calls: RollCalls) -> Counts:
    """Return 1 where a roll call belongs to an issue and a year: issues by years by n.

    Marks that two issues share over a whole year count for neither.
    """
    marks = calls.marks & ~find_alike(calls)
    on_issue = np.column_stack([np.ones(len(calls.years), dtype=np.bool_), marks]).T
    in_year = np.unique(calls.years)[:, None] == calls.years
    groups: Counts = (on_issue[:, None, :] & in_year).astype(np.float64)
    return groups


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


def tabulate(
    calls: RollCalls, subject: str, adversary: str, countries: Sequence[str]
) -> pd.DataFrame:
    """Return un_votes.csv as text: one row per country, issue and year with a joint roll call."""
    years = np.unique(calls.years)
    names = ["iso3", "issue", "year"]
    table = pd.MultiIndex.from_product([calls.states, ISSUES, years], names=names).to_frame(
        index=False
    )
    for role, partner in (("subject", subject), ("adversary", adversary)):
        joint, agree = (c.transpose(2, 0, 1).ravel() for c in count_agreement(calls, partner))
        table[f"n_joint_{role}"] = joint.astype(int)
        table[f"agree_{role}"] = [f"{a:g}" if n else "" for n, a in zip(joint, agree, strict=True)]
    table["source_id"] = SOURCE_ID
    marks = table["issue"].map({issue: f", {mark}" for issue, mark in MARKS.items()}).fillna("")
    table["locator"] = "roll calls of " + table["year"].astype(str) + marks
    shared = table["n_joint_subject"] + table["n_joint_adversary"] > 0
    table = table[shared & table["iso3"].isin(list(countries))].astype(str)
    return table[["iso3", "year", "issue", *table.columns[3:]]].reset_index(drop=True)


def compare_states(calls: RollCalls, table: pd.DataFrame, countries: Sequence[str]) -> list[str]:
    """Return which states are in the votes file or among the countries, and not in the table."""
    shown = set(table["iso3"])
    return [
        *note("states not among the countries, left out", sorted({*calls.states} - {*countries})),
        *note("countries not in the votes file", sorted({*countries} - {*calls.states})),
        *note(
            f"countries with no joint roll call since {FIRST_YEAR}",
            sorted({*countries} & {*calls.states} - shown),
        ),
    ]


def read_case() -> tuple[str, str, list[str]]:
    """Return the subject, the adversary and the countries of the case."""
    case = tomllib.loads((DATA / "case.toml").read_text(encoding="utf-8"))
    countries = pd.read_csv(DATA / "world" / "countries.csv", dtype=str, keep_default_na=False)
    return case["subject_iso3"], case["adversary_iso3"], countries["iso3"].tolist()


def main(arguments: Sequence[str] | None = None) -> None:
    """Write un_votes.csv, all of it or nothing, and say on stderr what was left out."""
    parser = argparse.ArgumentParser(description="Build the table of agreement in UN votes.")
    parser.add_argument("votes_file", type=Path, help="roll calls, long or wide")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="file to write")
    options = parser.parse_args(arguments)
    subject, adversary, countries = read_case()
    try:
        calls = read_roll_calls(options.votes_file)
        table = tabulate(calls, subject, adversary, countries)
    except (OSError, pd.errors.ParserError, VotesError) as error:
        sys.exit(f"{options.votes_file.name}: {error}")
    for line in [*calls.notes, *note_alike(calls), *compare_states(calls, table, countries)]:
        sys.stderr.write(f"{line}\n")
    partial = options.out.with_name(f"{options.out.name}.part")
    table.to_csv(partial, index=False, encoding="utf-8", lineterminator="\n")
    partial.replace(options.out)


if __name__ == "__main__":
    main()
