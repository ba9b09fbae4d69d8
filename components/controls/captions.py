"""The caption of each figure of a run: what its page, its choice and its case say of it."""

from __future__ import annotations

import re
import unicodedata
from contextvars import ContextVar
from dataclasses import dataclass

from components.address import Choice
from components.analysis.view_facts import ViewFacts, sources_of, view_facts
from components.figures.caption import Caption
from components.tables import Case
from components.words import Words
from components.words.captions import chosen_in_words, credit_in_words, sources_in_words

_LONGEST_NAME = 120


@dataclass
class _View:
    """What figures of this run are part of; `finding` and `span` come with the page's head."""

    case: Case
    facts: ViewFacts
    finding: str = ""
    span: str = ""


_VIEW: ContextVar[_View] = ContextVar("view")


@dataclass(frozen=True)
class Own:
    """What a figure says of itself where the page's finding and sources are not its own.

    `tables` are those that it is drawn from.
    """

    title: str = ""
    tables: tuple[str, ...] = ()


PAGES_OWN = Own()


def begin_view(case: Case, choice: Choice) -> None:
    """Note what this run shows; call once in a run, before its first figure."""
    _VIEW.set(_View(case, view_facts(case, choice)))


def note_finding(finding: str, span: str) -> None:
    """Note what the page finds, and of what time. LookupError before `begin_view`."""
    view = _VIEW.get()
    view.finding, view.span = finding, span


def caption(name: str, own: Own, words: Words, *, is_map: bool) -> Caption:
    """Return the caption of the figure `name` of this run. LookupError before `begin_view`."""
    view = _VIEW.get()
    facts, settings = view.facts, view.case.settings
    sources = sources_in_words(words, sources_of(view.case, own.tables or facts.tables))
    as_of = words.text("As of {time}.", time=settings.as_of_label)
    notes = (
        words.running((as_of, sources)),
        settings.boundary_note if is_map else "",
        credit_in_words(words, settings.title, view.case.digest),
    )
    return Caption(
        own.title or view.finding,
        words.beside((view.span, chosen_in_words(words, facts.chosen))),
        tuple(note for note in notes if note),
        _file_name(settings.title, facts, name if own.title else ""),
    )


def _file_name(title: str, facts: ViewFacts, figure: str) -> str:
    """Return what a saved figure is called: the case, the page, the figure, the choice in codes."""
    codes = (code for chosen in facts.chosen for code in chosen.codes)
    parts = (_in_small_letters(part) for part in (title, facts.page, figure, *codes))
    return "_".join(part for part in parts if part)[:_LONGEST_NAME].rstrip("_-")


def _in_small_letters(text: str) -> str:
    """Return a text as a file name of any system may have it: ASCII, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
