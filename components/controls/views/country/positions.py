"""Where a state stood before and after the turning point, whom it recognised, how it voted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import htpy
import streamlit as st

from components.address import PositionsChoice, RecognitionChoice
from components.analysis.record.positions import AT_TURN, NONE_FOUND
from components.analysis.record.recognition import MAIN
from components.analysis.report import Answer, StateReport
from components.controls.choices.links import page_link
from components.controls.markup.elements import beside, block, outside_link, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words
from components.words.positions import axis_names, axis_scale
from components.words.recognition import (
    ballot_signs,
    ballots_counted,
    basis_names,
    day_said,
    position_said,
    told,
)
from components.words.record import acts_in_words


def before_and_after_section(report: StateReport, words: Words) -> None:
    """Show a state's acts era by era, with its positions at the turning point among them."""
    day = words.day(report.settings.turning_points[0].day)
    st.header(escape_markdown(words.text("Before and after {day}", day=day)), anchor=False)
    show_html(
        [
            block(
                htpy.p[htpy.b[words.label(report.scales.era, str(era))]],
                htpy.p[_acts_of(report, str(era), words)],
            ),
            _answer(report, words) if era == AT_TURN else None,
        ]
        for era in report.scales.era.index
    )
    page_link(PositionsChoice(), words.text("All states' answers →"), in_region=False)


def _acts_of(report: StateReport, era: str, words: Words) -> str:
    if era not in report.acts.by_era.index:
        return words.text("No act in the tables.")
    said = acts_in_words(words, report.acts.by_era.loc[era])
    return words.text("{acts}.", acts=said)


def _answer(report: StateReport, words: Words) -> htpy.Node:
    """Return the positions on both axes at the turning point, and the acts that decided."""
    answer = report.answer
    if answer is None:
        return None
    if answer.position["basis"] == NONE_FOUND:
        return block(
            htpy.p[
                words.text(
                    "No act in the tables says where it stands on the use of force or on the "
                    "government's legitimacy. That is no proof that there was none."
                )
            ]
        )
    through = ""
    if answer.group:
        through = words.text("Known only through its group: {group}.", group=answer.group)
    return [
        block(htpy.p[through]) if through else None,
        (_on_axis(report, answer, axis, name, words) for axis, name in axis_names(words).items()),
    ]


def _on_axis(
    report: StateReport, answer: Answer, axis: str, name: str, words: Words
) -> htpy.Element:
    label = words.label(axis_scale(report.scales, axis), str(answer.position[axis]))
    heading = htpy.p[htpy.b[words.labelled(name, label)]]
    if axis not in answer.acts:
        return block(heading)
    act = answer.acts[axis]
    where = beside(words.date(act["date"]), outside_link(act["address"], act["publisher"]))
    return block(heading, htpy.p[act["summary"]], htpy.p(".atlas-where")[where])


def recognition_section(report: StateReport, words: Words) -> None:
    """Show whom a state recognised, one block per episode and for each change or other reading."""
    if report.readings.empty:
        return
    st.header(words.text("Recognition"), anchor=False)
    show_html(_reading(report, row, words) for row in report.readings.to_dict("records"))
    page_link(RecognitionChoice(), words.text("All states, episode by episode →"), in_region=False)


def _reading(report: StateReport, row: Mapping[str, Any], words: Words) -> htpy.Element:
    episode = words.label(report.scales.episode, row["episode"])
    if row["rank"] == "later":
        episode = words.text("{episode}, changed later", episode=episode)
    elif row["rank"] != MAIN:
        episode = words.text("{episode}, another reading", episode=episode)
    where = beside(
        basis_names(words)[row["basis"]],
        day_said(words, row),
        outside_link(row["address"], row["publisher"]),
    )
    return block(
        htpy.p[htpy.b[words.labelled(episode, position_said(words, report.scales, row))]],
        htpy.p[told(words, row)],
        htpy.p(".atlas-where")[where],
    )


def ballots_section(report: StateReport, words: Words) -> None:
    """Show how a state voted on the subject itself: counts, and each vote on demand."""
    rows = report.ballots
    if rows.empty:
        return
    heading = words.text("Votes on {subject} itself", subject=report.parties["subject"])
    st.header(escape_markdown(heading), anchor=False)
    with st.expander(escape_markdown(ballots_counted(words, report.scales, rows["ballot"]))):
        newest_first = rows.iloc[::-1].to_dict("records")
        show_html(htpy.ul[(htpy.li[_ballot(report, row, words)] for row in newest_first)])
    page_link(RecognitionChoice(), words.text("How all states voted →"), in_region=False)


def _ballot(report: StateReport, row: Mapping[str, Any], words: Words) -> htpy.Node:
    label = words.label(report.scales.ballot, row["ballot"])
    toward = ""
    if row["yes_is"] == "for_subject":
        toward = words.text("a yes was for the government")
    cast = htpy.b[ballot_signs(words)[row["ballot"]], " ", label]
    where = outside_link(row["address"], row["publisher"])
    return beside(cast, words.date(row["date"]), row["body"], row["title"], toward, where)
