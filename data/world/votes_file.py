"""Read the roll calls of the UN General Assembly from either form of the votes file."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.int8]

FIRST_YEAR = 1990
MARKS = {  # the issues, and the column of the votes file that marks a roll call as on one
    "middle_east": "me",
    "nuclear": "nu",
    "disarmament": "di",
    "human_rights": "hr",
    "colonialism": "co",
    "development": "ec",
}
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

    ids, days: n, as in the file. years: n. marks: n by issues of MARKS, whether a roll call is on
    the issue. states: m ISO codes, sorted. votes: n by m, codes of the data set. notes: what of
    the file is not in here.
    """

    ids: list[str]
    days: list[str]
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
        f"{', '.join(WIDE_HEAD)} and then ISO codes of states, once each (one row per roll call), "
        f"or any that include {', '.join(LONG_COLUMNS)} (one row per vote)"
    )
    raise VotesError(message)


def are_states(columns: Sequence[str]) -> bool:
    """Return whether columns are well-formed ISO codes, each once."""
    formed = all(re.fullmatch("[A-Z]{3}", column) for column in columns)
    return formed and len(set(columns)) == len(columns)


def read_wide(path: Path, states: list[str]) -> RollCalls:
    """Return the roll calls of a file with one column per state; 1 and 1.0 are the same vote."""
    table = read_cells(path, [*WIDE_HEAD, *states])
    refuse_repeated(table)
    marks, notes = decode_marks(table)
    votes = decode(table[states], VOTES)
    return RollCalls(*read_keys(table), marks, states, votes, notes)


def read_long(path: Path) -> RollCalls:
    """Return the roll calls of a file with one row per vote; its `year` is the session's, not used.

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
    return RollCalls(*read_keys(calls), marks, states, votes, notes)


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


def read_keys(table: pd.DataFrame) -> tuple[list[str], list[str], npt.NDArray[np.int64]]:
    """Return the number, the day and the calendar year of each roll call."""
    years: npt.NDArray[np.int64] = table["date"].str[:4].to_numpy(dtype=np.int64)
    return table["rcid"].tolist(), table["date"].tolist(), years


def read_cow_codes() -> dict[str, str]:
    """Return the ISO code of each Correlates of War code."""
    codes = tomllib.loads(Path(__file__).with_name("cow_codes.toml").read_text(encoding="utf-8"))
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
