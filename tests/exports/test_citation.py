"""A citation read by others: BibTeX by pybtex, CSL-JSON by a processor of the style language."""

from __future__ import annotations

import json

import pytest
from citeproc import (
    Citation as CitedTogether,
)
from citeproc import (
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from components.address import MapChoice
from components.analysis.view_facts import view_facts
from components.exports.about import origins
from components.exports.captions import View
from components.exports.citation import (
    Citation,
    as_bibtex,
    as_csl_json,
    as_text,
    citation,
    in_plain_text,
    last_day_of,
)
from components.tables import Case
from components.words import Words

WORDS = Words("en")
LINK = "https://example.org/map?region=asia&search=50%25%7Bx%7D"
HARD = "50 % of A & B_c #1 {x} ~^ \\ $5 – “q” Díaz’s Łódź ≥ 中文"

# Signs that the reader of LaTeX takes for others which look alike.
_SIGNS = str.maketrans({"ˆ": "^", "˙": "·"})


def cited(case: Case, finding: str = "What it found") -> Citation:
    view = View(case, view_facts(case, MapChoice(region=("asia",))), finding)
    return citation(view, LINK, WORDS)


def plain(latex: str) -> str:
    """Return what LaTeX sets."""
    # The reader does not know these two commands of LaTeX.
    latex = latex.replace(r"{\textbraceleft}", r"\{").replace(r"{\textbraceright}", r"\}")
    return str(LatexNodes2Text().latex_to_text(latex)).translate(_SIGNS)


def test_it_says_what_when_of_which_data_and_where(toy_case: Case) -> None:
    said = in_plain_text(cited(toy_case), WORDS, "2026-11-28")
    settings = toy_case.settings
    for part in (settings.title, "Map: What it found", settings.as_of_label, "Asia", LINK):
        assert part in said
    assert toy_case.digest[:12] in said
    assert said.endswith("Accessed 28 November 2026.")
    assert (
        as_text(cited(toy_case), (), WORDS).decode() == f"{in_plain_text(cited(toy_case), WORDS)}\n"
    )


def test_bibtex_is_read_as_it_was_meant(toy_case: Case) -> None:
    found = cited(toy_case, HARD)
    every = origins(toy_case, toy_case.sources.index)
    library = parse_string(as_bibtex(found, every, WORDS).decode(), "bibtex")
    assert list(library.entries) == [found.key, *(each.source_id for each in every)]
    entry = library.entries[found.key]
    assert entry.type == "misc"
    assert plain(entry.fields["title"]) == found.title
    assert plain(entry.fields["note"]) == found.note
    assert entry.fields["url"] == LINK
    (author,) = entry.persons["author"]
    assert plain(str(author)) == found.author
    for origin in every:
        assert plain(library.entries[origin.source_id].fields["title"]) == origin.title


@pytest.mark.parametrize("sign", "%&_#{}~^$\\")
def test_no_sign_of_latex_is_left_bare(sign: str, toy_case: Case) -> None:
    text = as_bibtex(cited(toy_case, f"a {sign} b"), (), WORDS).decode()
    title = next(line for line in text.split("\n") if line.startswith("  title"))
    assert f"a {sign} b" not in title
    entry = parse_string(text, "bibtex").entries[cited(toy_case).key]
    assert plain(entry.fields["title"]).endswith(f"a {sign} b")


def test_an_address_cannot_end_its_field(toy_case: Case) -> None:
    view = View(toy_case, view_facts(toy_case, MapChoice()), "x")
    text = as_bibtex(citation(view, "https://example.org/}\\{", WORDS), (), WORDS).decode()
    (entry,) = parse_string(text, "bibtex").entries.values()
    assert entry.fields["url"] == "https://example.org/%7D%5C%7B"


def test_csl_json_is_set_by_a_processor(toy_case: Case) -> None:
    found = cited(toy_case, HARD)
    items = json.loads(as_csl_json(found, origins(toy_case, toy_case.sources.index), WORDS))
    assert {item["type"] for item in items} <= {"webpage", "document"}
    assert items[0]["title"] == found.title
    assert items[0]["URL"] == LINK
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    keys = [item["id"] for item in items]
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    bibliography.register(CitedTogether([CitationItem(key.lower()) for key in keys]))
    assert len(bibliography.bibliography()) == len(items)
    (first,) = [str(line) for line in bibliography.bibliography() if LINK in str(line)]
    assert toy_case.settings.title in first


def test_the_day_is_the_last_that_the_tables_name(toy_case: Case) -> None:
    day = last_day_of(toy_case)
    assert day == max([*toy_case.sources["accessed"], *toy_case.corrections["corrected_on"]])
    assert day
