"""The world map of stances: one choropleth trace per stance, drawn from served outlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from components.analysis.geography.stripes import Line
from components.analysis.kept import kept_with
from components.analysis.stances import StancesResult
from components.figures.chart import Figure, Trace
from components.figures.inert import inert, inert_lines
from components.figures.maps.base import (
    DOT_PX,
    SILENT_DOT_PX,
    dots,
    one_colour,
    silent_land,
    subject_and_adversary,
    world_map,
)
from components.figures.theme import Theme, contested_colours, inherited_colour, scale_colours
from components.tables.scales import Scales
from components.words import Words
from components.words.record import worded
from components.words.stances import Perspective, perspective_of

_HOVER_WIDTH = 46
_STRIPE_PX = 2.4


@dataclass(frozen=True)
class _Mark:
    """What one trace shows: a code with its label, its place in the legend, its two colours."""

    code: str
    label: str
    rank: int
    named: str
    inherited: str


@kept_with
def stance_map(
    result: StancesResult,
    words: Words,
    theme: Theme,
) -> Figure:
    """Return the map of the states of a result, in the words of its view.

    States that the selection leaves out are plain land. Neither the land nor the outlines are
    in the figure, only where they are served.
    """
    ground, scales = result.ground, result.scales
    called = perspective_of(words, result)
    rows = worded(words, result).assign(known=_known(result, called, words))
    marks = _marks(scales, called, theme)
    parts = list(_parts(result, rows, marks))
    with_points = [(rows.join(ground.small_states, how="inner"), mark) for rows, mark in parts]
    marks_of_small = [
        _dots_of(small, mark, theme) | _hover(small, mark)
        for small, mark in with_points
        if not small.empty
    ]
    states = [
        *(_outlines_of(rows, mark) for rows, mark in parts),
        *subject_and_adversary(ground, scales, words, theme),
    ]
    striped_states = _stripes_of(result, marks, theme)
    land = silent_land(ground, states, theme)
    traces = [*marks_of_small, *land, *states, *striped_states]
    return replace(world_map(ground, traces, words, theme), paler=called.paler)


def _marks(scales: Scales, words: Perspective, theme: Theme) -> list[_Mark]:
    labels = words.labels
    colours = scale_colours(scales, theme)
    codes = [code for code in labels.index if code not in ("subject", "adversary")]
    return [
        _Mark(code, labels[code], rank, colours[code], inherited_colour(colours[code], theme))
        for rank, code in enumerate(codes, start=1)
    ]


def _parts(
    result: StancesResult, rows: pd.DataFrame, marks: list[_Mark]
) -> Iterator[tuple[pd.DataFrame, _Mark]]:
    """Yield the rows that look alike with their mark, in the order of the legend.

    Contested states have the colour of their most supportive claim, below stripes of the other.
    """
    by_code = {mark.code: mark for mark in marks}
    shown = dict(iter(rows.groupby("shown_as")))
    for mark in marks:
        if mark.code != "contested" and mark.code in shown:
            yield shown[mark.code], mark
        elif mark.code in shown:
            contested = shown[mark.code]
            most = contested.index.map(lambda iso3: result.camps[str(iso3)][0])
            for code, alike in contested.groupby(most):
                claimed = by_code[str(code)]
                yield alike, replace(mark, named=claimed.named, inherited=claimed.inherited)


def _outlines_of(rows: pd.DataFrame, mark: _Mark) -> Trace:
    named, inherited = mark.named, mark.inherited
    steps = [(0, named), (0.5, named), (0.5, inherited), (1, inherited)]
    return {
        "type": "choropleth",
        "showlegend": mark.code != "contested",
        "name": inert(mark.label),
        "legendgroup": mark.code,
        "legendrank": mark.rank,
        "locations": list(rows.index),
        "z": rows["basis"].eq("inherited").to_numpy(dtype="int8"),
        "colorscale": one_colour(named) if mark.code == "silent" else steps,
        **_hover(rows, mark),
    }


def _hover(rows: pd.DataFrame, mark: _Mark) -> Trace:
    """Return the hover card: name, stance, basis, and the deciding words with locators.

    States that share all but their name share one entry of `meta`, so that a group's words are
    sent once and not for each of its members.
    """
    shared: dict[tuple[str, str], int] = {}
    columns = (rows["known"], rows["wordings"])
    entries = [shared.setdefault(key, len(shared)) for key in zip(*columns, strict=True)]
    templates = [f"<b>%{{text}}%{{meta[{entry}]}}" for entry in entries]
    return {
        "text": [inert(name) for name in rows["name"]],
        "meta": [_hover_words(mark.label, *key) for key in shared],
        "hovertemplate": templates if len(shared) > 1 else templates[0],
    }


def _hover_words(label: str, known: str, wordings: str) -> str:
    stated = inert_lines(wordings, _HOVER_WIDTH)
    lines = [inert(label), *(part for part in (inert(known), stated) if part)]
    return f"</b> <br>{' <br>'.join(lines)}<extra></extra>"


def _known(result: StancesResult, called: Perspective, words: Words) -> list[str]:
    """Return in words on what basis each row is known, and through which groups."""
    names, rows = result.group_names, result.rows
    through = {ids: words.listing(names[group] for group in ids) for ids in set(rows["group_ids"])}
    return [
        called.hover.get(code, called.hover[basis]).replace("{groups}", through[ids])
        for code, basis, ids in zip(rows["shown_as"], rows["basis"], rows["group_ids"], strict=True)
    ]


def _stripes_of(result: StancesResult, marks: list[_Mark], theme: Theme) -> list[Trace]:
    """Return the stripes over contested states, in the colour of the claim that their fill is not.

    Choropleth traces have no pattern fill, so the stripes are a line trace on top.
    """
    rows = result.rows[result.rows["contested"]]
    by_code = {mark.code: mark for mark in marks}
    by_colour: dict[str, list[Line]] = {}
    for iso3, shown_as, basis in zip(rows.index, rows["shown_as"], rows["basis"], strict=True):
        most, least = result.camps[str(iso3)]
        mark = by_code[most if shown_as == least else least]
        colour = mark.named if basis == "named" else mark.inherited
        by_colour.setdefault(colour, []).append(result.stripes[str(iso3)])
    traces: list[Trace] = [
        {
            "type": "scattergeo",
            "lon": [lon for lons, _ in lines for lon in lons],
            "lat": [lat for _, lats in lines for lat in lats],
            "mode": "lines",
            "line": {"color": colour, "width": _STRIPE_PX},
            "legendgroup": "contested",
            "hoverinfo": "skip",
        }
        for colour, lines in by_colour.items()
    ]
    if traces:
        traces.append(_striped_legend(by_code["contested"], *contested_colours(theme)))
    return traces


def _striped_legend(mark: _Mark, ground: str, stripe: str) -> Trace:
    """Return an empty bar whose legend entry is striped, as that of a line cannot be."""
    return {
        "type": "bar",
        "x": [None],
        "y": [None],
        "name": inert(mark.label),
        "legendgroup": mark.code,
        "legendrank": mark.rank,
        "showlegend": True,
        "hoverinfo": "skip",
        "marker": {
            "color": ground,
            "pattern": {"shape": "/", "fgcolor": stripe, "bgcolor": ground, "size": 5},
        },
    }


def _dots_of(rows: pd.DataFrame, mark: _Mark, theme: Theme) -> Trace:
    inherited = rows["basis"].eq("inherited")
    colours = inherited.map({True: mark.inherited, False: mark.named})
    alike = inherited.eq(inherited.iloc[0]).all()
    colour = colours.iloc[0] if alike else colours.tolist()
    trace = dots(rows, DOT_PX if mark.code != "silent" else SILENT_DOT_PX, colour, theme)
    if mark.code == "contested":
        trace["marker"]["symbol"] = "circle-x"
    return trace | {"legendgroup": mark.code}
