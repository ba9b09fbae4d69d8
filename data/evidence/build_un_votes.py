"""Build the table of agreement with the subject and the adversary in General Assembly votes.

    python data/evidence/build_un_votes.py VOTES_FILE [--out FILE]

VOTES_FILE has the roll calls of Voeten, Strezhnev and Bailey, doi 10.7910/DVN/LEJUQZ: either
long, as published (a row a vote, states by Correlates of War code), or wide (a row a roll call,
a column a state by ISO code). Same input, same bytes. Needs requirements.txt.

Where two or more issues have the same marks on all roll calls of a year, the file does not tell
them apart there: those issues have no rows of that year. Other issues keep theirs.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.int8]
Counts = npt.NDArray[np.float64]

HERE = Path(__file__).resolve().parent
DATA = HERE.parent
FIRST_YEAR = 1990
SOURCE_ID = "unga_votes"
MARKS = {  # the issues, and the column of the votes file that marks a roll call as on one
    "middle_east": "me",
    "nuclear": "nu",
    "disarmament": "di",
    "human_rights": "hr",
    "colonialism": "co",
    "development": "ec",
}
ISSUES = ("all", *MARKS)
KEY = ["rcid", "date"]  # the wide file gives four numbers of the 1950s again in 2023
WIDE_HEAD = [*KEY, *MARKS.values()]
LONG_COLUMNS = [*WIDE_HEAD, "ccode", "vote"]

NO, ABSENT, NOT_MEMBER = 3, 8, 9  # 1 is yes, 2 abstains
VOTES = {f"{code}{end}": code for code in (1, 2, NO, ABSENT, NOT_MEMBER) for end in ("", ".0")}
NOT_CODED = -1
FLAGS = {"0": 0, "0.0": 0, "FALSE": 0, "1": 1, "1.0": 1, "TRUE": 1, "NA": NOT_CODED, "": NOT_CODED}
ISO_DATE = r"\d{4}-\d{2}-\d{2}"
MOST_FAULTS = 10


class VotesError(Exception):
    """What is wrong with a votes file: the row and column, what was found, what is allowed."""


@dataclass(frozen=True)
class RollCalls:
    """How m states voted in n roll calls since FIRST_YEAR.

    years: n. marks: n by issues of MARKS, whether a roll call is on the issue. states: m ISO
    codes, sorted. votes: n by m, codes of the data set. notes: what of the file is not in here.
    """

    years: npt.NDArray[np.int64]
    marks: npt.NDArray[np.bool_]
    states: list[str]
    votes: Codes
    notes: list[str]


def read_roll_calls(path: Path) -> RollCalls:
    """Return the roll calls of a votes file, told by its header to be wide or long.

    Raises
    ------
    VotesError
        If the header is neither's, or a date, mark or vote is not among those allowed.
    """
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        header = next(csv.reader(file), [])
    states = header[len(WIDE_HEAD) :]
    if header[: len(WIDE_HEAD)] == WIDE_HEAD and are_states(states):
        return read_wide(path, sorted(states))
    if set(LONG_COLUMNS) <= set(header):
        return read_long(path)
    message = (
        f"row 1: found the columns {', '.join(header[:12]) or 'none'}; allowed are "
        f"{', '.join(WIDE_HEAD)} and then ISO codes of states, once each (a row a roll call), "
        f"or any that include {', '.join(LONG_COLUMNS)} (a row a vote)"
    )
    raise VotesError(message)


def are_states(columns: Sequence[str]) -> bool:
    """Return whether columns are well-formed ISO codes, each once."""
    formed = all(re.fullmatch("[A-Z]{3}", column) for column in columns)
    return formed and len(set(columns)) == len(columns)


def read_wide(path: Path, states: list[str]) -> RollCalls:
    """Return the roll calls of a file with a column a state; 1 and 1.0 are the same vote."""
    table = read_cells(path, [*WIDE_HEAD, *states])
    refuse_repeated(table)
    marks, notes = decode_marks(table)
    votes = decode(table[states], VOTES)
    return RollCalls(read_years(table), marks, states, votes, notes)


def read_long(path: Path) -> RollCalls:
    """Return the roll calls of a file with a row a vote; its `year` is the session's, not used.

    Where a state has two rows in a roll call (Yugoslavia and Serbia share a code), a vote counts
    before an absence, and that before "not a member"; two votes that differ count as none.
    """
    table = read_cells(path, LONG_COLUMNS)
    names = table["ccode"].str.removesuffix(".0").map(read_cow_codes())
    others = table.loc[names.isna(), "ccode"].replace("", "blank").unique()
    table, names = table[names.notna()], names[names.notna()]
    calls = table[WIDE_HEAD].drop_duplicates()
    refuse_repeated(calls)
    marks, notes = decode_marks(calls)
    states = sorted(names.unique())
    rows = table.groupby(KEY, sort=False).ngroup().to_numpy()
    columns = pd.Index(states).get_indexer(names)
    codes = decode(table[["vote"]], VOTES)[:, 0]
    votes, torn = gather(rows, columns, codes, (len(calls), len(states)))
    notes += note("COW codes of no present state, left out", others)
    notes += note("two rows with different votes, left out", np.array(states)[torn])
    return RollCalls(read_years(calls), marks, states, votes, notes)


def read_cells(path: Path, columns: list[str]) -> pd.DataFrame:
    """Return columns of the roll calls since FIRST_YEAR as text: "NA" is not a gap."""
    table = pd.read_csv(
        path,
        usecols=columns,
        dtype=str,
        keep_default_na=False,
        encoding="utf-8-sig",
        encoding_errors="replace",
    )[columns]
    bad = ~table["date"].str.fullmatch(ISO_DATE)
    refuse(bad.to_frame(), table[["date"]], "a day as YYYY-MM-DD")
    table = table[table["date"].str[:4].astype(int) >= FIRST_YEAR]
    if table.empty:
        message = f"column date: found no day since {FIRST_YEAR}"
        raise VotesError(message)
    return table


def read_years(table: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Return the calendar year of each row."""
    years: npt.NDArray[np.int64] = table["date"].str[:4].to_numpy(dtype=np.int64)
    return years


def read_cow_codes() -> dict[str, str]:
    """Return the ISO code of each Correlates of War code."""
    codes = tomllib.loads((HERE / "cow_codes.toml").read_text(encoding="utf-8"))
    return {str(code): iso3 for iso3, numbers in codes.items() for code in numbers}


def decode(cells: pd.DataFrame, meaning: Mapping[str, int]) -> Codes:
    """Return cells as the numbers that they mean; VotesError names those that mean none."""
    numbers = cells.apply(lambda column: column.map(meaning))
    allowed = [text for text in meaning if not text.endswith(".0")]
    refuse(numbers.isna(), cells, ", ".join(text or "blank" for text in allowed))
    codes: Codes = numbers.to_numpy(dtype=np.int8)
    return codes


def decode_marks(calls: pd.DataFrame) -> tuple[npt.NDArray[np.bool_], list[str]]:
    """Return which issues each roll call is on; one without marks counts under no issue."""
    codes = decode(calls[[*MARKS.values()]], FLAGS)
    bare = (codes == NOT_CODED).any(axis=1).sum()
    return codes == 1, note("roll calls with an issue not coded", [bare] if bare else [])


def refuse(wrong: pd.DataFrame, cells: pd.DataFrame, allowed: str) -> None:
    """Raise VotesError for the cells that are wrong, by row of the file; the header is row 1."""
    places = np.argwhere(wrong.to_numpy())
    faults = [
        f"row {cells.index[row] + 2}, column {cells.columns[column]}: "
        f"found {cells.iloc[row, column] or 'blank'}, allowed {allowed}"
        for row, column in places[:MOST_FAULTS]
    ]
    if len(places) > MOST_FAULTS:
        faults.append(f"and {len(places) - MOST_FAULTS} more")
    if faults:
        raise VotesError("; ".join(faults))


def refuse_repeated(calls: pd.DataFrame) -> None:
    """Raise VotesError if a roll call is there twice, or with marks that differ."""
    again = calls.duplicated(KEY).to_frame()
    refuse(again, calls[["rcid"]], "each roll call of a day once, with the same marks throughout")


def gather(
    rows: npt.NDArray[np.int64],
    columns: npt.NDArray[np.int64],
    codes: Codes,
    shape: tuple[int, int],
) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """Return votes as a matrix, and which of its columns had two votes that differ."""
    votes = np.full(shape, NOT_MEMBER, dtype=np.int8)
    np.minimum.at(votes, (rows, columns), codes)
    highest = np.zeros(shape, dtype=np.int8)
    cast = codes <= NO
    np.maximum.at(highest, (rows[cast], columns[cast]), codes[cast])
    torn: npt.NDArray[np.bool_] = np.greater(highest, votes)
    votes[torn] = ABSENT
    return votes, np.any(torn, axis=0)


def note(what: str, found: Sequence[object] | npt.NDArray[np.object_]) -> list[str]:
    """Return one line on what was found, or none."""
    return [f"{what}: {', '.join(map(str, found))}"] if len(found) else []


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
    """Return un_votes.csv as text: one row a country, issue and year with a joint roll call."""
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
        *note("states not in countries.csv, left out", sorted({*calls.states} - {*countries})),
        *note("countries not in the votes file", sorted({*countries} - {*calls.states})),
        *note(
            f"countries with no joint roll call since {FIRST_YEAR}",
            sorted({*countries} & {*calls.states} - shown),
        ),
    ]


def read_case() -> tuple[str, str, list[str]]:
    """Return the subject, the adversary and the countries of the case."""
    case = tomllib.loads((DATA / "case.toml").read_text(encoding="utf-8"))
    countries = pd.read_csv(DATA / "countries.csv", dtype=str, keep_default_na=False)
    return case["subject_iso3"], case["adversary_iso3"], countries["iso3"].tolist()


def main(arguments: Sequence[str] | None = None) -> None:
    """Write un_votes.csv, all of it or nothing, and say on stderr what was left out."""
    parser = argparse.ArgumentParser(description="Build the table of agreement in UN votes.")
    parser.add_argument("votes_file", type=Path, help="roll calls, long or wide")
    parser.add_argument("--out", type=Path, default=HERE / "un_votes.csv", help="file to write")
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
