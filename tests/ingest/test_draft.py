"""What a table on its way to a case shows before it is one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from components.ingest import read_sheet, suggest
from components.ingest.draft import preview, world_of_sheets

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
