"""The world map of what changed between two editions."""

from __future__ import annotations

import pandas as pd

from components.analysis.editions.result import (
    AWAY,
    FEW,
    MANY,
    OTHERWISE,
    SAME,
    TOWARD,
    ChangesResult,
)
from components.analysis.kept import kept_with
from components.figures.chart import Figure, Trace
from components.figures.inert import inert
from components.figures.maps.coded import Code, CodedStates, coded_map
from components.figures.theme import Theme, mix, ramp, scale_colours
from components.words import Words
from components.words.changes import shown_labels

_FEW_SHARE = 0.45


@kept_with
def changes_map(result: ChangesResult, words: Words, theme: Theme) -> Figure:
    """Return the map of how the coding moved, and about which states entries changed."""
    colours, labels = changes_colours(result, theme), shown_labels(words)
    codes = [
        Code(code, label, colours[code], colours[code], code == SAME)
        for code, label in labels.items()
    ]
    states = CodedStates(
        result.states, codes, lambda rows, label: _hover(rows, label, words), result.scales
    )
    return coded_map(result.ground, states, words, theme)


@kept_with
def changes_colours(result: ChangesResult, theme: Theme) -> dict[str, str]:
    """Return the colour of each way of changing by its code."""
    farthest, *_, nearest = ramp(result.scales, theme, 2)
    return {
        TOWARD: nearest,
        AWAY: farthest,
        OTHERWISE: theme.second,
        MANY: theme.accent,
        FEW: mix(theme.accent, theme.ground, _FEW_SHARE),
        SAME: scale_colours(result.scales, theme)["silent"],
    }


def _hover(rows: pd.DataFrame, label: str, words: Words) -> Trace:
    texts = [
        f"<b>{inert(row['name'])}</b> <br>{inert(label)} <br>{inert(_entries(row, words))}"
        for row in rows.to_dict("records")
    ]
    return {"text": texts, "hovertemplate": "%{text}<extra></extra>"}


def _entries(row: dict[str, object], words: Words) -> str:
    return words.plural(
        "{count} entry about it changed", "{count} entries about it changed", int(str(row["count"]))
    )
