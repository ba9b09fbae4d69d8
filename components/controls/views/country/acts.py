"""What is documented of a state: its acts in time, newest first."""

from __future__ import annotations

import htpy
import pandas as pd

from components.address import RecordChoice
from components.analysis.record.events import NOT_AN_ACT
from components.analysis.report import StateReport
from components.controls.choices.links import inside_link
from components.controls.figure_view import current_theme
from components.controls.markup.elements import (
    beside,
    block,
    outside_link,
    section,
    swatch,
    table,
    unfolding,
)
from components.controls.views.term import term
from components.figures.theme import step_colours
from components.words import Words
from components.words.record import tier_labels

_RECENT = 3


def acts_section(report: StateReport, words: Words) -> htpy.Node:
    """Return all acts of a state by era, newest first; those before the last three on demand."""
    if not report.has_record:
        return None
    own, title = report.acts.events.iloc[::-1], words.text("Acts in time")
    if own.empty:
        said = words.text(
            "No act of this state is in the tables. That is no proof that there was none."
        )
        return section(title, htpy.p[said])
    earlier = len(own) - _RECENT
    label = words.plural("{count} earlier act", "{count} earlier acts", earlier)
    return section(
        title,
        _few_of_adversary(report, words),
        _by_era(report, own.head(_RECENT), words),
        unfolding(label, _by_era(report, own.iloc[_RECENT:], words)) if earlier > 0 else None,
        _by_kind_and_source(report, words),
        inside_link(
            RecordChoice(actor=(report.iso3,), window=report.acts.span),
            words.text("Its acts among those of others →"),
        ),
    )


def _few_of_adversary(report: StateReport, words: Words) -> htpy.Node:
    if report.iso3 != report.settings.adversary_iso3:
        return None
    return htpy.p[
        words.text(
            "The tables collect acts of other states and hold few of the adversary's own. What it "
            "did is listed among the outcomes on the page of claims checked."
        )
    ]


def _by_era(report: StateReport, acts: pd.DataFrame, words: Words) -> htpy.Node:
    """Return acts under the era that they are of, in the order in which the eras come up."""
    colours = step_colours(report.scales, current_theme())
    kinds = words.labels(report.scales.event_kind)
    return [
        (
            htpy.h3[words.label(report.scales.era, str(era))],
            [
                _act(row, kinds[row["kind"]], colours[row["direction"]], words)
                for row in rows.to_dict("records")
            ],
        )
        for era, rows in acts.groupby("era", sort=False)
    ]


def _by_kind_and_source(report: StateReport, words: Words) -> htpy.Node:
    """Return whether the direction hangs on one kind of event, or on one kind of source."""
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
        return None
    titles = (
        words.text("Kind of event or of source"),
        words.text("Acts"),
        term(words, "mean"),
        words.text("Range"),
    )
    heading = words.text("By kind of event and of source, {window}", window=window.label)
    return unfolding(heading, table(heading, titles, rows, narrow=True))


def _range(row: pd.Series, words: Words) -> str:
    return words.text(
        "{low} to {high}", low=words.signed(row["lowest"]), high=words.signed(row["highest"])
    )


def _act(row: dict[str, str], kind: str, colour: str, words: Words) -> htpy.Element:
    coded: htpy.Node = words.text("no act of its own")
    if row["nature"] != NOT_AN_ACT:
        coded = [swatch(colour), words.signed(float(row["direction"]))]
    where = outside_link(row["address"], row["publisher"])
    return block(
        htpy.p[beside(htpy.b[words.date(row["date"])], kind, coded, where)],
        htpy.p[row["summary"]],
        colour=colour,
    )
