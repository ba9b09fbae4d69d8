from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from components.ingest import case_files, open_questions, read_sheet, suggest
from components.tables import Case, CaseError
from components.tables.loading import faults_in, read_tables
from components.tables.registry import CASE_TABLES

SHEET = "Country;Stance\nNamibia;ally\nNA;neutral\nUruguai;strongly opposes\nKites;ally\n"


def test_two_columns_become_the_tables_of_a_case(toy_case: Case) -> None:
    world = toy_case.world
    sheet = read_sheet("mine.csv", SHEET.encode())
    suggested = suggest(sheet, world)
    asked = [
        (question.kind, question.about) for question in open_questions(sheet, suggested, world)
    ]
    assert asked == [
        ("setting", "title"),
        ("setting", "question"),
        ("setting", "subject_iso3"),
        ("setting", "as_of"),
        ("name", "Kites"),
    ]
    answered = replace(
        suggested,
        title='A "quarrel"\nof\x7f kites',
        question="Who?",
        subject_iso3="FJI",
        as_of=dt.date(2001, 7, 1),
        names={**suggested.names, "Kites": None},
    )
    assert open_questions(sheet, answered, world) == ()
    files = case_files(sheet, answered, world)
    specs = [spec for spec in CASE_TABLES if spec.name in {"stances", "sources"}]
    tables = read_tables(files, specs)
    assert faults_in(tables) == []
    stances = tables["stances"].frame
    assert stances is not None
    columns = ["claim_id", "actor_id", "stance", "wording", "locator"]
    assert stances[columns].to_numpy().tolist() == [
        ["UP02", "NAM", "committed_ally", "ally", "row 2 of mine.csv"],
        ["UP03", "NAM", "neutral", "neutral", "row 3 of mine.csv"],
        ["UP04", "URY", "hardline_opponent", "strongly opposes", "row 4 of mine.csv"],
    ]


def test_what_is_still_asked_makes_no_case(toy_case: Case) -> None:
    sheet = read_sheet("mine.csv", SHEET.encode())
    with pytest.raises(
        ValueError, match="still asked: title, question, subject_iso3, as_of, Kites"
    ):
        case_files(sheet, suggest(sheet, toy_case.world), toy_case.world)


def test_a_year_of_two_digits_is_a_fault_that_says_how_to_mend_it(toy_case: Case) -> None:
    sheet = read_sheet("mine.csv", b"Country;Stance;Date\nFiji;ally;3/10/01\nOman;ally;soon\n")
    mapping = replace(
        suggest(sheet, toy_case.world),
        title="Kites",
        question="Who?",
        subject_iso3="NRU",
        as_of=dt.date(2001, 7, 1),
    )
    with pytest.raises(CaseError) as caught:
        case_files(sheet, mapping, toy_case.world)
    short, other = caught.value.faults
    assert (short.row, other.row) == (2, 3)
    assert "a year of four digits" in short.allowed
    assert "YYYY-MM-DD" in short.allowed
    assert "four digits" not in other.allowed
