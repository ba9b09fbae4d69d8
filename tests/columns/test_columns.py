"""Every column that is declared is shown, and every table is shown through its columns."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

import components.columns
from components.columns import Column
from components.words import words_for

ROOT = Path(components.columns.__file__).parents[1]
NAMES = [module.name for module in pkgutil.iter_modules(components.columns.__path__)]
MODULES = {name: importlib.import_module(f"components.columns.{name}") for name in NAMES}


def tables() -> dict[str, tuple[Column, ...]]:
    return {
        name: value
        for module in MODULES.values()
        for name, value in vars(module).items()
        if name.isupper() and not name.startswith("_") and isinstance(value, tuple)
    }


def calls(function: str) -> list[tuple[Path, ast.Call]]:
    return [
        (file, node)
        for file in sorted(ROOT.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == function
    ]


def test_every_table_that_is_declared_is_shown() -> None:
    shown = {
        name.id
        for _, call in calls("show_table")
        for name in ast.walk(call.args[1])
        if isinstance(name, ast.Name) and name.id.isupper()
    }
    assert shown == set(tables())


def test_every_column_that_is_declared_stands_in_a_table() -> None:
    listed = {id(column) for columns in tables().values() for column in columns}
    declared = [
        value
        for module in MODULES.values()
        for value in vars(module).values()
        if isinstance(value, Column)
    ]
    assert all(id(column) in listed for column in declared)


def test_a_table_names_each_column_once() -> None:
    for name, columns in tables().items():
        codes = [column.code for column in columns]
        assert len(codes) == len(set(codes)), name


def test_streamlit_is_asked_for_a_table_in_one_place() -> None:
    assert {file.name for file, _ in calls("st.dataframe")} == {"table.py"}


def test_a_number_is_written_with_its_unit() -> None:
    assert Column("a", "A", "number", unit="km", decimals=0).format == "%.0f km"
    assert Column("a", "A", "share", unit="%", decimals=0).format == "%.0f %%"
    assert Column("a", "A", "number", decimals=1, signed=True).format == "%+.1f"
    assert Column("a", "A", "number").format is None


def test_fields_of_a_title_are_filled_in() -> None:
    column = Column("a", "With {name}")
    assert column.heading(words_for("en"), {"name": "{braces}"}) == "With {braces}"
