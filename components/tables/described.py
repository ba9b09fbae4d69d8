"""What is to be said of a table and of each of its columns, from the models."""

from __future__ import annotations

from components.tables.checking import column_notes
from components.tables.registry import TableSpec
from components.tables.said import said, said_either

Row = tuple[str, str, str, str, str, bool, str]


def purpose(spec: TableSpec) -> str:
    """Return what a table holds, in one line."""
    return (spec.model.__doc__ or "").strip().split("\n")[0]


def columns_of(spec: TableSpec) -> list[Row]:
    """Return `file, column, type, unit, allowed, required, description` of each column."""
    schema = spec.model.to_schema()
    rows = []
    for name, note in column_notes(spec.model).items():
        column = schema.columns[name]
        kind = "number" if "float" in str(column.dtype) else "string"
        allowed = note.allowed or said("values of {columns}", columns=said_either(note.references))
        if note.many:
            allowed = said("{allowed}, separated by semicolons", allowed=allowed)
        if note.references and not note.required:
            allowed = said("{allowed}, or a blank", allowed=allowed)
        row = (spec.file, name, kind, note.unit, allowed, note.required, column.description or "")
        rows.append(row)
    return rows
