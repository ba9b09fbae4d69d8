"""What a table on its way to a case shows before it is one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from components.ingest import read_sheet, suggest
from components.ingest.draft import drafted, preview, with_sheet, world_of_sheets
from tests.ingest.workbooks import with_parts, workbook

_ROWS = "Country;Stance\nFiji;ally\nFiji;against\nFiji;ally\nOman;ally\n"


def test_a_preview_has_once_what_many_rows_say_of_a_state() -> None:
    sheet = read_sheet("mine.csv", (_ROWS + "Oman;ally\n" * 1_000).encode())
    mapping = replace(
        suggest(sheet, world_of_sheets()), subject_iso3="NRU", as_of=dt.date(2001, 7, 1)
    )
    case = preview(sheet, mapping)
    assert case is not None
    rows = case.stances[["actor_id", "stance", "locator"]].to_numpy().tolist()
    assert rows == [
        ["FJI", "committed_ally", "row 2 of mine.csv"],
        ["FJI", "opposed", "row 3 of mine.csv"],
        ["OMN", "committed_ally", "row 5 of mine.csv"],
    ]


def test_there_is_no_preview_without_a_column_of_states() -> None:
    sheet = read_sheet("mine.csv", b"a;b\nx;1\ny;2\n")
    assert preview(sheet, suggest(sheet, world_of_sheets())) is None


def test_a_sheet_that_cannot_be_read_leaves_the_choice_of_others() -> None:
    rows = [["Country", "Stance"], ["Fiji", "ally"]]
    far = b"""<?xml version="1.0"?><worksheet
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>
    </sheetData></worksheet>"""
    content = with_parts(workbook({"Near": rows, "Far": rows}), {"xl/worksheets/sheet2.xml": far})
    near = drafted("mine.xlsx", content)
    assert near.book is not None
    draft = with_sheet(near, near.book, "Far")
    assert [fault.found for fault in draft.faults] == [
        "a workbook that is broken, or asks for more memory or time than a table does"
    ]
    assert draft.book is not None
    assert (draft.book.taken, draft.book.sheets) == ("Far", ("Near", "Far"))
    assert with_sheet(draft, draft.book, "Near").sheet is not None
