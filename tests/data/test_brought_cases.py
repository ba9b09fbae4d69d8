"""A table that somebody brings becomes a case in the shipped world, by the shipped scales."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from components.ingest import (
    Mapping,
    Sheet,
    case_files,
    faulty_rows,
    faulty_tables,
    files_of_archive,
    read_sheet,
    suggest,
    template_csv,
    template_xlsx,
)
from components.ingest.vocabulary import ROLES, STANCES, STEPS
from components.tables import Case, CaseError, load_case
from tests.ingest.archives import zipped

TABLE = """Country;Stance;Date;Source;Page;Words;Confidence
Côte d'Ivoire;ally;03/10/2025;https://example.org/a;p. 2;"We stand; firm";high
NA;-;25/10/2025;Paper B;;;
Korea, Rep.;against;10/2025;;;;low

Atlantis;ally;2025;Paper B;;;
"""


def answered(sheet: Sheet, case: Case) -> Mapping:
    """Return the mapping of a sheet with what only a reader can say."""
    suggested = suggest(sheet, case.world)
    return replace(
        suggested,
        title="Who backs the kites?",
        question="Who, and how strongly?",
        subject_iso3="MLT",
        as_of=dt.date(2025, 12, 31),
        stances={**suggested.stances, "-": "neutral"},
        names={**suggested.names, "Atlantis": None},
    )


def test_a_table_becomes_a_case(case: Case) -> None:
    sheet = read_sheet("mine.csv", TABLE.encode("cp1252"))
    brought = load_case(case_files(sheet, answered(sheet, case), case.world))
    assert brought.world is case.world
    assert brought.settings.title == "Who backs the kites?"
    assert brought.settings.adversary_iso3 == ""
    columns = ["claim_id", "actor_id", "stance", "wording", "locator", "summary"]
    assert brought.stances[columns].to_numpy().tolist() == [
        [
            "UP02",
            "CIV",
            "committed_ally",
            "We stand; firm",
            "row 2 of mine.csv: p. 2",
            "Uploaded as “ally”, dated 2025-10-03, with confidence “high”.",
        ],
        ["UP03", "NAM", "neutral", "-", "row 3 of mine.csv", "Uploaded as “-”, dated 2025-10-25."],
        [
            "UP04",
            "KOR",
            "opposed",
            "against",
            "row 4 of mine.csv",
            "Uploaded as “against”, dated 2025-10, with confidence “low”.",
        ],
    ]
    named = brought.sources.loc[brought.stances["source_id"]]
    assert named["title"].tolist() == [
        "https://example.org/a",
        "Paper B",
        "Uploaded table “mine.csv”",
    ]
    assert named["address"].tolist() == ["https://example.org/a", "", ""]
    assert {*named["publisher"], *named["licence"]} == {"not stated in the upload"}


def test_a_case_that_was_brought_comes_back_zipped(case: Case) -> None:
    sheet = read_sheet("mine.csv", TABLE.encode())
    files = case_files(sheet, answered(sheet, case), case.world)
    assert load_case(files_of_archive(zipped(files))).digest == load_case(files).digest


def test_what_a_spreadsheet_would_run_is_a_fault_of_its_row(case: Case) -> None:
    sheet = read_sheet(
        "mine.csv",
        b"Country;Stance;Words;Date\nFiji;ally;=1+1;2025\nMalta;ally;fine;soon\nOman;no;fine;2025\n",
    )
    mapping = answered(sheet, case)
    with pytest.raises(CaseError) as caught:
        case_files(sheet, mapping, case.world)
    faults = caught.value.faults
    assert [(f.table, f.row, f.column) for f in faults] == [
        ("mine.csv", 2, "Words"),
        ("mine.csv", 3, "Date"),
    ]
    rows = faulty_rows(sheet, faults)
    assert [*rows.columns] == ["row", "Country", "Stance", "Words", "Date", "faults"]
    assert rows["Country"].tolist() == ["Fiji", "Malta"]
    assert rows["faults"].iloc[1].startswith("Date: found “soon”; allowed: a day")
    kept = load_case(case_files(sheet, mapping, case.world, preview=True)).stances
    # A preview goes without the row that would run, and without the day that is none.
    assert kept["actor_id"].tolist() == ["MLT", "OMN"]
    assert kept["summary"].tolist()[0] == "Uploaded as “ally”."


def test_a_preview_shows_what_is_known_so_far(case: Case) -> None:
    sheet = read_sheet("mine.csv", TABLE.encode())
    mapping = replace(answered(sheet, case), stances={"ally": "committed_ally"}, names={})
    kept = load_case(case_files(sheet, mapping, case.world, preview=True)).stances
    assert kept["actor_id"].tolist() == ["CIV"]


def test_a_preview_of_nothing_says_so(case: Case) -> None:
    sheet = read_sheet("mine.csv", TABLE.encode())
    with pytest.raises(CaseError, match="no row that is taken"):
        case_files(sheet, replace(answered(sheet, case), stances={}), case.world, preview=True)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](https://kites.example/p.png)",
        "[x](javascript:alert(1))",
        'a"b\\c\nd\te\x7f',
        "{named} {0} %s $HOME",
        "\u202egpj.exe",
        "  blanks  ",
    ],
)
def test_texts_stay_what_they_are(case: Case, text: str) -> None:
    cell = '"' + text.replace('"', '""') + '"'
    sheet = read_sheet("mine.csv", f"Country;Stance;Words\nFiji;ally;{cell}\n".encode())
    files = case_files(sheet, replace(answered(sheet, case), title=text), case.world)
    brought = load_case(files)
    assert brought.settings.title == text
    assert brought.stances["wording"].tolist() == [text.strip()]


def test_a_name_of_a_file_cannot_run_or_break_out(case: Case) -> None:
    sheet = read_sheet("=cmd|'\n\x1b[31m" + "x" * 300, b"Country;Stance\nFiji;ally\n")
    brought = load_case(case_files(sheet, answered(sheet, case), case.world))
    (locator,) = brought.stances["locator"]
    assert locator.startswith("row 2 of =cmd|'")
    assert locator.isprintable()
    assert len(locator) < 100


def test_faulty_rows_of_a_broken_case_are_found(case: Case) -> None:
    sheet = read_sheet("mine.csv", TABLE.encode())
    files = case_files(sheet, answered(sheet, case), case.world)
    broken = {**files, "stances.csv": files["stances.csv"].replace(b"NAM", b"NOWHERE")}
    with pytest.raises(CaseError) as caught:
        load_case(broken)
    tables = faulty_tables(broken, caught.value.faults)
    assert [*tables] == ["stances"]
    assert tables["stances"]["claim_id"].tolist() == ["UP03"]
    assert tables["stances"]["row"].tolist() == [3]
    assert "actor_id: found “NOWHERE”" in tables["stances"]["faults"].iloc[0]


@pytest.mark.parametrize(
    ("name", "content"), [("t.csv", template_csv(str)), ("t.xlsx", template_xlsx(str))]
)
def test_the_template_is_read_as_it_is(case: Case, name: str, content: bytes) -> None:
    sheet = read_sheet(name, content)
    assert [*sheet.rows.columns] == [*ROLES]
    suggested = suggest(sheet, case.world)
    assert suggested.columns == {role: role for role in ROLES}
    # Its examples are of states that do not exist: a row left standing is asked.
    assert suggested.names == {}
    assert suggested.stances == {"supportive": "supportive", "neutral": "neutral"}
    mapping = replace(answered(sheet, case), names=dict.fromkeys(sheet.rows["actor"], "FJI"))
    assert len(load_case(case_files(sheet, mapping, case.world)).stances) == len(sheet.rows)


def test_words_lead_to_the_stances_of_the_shipped_scale(case: Case) -> None:
    assert [*STANCES] == [*case.stance_scale.index]
    positions = case.stance_scale["position"].dropna()
    assert {int(position): code for code, position in positions.items()} == STEPS
