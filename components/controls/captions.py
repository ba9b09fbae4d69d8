"""What a run says of what it shows: the caption of each figure, and how to cite the page."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import replace

from components.address import Choice
from components.analysis.view_facts import view_facts
from components.exports.captions import View, as_of, caption
from components.exports.citation import citation, in_plain_text
from components.exports.found import note_found
from components.figures.caption import Caption, Own
from components.tables import Case
from components.words import Words

_VIEW: ContextVar[View] = ContextVar("view")
_CHOICE: ContextVar[Choice] = ContextVar("choice")


def begin_view(case: Case, choice: Choice) -> None:
    """Note what this run shows; call once in a run, before its first figure."""
    _VIEW.set(View(case, view_facts(case, choice)))
    _CHOICE.set(choice)


def note_finding(finding: str, span: str) -> None:
    """Note what the page finds, and of what time. LookupError before `begin_view`."""
    view = replace(_VIEW.get(), finding=finding, span=span)
    _VIEW.set(view)
    note_found(view.case, _CHOICE.get(), finding)


def as_of_run(words: Words) -> str:
    """Return as of when the case is that this run shows. LookupError before `begin_view`."""
    return as_of(_VIEW.get().case, words)


def citation_of_run(address: str, read_on: str, words: Words) -> str:
    """Return how what this run shows is cited, read at `address` on a day (YYYY-MM-DD).

    LookupError before `begin_view`.
    """
    return in_plain_text(citation(_VIEW.get(), address, words), words, read_on)


def caption_of_run(name: str, own: Own, words: Words, *, is_map: bool) -> Caption:
    """Return the caption of the figure `name` of this run. LookupError before `begin_view`."""
    return caption(_VIEW.get(), name, own, words, is_map=is_map)
