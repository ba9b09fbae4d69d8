"""The caption of a figure, made of what its page, its choice and its case say of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from components.analysis.view_facts import ViewFacts, last_act, sources_of
from components.figures.caption import Caption, Own
from components.tables import Case
from components.words import Words
from components.words.captions import (
    as_of_in_words,
    chosen_in_words,
    credit_in_words,
    sources_in_words,
)

_LONGEST_NAME = 120


@dataclass(frozen=True)
class View:
    """What figures are part of: a page with a choice, what it finds, and of what time."""

    case: Case
    facts: ViewFacts
    finding: str = ""
    span: str = ""


def caption(view: View, name: str, own: Own, words: Words, *, is_map: bool) -> Caption:
    """Return the caption of the figure `name` of a view."""
    facts, settings = view.facts, view.case.settings
    sources = sources_in_words(words, sources_of(view.case, own.tables or facts.tables))
    notes = (
        words.running((as_of_sentence(view.case, words), sources)),
        settings.boundary_note if is_map else "",
        credit_in_words(words, settings.title, view.case.digest),
    )
    return Caption(
        own.title or view.finding,
        words.beside((view.span, chosen_in_words(words, facts.chosen))),
        tuple(note for note in notes if note),
        _file_name(settings.title, facts, name if own.title else ""),
    )


def as_of(case: Case, words: Words) -> str:
    """Return as of when a case is."""
    return as_of_in_words(words, case.settings.as_of_label, last_act(case))


def as_of_sentence(case: Case, words: Words) -> str:
    """Return as of when a case is, as a sentence of its own."""
    return words.text("{as_of}.", as_of=as_of(case, words))


def _file_name(title: str, facts: ViewFacts, figure: str) -> str:
    """Return what a saved figure is called: the case, the page, the figure, the choice in codes."""
    codes = (code for chosen in facts.chosen for code in chosen.codes)
    parts = (_in_small_letters(part) for part in (title, facts.page, figure, *codes))
    return "_".join(part for part in parts if part)[:_LONGEST_NAME].rstrip("_-")


def _in_small_letters(text: str) -> str:
    """Return a text as a file name of any system may have it: ASCII, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
