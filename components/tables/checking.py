"""Frames of text → typed frames, checked against their models and against each other."""

from __future__ import annotations

import datetime as dt
import functools
import re

import pandas as pd
import pandera.pandas as pa

from components.tables.columns import ISO_DATE, ColumnNote
from components.tables.faults import Fault, shown
from components.tables.models import Table
from components.tables.registry import BY_NAME, TableSpec
from components.tables.said import said, said_either

LISTED_CODES = 16


def column_notes(model: type[Table]) -> dict[str, ColumnNote]:
    """Return the note of each column of a model, in the model's order.

    Columns that there may be in several languages are left out.
    """
    columns = model.to_schema().columns
    return {
        name: column.metadata["note"]
        for name, column in columns.items()
        if column.metadata and not column.regex
    }


@functools.cache
def _rules(spec: TableSpec) -> pa.DataFrameSchema:
    """Return the schema of a table without types.

    What is checked are cells as text, and floats where the model declares numbers: asking every
    cell for its type would take most of the time of a load.
    """
    schema = spec.model.to_schema()
    return schema.update_columns({name: {"dtype": None} for name in schema.columns})


def check_table(raw: pd.DataFrame, spec: TableSpec) -> tuple[pd.DataFrame, list[Fault]]:
    """Return `raw` with numbers as floats and lists as tuples, and where it breaks its model."""
    if raw.empty and not spec.may_be_empty:
        return raw, [Fault(spec.name, None, "", said("no rows"), said("at least one row"))]
    frame, faults = _with_numbers(raw, spec)
    seen = {(fault.row, fault.column) for fault in faults}
    try:
        _rules(spec).validate(frame, lazy=True, inplace=True)
    except pa.errors.SchemaErrors as errors:
        found = _faults_of(errors.failure_cases, frame, spec)
        faults += [fault for fault in found if (fault.row, fault.column) not in seen]
    faults += [*_impossible_dates(frame, spec), *_missing_codes(frame, spec)]
    return _with_lists(frame, spec), faults


def check_references(
    frames: dict[str, pd.DataFrame], tables: dict[str, pd.DataFrame]
) -> list[Fault]:
    """Return a fault for each value in `frames` that the one of `tables` it refers to lacks."""
    faults = []
    for name, frame in frames.items():
        for column, note in column_notes(BY_NAME[name].model).items():
            known = _known_values(tables, note)
            if note.references and column in frame and known is not None:
                faults += _unknown_references(name, frame[column], note, known)
    return faults


def _with_numbers(raw: pd.DataFrame, spec: TableSpec) -> tuple[pd.DataFrame, list[Fault]]:
    frame, faults = raw.copy(), []
    for column, schema in spec.model.to_schema().columns.items():
        if column not in frame or "float" not in str(schema.dtype):
            continue
        values = pd.to_numeric(frame[column].mask(frame[column].eq("")), errors="coerce")
        unread = values.isna() & frame[column].ne("")
        allowed = schema.metadata["note"].allowed
        faults += [
            Fault(spec.name, int(row), column, shown(cell), allowed)
            for row, cell in frame.loc[unread, column].items()
        ]
        frame[column] = values.astype("float64")
    return frame, faults


def _with_lists(frame: pd.DataFrame, spec: TableSpec) -> pd.DataFrame:
    """Return `frame` with each list as a tuple of its codes, empty where the cell is."""
    lists = {
        name: pd.Series(
            [_codes(cell) for cell in frame[name].tolist()], frame.index, dtype="object"
        )
        for name, note in column_notes(spec.model).items()
        if note.many and name in frame
    }
    return frame.assign(**lists)


def _codes(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _faults_of(cases: pd.DataFrame, frame: pd.DataFrame, spec: TableSpec) -> list[Fault]:
    """Put pandera's failure cases in our words, one per cell."""
    notes = column_notes(spec.model)
    faults: dict[tuple[int | None, str], Fault] = {}
    for case in cases.itertuples():
        check, value = str(case.check), case.failure_case
        if check == "column_in_schema":
            columns = said("the columns {columns}", columns=", ".join(notes))
            fault = Fault(spec.name, 1, str(value), said("a column that is not known"), columns)
        elif check == "column_in_dataframe":
            fault = Fault(spec.name, 1, str(value), said("no such column"), said("this column"))
        else:
            column = str(case.column)
            note = notes.get(column)
            row = None if pd.isna(case.index) else int(case.index)
            cell = frame.at[row, column] if row is not None and column in frame else value
            allowed = _allowed(note, spec) if note else said("each combination of keys once")
            fault = Fault(spec.name, row, column, shown("" if pd.isna(cell) else cell), allowed)
        faults.setdefault((fault.row, fault.column), fault)
    return list(faults.values())


def _allowed(note: ColumnNote, spec: TableSpec) -> str:
    if note.allowed:
        return note.allowed
    return _value_of(note) if note.references else spec.file


def _value_of(note: ColumnNote) -> str:
    return said("a value of {columns}", columns=said_either(note.references))


def _impossible_dates(frame: pd.DataFrame, spec: TableSpec) -> list[Fault]:
    """Return a fault for each date of the right form that the calendar does not have."""
    faults = []
    for column, note in column_notes(spec.model).items():
        if not note.date or column not in frame:
            continue
        faults += [
            Fault(spec.name, int(row), column, shown(cell), said("a date of the calendar"))
            for row, cell in frame[column].items()
            if cell and not in_calendar(cell)
        ]
    return faults


def in_calendar(cell: str) -> bool:
    """Return whether the calendar has a date; of what has another form, True."""
    if not re.fullmatch(ISO_DATE, cell):
        return True  # its form is a fault of its own
    try:
        year, *month_and_day = map(int, cell.split("-"))
        dt.date(year, *[*month_and_day, 1, 1][:2])
    except ValueError:
        return False
    return True


def _missing_codes(frame: pd.DataFrame, spec: TableSpec) -> list[Fault]:
    if frame.empty and spec.may_be_empty:
        return []
    present = set(frame["code"]) if "code" in frame else set()
    missing = [code for code in spec.needed_codes if code not in present]
    return [
        Fault(
            spec.name,
            None,
            "code",
            said("no row {code}", code=shown(code)),
            said("a row {code}", code=code),
        )
        for code in missing
    ]


def _known_values(frames: dict[str, pd.DataFrame], note: ColumnNote) -> list[str] | None:
    """Return the values that references may take, or None if their table was not read."""
    values: list[str] = []
    for target in note.references:
        table, column = target.split(".")
        if table not in frames or column not in frames[table]:
            return None
        values += frames[table][column].tolist()
    return values


def _unknown_references(
    table: str, cells: pd.Series[str], note: ColumnNote, known: list[str]
) -> list[Fault]:
    unknown = _not_among(cells, note, set(known))
    if not unknown:
        return []
    allowed = _value_of(note)
    if len(known) <= LISTED_CODES:
        values = ", ".join(known)
        allowed = said("{columns} ({values})", columns=allowed, values=values)
    if note.many:
        allowed = said(
            "{allowed}; several are separated by semicolons, without spaces", allowed=allowed
        )
    column = str(cells.name)
    return [Fault(table, row, column, shown(value), allowed) for row, value in unknown]


def _not_among(cells: pd.Series[str], note: ColumnNote, known: set[str]) -> list[tuple[int, str]]:
    """Return what cells name that is not known, with its row; a blank names nothing."""
    if note.many:
        named = [(row, code) for row, codes in cells.items() for code in codes]
    else:
        # Lists of Python run through ten times as fast as columns do.
        named = [
            (row, cell)
            for row, cell in zip(cells.index.tolist(), cells.tolist(), strict=True)
            if cell != ""
        ]
    return [(int(row), value) for row, value in named if value not in known]
