"""Legends of the maps of positions: on one axis of answers, and of recognition in an episode."""

from __future__ import annotations

import streamlit as st

from components.address import PositionsChoice
from components.analysis.record.positions import THROUGH_GROUP, UNKNOWN, PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.controls.markup.elements import inline_list
from components.controls.views.map_legend import (
    Entry,
    counted,
    filter_legend,
    parties,
    plain_legend,
)
from components.figures.maps.recognition import recognition_colours
from components.figures.theme import Theme, position_colours
from components.words import Words
from components.words.positions import axis_labels, axis_scale, paler_by_group
from components.words.recognition import shown_labels


def positions_legend(
    result: PositionsResult, choice: PositionsChoice, theme: Theme, words: Words
) -> None:
    """Show how many states hold each position on the axis; a press keeps those."""
    scales, axis = result.scales, result.axis
    labels = axis_labels(words, scales, axis)
    colours = position_colours(axis_scale(scales, axis), scales, theme)
    chosen = choice.force if axis == "force" else choice.legitimacy
    entries = {
        code: Entry(code, labels[code], colours[code], int(count))
        for code, count in result.counts.items()
        if count or code in chosen
    }
    unknown = entries.pop(UNKNOWN, None)
    beside = [counted(unknown)] if unknown else []
    if result.rows["basis"].eq(THROUGH_GROUP).any():
        beside.append(paler_by_group(words))
    others = inline_list(
        words.text("Other states"), [*beside, *parties(result.ground, scales, theme)]
    )
    with st.container(key="legend-row", horizontal=True, gap="small"):
        filter_legend(axis, list(entries.values()), chosen, words, others)


def recognition_legend(result: RecognitionResult, theme: Theme, words: Words) -> None:
    """Show how many states the map shows with each position."""
    labels, counts = shown_labels(words, result), result.rows["shown_as"].value_counts()
    colours = recognition_colours(result, theme)
    entries = [
        counted(Entry(code, label, colours[code], int(counts[code])))
        for code, label in labels.items()
        if code in counts
    ]
    plain_legend(
        words.text("Colours of the map"),
        [*entries, *parties(result.ground, result.scales, theme)],
    )
