"""What a state gave: votes beside the parties, arms, and reports of material backing."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import htpy
import streamlit as st

from components.address import MaterialChoice
from components.analysis.report import Deliveries, StateReport
from components.controls.choices.links import page_link
from components.controls.markup.elements import block, outside_link, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words
from components.words.material import figure_in_words, flows, time_in_words
from components.words.votes import years_in_words

_RECENT = 5


def votes_section(report: StateReport, words: Words) -> None:
    """Show how often a state voted as each party did."""
    votes = report.agreement
    st.header(words.text("Votes in the General Assembly"), anchor=False)
    subject, adversary = report.parties["subject"], report.parties["adversary"]
    if votes.with_subject is None:
        st.write(escape_markdown(_too_few(votes.joint_roll_calls, subject, words)))
        return
    fields: dict[str, object] = {
        "span": years_in_words(words, votes.years),
        "subject": subject,
        "share": words.percent(votes.with_subject),
        "joint": votes.joint_roll_calls,
    }
    if votes.with_adversary is None:
        said = words.text(
            "General Assembly, {span}, all issues: voted with {subject} in {share} of {joint} "
            "joint roll calls.",
            **fields,
        )
    else:
        said = words.text(
            "General Assembly, {span}, all issues: voted with {subject} in {share} of {joint} "
            "joint roll calls and with {adversary} in {other}.",
            **fields,
            adversary=adversary,
            other=words.percent(votes.with_adversary),
        )
    st.write(escape_markdown(said))


def _too_few(joint: int, subject: str, words: Words) -> str:
    if not joint:
        return words.text(
            "No joint recorded vote with {subject} in the General Assembly.", subject=subject
        )
    return words.plural(
        "{count} joint recorded vote with {subject} in the General Assembly: too few to compare.",
        "{count} joint recorded votes with {subject} in the General Assembly: too few to compare.",
        joint,
        subject=subject,
    )


def arms_and_material_section(report: StateReport, words: Words) -> None:
    """Show arms delivered, and the last reports of material backing."""
    st.header(words.text("Arms and material backing"), anchor=False)
    _arms(report.deliveries, words)
    _material(report, words)


def _arms(arms: Deliveries, words: Words) -> None:
    since = str(arms.since)
    if not arms.since:
        st.write(words.text("The case has no register of arms."))
    elif arms.tiv_million is None:
        st.write(words.text("No delivery of major arms is registered since {year}.", year=since))
    else:
        st.write(
            words.text(
                "Major arms delivered since {year}: {volume} million TIV, the last in {last} (a "
                "volume, not a price).",
                year=since,
                volume=words.number(arms.tiv_million, 1),
                last=str(arms.last_year),
            )
        )


def _material(report: StateReport, words: Words) -> None:
    rows = report.material
    if rows.empty:
        return
    kinds = words.labels(report.scales.material_kind)
    ways = flows(words, report.parties["subject"])
    show_html(
        _backing(row, (kinds[row["kind"]], ways[row["flow"]]), words)
        for row in rows.head(_RECENT).to_dict("records")
    )
    if len(rows) > _RECENT:
        page_link(
            MaterialChoice(states=(report.iso3,)),
            words.text(
                "The last {recent} of {reports} reports. See all →",
                recent=_RECENT,
                reports=len(rows),
            ),
            in_region=False,
        )


def _backing(row: Mapping[Hashable, Any], what: tuple[str, str], words: Words) -> htpy.Element:
    facts = (time_in_words(words, row), *what, figure_in_words(words, row))
    return block(
        htpy.p[htpy.b[words.beside(fact for fact in facts if fact)]],
        htpy.p[row["summary"]],
        htpy.p(".atlas-where")[outside_link(row["address"], row["publisher"])],
    )
