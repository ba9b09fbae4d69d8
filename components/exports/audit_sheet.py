"""Marks drawn at random, on one sheet to print: `python -m components.exports.audit_sheet`.

Anybody can repeat an audit: the same seed draws the same marks of the same tables.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

import htpy

from components.analysis.method.audit_draw import Cell, Draw, Mark, Report, draw_marks
from components.tables import CaseError, load_case
from components.tables.case_folder import case_folder
from components.words import Words

_USUAL = 50
_STYLE = """
body { font: 10pt/1.35 "Source Sans 3", "Liberation Sans", sans-serif; margin: 1.5rem auto;
  max-width: 52rem; color: #1d2429; background: #fff }
h1 { font-size: 15pt; margin: 0 } h2 { font-size: 11pt; margin: 0 }
section { border-top: 1px solid #1d2429; padding: .6rem 0; break-inside: avoid }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 }
th, td { border: 1px solid #d3d7da; padding: .15rem .4rem; text-align: left; vertical-align: top }
th { font-weight: 600; width: 10rem } p { margin: .25rem 0; overflow-wrap: anywhere }
.rule { color: #5d6a73 } .box { display: inline-block; width: .8rem; height: .8rem;
  border: 1.5px solid #1d2429; vertical-align: -1px; margin: 0 .3rem 0 0 }
.tick > span { margin-right: 1.2rem }
"""


def audit_sheet(draw: Draw, day: dt.date, words: Words) -> str:
    """Return a page of HTML that needs no other file: the head, then one part for each mark."""
    title = words.text("Audit of {title}", title=draw.title)
    marks = (_mark(place, mark, words) for place, mark in enumerate(draw.marks, 1))
    page = htpy.html(lang=words.language)[
        htpy.head[htpy.meta(charset="utf-8"), htpy.title[title], htpy.style[_STYLE]],
        htpy.body[htpy.h1[title], _head(draw, day, words), marks],
    ]
    return str(page)


def _head(draw: Draw, day: dt.date, words: Words) -> htpy.Fragment:
    drawn = words.plural(
        "{count} mark of {of}, drawn at random from each table in proportion to its rows: {parts}.",
        "{count} marks of {of}, drawn at random from each table in proportion to its rows: "
        "{parts}.",
        len(draw.marks),
        of=sum(draw.of.values()),
        parts=words.listing(
            words.text("{name} {size}", name=name, size=size) for name, size in draw.of.items()
        ),
    )
    how = words.text(
        "Open the address and read the place that is named. Confirmed: the page carries the row, "
        "and the rule gives its codes. Misleading: right in part, or the summary misleads. Wrong: "
        "the page says otherwise. Not found: the page could not be read."
    )
    facts = (
        words.text("Seed {seed}", seed=str(draw.seed)),
        words.text("Drawn on {day}", day=words.day(day)),
        words.text("Digest of the case {digest}", digest=draw.digest),
    )
    return htpy.fragment[htpy.p[htpy.b[words.beside(facts)]], htpy.p[drawn], htpy.p[how]]


def _mark(place: int, mark: Mark, words: Words) -> htpy.Element:
    heading = words.beside(
        (words.number(place), mark.table, mark.row_id, words.listing(mark.actors))
    )
    blank = words.listing(cell.column for cell in mark.cells if not cell.value)
    return htpy.section[
        htpy.h2[heading],
        htpy.table[htpy.tbody[(_row(cell, words) for cell in mark.cells if cell.value)]],
        htpy.p[words.labelled(words.text("Blank"), blank)] if blank else None,
        htpy.p[words.labelled(words.text("Where in the source"), mark.locator)],
        (_report(report, words) for report in mark.reports),
        _boxes(words),
    ]


def _row(cell: Cell, words: Words) -> htpy.Element:
    coded = words.text("{label} ({code})", label=cell.label, code=cell.value)
    return htpy.tr[
        htpy.th(scope="row")[cell.column],
        htpy.td[
            htpy.div[htpy.b[coded if cell.label else cell.value]],
            htpy.div(".rule")[words.said(cell.rule)],
        ],
    ]


def _report(report: Report, words: Words) -> htpy.Node:
    facts = [report.publisher, report.title, report.source_id]
    if report.accessed:
        facts.append(words.text("read on {day}", day=words.date(report.accessed)))
    addresses = [report.address or words.text("no address"), report.archive_address]
    links = [htpy.div[address] for address in addresses if address]
    return htpy.p[words.labelled(words.text("Source"), words.beside(facts))], links


def _boxes(words: Words) -> htpy.Element:
    """Return the boxes to tick, with names as the table of audits has them."""
    findings = (
        words.text("confirmed"),
        words.text("misleading"),
        words.text("wrong"),
        words.text("not found"),
    )
    return htpy.p(".tick")[(htpy.span[htpy.span(".box"), finding] for finding in findings)]


def main(arguments: list[str] | None = None) -> int:
    """Write the sheet, print its path and return 0; 1 where the case cannot be drawn from."""
    # The day of the audit is that of whoever makes it, not that of the case.
    today = dt.date.today()  # noqa: DTZ011, TID251
    parser = argparse.ArgumentParser(prog="python -m components.exports.audit_sheet")
    parser.add_argument("--number", type=int, default=_USUAL)
    parser.add_argument("--seed", type=int, default=int(today.strftime("%Y%m%d")))
    parser.add_argument("--case", type=Path, default=case_folder())
    parser.add_argument("--to", type=Path)
    given = parser.parse_args(arguments)
    try:
        draw = draw_marks(load_case(given.case), given.number, given.seed)
    except (CaseError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sheet = given.to or Path(f"audit-{given.seed}.html")
    sheet.write_text(audit_sheet(draw, today, Words()), encoding="utf-8")
    sys.stdout.write(f"{sheet.resolve()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
