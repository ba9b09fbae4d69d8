"""The command that makes a report: `python -m components.exports report --out FILE`."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from components.exports.report.asking import NotOfferedError, asked_pages
from components.exports.report.chapter import Asked, Edition
from components.exports.report.document import report
from components.exports.report.pages import USUAL_PAGES, pages_of_reports
from components.languages import SOURCE, languages
from components.tables import Case, CaseError, load_case
from components.tables.case_folder import case_folder
from components.words import Words, words_for

FAULTY, WRONG = 1, 2
_BASE = "http://localhost:8501"  # where `make run` serves the dashboard


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    words = Words()
    pages = words.listing(pages_of_reports())
    parser.add_argument(
        "--out", type=Path, required=True, help=words.text("the file to write, for example x.html")
    )
    parser.add_argument(
        "--pages",
        default="",
        help=words.text(
            "codes with commas between them, of: {pages}; without any: {usual}",
            pages=pages,
            usual=words.listing(USUAL_PAGES),
        ),
    )
    parser.add_argument(
        "--page",
        action="append",
        default=[],
        help=words.text("a page with a query of its own; may be given several times"),
    )
    parser.add_argument(
        "--query", default="", help=words.text("parameters for each page that has them")
    )
    parser.add_argument("--lang", choices=languages(), default=SOURCE)
    parser.add_argument("--case", type=Path, default=case_folder())
    parser.add_argument(
        "--base", default=_BASE, help=words.text("where the dashboard is that links lead to")
    )


def make(given: argparse.Namespace) -> int:
    """Write the report and say where; 1 for a faulty case or file, 2 for what is not offered."""
    words = words_for(given.lang)
    codes = [code.strip() for code in given.pages.split(",") if code.strip()]
    pages = [*codes, *given.page] or USUAL_PAGES
    try:
        case = load_case(given.case)
        asked = asked_pages(case, pages, given.query, words)
        given.out.write_text(_written(case, asked, words, given.base), encoding="utf-8")
    except NotOfferedError as error:
        return _fail(str(error), WRONG)
    except (CaseError, OSError) as error:
        return _fail(str(error), FAULTY)
    sys.stdout.write(f"{given.out.resolve()}\n")
    return 0


def _written(case: Case, asked: Sequence[Asked], words: Words, base: str) -> str:
    # The day on which a report is made is no day of the case.
    today = dt.datetime.now(dt.UTC).date()  # noqa: TID251

    def tell(place: int, title: str) -> None:
        sys.stderr.write(f"{place + 1}/{len(asked)} {title}\n")

    return report(case, asked, words, Edition(base.rstrip("/"), today), tell)


def _fail(fault: str, code: int) -> int:
    sys.stderr.write(f"{fault}\n")
    return code
