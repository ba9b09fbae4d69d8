"""The world map of agreement in votes: fifths of all states, grey for few joint roll calls."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.agreement import FEW, FIFTHS, AgreementMap
from components.figures.chart import Figure, Trace
from components.figures.inert import inert
from components.figures.maps.coded import Code, CodedStates, coded_map
from components.figures.theme import Theme, ramp, scale_colours
from components.words import Words
from components.words.votes import class_labels


@kept_with
def votes_map(result: AgreementMap, words: Words, theme: Theme) -> Figure:
    """Return the map of agreement: each state in the colour of its fifth, grey where it is thin."""
    colours = agreement_colours(result, theme)
    codes = [
        Code(code, label, colours[code], colours[code], is_silent=code == FEW)
        for code, label in class_labels(words, result).items()
    ]
    states = CodedStates(result.rows, codes, lambda some, _: _hover(some, words), result.scales)
    return coded_map(result.ground, states, words, theme)


@kept_with
def agreement_colours(result: AgreementMap, theme: Theme) -> dict[str, str]:
    """Return the colour of each class: toward the subject's end of the scale, or the other's."""
    colours = ramp(result.scales, theme, len(FIFTHS))
    upwards = colours if result.party == "subject" else colours[::-1]
    silent = scale_colours(result.scales, theme)["silent"]
    return dict(zip(FIFTHS, upwards, strict=True)) | {FEW: silent}


def _hover(rows: pd.DataFrame, words: Words) -> Trace:
    return {
        "text": [
            f"<b>{inert(row['name'])}</b> <br>" + " <br>".join(_agreement(row, words))
            for row in rows.to_dict("records")
        ],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _agreement(row: dict[Any, Any], words: Words) -> list[str]:
    if not row["count"]:
        return [words.text("No joint roll call")]
    share = words.plural(
        "{share} of {count} joint roll call",
        "{share} of {count} joint roll calls",
        int(row["count"]),
        share=words.percent(row["share"]),
    )
    if row["thin"]:
        return [share, words.text("Too few to compare")]
    points = words.signed(row["deviation"] * 100)
    return [words.text("{points} points from the median", points=points), share]
