"""A report: chosen pages as one HTML file that needs no other and asks no server.

It is made of the results, figures, findings and tables of the pages themselves, and its figures are
drawn by the scripts of the dashboard, which stand in it once.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import htpy
from markupsafe import Markup

from components.exports.report.around import contents, head, sources_cited
from components.exports.report.chapter import Asked, Chapter, Edition, chapter
from components.exports.report.markup import data
from components.exports.report.pages import section_of
from components.exports.report.style import report_style
from components.figures.browser.bundle import bundled
from components.figures.browser.scripts import fonts, licences
from components.tables import Case
from components.tables.geometry_addresses import outlines_address
from components.tables.packed_outlines import packed_outlines
from components.words import Words
from components.words.page_titles import page_titles

_SCRIPT = Path(__file__).with_name("figures.js")
_POLICY = (
    "default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
)
_VIEWPORT = "width=device-width,initial-scale=1"
Tell = Callable[[int, str], None]


def report(
    case: Case, asked: Sequence[Asked], words: Words, edition: Edition, tell: Tell | None = None
) -> str:
    """Return the report as HTML.

    `tell` is called with the place of a page, from 0, and its title before it is made. KeyError
    for a page that reports do not have.
    """
    titles = page_titles(words)
    chapters: list[Chapter] = []
    written: list[Markup] = []
    for place, each in enumerate(asked):
        if tell is not None:
            tell(place, titles[each.page])
        section = section_of(each.page, case, each.choice, words)
        made = Chapter(each, section, titles[each.page], f"part-{place + 1}")
        chapters.append(made)
        written.append(Markup(chapter(made, case, words, edition)))  # noqa: S704 - htpy escaped it
    body = htpy.main[
        head(case, words, edition),
        contents(chapters, words),
        written,
        sources_cited(case, chapters, words),
    ]
    return str(_document(case, body, words))


def _document(case: Case, body: htpy.Element, words: Words) -> htpy.Element:
    script = _script()
    return htpy.html(lang=words.language)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            htpy.meta(http_equiv="Content-Security-Policy", content=_policy(script)),
            htpy.meta(name="viewport", content=_VIEWPORT),
            htpy.title[words.text("{title}: report", title=case.settings.title)],
            htpy.style[report_style()],
        ],
        htpy.body[
            body,
            _given(case),
            htpy.script(type="text/plain")[Markup(licences())],  # noqa: S704 - of no case
            htpy.script(type="module")[Markup(script)],  # noqa: S704 - ours
        ],
    ]


def _given(case: Case) -> Iterator[htpy.Element]:
    """Yield what scripts would else fetch: outlines and the letters of figures."""
    outlines = packed_outlines(case.world).content().decode()
    yield data(outlines, outlines_address(case.world))
    for name, font in fonts().items():
        address = f"data:font/woff2;base64,{base64.b64encode(font).decode()}"
        yield data(json.dumps(address), name)


@cache
def _script() -> str:
    return bundled(_SCRIPT.read_text(encoding="utf-8"))


def _policy(script: str) -> str:
    """Return what the file may do: run its own script, and ask nobody for anything."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _POLICY.format(digest=digest)
