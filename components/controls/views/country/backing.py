"""What a state gave: votes beside the parties, arms, and reports of material backing."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import htpy

from components.address import MaterialChoice
from components.analysis.report import Deliveries, StateReport
from components.controls.choices.links import inside_link
from components.controls.markup.elements import beside, block, outside_link, section
from components.controls.views.term import term
from components.words import Words
from components.words.material import figure_in_words, flows, time_in_words
from components.words.votes import years_in_words

_RECENT = 2


def votes_section(report: StateReport, words: Words) -> htpy.Element:
    """Return how often a state voted as each party did."""
    title = words.text("Votes in the General Assembly")
    return section(title, htpy.p[_votes(report, words)])


def _votes(report: StateReport, words: Words) -> str:
    votes = report.agreement
    subject, adversary = report.parties["subject"], report.parties.get("adversary")
    if votes.with_subject is None:
        return _too_few(votes.joint_roll_calls, subject, words)
    fields: dict[str, object] = {
        "span": years_in_words(words, votes.years),
        "subject": subject,
        "share": words.percent(votes.with_subject),
        "joint": votes.joint_roll_calls,
    }
    if votes.with_adversary is None or adversary is None:
        return words.text(
            "General Assembly, {span}, all issues: voted with {subject} in {share} of {joint} "
            "joint roll calls.",
            **fields,
        )
    return words.text(
        "General Assembly, {span}, all issues: voted with {subject} in {share} of {joint} "
        "joint roll calls and with {adversary} in {other}.",
        **fields,
        adversary=adversary,
        other=words.percent(votes.with_adversary),
    )


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


def arms_and_material_section(report: StateReport, words: Words) -> htpy.Element:
    """Return arms delivered, and the last reports of material backing."""
    return section(
        words.text("Arms and material backing"),
        htpy.p[_arms(report.deliveries, words)],
        _material(report, words),
    )


def _arms(arms: Deliveries, words: Words) -> htpy.Node:
    since = str(arms.since)
    if not arms.since:
        return words.text("The case has no register of arms.")
    if arms.tiv_million is None:
        return words.text("No delivery of major arms is registered since {year}.", year=since)
    said = words.text(
        "Major arms delivered since {year}: {volume} million TIV, the last in {last}.",
        year=since,
        volume=words.number(arms.tiv_million, 1),
        last=str(arms.last_year),
    )
    return [said, " ", term(words, "tiv", words.text("What is TIV?"))]


def _material(report: StateReport, words: Words) -> htpy.Node:
    rows = report.material
    if rows.empty:
        return None
    kinds = words.labels(report.scales.material_kind)
    ways = flows(words, report.parties["subject"])
    shown = [
        _backing(row, (kinds[row["kind"]], ways[row["flow"]]), words)
        for row in rows.head(_RECENT).to_dict("records")
    ]
    if len(rows) <= _RECENT:
        return shown
    label = words.text(
        "The last {recent} of {reports} reports. See all →", recent=_RECENT, reports=len(rows)
    )
    return [shown, inside_link(MaterialChoice(actor=(report.iso3,)), label)]


def _backing(row: Mapping[Hashable, Any], what: tuple[str, str], words: Words) -> htpy.Element:
    facts = (time_in_words(words, row), *what, figure_in_words(words, row))
    where = outside_link(row["address"], row["publisher"])
    return block(
        htpy.p[beside(htpy.b[words.beside(fact for fact in facts if fact)], where)],
        htpy.p[row["summary"]],
    )
