"""Every column that is declared is shown, and every table is shown through its columns."""

from __future__ import annotations

import ast
import importlib
import math
import pkgutil
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

import components.columns
from components.columns import Column, Joined, as_range
from components.columns.countries import CLAIMED
from components.columns.reach import WAYS
from components.columns.record import EVENTS, FORESIGHT
from components.words import words_for

ROOT = Path(components.columns.__file__).parents[1]
NAMES = [module.name for module in pkgutil.iter_modules(components.columns.__path__)]
MODULES = {name: importlib.import_module(f"components.columns.{name}") for name in NAMES}


WORDS = words_for("en")
LOW, HIGH = Column("low", "Low", "number", decimals=1), Column("high", "High", "number", decimals=1)


def tables() -> dict[str, tuple[Column | Joined, ...]]:
    return {
        name: value
        for module in MODULES.values()
        for name, value in vars(module).items()
        if name.isupper() and not name.startswith("_") and isinstance(value, tuple)
    }


def raw(columns: Sequence[Column | Joined]) -> list[Column]:
    """Return the columns of a frame that a table shows, each for itself or with others."""
    return [
        part
        for column in columns
        for part in (column.parts if isinstance(column, Joined) else [column])
    ]


def cells(columns: Sequence[Column | Joined], code: str, **row: object) -> list[str | None]:
    (column,) = (column for column in columns if column.code == code)
    assert isinstance(column, Joined)
    return column.cells(pd.DataFrame([row]), WORDS)


def calls(function: str) -> list[tuple[Path, ast.Call]]:
    return [
        (file, node)
        for file in sorted(ROOT.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == function
    ]


def test_every_table_that_is_declared_is_shown_or_can_be_carried_away() -> None:
    ways = [*calls("show_table"), *calls("card_table"), *calls("Table")]
    used = {
        name.id
        for _, call in ways
        for name in ast.walk(call)
        if isinstance(name, ast.Name) and name.id.isupper()
    }
    assert set(tables()) <= used


def test_every_column_that_is_declared_stands_in_a_table() -> None:
    listed = {id(column) for columns in tables().values() for column in [*columns, *raw(columns)]}
    declared = [
        value
        for module in MODULES.values()
        for value in vars(module).values()
        if isinstance(value, Column | Joined)
    ]
    assert all(id(column) in listed for column in declared)


def test_a_table_names_each_column_once() -> None:
    for name, columns in tables().items():
        codes = [column.code for column in columns]
        assert len(codes) == len(set(codes)), name
        parts = [part.code for part in raw(columns)]
        assert len(parts) == len(set(parts)), name


def test_streamlit_is_asked_for_a_table_in_one_place() -> None:
    assert {file.name for file, _ in calls("st.dataframe")} == {"table.py"}


def test_numbers_differ_by_a_step_of_the_last_decimal_that_is_written() -> None:
    steps = [Column("a", "A", "number", decimals=decimals).step for decimals in (0, 2, None)]
    assert steps == [1, 0.01, None]


def test_a_title_names_the_unit_of_its_numbers() -> None:
    units = {"km": ", km", "%": ", %", "t": ", t", "d": ", days"}
    columns = [
        column for table in tables().values() for column in table if isinstance(column, Column)
    ]
    assert [c.code for c in columns if c.unit and not c.title.endswith(units[c.unit])] == []


def test_fields_of_a_title_are_filled_in() -> None:
    column = Column("a", "With {name}")
    assert column.heading(WORDS, {"name": "{braces}"}) == "With {braces}"


def test_a_bar_is_read_in_percent_where_that_is_its_unit() -> None:
    assert Column("a", "A", "bar", unit="%").percent
    assert not Column("a", "A", "bar", decimals=2).percent
    assert Column("a", "A", "share").percent


@pytest.mark.parametrize(
    ("low", "high", "cell"),
    [
        (1.25, 2.0, "1.2–2.0"),
        (9.9, 1234.5, "9.9–1,234"),
        (3.0, 3.04, "3.0"),
        (math.nan, 2.0, None),
        (1.0, math.nan, None),
    ],
)
def test_a_range_is_one_cell_of_two_raw_columns(low: float, high: float, cell: str | None) -> None:
    frame = pd.DataFrame({"low": [low], "high": [high]})
    column = as_range("both", "Both", LOW, HIGH)
    assert column.cells(frame, WORDS) == [cell]
    assert column.parts == (LOW, HIGH)
    assert list(frame.columns) == ["low", "high"]


def test_columns_that_share_a_cell_read_as_one() -> None:
    assert cells(CLAIMED, "basis_through", basis="Named", through="") == ["Named"]
    assert cells(CLAIMED, "basis_through", basis="Inherited", through="A") == ["Inherited: A"]
    assert cells(EVENTS, "coding", direction="Disputes", step=-1.0) == ["Disputes (−1)"]
    assert cells(EVENTS, "coding", direction="not counted", step=math.nan) == ["not counted"]
    likely = cells(FORESIGHT, "read_as", low_pct=5, point_pct=12, high_pct=20)
    assert likely == ["5–20\u00a0%, point 12\u00a0%"]


def test_a_place_says_what_it_takes() -> None:
    known = {"place": "Port", "runway_m": math.nan, "draft_m": math.nan}
    assert cells(WAYS, "receiving_place", **known) == ["Port, no draft given"]
    assert cells(WAYS, "receiving_place", **known | {"draft_m": 9.75}) == ["Port, draft to 9.8 m"]
    runway = cells(WAYS, "receiving_place", **known | {"runway_m": 3500.0})
    assert runway == ["Port, runway 3,500 m"]


def test_a_missing_part_is_no_blank_cell() -> None:
    with pytest.raises(KeyError, match="high"):
        as_range("both", "Both", LOW, HIGH).cells(pd.DataFrame({"low": [1.0]}), WORDS)
