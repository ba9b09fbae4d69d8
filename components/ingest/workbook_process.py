"""A process of its own that reads a workbook: bytes on its input, JSON on its output.

A workbook of a few bytes can ask a reader for all the memory there is, and a reader that gets
none ends its process. So this one is bounded, and apart from that of the dashboard. It imports
nothing of the project, so that it starts at once.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import resource
import sys
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

# Of addresses; twice what 200,000 rows of ten cells take.
MOST_BYTES = 1_000_000_000
MOST_SECONDS = 20
MOST_CHARACTERS = 100_000_000


def main(sheet: str, most_rows: int) -> None:
    """Write the first filled rows of `sheet`, or of the first sheet with any, to the output."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # no file is written
    content = io.BytesIO(sys.stdin.buffer.read())
    try:
        answer = _answer(CalamineWorkbook.from_filelike(content), sheet, most_rows)
    except CalamineError as error:
        answer = {"unreadable": f"{error}"}
    sys.stdout.write(json.dumps(answer, ensure_ascii=False))


def _answer(workbook: CalamineWorkbook, sheet: str, most_rows: int) -> dict[str, Any]:
    shown = [m.name for m in workbook.sheets_metadata if m.visible == SheetVisibleEnum.Visible]
    names = shown or workbook.sheet_names
    if sheet and sheet not in names:
        return {"sheets": names, "missing": sheet}
    rows: list[tuple[int, list[str]]] = []
    for name in [sheet] if sheet else names:
        sheet = name
        rows = _filled(workbook, name, most_rows)
        if rows:
            break
    return {"sheets": names, "sheet": sheet, "rows": rows}


def _filled(workbook: CalamineWorkbook, sheet: str, most_rows: int) -> list[tuple[int, list[str]]]:
    """Return the rows that hold anything, each with its number, without blanks at their ends."""
    rows, characters = [], 0
    read = workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    for number, row in enumerate(read, start=1):
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        characters += sum(map(len, cells))
        if characters > MOST_CHARACTERS:
            raise MemoryError
        if cells:
            rows.append((number, cells))
        if len(rows) == most_rows:
            break
    return rows


def _text(value: object) -> str:
    """Return a cell as text: whole numbers without a point, days and moments as ISO 8601."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return str(value).strip()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
