"""The part of a country's card on the record: acts, verdicts, votes, arms."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import htpy
import pandas as pd
import streamlit as st

from components.address import MaterialChoice, RecordChoice
from components.analysis.record.events import NOT_AN_ACT
from components.analysis.report import Deliveries, StateReport
from components.controls.cards.country_positions import (
    answer_section,
    ballots_section,
    recognition_section,
)
from components.controls.choices.links import page_link
from components.controls.figure_view import current_theme
from components.controls.markup.elements import (
    beside,
    block,
    claim,
    outside_link,
    show_html,
    swatch,
    table,
)
from components.controls.markup.escape_markdown import escape_markdown
from components.figures.theme import step_colours, verdict_colours
from components.words import Words
from components.words.material import figure_in_words, flows, time_in_words
from components.words.quotation import quoted
from components.words.record import acts_in_words, tier_labels
from components.words.votes import years_in_words

_RECENT = 5


def record_sections(report: StateReport, words: Words) -> None:
    """Show what is documented of a state beside what the source claims of it."""
    is_subject = report.iso3 == report.settings.subject_iso3
    if not is_subject:
        _acts_section(report, words)
        answer_section(report, words)
        recognition_section(report, words)
    _verdicts_section(report, words)
    if not is_subject:
        ballots_section(report, words)
        _votes_section(report, words)
        _arms_section(report.deliveries, words)
        _material_section(report, words)


def _acts_section(report: StateReport, words: Words) -> None:
    own, iso3, scales = report.acts.events, report.iso3, report.scales
    st.subheader(words.text("Documented acts"), anchor=False)
    if own.empty:
        st.write(
            words.text(
                "No act of this state is in the tables. That is no proof that there was none."
            )
        )
        return
    since = own["start"].min().year
    if iso3 == report.settings.adversary_iso3:
        st.write(
            words.text(
                "The tables collect acts of other states and hold few of the adversary's own. What "
                "it did is listed among the outcomes on the page of claims checked."
            )
        )
    st.write(words.text("All acts in the tables, since {year}:", year=str(since)))
    for era, row in report.acts.by_era.iterrows():
        said = acts_in_words(words, row)
        st.write(
            escape_markdown(
                words.text("{era}: {said}.", era=words.label(scales.era, str(era)), said=said)
            )
        )
    _by_kind_and_source(report, words)
    colours = step_colours(scales, current_theme())
    kinds = words.labels(scales.event_kind)
    recent = own.iloc[::-1].head(_RECENT)
    show_html(
        _act(row, kinds[row["kind"]], colours[row["direction"]], words)
        for row in recent.to_dict("records")
    )
    if len(own) > _RECENT:
        _link_to_all(report, words)


def _link_to_all(report: StateReport, words: Words) -> None:
    page_link(
        RecordChoice(actor=(report.iso3,), window=report.acts.span),
        words.text(
            "The last {recent} of {acts} acts. See all →",
            recent=_RECENT,
            acts=len(report.acts.events),
        ),
        in_region=False,
    )


def _by_kind_and_source(report: StateReport, words: Words) -> None:
    """Show whether the direction hangs on one kind of event, or on one kind of source."""
    acts, scales, window = report.acts, report.scales, report.settings.windows[0]
    parts = (
        (acts.by_kind, words.labels(scales.event_kind)),
        (acts.by_tier, tier_labels(words, scales)),
    )
    rows = [
        (names[code], (f"{row['count']:.0f}", words.signed(row["mean"]), _range(row, words)))
        for summary, names in parts
        for code, row in summary.iterrows()
    ]
    if not rows:
        return
    titles = (
        words.text("Kind of event or of source"),
        words.text("Acts"),
        words.text("Mean"),
        words.text("Range"),
    )
    heading = words.text("By kind of event and of source, {window}", window=window.label)
    with st.expander(escape_markdown(heading)):
        show_html(table(heading, titles, rows, narrow=True))


def _range(row: pd.Series, words: Words) -> str:
    return words.text(
        "{low} to {high}", low=words.signed(row["lowest"]), high=words.signed(row["highest"])
    )


def _act(row: dict[str, str], kind: str, colour: str, words: Words) -> htpy.Element:
    coded: htpy.Node = words.text("no act of its own")
    if row["nature"] != NOT_AN_ACT:
        coded = [swatch(colour), words.signed(float(row["direction"]))]
    return block(
        htpy.p[beside(htpy.b[words.date(row["date"])], kind, coded)],
        htpy.p[row["summary"]],
        htpy.p(".atlas-where")[outside_link(row["address"], row["publisher"])],
        colour=colour,
    )


def _verdicts_section(report: StateReport, words: Words) -> None:
    rows, scales = report.checks, report.scales
    if rows.empty:
        return
    st.subheader(words.text("Claims about it, checked"), anchor=False)
    colours = verdict_colours(scales, current_theme())
    for row in rows.itertuples():
        where = words.beside((words.label(scales.aspect, row.aspect), row.place))
        show_html(
            claim(
                quoted(words, row.wording, row.verbatim),
                words.label(scales.verdict, row.verdict),
                where,
                row.why,
                colours[row.verdict],
            )
        )


def _votes_section(report: StateReport, words: Words) -> None:
    votes = report.agreement
    st.subheader(words.text("Votes and arms"), anchor=False)
    subject, adversary = report.parties["subject"], report.parties["adversary"]
    if votes.with_subject is None:
        said = words.text(
            "No joint recorded vote with {subject} in the General Assembly.", subject=subject
        )
        st.write(escape_markdown(said))
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


def _arms_section(arms: Deliveries, words: Words) -> None:
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


def _material_section(report: StateReport, words: Words) -> None:
    rows = report.material
    if rows.empty:
        return
    st.subheader(words.text("Material backing"), anchor=False)
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
