"""What happened next: each outcome with who reports it, by date or under each actor."""

from __future__ import annotations

from typing import Any

import htpy
import streamlit as st
from markupsafe import Markup

from components.address.choice import OutcomesBy
from components.analysis.kept import kept_with
from components.analysis.record.claims_checked import ClaimsResult
from components.controls.markup.elements import beside, block, outside_link, show_html, written
from components.words import Words, codes


def outcome_list(result: ClaimsResult, by: OutcomesBy, words: Words) -> None:
    """Show the outcomes one after the other, or behind the names of whom they are about."""
    if result.outcomes.empty:
        st.info(words.text("No outcome is about these actors. Remove a filter."))
    elif by == "date":
        show_html(_by_date(result, words))
    else:
        show_html(_by_actor(result, words))


@kept_with
def _by_date(result: ClaimsResult, words: Words) -> Markup:
    outcomes = (_outcome(row, words) for row in result.outcomes.to_dict("records"))
    return written(htpy.div(".atlas-list")[outcomes])


@kept_with
def _by_actor(result: ClaimsResult, words: Words) -> Markup:
    rows = dict(zip(result.outcomes.index, result.outcomes.to_dict("records"), strict=True))
    return written(
        htpy.details(".atlas-how")[
            htpy.summary[
                htpy.b[name or words.text("No single actor")],
                " ",
                words.number(len(outcome_ids)),
            ],
            htpy.div(".atlas-list")[(_outcome(rows[each], words) for each in outcome_ids)],
        ]
        for name, outcome_ids in result.outcomes_of.items()
    )


def _outcome(row: dict[str, Any], words: Words) -> htpy.Element:
    links = [outside_link(row["address"], row["publisher"])]
    if row["second_source_id"]:
        links.append(outside_link(row["second_address"], row["second_publisher"]))
    note = words.text("{note}.", note=row["note"]) if row["note"] else ""
    trusted = codes.confidence(words)[row["confidence"]]
    confidence = words.text("Confidence: {confidence}.", confidence=trusted)
    topic = htpy.span(".atlas-title")[row["topic"]]
    return block(
        htpy.p[beside(htpy.b[words.date(row["date"])], topic)],
        htpy.p[row["statement"]],
        htpy.p(".atlas-where")[beside(words.running((confidence, note)), *links)],
    )
