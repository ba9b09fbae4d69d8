"""The sheet of an audit: drawn the same by the same seed, whole, escaped, and easy to make."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from components.analysis.method.audit_draw import AUDITED, Cell, Draw, draw_marks
from components.exports.audit_sheet import audit_sheet, main
from components.tables import Case
from components.tables.checking import column_notes
from components.tables.registry import BY_NAME
from components.words import Words

DAY = dt.date(2002, 1, 5)


def _rows(case: Case) -> int:
    return sum(len(case.tables()[table]) for table in AUDITED)


def _all(case: Case) -> Draw:
    return draw_marks(case, _rows(case), 1)


def _sheet(case: Case, number: int, seed: int) -> str:
    return audit_sheet(draw_marks(case, number, seed), DAY, Words())


def test_the_same_seed_draws_the_same_sheet_and_another_one_another(toy_case: Case) -> None:
    assert _sheet(toy_case, 10, 7) == _sheet(toy_case, 10, 7)
    drawn = [{mark.row_id for mark in draw_marks(toy_case, 10, seed).marks} for seed in (7, 8)]
    assert drawn[0] != drawn[1]


def test_more_marks_hold_those_of_fewer_in_each_table(toy_case: Case) -> None:
    few, many = ({mark.row_id for mark in draw_marks(toy_case, n, 3).marks} for n in (10, 20))
    assert few < many


def test_each_table_gives_its_share(toy_case: Case) -> None:
    draw, rows = _all(toy_case), _rows(toy_case)
    tables = [mark.table for mark in draw.marks]
    assert {name: tables.count(name) for name in draw.of} == draw.of
    half = [mark.table for mark in draw_marks(toy_case, rows // 2, 1).marks]
    assert len(half) == rows // 2
    assert all(abs(half.count(name) - size / 2) <= 1 for name, size in draw.of.items())


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_no_more_is_drawn_than_there_is(toy_case: Case, number: int) -> None:
    with pytest.raises(ValueError, match=f"{number} marks cannot be drawn"):
        draw_marks(toy_case, number, 1)


@pytest.mark.parametrize("table", AUDITED)
def test_every_column_is_on_the_sheet(toy_case: Case, table: str) -> None:
    mark = next(mark for mark in _all(toy_case).marks if mark.table == table)
    apart = {*AUDITED[table], "locator", "source_id", "second_source_id"}
    apart |= {"actor_id", "actor_ids", "iso3"}
    assert {cell.column for cell in mark.cells} >= set(column_notes(BY_NAME[table].model)) - apart
    sheet = audit_sheet(_all(toy_case), DAY, Words())
    for text in (mark.table, mark.row_id, mark.locator, *mark.actors):
        assert text in sheet
    assert all(report.address in sheet and report.title in sheet for report in mark.reports)


def test_codes_stand_with_their_rule_and_a_ballot_with_its_vote(toy_case: Case) -> None:
    marks = {mark.row_id: mark for mark in _all(toy_case).marks}
    cells = {cell.column: cell for cell in marks["BTN-20010702-1"].cells}
    scale = toy_case.force_position_scale
    assert cells["force_position"].rule == scale.at["condemns", "definition"]
    assert cells["direction"].label == toy_case.direction_scale["label"].iloc[0]
    assert [report.source_id for report in marks["BTN-20010702-1"].reports] == ["gazette", "agency"]
    voted = {cell.column: cell.value for cell in marks["KITES-20010401 BTN"].cells}
    assert voted["title"] == "Asks for shorter strings"
    assert voted["ballot"] == "no"


def test_the_head_says_what_was_drawn_when_and_from_what(toy_case: Case) -> None:
    sheet = _sheet(toy_case, 10, 7)
    for text in ("Seed 7", "5 January 2002", toy_case.digest, f"10 marks of {_rows(toy_case)}"):
        assert text in sheet
    for finding in ("confirmed", "misleading", "wrong", "not found"):
        assert sheet.count(f'<span class="box"></span>{finding}') == 10


def test_text_of_tables_is_escaped(toy_case: Case) -> None:
    draw = draw_marks(toy_case, 1, 1)
    evil = '<script src="//evil.example"></script>'
    cell = Cell(evil, evil, evil, evil)
    mark = replace(
        draw.marks[0], table=evil, row_id=evil, actors=(evil,), cells=(cell,), locator=evil
    )
    sheet = audit_sheet(replace(draw, title=evil, digest=evil, marks=(mark,)), DAY, Words())
    assert "<script" not in sheet
    assert sheet.count("&lt;script") >= 8


def test_the_command_writes_the_sheet_and_says_where(
    whole_toy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.html"
    told = ["--case", str(whole_toy), "--to", str(sheet)]
    assert main([*told, "--number", "5", "--seed", "20011231"]) == 0
    assert capsys.readouterr().out == f"{sheet}\n"
    assert "Seed 20011231" in sheet.read_text(encoding="utf-8")
    assert main([*told, "--number", "500"]) == 1
    assert "500 marks cannot be drawn" in capsys.readouterr().err


def test_the_seed_is_the_day_where_none_is_given(
    whole_toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["--case", str(whole_toy), "--number", "3"]) == 0
    (sheet,) = tmp_path.glob("audit-*.html")
    seed = sheet.stem.removeprefix("audit-")
    day = dt.date(int(seed[:4]), int(seed[4:6]), int(seed[6:]))
    assert f"Drawn on {Words().day(day)}" in sheet.read_text(encoding="utf-8")
