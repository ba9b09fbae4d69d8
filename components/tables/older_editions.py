"""The tables of an older release in today's columns, so that today's rules can read them.

A column that a release lacks is blank in all its rows. Where a blank is not allowed, the table
`later_columns.csv` beside the releases says what stands there instead, and why. A scale that lacks
a column or a code, or has one that no rule knows any more, is today's: it holds no facts, but the
words and the order of codes. An event
that is not named after its actor and its date, as events are today, is renamed where it is cited.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from components.tables.case import SHIPPED
from components.tables.faults import CaseError
from components.tables.reading import read_csv
from components.tables.registry import BY_NAME, CASE_TABLES, TableSpec

LATER_COLUMNS: Final = "later_columns.csv"
# Above all numbers that events of one actor and day have.
_FIRST_NUMBER = 100
_EVENTS = BY_NAME["events"]


def in_todays_columns(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the files of a release with all of today's columns.

    `folder` holds `later_columns.csv`: `table`, `column`, `value`, `reason`. A table that cannot
    be read, or has a column that is none of today's, stays as it is, for the checks to name.

    Raises
    ------
    CaseError
        If `later_columns.csv` has faults.
    """
    values = _later_values(folder)
    own = {
        spec.file: _scale(files, spec) if spec.is_scale else _completed(files, spec, values)
        for spec in CASE_TABLES
        if spec.file in files
    }
    return {**files, **_with_events_renamed(own)}


def _scale(files: Mapping[str, bytes], spec: TableSpec) -> bytes:
    frame, _ = read_csv(files, spec.file, spec.name)
    columns = spec.model.to_schema().columns.items()
    needed = {name for name, column in columns if column.required}
    is_whole = frame is not None and needed <= set(frame)
    codes = set(frame["code"]) if frame is not None and "code" in frame else set()
    known = set(spec.needed_codes)
    if is_whole and (codes == known if spec.no_other_codes else known <= codes):
        return files[spec.file]
    return (SHIPPED / spec.file).read_bytes()


def _with_events_renamed(tables: Mapping[str, bytes]) -> dict[str, bytes]:
    events, _ = read_csv(tables, _EVENTS.file, _EVENTS.name)
    if events is None or not {"event_id", "actor_id", "date"} <= set(events):
        return dict(tables)
    starts = events["actor_id"] + "-" + events["date"].str.replace("-", "", regex=False) + "-"
    named = zip(events["event_id"], starts, strict=True)
    strange = [(name, start) for name, start in named if not name.startswith(start)]
    today = {
        name.encode(): f"{start}{number}".encode()
        for number, (name, start) in enumerate(strange, _FIRST_NUMBER)
    }
    if not today:
        return dict(tables)
    names = re.compile(rb"(?<![\w-])(" + b"|".join(map(re.escape, today)) + rb")(?![\w-])")

    def renamed(found: re.Match[bytes]) -> bytes:
        return today[found[0]]

    return {file: names.sub(renamed, body) for file, body in tables.items()}


def _completed(
    files: Mapping[str, bytes], spec: TableSpec, values: Mapping[tuple[str, str], str]
) -> bytes:
    frame, _ = read_csv(files, spec.file, spec.name)
    if frame is None:
        return files[spec.file]
    lacking = [column for column in spec.model.to_schema().columns if column not in frame]
    added = {column: values.get((spec.name, column), "") for column in lacking}
    body: str = frame.assign(**added).to_csv(index=False)
    return body.encode()


def _later_values(folder: Path) -> dict[tuple[str, str], str]:
    if not (folder / LATER_COLUMNS).is_file():
        return {}
    files = {LATER_COLUMNS: (folder / LATER_COLUMNS).read_bytes()}
    frame, faults = read_csv(files, LATER_COLUMNS, LATER_COLUMNS)
    if frame is None:
        raise CaseError(faults)
    return {(row["table"], row["column"]): row["value"] for row in frame.to_dict("records")}
