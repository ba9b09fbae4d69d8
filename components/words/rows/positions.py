"""Positions at the turning point as rows to read."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.positions import FORCE, LEGITIMACY, UNKNOWN, PositionsResult
from components.analysis.record.turn import Turn
from components.words import Words
from components.words.divergence import documented_labels
from components.words.positions import axis_scale


@kept_with
def position_rows(result: PositionsResult, words: Words) -> pd.DataFrame:
    """Return the states with a position, with labels for their codes, as the legend goes."""
    scales = result.scales
    rows = result.rows[result.rows["shown_as"].ne(UNKNOWN)]
    order = list(axis_scale(scales, result.axis).index)
    rows = rows.assign(rank=rows["shown_as"].map(order.index)).sort_values(["rank", "name"])
    credibility = words.labels(scales.credibility) | {"": ""}
    return rows.assign(
        force=rows[FORCE].map(words.labels(scales.force_position)),
        legitimacy=rows[LEGITIMACY].map(words.labels(scales.legitimacy_position)),
        basis=rows["basis"].map(words.labels(scales.record_basis)),
        credibility=rows["credibility"].map(credibility),
    )


@kept_with
def turn_rows(turn: Turn, words: Words) -> pd.DataFrame:
    """Return states before, at and after the turning point, in words."""
    rows, scales = turn.rows, turn.scales
    steps = documented_labels(words, scales) | {"": ""}
    return rows.assign(
        before=rows["before"].map(steps),
        force=rows["force"].map(words.labels(scales.force_position) | {"": ""}),
        legitimacy=rows["legitimacy"].map(words.labels(scales.legitimacy_position) | {"": ""}),
        after=rows["after"].map(steps),
    )
