"""The world map of stances: one choropleth trace a stance, drawn from served outlines."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.figures.framing import WORLD, Frame, frame_around
from components.figures.stripes import stripes
from components.figures.theme import Theme, base_layout, inherited_colour, mix, scale_colours
from components.tables import Case

SMALL_STATE_KM2 = 12_000
_HOVER_WIDTH = 46
_BASIS_WORDS = {"named": "named itself", "silent": ""}

# Traces are plain dictionaries until the figure is made: plotly then checks each once, which
# takes a fifth of the time that building them as objects takes.
Trace = dict[str, Any]


@dataclass(frozen=True)
class _Mark:
    """What one trace shows: a code with its label, its place in the legend, its two colours."""

    code: str
    label: str
    rank: int
    named: str
    inherited: str


def stance_map(case: Case, rows: pd.DataFrame, theme: Theme, frame: Frame = WORLD) -> go.Figure:
    """Return the map of `rows`, a result of `select_countries`.

    States that the selection leaves out are plain land. Neither the land nor the outlines are
    in the figure: `figure_view` says where they are served.
    """
    marks = _marks(case, theme)
    shown = dict(iter(rows.groupby("shown_as")))
    present = [mark for mark in marks if mark.code in shown]
    small = _small_states(case, rows)
    traces = [
        _territories(case, theme),
        *(_outlines_of(case, shown[mark.code], mark) for mark in present),
        *_stripes_of(case, rows[rows["contested"]], theme),
        *(_dots_of(case, small[mark.code], mark, theme) for mark in present if mark.code in small),
        *_subject_and_adversary(case, frame, theme),
    ]
    return go.Figure(traces, _layout(frame, theme))


def frame_for(case: Case, regions: tuple[str, ...], subregions: tuple[str, ...]) -> Frame:
    """Return the window of the chosen regions, narrowed to sub-regions where some are chosen."""
    countries = case.countries
    if not regions and not subregions:
        return WORLD
    if regions:
        countries = countries[countries["region"].isin(regions)]
    if subregions:
        countries = countries[countries["subregion"].isin(subregions)]
    return frame_around(case, tuple(countries.index))


def _marks(case: Case, theme: Theme) -> list[_Mark]:
    labels = pd.concat([case.stance_scale["label"], case.mark_scale["label"]])
    colours = scale_colours(case, theme)
    codes = [code for code in labels.index if code not in ("subject", "adversary")]
    return [
        _Mark(code, labels[code], rank, colours[code], inherited_colour(colours[code], theme))
        for rank, code in enumerate(codes, start=1)
    ]


def _territories(case: Case, theme: Theme) -> Trace:
    """Return the outlines of territories that are no states: land with a border of its own."""
    land = case.outlines.index.difference(case.countries.index)
    return {
        "type": "choropleth",
        "locations": list(land),
        "z": np.zeros(len(land), dtype="int8"),
        "colorscale": [[0, theme.faint], [1, theme.faint]],
        "hoverinfo": "skip",
    }


def _outlines_of(case: Case, rows: pd.DataFrame, mark: _Mark) -> Trace:
    steps = [[0, mark.named], [0.5, mark.named], [0.5, mark.inherited], [1, mark.inherited]]
    if mark.code == "silent":
        steps = [[0, mark.named], [1, mark.named]]
    return {
        "type": "choropleth",
        "showlegend": mark.code != "contested",
        "name": mark.label,
        "legendgroup": mark.code,
        "legendrank": mark.rank,
        "locations": list(rows.index),
        "z": rows["basis"].eq("inherited").to_numpy(dtype="int8"),
        "zmin": 0,
        "zmax": 1,
        "colorscale": steps,
        **_hover(case, rows, mark.label),
    }


def _hover(case: Case, rows: pd.DataFrame, label: str) -> Trace:
    """Return the hover card: name, stance, basis, and the deciding words with locators.

    States that share all but their name share one entry of `meta`, so that a group's words are
    sent once and not for each of its members.
    """
    names = case.groups["name"].to_dict()
    shared: dict[tuple[str, tuple[str, ...], str], int] = {}
    columns = (rows["basis"], rows["group_ids"], rows["wordings"])
    entries = [shared.setdefault(key, 1 + len(shared)) for key in zip(*columns, strict=True)]
    templates = [f"%{{meta[0]}}%{{text}}%{{meta[{entry}]}}" for entry in entries]
    return {
        "text": rows["name"].tolist(),
        "meta": ["<b>", *(_hover_words(names, label, *key) for key in shared)],
        "hovertemplate": templates if len(shared) > 1 else templates[0],
    }


def _hover_words(
    names: dict[str, str], label: str, basis: str, group_ids: tuple[str, ...], wordings: str
) -> str:
    through = " and ".join(names[group] for group in group_ids)
    known = _BASIS_WORDS.get(basis, f"inherited: {through}")
    words = " <br>".join(textwrap.wrap(wordings, _HOVER_WIDTH))
    lines = [label, *(part for part in (known, words) if part)]
    return f"</b> <br>{' <br>'.join(lines)}<extra></extra>"


def _stripes_of(case: Case, rows: pd.DataFrame, theme: Theme) -> list[Trace]:
    """Return the stripes over contested states, strong where named, and their legend entry."""
    traces: list[Trace] = []
    strong, soft = theme.muted, mix(theme.muted, theme.ground, 0.55)
    for basis, colour in (("named", strong), ("inherited", soft)):
        lines = [stripes(case, str(iso3)) for iso3 in rows.index[rows["basis"].eq(basis)]]
        if lines:
            traces.append(
                {
                    "type": "scattergeo",
                    "lon": [lon for lons, _ in lines for lon in lons],
                    "lat": [lat for _, lats in lines for lat in lats],
                    "mode": "lines",
                    "line": {"color": colour, "width": 1.1},
                    "legendgroup": "contested",
                    "hoverinfo": "skip",
                }
            )
    if traces:
        as_stance = bool(rows["shown_as"].eq("contested").any())
        traces.append(_striped_legend(case, theme, as_stance=as_stance))
    return traces


def _striped_legend(case: Case, theme: Theme, *, as_stance: bool) -> Trace:
    """Return an empty bar whose legend entry is striped, as that of a line cannot be."""
    mark = next(mark for mark in _marks(case, theme) if mark.code == "contested")
    ground = mark.named if as_stance else theme.ground
    return {
        "type": "bar",
        "x": [None],
        "y": [None],
        "name": mark.label,
        "legendgroup": mark.code,
        "legendrank": mark.rank,
        "showlegend": True,
        "hoverinfo": "skip",
        "marker": {
            "color": ground,
            "pattern": {"shape": "/", "fgcolor": theme.muted, "bgcolor": ground, "size": 5},
        },
    }


def _small_states(case: Case, rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the states too small to see, with the point that marks them, by what they show."""
    points = case.label_points
    points = points.loc[points["area_km2"].lt(SMALL_STATE_KM2), ["lat", "lon"]].round(1)
    return dict(iter(rows.join(points, how="inner").groupby("shown_as")))


def _dots_of(case: Case, rows: pd.DataFrame, mark: _Mark, theme: Theme) -> Trace:
    inherited = rows["basis"].eq("inherited")
    colours = inherited.map({True: mark.inherited, False: mark.named})
    return {
        "type": "scattergeo",
        "lat": rows["lat"].tolist(),
        "lon": rows["lon"].tolist(),
        "mode": "markers",
        "marker": {
            "size": 6 if mark.code != "silent" else 4,
            "symbol": "circle-x" if mark.code == "contested" else "circle",
            "color": colours.iloc[0] if inherited.all() else colours.tolist(),
            "line": {"color": theme.muted, "width": 0.6},
        },
        "customdata": list(rows.index),
        "legendgroup": mark.code,
        **_hover(case, rows, mark.label),
    }


def _subject_and_adversary(case: Case, frame: Frame, theme: Theme) -> list[Trace]:
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


def _layout(frame: Frame, theme: Theme) -> dict[str, Any]:
    # The striped legend entry is a bar and brings axes with it: out of sight, out of reach.
    unseen = {"visible": False, "domain": [0, 0.001], "fixedrange": True}
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
            "showcountries": False,
            "showlakes": False,
            "showland": True,
            "landcolor": theme.faint,
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 0,
            "yanchor": "top",
            "font": {"size": 13},
            "itemsizing": "constant",
            "tracegroupgap": 2,
        },
        "xaxis": unseen,
        "yaxis": unseen,
        "dragmode": "pan",
    }
