"""The backing index: what each score is made of, and where other weights would put the state."""

from __future__ import annotations

import textwrap
from typing import Any

import pandas as pd

from components.analysis.index.backing_index import IndexResult
from components.analysis.index.components import FAMILIES
from components.analysis.kept import kept_with
from components.figures.chart import (
    MARK_PX,
    Figure,
    Trace,
    axis_title,
    make_figure,
    plain_axis,
    ticks_apart,
)
from components.figures.inert import inert
from components.figures.legend_entries import LegendEntry
from components.figures.theme import Theme, mix
from components.words import Words
from components.words.backing_index import rank_in_words, tier_names

_ROW_PX, _ABOVE_PX, _BELOW_PX = 38, 48, 4
_BARS, _RANKS = (0.0, 0.68), (0.74, 1.0)  # of the width
_NAME_CHARACTERS = 18  # in a line: two fit a row, apart from those above
_WHISKER_PX, _PALE = 1.5, 0.5


@kept_with
def score_bars(result: IndexResult, words: Words, theme: Theme) -> Figure:
    """Return a row per state, best first: its score as a stack of components, its rank beside it.

    The whisker holds most of the ranks under other weights. The name of a state of the first
    tier is bold, that of one of the last pale. The `customdata` of bars and marks is the state.
    """
    rows, places = result.drawn, list(range(len(result.drawn)))
    colours = {c: shade for c, shade in component_colours(theme).items() if c in result.parts}
    labels = words.labels(result.scales.index_component)
    traces = [
        _component(result, code, labels[code], colour, words) for code, colour in colours.items()
    ]
    traces += [_whiskers(rows, places, theme), _marks(rows, places, words, theme)]
    names = [_name(row, theme) for row in rows.to_dict("records")]
    layout = {
        "height": _ROW_PX * len(rows) + _ABOVE_PX + _BELOW_PX,
        "barmode": "stack",
        "bargap": 0.45,
        "dragmode": False,
        "showlegend": False,
        "hovermode": "closest",
        "margin": {"l": 0, "r": 12, "t": _ABOVE_PX, "b": _BELOW_PX},
        "xaxis": _on_top(words.text("Score"), theme)
        | {
            "domain": list(_BARS),
            "range": [0, float(rows["score"].max()) * 1.02 or 1],
            "nticks": 5,
            "tickformat": ".1~f",
        },
        "xaxis2": _on_top(words.text("Rank"), theme)
        | {
            "domain": list(_RANKS),
            "range": [-1, int(rows["rank_high"].max()) + 2],
            "tickvals": _rank_ticks(int(rows["rank_high"].max())),
            "anchor": "y",
        },
        "yaxis": plain_axis(theme)
        | ticks_apart(6)
        | {
            "tickvals": places,
            "ticktext": names,
            "range": [len(rows) - 0.4, -0.6],
            "showgrid": False,
        },
    }
    marks = [LegendEntry(labels[code], "area", colour) for code, colour in colours.items()]
    return make_figure(traces, layout, words, theme, [*marks, *_signs(result, words, theme)])


def _signs(result: IndexResult, words: Words, theme: Theme) -> list[LegendEntry]:
    """Return what the signs of ranks and the letters of names mean."""
    rows = result.drawn
    letters = {
        "core": words.text(
            "Bold: among the first {first} under nearly all weights", first=result.first
        ),
        "weak": words.text("Italics: under fewer than half of them"),
    }
    return [
        LegendEntry(words.text("Rank with these weights"), "circle", theme.ink),
        LegendEntry(words.text("Most ranks under other weights"), "solid", theme.muted),
        *(LegendEntry(said) for tier, said in letters.items() if rows["tier"].eq(tier).any()),
    ]


def component_colours(theme: Theme) -> dict[str, str]:
    """Return the colour of each component: one hue for acts, one for ties, grey for votes."""
    hues = {
        "acts": theme.accent,
        "ties": theme.second,
        "votes": mix(theme.muted, theme.ground, 0.7),
    }
    return {
        code: mix(hues[family], theme.ground, 1 - _PALE * place)
        for family, codes in FAMILIES.items()
        for place, code in enumerate(codes)
    }


def _on_top(title: str, theme: Theme) -> dict[str, Any]:
    return plain_axis(theme) | {"side": "top", "title": axis_title(title, theme, standoff=4)}


def _rank_ticks(most: int) -> list[int]:
    return sorted({1, (most + 1) // 2, most})


def _name(row: dict[Any, Any], theme: Theme) -> str:
    name = "<br>".join(map(inert, textwrap.wrap(row["name"], _NAME_CHARACTERS)))
    if row["tier"] == "core":
        return f"<b>{name}</b>"
    if row["tier"] == "weak":
        return f'<span style="color:{theme.muted}"><i>{name}</i></span>'
    return name


def _component(result: IndexResult, code: str, label: str, colour: str, words: Words) -> Trace:
    """Return what one component adds to each score."""
    adds, name = result.parts[code], inert(label)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(range(len(adds))),
        "x": adds.round(4).tolist(),
        "marker": {"color": colour, "line": {"width": 0}},
        "customdata": list(adds.index),
        "text": [
            words.text(
                "{component} adds {part} of {score}",
                component=name,
                part=words.number(part, 2),
                score=words.number(score, 2),
            )
            for part, score in zip(adds, result.drawn["score"], strict=True)
        ],
        "textposition": "none",
        "hovertext": [inert(each) for each in result.drawn["name"]],
        "hovertemplate": "<b>%{hovertext}</b><br>%{text}<extra></extra>",
    }


def _whiskers(rows: pd.DataFrame, places: list[int], theme: Theme) -> Trace:
    ends = zip(rows["rank_low"].tolist(), rows["rank_high"].tolist(), strict=True)
    return {
        "type": "scatter",
        "mode": "lines",
        "xaxis": "x2",
        "x": [x for low, high in ends for x in (low, high, None)],
        "y": [y for place in places for y in (place, place, None)],
        "line": {"color": theme.muted, "width": _WHISKER_PX},
        "hoverinfo": "skip",
    }


def _marks(rows: pd.DataFrame, places: list[int], words: Words, theme: Theme) -> Trace:
    tiers = tier_names(words)
    return {
        "type": "scatter",
        "mode": "markers",
        "xaxis": "x2",
        "x": rows["rank"].tolist(),
        "y": places,
        "marker": {"size": MARK_PX, "color": theme.ink},
        "customdata": list(rows.index),
        "text": [
            "<br>".join((inert(tiers[row["tier"]]), *map(inert, rank_in_words(words, row))))
            for row in rows.to_dict("records")
        ],
        "hovertext": [inert(each) for each in rows["name"]],
        "hovertemplate": "<b>%{hovertext}</b><br>%{text}<extra></extra>",
    }
