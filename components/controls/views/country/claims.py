"""What the source claims of a state, word by word."""

from __future__ import annotations

from typing import Any

import htpy

from components.analysis.report import StateReport
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, folded, section, unfolding
from components.controls.views.country.where import about_whom
from components.figures.theme import scale_colours
from components.words import Words
from components.words.quotation import quoted

_SHOWN = 1


def claims_section(report: StateReport, words: Words) -> htpy.Node:
    """Return the claims that decide on a state's stance; those that do not on demand."""
    stances = report.evidence.stances
    deciding, others = (
        [_claim(report, row, words) for row in stances[stances["decides"].eq(decides)].itertuples()]
        for decides in (True, False)
    )
    more = words.plural("{count} more claim", "{count} more claims", len(deciding) - _SHOWN)
    beside = words.plural(
        "{count} claim that does not decide", "{count} claims that do not decide", len(others)
    )
    context = _context(report)
    if not (context or deciding or others):
        return None
    return section(
        words.text("Claims that decide how it is shown")
        if deciding
        else words.text("What is claimed of it"),
        context,
        folded(deciding, _SHOWN, more),
        unfolding(beside, others) if others else None,
    )


def _context(report: StateReport) -> list[htpy.Node]:
    return [
        claim(row.wording, row.topic, row.locator, row.summary)
        for row in report.evidence.context.itertuples()
    ]


def _claim(report: StateReport, row: Any, words: Words) -> htpy.Element:
    return claim(
        quoted(words, row.wording, row.verbatim),
        words.label(report.scales.stance, row.stance),
        about_whom(report, row, words),
        row.summary,
        scale_colours(report.scales, current_theme())[row.stance],
    )
