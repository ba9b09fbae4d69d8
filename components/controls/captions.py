"""The caption of each figure of a run: what its page, its choice and its case say of it."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import replace

from components.address import Choice
from components.analysis.view_facts import view_facts
from components.exports.captions import View, caption
from components.figures.caption import Caption, Own
from components.tables import Case
from components.words import Words

_VIEW: ContextVar[View] = ContextVar("view")


def begin_view(case: Case, choice: Choice) -> None:
    """Note what this run shows; call once in a run, before its first figure."""
    _VIEW.set(View(case, view_facts(case, choice)))


def note_finding(finding: str, span: str) -> None:
    """Note what the page finds, and of what time. LookupError before `begin_view`."""
    _VIEW.set(replace(_VIEW.get(), finding=finding, span=span))


def caption_of_run(name: str, own: Own, words: Words, *, is_map: bool) -> Caption:
    """Return the caption of the figure `name` of this run. LookupError before `begin_view`."""
    return caption(_VIEW.get(), name, own, words, is_map=is_map)
