from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from components.ingest import Sheet, read_sheet
from components.ingest.draft import drafted
from components.ingest.refusing import MB
from components.ingest.sheets import read_grid, sheet_of
from components.tables import CaseError, Fault
from tests.ingest.workbooks import (
    OLD,
    OPEN_DOCUMENT,
    open_document,
    with_parts,
    with_rows,
    workbook,
)

KITES: list[list[object]] = [
    ["Country", "Stance", "Date"],
    ["NA", "ally", dt.date(2001, 7, 1)],
    ["Fiji", -1.5, None],
    [None, None, None],
    ["Malta", 2, dt.date(2001, 12, 31)],
]
BOMB = b"<worksheet>" + bytes(30 * MB) + b"</worksheet>"
ENTITIES = b"""<?xml version="1.0"?>%s<!DOCTYPE sst [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">
]><sst><si><t>&b;&file;</t></si></sst>"""


def sheet_named(content: bytes, sheet: str = "") -> Sheet:
    return sheet_of("mine.xlsx", read_grid("mine.xlsx", content, sheet))


def fault_of(content: bytes, sheet: str = "") -> Fault:
    """Return the one fault for which a workbook is refused."""
    with pytest.raises(CaseError) as caught:
        sheet_named(content, sheet)
    (fault,) = caught.value.faults
    return fault


def test_values_of_a_workbook_are_text() -> None:
    content = workbook({"Notes": [], "Kites": KITES, "More": KITES})
    grid = read_grid("mine.xlsx", content)
    assert (grid.sheet, grid.sheets) == ("Kites", ("Notes", "Kites", "More"))
    sheet = read_sheet("mine.xlsx", content)
    assert [*sheet.rows.columns] == KITES[0]
    assert [*sheet.rows.index] == [2, 3, 5]
    assert sheet.rows.to_numpy().tolist() == [
        ["NA", "ally", "2001-07-01"],
        ["Fiji", "-1.5", ""],
        ["Malta", "2", "2001-12-31"],
    ]


def test_rows_keep_their_numbers_wherever_the_table_begins() -> None:
    shifted: list[list[object]] = [[], [], *[[None, *row] for row in KITES]]
    sheet = read_sheet("mine.xlsx", workbook({"Kites": shifted}))
    assert [*sheet.rows.index] == [4, 5, 7]
    assert [*sheet.rows.columns] == KITES[0]


def test_a_sheet_is_read_by_its_name() -> None:
    content = workbook({"Kites": KITES, "Chess": [["Country", "x"], ["Fiji", True]]})
    assert sheet_named(content, "Chess").rows.loc[2].tolist() == ["Fiji", "TRUE"]
    fault = fault_of(content, "Go")
    assert (fault.found, fault.allowed) == ("no sheet “Go”", "“Kites, Chess”")


def test_an_old_workbook_is_read() -> None:
    sheet = read_sheet("kites.xls", OLD)
    assert sheet.rows.to_numpy().tolist() == [
        ["NA", "ally", "2001-07-01"],
        ["Fiji", "-1.5", "2001-03-02"],
    ]


def test_an_open_document_is_read() -> None:
    assert read_grid("kites.ods", OPEN_DOCUMENT).sheets == ("Notes", "Kites", "Chess")
    sheet = read_sheet("kites.ods", OPEN_DOCUMENT)
    assert [*sheet.rows.index] == [2, 3, 5]
    assert sheet.rows.to_numpy().tolist() == [
        ["NA", "ally", "2001-07-01"],
        ["Fiji", "-1.5", ""],
        ["Malta", "2", "2001-12-31"],
    ]
    assert sheet_named(OPEN_DOCUMENT, "Chess").rows.loc[2].tolist() == ["Fiji", "1"]
    assert drafted("kites.ods", OPEN_DOCUMENT).mapping.columns["actor"] == "Country"


def test_of_an_open_document_macros_passwords_and_entities_are_refused() -> None:
    for part in ("Basic/Standard/Module1.xml", "Scripts/python/kites.py"):
        assert fault_of(open_document({part: b"x"})).found == "a workbook with macros"
    locked = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    fault = fault_of(open_document({"META-INF/manifest.xml": locked}))
    assert fault.found == "a workbook with a password"
    fault = fault_of(open_document({"content.xml": ENTITIES % b""}))
    assert fault.found == "a workbook that declares entities of its own"


def test_rows_that_an_open_document_repeats_take_no_memory_of_the_dashboard() -> None:
    cell = b'<table:table-cell office:value-type="string" table:number-columns-repeated="%d">'
    rows = b'<table:table-row table:number-rows-repeated="%d">' + cell
    rows += b"<text:p>Fiji</text:p></table:table-cell></table:table-row>"
    few = read_grid("kites.ods", with_rows(rows % (3, 2)))
    assert few.rows == {number: ["Fiji", "Fiji"] for number in (1, 2, 3)}
    for size, found in (((100_000, 1_000), "broken, or asks"), ((1_048_576, 16_384), "cannot be")):
        assert found in fault_of(with_rows(rows % size)).found


def test_formulas_are_not_run() -> None:
    rows = [["Country", "Stance"], ["Fiji", '=HYPERLINK("http://kites.example","x")']]
    # The value that a spreadsheet kept is all that is read.
    assert read_sheet("mine.xlsx", workbook({"Kites": rows})).rows.loc[2].tolist() == ["Fiji", "0"]


def test_macros_are_refused() -> None:
    content = workbook({"Kites": KITES})
    for part in ("xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"):
        assert fault_of(with_parts(content, {part: b"x"})).found == "a workbook with macros"
    name = "_VBA_PROJECT_CUR".encode("utf-16-le")
    assert fault_of(OLD + name).found == "a workbook with macros"


def test_locked_workbooks_are_refused() -> None:
    assert (
        fault_of(OLD + "EncryptedPackage".encode("utf-16-le")).found == "a workbook with a password"
    )


@pytest.mark.parametrize("before", [b"", b"<!--" + b"x" * 200_000 + b"-->"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused(before: bytes, encoding: str) -> None:
    part = (ENTITIES % before).decode().encode(encoding)
    content = with_parts(workbook({"Kites": KITES}), {"xl/sharedStrings.xml": part})
    assert fault_of(content).found == "a workbook that declares entities of its own"


def test_a_bomb_is_refused() -> None:
    content = with_parts(workbook({"Kites": KITES}), {"xl/worksheets/sheet1.xml": BOMB})
    assert fault_of(content).found == "a file that unpacks to over 200 times its size, as bombs do"


def test_cells_far_away_take_no_memory_of_the_dashboard() -> None:
    far = [["Country", "Stance"], ["Fiji", "ally"]]
    content = with_parts(workbook({"Kites": far}), {})
    sheet = b"""<?xml version="1.0"?><worksheet
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>
    </sheetData></worksheet>"""
    fault = fault_of(with_parts(content, {"xl/worksheets/sheet1.xml": sheet}))
    assert (
        fault.found
        == "a workbook that is broken, or asks for more memory or time than a table does"
    )


def test_a_long_text_in_many_cells_takes_no_memory_of_the_dashboard() -> None:
    shared = b"""<?xml version="1.0"?><sst
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>"""
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (number, number)
        for number in range(1, 20_000)
    )
    sheet = b"""<?xml version="1.0"?><worksheet
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData>
    </worksheet>"""
    parts = {
        "xl/sharedStrings.xml": shared % (b"kites and chess " * 60_000),
        "xl/worksheets/sheet1.xml": sheet % cells,
    }
    content = with_parts(workbook({"Kites": KITES}), parts)
    assert (
        fault_of(content).found
        == "a workbook that is broken, or asks for more memory or time than a table does"
    )


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            with_parts(b"PK\x05\x06" + bytes(18), {"case.toml": b"x"}),
            "an archive that is no workbook",
        ),
        (workbook({"Kites": []}), "no rows with anything in them"),
        (workbook({"Kites": KITES})[:3_000], "a file that is no zip archive"),
        (OLD[:600], "a workbook that cannot be read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a workbook that cannot be read"),
        (
            with_parts(workbook({"Kites": KITES}), {"xl/workbook.xml": b"<workbook"}),
            "a workbook that cannot be read",
        ),
    ],
)
def test_what_is_no_workbook_is_one_fault(content: bytes, found: str) -> None:
    assert fault_of(content).found.startswith(found)


def test_nothing_is_written_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read_sheet("mine.xlsx", workbook({"Kites": KITES}))
    assert [*tmp_path.iterdir()] == []
