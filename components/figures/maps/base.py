"""What every world map has: land, small states, the case's two states, one layout."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from components.analysis.geography.frame import Frame
from components.analysis.geography.ground import Ground
from components.figures.chart import CLEAR, LABEL_PX, Figure, Trace, legend, make_figure
from components.figures.inert import inert
from components.figures.theme import Theme, scale_colours
from components.tables.scales import Scales
from components.words import Words

BORDER_PX = 0.5
DOT_PX, SILENT_DOT_PX = 9, 8
_DOT_REACH_PX = 6  # a finger needs more than the dot; plotly's 20 is a country on a phone


def silent_land(ground: Ground, states: list[Trace], theme: Theme) -> list[Trace]:
    """Return the land in the frame that no trace of `states` draws: it answers nothing.

    It takes the pointer all the same (`hoverinfo` is "none", not "skip"): over a state that a
    filter leaves out, the dot of its neighbour must not answer. What is no state has a border
    of its own; states left out are coloured by the base map.
    """
    drawn = [iso3 for trace in states for iso3 in trace["locations"]]
    territories = _silent(ground.territories.difference(drawn), theme.faint)
    left_out = _silent(ground.states.difference(drawn), CLEAR)
    return [trace for trace in (territories, left_out) if trace["locations"]]


def _silent(land: pd.Index[str], colour: str) -> Trace:
    return {
        "type": "choropleth",
        "locations": list(land),
        "z": np.zeros(len(land), dtype="int8"),
        "colorscale": one_colour(colour),
        "hoverinfo": "none",
    }


def one_colour(colour: str) -> list[tuple[int, str]]:
    """Return a colour scale that gives every value the same colour."""
    return [(0, colour), (1, colour)]


def rim_of_names(theme: Theme) -> str:
    """Return the shadow of a name on a map: a rim of the ground, which parts it from any fill."""
    return ",".join(f"{x}px {y}px 2px {theme.ground}" for x in (-1, 1) for y in (-1, 1))


def small_states(ground: Ground, rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the states too small to see, with the point that marks them, by what they show."""
    return dict(iter(rows.join(ground.small_states, how="inner").groupby("shown_as")))


def dots(rows: pd.DataFrame, size: int, colour: str | list[str], theme: Theme) -> Trace:
    """Return a mark for each small state of `rows` (`lat, lon`), picked by its code.

    Dots go before the outlines in a figure. plotly.js asks traces in their order and keeps the
    last that answers: a dot answers for its neighbourhood, an outline for what it holds. It
    draws dots above outlines in any order.
    """
    return {
        "type": "scattergeo",
        "lat": rows["lat"].tolist(),
        "lon": rows["lon"].tolist(),
        "mode": "markers",
        "marker": {
            "size": size,
            "color": colour,
            "line": {"color": theme.border, "width": BORDER_PX},
        },
        "customdata": list(rows.index),
    }


def subject_and_adversary(
    ground: Ground, scales: Scales, words: Words, theme: Theme
) -> list[Trace]:
    """Return the two states that the case is about, where the frame holds them."""
    colours = scale_colours(scales, theme)
    traces = []
    for shown in ground.parties:
        name = inert(shown.name)
        label = inert(words.label(scales.mark, shown.party))
        traces.append(
            {
                "type": "choropleth",
                "showlegend": True,
                "name": name,
                "locations": [shown.iso3],
                "z": [0],
                "colorscale": one_colour(colours[shown.party]),
                "text": [name],
                "hovertemplate": f"<b>%{{text}}</b> <br>{label}<extra></extra>",
            }
        )
    return traces


def _shared_by_traces(theme: Theme) -> dict[str, Any]:
    """Return what all traces of a kind have in common, so that it is sent once."""
    outline = {"line": {"color": theme.border, "width": BORDER_PX}}
    choropleth = {"showscale": False, "showlegend": False, "marker": outline}
    # Without zauto, plotly.js takes the ends for its own and spreads one value over all colours.
    choropleth |= {"zauto": False, "zmin": 0, "zmax": 1}
    return {"choropleth": [choropleth], "scattergeo": [{"showlegend": False}]}


def map_layout(frame: Frame, theme: Theme) -> dict[str, Any]:
    """Return the layout of a world map that shows `frame`, without a base map of its own."""
    return {
        "template": {"data": _shared_by_traces(theme)},
        "geo": {
            "projection": {"type": "natural earth", "rotation": {"lon": frame.middle_lon}},
            "lonaxis": {"range": [frame.west, frame.east]},
            "lataxis": {"range": [frame.south, frame.north]},
            # While the frame is the same, what a visitor zoomed to stays.
            "uirevision": f"{frame.west} {frame.east} {frame.south} {frame.north}",
            "bgcolor": CLEAR,
            "showframe": False,
            "showcoastlines": False,
            "showland": True,
            "landcolor": theme.faint,
        },
        "legend": legend(
            y=0, yanchor="top", font={"size": LABEL_PX}, itemsizing="constant", tracegroupgap=2
        ),
        "dragmode": "pan",
        "hoverdistance": _DOT_REACH_PX,
    }


# Where one map has axes and the next has none, plotly.js empties the place that they share.
_UNSEEN_BAR: Trace = {
    "type": "bar",
    "x": [None],
    "y": [None],
    "showlegend": False,
    "hoverinfo": "skip",
}


def world_map(
    ground: Ground, traces: list[Trace], words: Words, theme: Theme, *, with_legend: bool = False
) -> Figure:
    """Return the map of `traces`, whose outlines the browser fetches from the server.

    Without `with_legend` the page has its legend; that of the figure is for a picture of it.
    """
    layout = map_layout(ground.frame, theme)
    layout["template"]["data"]["choropleth"][0]["geojson"] = ground.outlines
    layout |= _unseen_axes()
    if not any(trace["type"] == "bar" for trace in traces):
        traces = [_UNSEEN_BAR, *traces]
    return make_figure(traces, layout | {"showlegend": with_legend}, words, theme)


def _unseen_axes() -> dict[str, Any]:
    """Return axes out of sight and reach: a legend entry that is a bar brings some with it."""
    unseen = {"visible": False, "domain": [0, 0.001], "fixedrange": True}
    return {"xaxis": unseen, "yaxis": unseen}
