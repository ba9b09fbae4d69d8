"""What the source claims of a state, what was documented, and whether the two part."""

from __future__ import annotations

import htpy

from components.address import MapChoice
from components.analysis.report import StateReport
from components.controls.choices.links import inside_link
from components.controls.figure_view import current_theme
from components.controls.markup.elements import (
    explained,
    eyebrow,
    show_html,
    stance_swatch,
    two_columns,
)
from components.controls.views.term import term
from components.words import Words
from components.words.quotation import statements_and_places
from components.words.record import acts_in_words
from components.words.stances import perspective, step_meaning
from components.words.states import PARTIES, explain, parting_in_words, party_finding


def verdict_section(report: StateReport, words: Words) -> None:
    """Show in one sentence whether claim and record part, and under it the two side by side.

    Of the two parties, which have no stance, it is what other states did.
    """
    if report.stance["basis"] in PARTIES:
        _show_party(report, words)
        return
    if not report.has_record:
        show_html(_claimed(report, words))
        return
    show_html(
        htpy.p(".atlas-parting")[htpy.b[parting_in_words(words, report)]],
        two_columns(_claimed(report, words), _documented(report, words)),
    )


def _show_party(report: StateReport, words: Words) -> None:
    found = party_finding(words, report)
    if found:
        show_html(htpy.p(".atlas-parting")[htpy.b[found]])
    if report.halves:
        show_html(htpy.p[inside_link(MapChoice(), words.text("Where every state stands →"))])


def _claimed(report: StateReport, words: Words) -> htpy.Node:
    row, scales, theme = report.stance, report.scales, current_theme()
    labels, code = perspective(words, scales).labels, str(row["shown_as"])
    said = ""
    if row["contested"] and code != "contested":
        said = words.text(
            "Contested; shown as “{stance}” by the reading you chose.", stance=labels[code]
        )
    return [
        eyebrow(_claimant(report, words)),
        htpy.h2(".atlas-verdict")[stance_swatch(scales, code, theme), _told(report, code, words)],
        htpy.p[statements_and_places(words, row["wordings"])] if row["wordings"] else None,
        htpy.p[words.running((explain(words, report), said))],
    ]


def _claimant(report: StateReport, words: Words) -> str:
    """Return who claims: an article is what stands beside a record."""
    if report.has_record:
        return words.text("The article says")
    return words.text("The source says")


def _told(report: StateReport, code: str, words: Words) -> htpy.Node:
    """Return what a stance is called, with what it means."""
    scales, label = report.scales, perspective(words, report.scales).labels[code]
    scale = scales.stance if code in scales.stance.index else scales.mark
    return explained(label, words.definition(scale, code), "stance")


def _documented(report: StateReport, words: Words) -> htpy.Node:
    window, record = report.settings.windows[0], report.acts.first_window
    label = perspective(words, report.scales, "record").labels[record["shown_as"]]
    square = stance_swatch(report.scales, record["shown_as"], current_theme())
    meaning = step_meaning(words, report.scales, record["shown_as"])
    return [
        eyebrow(words.text("Documented, {days}", days=words.span(window.first, window.last))),
        htpy.h2(".atlas-verdict")[square, explained(label, meaning, "record")],
        _acts(acts_in_words(words, record), words),
    ]


def _acts(said: str, words: Words) -> htpy.Node:
    if not said:
        return None
    mean = term(words, "mean", words.text("What is the mean?"), place="-acts")
    return htpy.p[words.text("{acts}.", acts=said), " ", mean]
