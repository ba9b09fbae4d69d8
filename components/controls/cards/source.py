"""A source's card: who published it, how far it is trusted, where it is kept, what cites it."""

from __future__ import annotations

import htpy
import streamlit as st

from components.analysis.claims.citations import SourceReport
from components.controls.choices.cards import close_source
from components.controls.markup.elements import (
    archived_copy,
    beside,
    block,
    folded,
    outside_link,
    show_html,
)
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.share import share
from components.controls.views.term import term
from components.words import Words
from components.words.sources import cited_in_words, last_read

_FIRST = 5


def source_card(report: SourceReport, words: Words) -> None:
    """Show the card of a source."""

    @st.dialog(
        escape_markdown(report.source["title"]),
        width="small",
        position="right",
        on_dismiss=close_source,
    )
    def card() -> None:
        parts = (_published(report, words), _rated(report, words), _citing(report, words))
        show_html(*parts, share(words))

    card()


def _published(report: SourceReport, words: Words) -> htpy.Node:
    row = report.source
    day = row["published"]
    return [
        htpy.p[
            beside(
                row["publisher"],
                words.date(day) if day else words.text("not dated"),
                words.text("licence: {licence}", licence=row["licence"]),
            )
        ],
        htpy.p[
            beside(
                outside_link(row["address"], words.text("Open it")) if row["address"] else None,
                last_read(words, row["accessed"]),
                archived_copy(row["archive_address"], words),
            )
        ],
        htpy.p[row["note"]] if row["note"] else None,
    ]


def _rated(report: SourceReport, words: Words) -> htpy.Node:
    row, scales = report.source, report.scales
    if not row["reliability"]:
        return None
    tier = words.label(scales.tier, row["tier"]) if row["tier"] else ""
    label = words.label(scales.reliability, row["reliability"])
    return [
        htpy.p[tier] if tier else None,
        htpy.p[
            term(words, "reliability", place="-card"),
            " ",
            htpy.b[label],
            htpy.br,
            words.definition(scales.reliability, row["reliability"]),
        ],
    ]


def _citing(report: SourceReport, words: Words) -> htpy.Node:
    cited = cited_in_words(words, report.cited)
    acts = [
        block(htpy.p[beside(htpy.b[row["actor"]], words.date(row["date"]), row["summary"])])
        for row in report.acts.to_dict("records")
    ]
    others = len(acts) - _FIRST
    return [
        htpy.h3[words.text("What cites it")],
        htpy.p[cited or words.text("Nothing.")],
        folded(acts, _FIRST, words.plural("{count} more act", "{count} more acts", others)),
    ]
