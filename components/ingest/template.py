"""The table that a reader can begin with: what a sheet of stances may hold, with two examples."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import xlsxwriter

from components.ingest.vocabulary import ROLES, Role
from components.tables.said import said

Say = Callable[[str], str]

# Of states that do not exist, so that a row left standing is asked about, and not counted.
_EXAMPLES: tuple[dict[Role, str], ...] = (
    {
        "actor": "Ruritania",
        "stance": "supportive",
        "date": "2025-10-03",
        "source": "https://example.org/statement",
        "locator": said("second paragraph"),
        "words": said("We stand by our friends."),
        "confidence": "high",
    },
    {"actor": "Freedonia", "stance": "neutral"},
)
_NOTES: dict[Role, str] = {
    "actor": said("Needed. A state by its name in any language, or by its ISO code."),
    "stance": said(
        "Needed. Its position toward the subject, in your words or as a number from -2 to 2; "
        "what each word means is asked when the table is read."
    ),
    "date": said("The day, the month or the year of the position, best as 2025-10-03."),
    "source": said("Who says so: a title or a web address."),
    "locator": said("Where in the source: a page, a paragraph, a row."),
    "words": said("The source's own words."),
    "confidence": said("How sure you are, in your words."),
}
_WIDTH = 24
_NOTES_WIDTH = 80


def template_csv(say: Say) -> bytes:
    """Return the template as CSV in UTF-8, with a byte-order mark so that spreadsheets see it.

    `say` says a text of the tables in the reader's language; names of columns are codes.
    """
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, ROLES, restval="")
    writer.writeheader()
    writer.writerows(_examples(say))
    return written.getvalue().encode("utf-8-sig")


def template_xlsx(say: Say) -> bytes:
    """Return the template as a workbook: a sheet to fill, and one that explains the columns.

    `say` is that of `template_csv`.
    """
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as workbook:
        bold = workbook.add_format({"bold": True})
        stances = workbook.add_worksheet(say(said("Stances")))
        stances.set_column(0, len(ROLES) - 1, _WIDTH)
        stances.freeze_panes(1, 0)
        stances.write_row(0, 0, ROLES, bold)
        for place, example in enumerate(_examples(say), start=1):
            stances.write_row(place, 0, [example.get(role, "") for role in ROLES])
        notes = workbook.add_worksheet(say(said("Columns")))
        notes.set_column(1, 1, _NOTES_WIDTH)
        for place, role in enumerate(ROLES):
            notes.write_row(place, 0, [role, say(_NOTES[role])])
    return written.getvalue()


def _examples(say: Say) -> list[dict[Role, str]]:
    return [{role: say(cell) for role, cell in each.items()} for each in _EXAMPLES]
