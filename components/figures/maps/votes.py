"""The world map of agreement in votes: five classes of one colour, grey for few roll calls."""

from __future__ import annotations

import itertools

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.agreement import THIN, AgreementMap
from components.figures.chart import Figure, Trace
from components.figures.inert import inert
from components.figures.maps.base import (
    DOT_PX,
    SILENT_DOT_PX,
    dots,
    one_colour,
    silent_land,
    small_states,
    subject_and_adversary,
    world_map,
)
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
    shares, ground = result.rows["share"], result.ground
    classes = pd.cut(shares, edges, labels=names, include_lowest=True).astype("str")
    rows = result.rows.assign(shown_as=classes.where(result.rows["count"].ge(THIN), _FEW))
    colours = {
        name: mix(theme.accent, theme.ground, share)
        for name, share in zip(names, _SHARES, strict=True)
    }
    colours[_FEW] = scale_colours(result.scales, theme)["silent"]
    small = small_states(ground, rows)
    marks = [
        dots(small[name], SILENT_DOT_PX if name == _FEW else DOT_PX, colour, theme)
        | {"legendgroup": name}
        | _hover(small[name], words)
        for name, colour in colours.items()
        if name in small
    ]
    states = [
        *(
            _outlines(rows[rows["shown_as"].eq(name)], name, colour, words) | {"legendrank": rank}
            for rank, (name, colour) in enumerate(colours.items(), start=1)
        ),
        *subject_and_adversary(ground, result.scales, words, theme),
    ]
    land = silent_land(ground, states, theme)
    return world_map(ground, [*marks, *land, *states], words, theme, with_legend=True)


def _outlines(rows: pd.DataFrame, name: str, colour: str, words: Words) -> Trace:
    return {
        "type": "choropleth",
        "showlegend": True,
        "name": words.text("Fewer than {few} joint roll calls", few=THIN) if name == _FEW else name,
        "legendgroup": name,
        "locations": list(rows.index),
        "z": [0] * len(rows),
        "colorscale": one_colour(colour),
        **_hover(rows, words),
    }


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
