"""The world map of agreement in votes: five classes of one colour, grey for few roll calls."""

from __future__ import annotations

import itertools

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.agreement import THIN, AgreementMap
from components.figures.chart import Figure, Trace
from components.figures.inert import inert
from components.figures.maps.coded import Code, CodedStates, coded_map
from components.figures.theme import Theme, mix, scale_colours
from components.words import Words

_EDGES_PCT = (0, 20, 40, 60, 80, 100)
_SHARES = (0.14, 0.33, 0.53, 0.76, 1.0)
_FEW = "few"


@kept_with
def votes_map(result: AgreementMap, words: Words, theme: Theme) -> Figure:
    """Return the map of agreement; classes are a fifth each, the upper end included.

    States with fewer than THIN joint roll calls are grey: one vote would make the closest of all.
    """
    edges = [edge / 100 for edge in _EDGES_PCT]
    names = [
        words.text("{low}–{high} %", low=low, high=high)
        for low, high in itertools.pairwise(_EDGES_PCT)
    ]
    classes = pd.cut(result.rows["share"], edges, labels=names, include_lowest=True).astype("str")
    rows = result.rows.assign(shown_as=classes.where(result.rows["count"].ge(THIN), _FEW))
    colours = [mix(theme.accent, theme.ground, share) for share in _SHARES]
    grey = scale_colours(result.scales, theme)["silent"]
    few = words.text("Fewer than {few} joint roll calls", few=THIN)
    codes = [
        *(Code(name, name, each, each) for name, each in zip(names, colours, strict=True)),
        Code(_FEW, few, grey, grey, is_silent=True),
    ]
    states = CodedStates(rows, codes, lambda some, _: _hover(some, words), result.scales)
    return coded_map(result.ground, states, words, theme, with_legend=True)


def _hover(rows: pd.DataFrame, words: Words) -> Trace:
    return {
        "text": [
            f"<b>{inert(row['name'])}</b> <br>{_agreement(row['share'], row['count'], words)}"
            for row in rows.to_dict("records")
        ],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _agreement(share: float, joint: float, words: Words) -> str:
    if pd.isna(share):
        return words.text("No joint roll call")
    return words.plural(
        "{share} of {count} joint roll call",
        "{share} of {count} joint roll calls",
        int(joint),
        share=words.percent(share),
    )
