"""What a state could bring: the kinds of support claimed of it, and how fast they would come."""

from __future__ import annotations

from typing import Any

import htpy

from components.address import ReachChoice
from components.analysis.report import StateReport
from components.controls.choices.links import inside_link
from components.controls.markup.elements import claim, folded, section, unfolding
from components.controls.views.country.where import about_whom
from components.words import Words
from components.words.quotation import quoted
from components.words.reach import days_of_way

_SHOWN = 1


def capability_section(report: StateReport, words: Words) -> htpy.Element:
    """Return support, reach and likelihood as claimed, and days by air and sea as computed."""
    return section(
        words.text("Capability and reach"), _computed(report, words), _claimed(report, words)
    )


def _claimed(report: StateReport, words: Words) -> htpy.Node:
    rows = report.evidence.capabilities
    if rows.empty:
        return htpy.p[
            words.text("No kind of support, reach or likelihood is claimed for this state.")
        ]
    claims = [_claim(report, row, words) for row in rows.itertuples()]
    others = len(claims) - _SHOWN
    more = words.plural("{count} more claim", "{count} more claims", others)
    note = None
    if rows["likelihood"].ne("").any():
        note = unfolding(words.text("How to read this"), htpy.p[report.settings.likelihood_note])
    return [folded(claims, _SHOWN, more), note]


def _claim(report: StateReport, row: Any, words: Words) -> htpy.Element:
    kinds = [words.label(report.scales.support_type, code) for code in row.support_types]
    facts = [words.listing(kinds)]
    if row.reach_wording:
        facts.append(words.text("reach: {words}", words=row.reach_wording))
    if row.likelihood:
        band = report.scales.likelihood.loc[row.likelihood]
        facts.append(
            words.text(
                "direct involvement: {words} (read as {low}–{high} %)",
                words=row.likelihood_wording,
                low=band.low_pct,
                high=band.high_pct,
            )
        )
    said = quoted(words, row.support_wording, row.verbatim)
    return claim(said, words.beside(facts), about_whom(report, row, words), row.summary)


def _computed(report: StateReport, words: Words) -> htpy.Node:
    """Return how long the case's standard load would take; nothing for a state without a route."""
    if report.ways.rows.empty:
        return None
    return [
        [
            htpy.p[days_of_way(words, row, report.ways.tonnage_t, report.capital)]
            for row in report.ways.rows.to_dict("records")
        ],
        htpy.p[
            inside_link(
                ReachChoice(actors=(report.iso3,)),
                words.text("Its routes, and what is assumed of them →"),
            )
        ],
    ]
