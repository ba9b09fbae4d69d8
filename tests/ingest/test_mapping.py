from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from components.ingest import Mapping, Question, Sheet, open_questions, read_sheet, suggest
from components.ingest.mapping import number_of, stances_of, with_order_of_days
from components.ingest.spellings import words_of
from components.ingest.vocabulary import HEADERS, STANCES, STEPS
from components.tables import Case


def sheet_of(*lines: str) -> Sheet:
    """Return a sheet of lines with cells between semicolons."""
    return read_sheet("mine.csv", "\n".join(lines).encode())


@pytest.mark.parametrize(
    "header",
    [
        ("Country", "Stance", "Date", "Source", "Page", "Quote", "Confidence"),
        ("país", "POSTURA", "Fecha", "Fuente", "Página", "Cita", "Confianza"),
        ("Pays", "prise de position", "jour", "Lien", "page", "citation textuelle", "certitude"),
        ("Land", "Haltung", "Datum", "Quelle", "Seite", "Zitat", "Sicherheit"),
        ("Страна", "Позиция", "Дата", "Источник", "Страница", "Цитата", "Уверенность"),
        ("iso3", "code", "published", "URL", "section", "wording", "certainty"),
    ],
)
def test_columns_are_told_by_their_headers(toy_case: Case, header: tuple[str, ...]) -> None:
    sheet = sheet_of(";".join(header), "FJI;ally;2001;Paper;2;We agree;high")
    roles = ("actor", "stance", "date", "source", "locator", "words", "confidence")
    assert suggest(sheet, toy_case.world).columns == dict(zip(roles, header, strict=True))


def test_columns_are_told_by_what_stands_in_them(toy_case: Case) -> None:
    sheet = sheet_of("a;b;c", "x;Fiji;ally", "y;Malta;neutral", "z;Oman;against")
    assert suggest(sheet, toy_case.world).columns == {"actor": "b", "stance": "c"}


def test_of_several_headers_that_fit_the_fuller_column_is_taken(toy_case: Case) -> None:
    sheet = sheet_of("Name;Country;Stance", "1;Fiji;ally", "2;Malta;no")
    assert suggest(sheet, toy_case.world).columns["actor"] == "Country"


def test_a_choice_of_columns_is_kept(toy_case: Case) -> None:
    sheet = sheet_of("Country;Stance;Other", "Fiji;ally;Oman", "Malta;no;Iceland")
    mapping = suggest(sheet, toy_case.world, {"actor": "Other", "stance": "Stance"})
    assert mapping.names == {"Oman": "OMN", "Iceland": "ISL"}


def test_columns_that_are_not_told_are_asked(toy_case: Case) -> None:
    sheet = sheet_of("a;b", "x;1", "y;2")
    asked = open_questions(sheet, suggest(sheet, toy_case.world), toy_case.world)
    assert asked == (
        Question("column", "actor", 2, ("a", "b")),
        Question("column", "stance", 2, ("a", "b")),
    )


def test_words_for_stances_are_told() -> None:
    words = ["Strong Ally", "en contra", "ABSTAINED", "Yes", "dafür", "против", "divided"]
    assert stances_of(words) == {
        "Strong Ally": "committed_ally",
        "en contra": "opposed",
        "ABSTAINED": "neutral",
        "Yes": "supportive",
        "dafür": "supportive",
        "против": "opposed",
        "divided": "divided",
    }


def test_numbers_on_both_sides_of_zero_are_steps() -> None:
    assert stances_of(["-2", "-1,0", "0", "+1", "2.0", "0,5"]) == {
        "-2": "hardline_opponent",
        "-1,0": "opposed",
        "0": "neutral",
        "+1": "supportive",
        "2.0": "committed_ally",
    }
    assert stances_of(["−1", "1"]) == {"−1": "opposed", "1": "supportive"}


@pytest.mark.parametrize("cells", [["1", "2", "3"], ["0", "1"], ["-3", "3"], ["A", "B", "C"], [""]])
def test_what_may_run_either_way_is_asked(cells: list[str]) -> None:
    assert stances_of(cells) == {}


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1,5", 1.5),
        ("-1.5", -1.5),
        ("−2", -2),
        ("+1", 1),
        ("1,5,0", None),
        ("1e3", None),
        ("", None),
    ],
)
def test_numbers_may_have_a_comma(cell: str, number: float | None) -> None:
    assert number_of(cell) == number


def test_every_word_and_name_that_is_not_known_is_asked(toy_case: Case) -> None:
    sheet = sheet_of(
        "Country;Stance", "Fiji;ally", "Atlantis;lukewarm", "Atlantis;", ";ally", "Oman;"
    )
    world = toy_case.world
    mapping = replace(
        suggest(sheet, world),
        title="t",
        question="q",
        subject_iso3="NRU",
        as_of=dt.date(2001, 7, 1),
    )
    asked = open_questions(sheet, mapping, world)
    assert [(each.kind, each.about, each.rows) for each in asked] == [
        ("name", "Atlantis", 2),
        ("name", "", 1),
        ("stance", "lukewarm", 1),
        ("stance", "", 2),
    ]
    answered = replace(
        mapping,
        names={**mapping.names, "Atlantis": "ISL", "": None},
        stances={**mapping.stances, "lukewarm": "supportive", "": None},
    )
    assert open_questions(sheet, answered, world) == ()


def test_an_open_order_of_days_is_asked(toy_case: Case) -> None:
    sheet = sheet_of("Country;Stance;Date", "Fiji;ally;3/10/2001", "Oman;ally;4/4/2001")
    mapping = suggest(sheet, toy_case.world)
    assert mapping.as_of is None
    asked = [each for each in open_questions(sheet, mapping, toy_case.world) if each.kind == "date"]
    assert asked == [Question("date", "Date", 1)]
    answered = replace(mapping, day_first=False)
    kinds = [each.kind for each in open_questions(sheet, answered, toy_case.world)]
    assert "date" not in kinds


def test_once_the_order_of_days_is_said_the_last_day_follows(toy_case: Case) -> None:
    sheet = sheet_of("Country;Stance;Date", "Fiji;ally;3/10/2001", "Oman;ally;4/4/2001")
    mapping = suggest(sheet, toy_case.world)
    month_first = with_order_of_days(sheet, mapping, day_first=False)
    assert (month_first.day_first, month_first.as_of) == (False, dt.date(2001, 4, 4))
    day_first = with_order_of_days(sheet, month_first, day_first=True)
    assert day_first.as_of == dt.date(2001, 10, 3)
    assert with_order_of_days(sheet, day_first, day_first=None) == mapping
    own = replace(day_first, as_of=dt.date(2002, 1, 1))
    assert with_order_of_days(sheet, own, day_first=False).as_of == dt.date(2002, 1, 1)


def test_the_last_day_of_a_sheet_is_suggested(toy_case: Case) -> None:
    sheet = sheet_of("Country;Stance;Date", "Fiji;ally;3.10.2001", "Oman;ally;4 May 2001")
    assert suggest(sheet, toy_case.world).as_of == dt.date(2001, 10, 3)


def test_a_day_that_is_none_leaves_the_last_day_of_the_others(toy_case: Case) -> None:
    sheet = sheet_of("Country;Stance;Date", "Fiji;ally;31/02/2001", "Oman;ally;4/5/2001")
    mapping = suggest(sheet, toy_case.world)
    assert mapping.as_of == dt.date(2001, 5, 4)
    assert [each.about for each in open_questions(sheet, mapping, toy_case.world)] == [
        "title",
        "question",
        "subject_iso3",
    ]


def test_an_adversary_is_not_asked(toy_case: Case) -> None:
    sheet = sheet_of("Country;Stance", "Fiji;ally")
    asked = open_questions(sheet, Mapping({"actor": "Country", "stance": "Stance"}), toy_case.world)
    assert "adversary_iso3" not in [each.about for each in asked]


def test_no_word_stands_for_two_things() -> None:
    for table in (HEADERS, STANCES):
        words = [(words_of(word), code) for code, held in table.items() for word in held.split("|")]
        meanings: dict[tuple[str, ...], set[str]] = {}
        for word, code in words:
            assert word
            meanings.setdefault(word, set()).add(code)
        assert [word for word, codes in meanings.items() if len(codes) > 1] == []


def test_steps_run_from_opponent_to_ally() -> None:
    assert {*STEPS.values()} | {"divided"} == {*STANCES}
    assert sorted(STEPS) == [-2, -1, 0, 1, 2]
