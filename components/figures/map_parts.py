"""What every world map has: land, small states, the case's two states, one layout."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from components.figures.framing import Frame
from components.figures.theme import Theme, base_layout, scale_colours
from components.tables import Case
from components.tables.memo import derived

SMALL_STATE_KM2 = 12_000

# Traces are plain dictionaries until the figure is made: plotly then checks each once, which
# takes a fifth of the time that building them as objects takes.
Trace = dict[str, Any]


def territories(case: Case, frame: Frame, theme: Theme) -> Trace:
    """Return the territories in the frame that are no states: land with a border of its own."""
    land = [iso3 for iso3, (lat, lon) in _territory_points(case).items() if frame.holds(lat, lon)]
    return {
        "type": "choropleth",
        "locations": land,
        "z": np.zeros(len(land), dtype="int8"),
        "colorscale": [[0, theme.faint], [1, theme.faint]],
        "hoverinfo": "skip",
    }


@derived
def _territory_points(case: Case) -> dict[str, tuple[float, float]]:
    """Return a point inside each outline that is no state, latitude first."""
    land = case.outlines.index.difference(case.countries.index)
    points = case.outlines.geometry[land].representative_point()
    return {str(iso3): (point.y, point.x) for iso3, point in points.items()}


def small_states(case: Case, rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the states too small to see, with the point that marks them, by what they show."""
    points = case.label_points
    points = points.loc[points["area_km2"].lt(SMALL_STATE_KM2), ["lat", "lon"]].round(1)
    return dict(iter(rows.join(points, how="inner").groupby("shown_as")))


def dots(rows: pd.DataFrame, size: int, colour: str | list[str], theme: Theme) -> Trace:
    """Return a mark for each small state of `rows` (`lat, lon`), picked by its code."""
    return {
        "type": "scattergeo",
        "lat": rows["lat"].tolist(),
        "lon": rows["lon"].tolist(),
        "mode": "markers",
        "marker": {"size": size, "color": colour, "line": {"color": theme.muted, "width": 0.6}},
        "customdata": list(rows.index),
    }


def subject_and_adversary(case: Case, frame: Frame, theme: Theme) -> list[Trace]:
    """Return the two states that the case is about, where the frame holds them."""
    colours = scale_colours(case, theme)
    points = case.label_points
    traces = []
    ends = {"subject": case.settings.subject_iso3, "adversary": case.settings.adversary_iso3}
    for code, iso3 in ends.items():
        if not frame.holds(points.at[iso3, "lat"], points.at[iso3, "lon"]):
            continue
        name, label = str(case.countries.at[iso3, "name"]), str(case.mark_scale.at[code, "label"])
        traces.append(
            {
                "type": "choropleth",
                "showlegend": True,
                "name": f"{label}: {name}",
                "locations": [iso3],
                "z": [0],
                "colorscale": [[0, colours[code]], [1, colours[code]]],
                "text": [name],
                "hovertemplate": f"<b>%{{text}}</b> <br>{label}<extra></extra>",
            }
        )
    return traces


def _shared_by_traces(theme: Theme) -> dict[str, Any]:
    """Return what all traces of a kind have in common, so that it is sent once.

    A click must not fade the other countries, as it does by default: a faded map would no
    longer match its legend. What was clicked is shown by the country's card.
    """
    kept = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
    outline = {"line": {"color": theme.ground, "width": 0.6}}
    choropleth = {"showscale": False, "showlegend": False, "marker": outline, **kept}
    return {"choropleth": [choropleth], "scattergeo": [{"showlegend": False, **kept}]}


def map_layout(frame: Frame, theme: Theme) -> dict[str, Any]:
    """Return the layout of a world map that shows `frame`, without a base map of its own."""
    return {
        **base_layout(theme),
        "template": {"data": _shared_by_traces(theme)},
        "geo": {
            "projection": {"type": "natural earth", "rotation": {"lon": frame.middle_lon}},
            "lonaxis": {"range": [frame.west, frame.east]},
            "lataxis": {"range": [frame.south, frame.north]},
            "bgcolor": "rgba(0,0,0,0)",
            "showframe": False,
            "showcoastlines": False,
            "showland": True,
            "landcolor": theme.faint,
        },
        "legend": {
            "orientation": "h",
            "y": 0,
            "yanchor": "top",
            "font": {"size": 13},
            "itemsizing": "constant",
            "tracegroupgap": 2,
        },
        "dragmode": "pan",
    }


def unseen_axes() -> dict[str, Any]:
    """Return axes out of sight and reach: a legend entry that is a bar brings some with it."""
    unseen = {"visible": False, "domain": [0, 0.001], "fixedrange": True}
    return {"xaxis": unseen, "yaxis": unseen}
