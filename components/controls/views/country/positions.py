"""Where a state stood before and after the turning point, whom it recognised, how it voted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import htpy

from components.address import PositionsChoice, RecognitionChoice
from components.analysis.record.events import NOT_AN_ACT
from components.analysis.record.positions import AT_TURN, NONE_FOUND
from components.analysis.record.recognition import MAIN
from components.analysis.report import Answer, StateReport
from components.controls.choices.links import inside_link
from components.controls.markup.elements import (
    beside,
    outside_link,
    section,
    small,
    table,
    unfolding,
)
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


def before_and_after_section(report: StateReport, words: Words) -> htpy.Node:
    """Return a state's acts era by era, with its positions at the turning point among them."""
    if report.settings.turn is None:
        return None
    day = words.day(report.settings.turn.day)
    title = words.text("Before and after {day}", day=day)
    rows = [
        (words.label(report.scales.era, str(era)), [_in_era(report, str(era), words)])
        for era in report.scales.era.index
    ]
    return section(
        title,
        table(
            title, [words.text("When"), words.text("What it did")], rows, narrow=True, cards=[""]
        ),
        inside_link(PositionsChoice(), words.text("All states' answers →")),
    )


def _in_era(report: StateReport, era: str, words: Words) -> htpy.Node:
    said = words.text("No act in the tables.")
    if era in report.acts.by_era.index:
        acts = acts_in_words(words, report.acts.by_era.loc[era])
        said = words.text("{acts}.", acts=acts)
        first = _before_window(report, era)
        if first:
            said = words.text("All since {first}: {acts}.", first=words.date(first), acts=acts)
    return [said, _answer(report, words) if era == AT_TURN else None]


def _before_window(report: StateReport, era: str) -> str:
    """Return the date of the first act of an era where it is older than what the verdict counts."""
    events = report.acts.events
    own = events["era"].eq(era) & events["nature"].ne(NOT_AN_ACT)
    first = str(events.loc[own, "date"].min())
    return first if first < report.settings.windows[0].first.isoformat() else ""


def _answer(report: StateReport, words: Words) -> htpy.Node:
    """Return the positions on both axes at the turning point, and the acts that decided."""
    answer = report.answer
    if answer is None:
        return None
    if answer.position["basis"] == NONE_FOUND:
        return htpy.p[
            words.text(
                "No act in the tables says where it stands on the use of force or on the "
                "government's legitimacy. That is no proof that there was none."
            )
        ]
    through = ""
    if answer.group:
        through = words.text("Known only through its group: {group}.", group=answer.group)
    return [
        htpy.p[through] if through else None,
        (_on_axis(report, answer, axis, name, words) for axis, name in axis_names(words).items()),
    ]


def _on_axis(
    report: StateReport, answer: Answer, axis: str, name: str, words: Words
) -> htpy.Element:
    label = words.label(axis_scale(report.scales, axis), str(answer.position[axis]))
    heading = htpy.b[words.labelled(name, label)]
    if axis not in answer.acts:
        return htpy.p[heading]
    act = answer.acts[axis]
    where = beside(words.date(act["date"]), outside_link(act["address"], act["publisher"]))
    return htpy.p[heading, " ", act["summary"], " ", small(where)]


def recognition_section(report: StateReport, words: Words) -> htpy.Node:
    """Return whom a state recognised, one row per episode and for each change or other reading."""
    if report.readings.empty:
        return None
    title = words.text("Recognition")
    rows = [_reading(report, row, words) for row in report.readings.to_dict("records")]
    return section(
        title,
        table(
            title,
            [words.text("Episode"), words.text("Whom it recognised")],
            rows,
            narrow=True,
            cards=[""],
        ),
        inside_link(RecognitionChoice(), words.text("All states, episode by episode →")),
    )


def _reading(
    report: StateReport, row: Mapping[str, Any], words: Words
) -> tuple[str, list[htpy.Node]]:
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
    position = htpy.b[position_said(words, report.scales, row)]
    return episode, [[position, " ", told(words, row), " ", small(where)]]


def ballots_section(report: StateReport, words: Words) -> htpy.Node:
    """Return how a state voted on the subject itself: counts, and each vote on demand."""
    rows = report.ballots
    if rows.empty:
        return None
    newest_first = rows.iloc[::-1].to_dict("records")
    return section(
        words.text("Votes on {subject} itself", subject=report.parties["subject"]),
        unfolding(
            ballots_counted(words, report.scales, rows["ballot"]),
            htpy.ul[(htpy.li[_ballot(report, row, words)] for row in newest_first)],
        ),
        inside_link(RecognitionChoice(), words.text("How all states voted →")),
    )


def _ballot(report: StateReport, row: Mapping[str, Any], words: Words) -> htpy.Node:
    label = words.label(report.scales.ballot, row["ballot"])
    toward = ""
    if row["yes_is"] == "for_subject":
        toward = words.text("a yes was for the government")
    cast = htpy.b[ballot_signs(words)[row["ballot"]], " ", label]
    where = outside_link(row["address"], row["publisher"])
    return beside(cast, words.date(row["date"]), row["body"], row["title"], toward, where)
