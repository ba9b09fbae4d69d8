"""The world map of stances: one choropleth trace a stance, drawn from served outlines."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figures.framing import WORLD, Frame, frame_around
from components.figures.stripes import stripes
from components.figures.theme import Theme, inherited_colour, mix, scale_colours, styled
from components.tables import Case

SMALL_STATE_KM2 = 12_000
_HOVER_WIDTH = 46
_BASIS_WORDS = {"named": "named itself", "silent": ""}


@dataclass(frozen=True)
class _Mark:
    """What one trace shows: a code with its label and its two colours."""

    code: str
    label: str
    rank: int
    named: str
    inherited: str


def stance_map(case: Case, rows: pd.DataFrame, theme: Theme, frame: Frame = WORLD) -> go.Figure:
    """Return the map of `rows`, a result of `select_countries`.

    States that the selection leaves out are drawn as plain land. The outlines are not in the
    figure: `figure_view` points its choropleth traces to where they are served.
    """
    figure = go.Figure()
    ends = [case.settings.subject_iso3, case.settings.adversary_iso3]
    figure.add_trace(_plain_land(case, rows, ends, theme))
    for mark in _marks(case, theme):
        shown = rows[rows["shown_as"].eq(mark.code)]
        if not shown.empty:
            figure.add_trace(_choropleth(case, shown, mark, theme))
    contested = rows[rows["contested"]]
    if not contested.empty:
        figure.add_traces(_contested_stripes(case, contested, theme))
    figure.add_traces(_small_states(case, rows, theme))
    figure.add_traces(_subject_and_adversary(case, theme))
    return _laid_out(styled(figure, theme), frame, theme)


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


def _plain_land(case: Case, rows: pd.DataFrame, ends: list[str], theme: Theme) -> go.Choropleth:
    land = [iso3 for iso3 in case.outlines.index if iso3 not in rows.index and iso3 not in ends]
    return go.Choropleth(
        locations=land,
        z=[0] * len(land),
        colorscale=[[0, theme.faint], [1, theme.faint]],
        marker={"line": {"color": theme.rule, "width": 0.4}},
        **_CHOROPLETH,
        hoverinfo="skip",
    )


def _choropleth(case: Case, rows: pd.DataFrame, mark: _Mark, theme: Theme) -> go.Choropleth:
    steps = [[0, mark.named], [0.5, mark.named], [0.5, mark.inherited], [1, mark.inherited]]
    if mark.code == "silent":
        steps = [[0, mark.named], [1, mark.named]]
    return go.Choropleth(
        **_CHOROPLETH | {"showlegend": mark.code != "contested"},
        name=mark.label,
        legendgroup=mark.code,
        legendrank=mark.rank,
        locations=list(rows.index),
        z=rows["basis"].eq("inherited").astype(int).tolist(),
        zmin=0,
        zmax=1,
        colorscale=steps,
        marker={"line": {"color": theme.ground, "width": 0.6}},
        **_hover(case, rows, mark.label),
    )


# Selection is shown by the country's card, not by fading all other countries: a faded map
# would no longer match its legend.
_CHOROPLETH = {
    "featureidkey": "properties.iso3",
    "showscale": False,
    "showlegend": False,
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 1}},
}


def _hover(case: Case, rows: pd.DataFrame, label: str) -> dict[str, object]:
    """Return the hover card: name, stance, basis, and the deciding words with locators."""
    return {
        "text": rows["name"].tolist(),
        "hovertext": [_hover_line(case, row) for row in rows.itertuples()],
        "hovertemplate": f"<b>%{{text}}</b><br>{label}<br>%{{hovertext}}<extra></extra>",
    }


def _hover_line(case: Case, row: Any) -> str:
    through = " and ".join(case.groups.loc[list(row.group_ids), "name"])
    basis = _BASIS_WORDS.get(str(row.basis), f"inherited: {through}")
    wordings = "<br>".join(textwrap.wrap(str(row.wordings), _HOVER_WIDTH))
    return "<br>".join(part for part in (basis, wordings) if part)


def _contested_stripes(
    case: Case, rows: pd.DataFrame, theme: Theme
) -> list[go.Scattergeo | go.Bar]:
    traces: list[go.Scattergeo | go.Bar] = []
    strong, soft = theme.muted, mix(theme.muted, theme.ground, 0.55)
    for basis, colour in (("named", strong), ("inherited", soft)):
        lons: list[float | None] = []
        lats: list[float | None] = []
        for iso3 in rows.index[rows["basis"].eq(basis)]:
            more_lons, more_lats = stripes(case, str(iso3))
            lons += more_lons
            lats += more_lats
        if lons:
            traces.append(
                go.Scattergeo(
                    lon=lons,
                    lat=lats,
                    mode="lines",
                    line={"color": colour, "width": 1.1},
                    legendgroup="contested",
                    showlegend=False,
                    hoverinfo="skip",
                )
            )
    shown_as_contested = rows["shown_as"].eq("contested").any()
    return [*traces, _striped_legend(case, theme, as_stance=bool(shown_as_contested))]


def _striped_legend(case: Case, theme: Theme, *, as_stance: bool) -> go.Bar:
    """Return an empty bar whose legend entry is striped, as scattergeo entries cannot be."""
    label = str(case.mark_scale.at["contested", "label"])
    rank = next(mark.rank for mark in _marks(case, theme) if mark.code == "contested")
    ground = scale_colours(case, theme)["contested"] if as_stance else theme.ground
    return go.Bar(
        x=[None],
        y=[None],
        name=label,
        legendgroup="contested",
        legendrank=rank,
        showlegend=True,
        hoverinfo="skip",
        marker={
            "color": ground,
            "line": {"width": 0},
            "pattern": {"shape": "/", "fgcolor": theme.muted, "bgcolor": ground, "size": 5},
        },
    )


def _small_states(case: Case, rows: pd.DataFrame, theme: Theme) -> list[go.Scattergeo]:
    """Return a dot for each state too small to see, one trace a code so that legends toggle it."""
    points = case.label_points.reindex(rows.index)
    small = rows[points["area_km2"].lt(SMALL_STATE_KM2)].join(points[["lat", "lon"]])
    traces = []
    for mark in _marks(case, theme):
        dots = small[small["shown_as"].eq(mark.code)]
        if dots.empty:
            continue
        inherited = dots["basis"].eq("inherited")
        traces.append(
            go.Scattergeo(
                lat=dots["lat"].round(1).tolist(),
                lon=dots["lon"].round(1).tolist(),
                mode="markers",
                marker={
                    "size": 6 if mark.code != "silent" else 4,
                    "symbol": "circle-x" if mark.code == "contested" else "circle",
                    "color": [mark.inherited if x else mark.named for x in inherited],
                    "line": {"color": theme.muted, "width": 0.6},
                },
                customdata=list(dots.index),
                legendgroup=mark.code,
                showlegend=False,
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 1}},
                text=dots["name"].tolist(),
                hovertext=[_hover_line(case, row) for row in dots.itertuples()],
                hovertemplate=f"<b>%{{text}}</b><br>{mark.label}<br>%{{hovertext}}<extra></extra>",
            )
        )
    return traces


def _subject_and_adversary(case: Case, theme: Theme) -> list[go.Choropleth | go.Scattergeo]:
    colours = scale_colours(case, theme)
    traces: list[go.Choropleth | go.Scattergeo] = []
    ends = {"subject": case.settings.subject_iso3, "adversary": case.settings.adversary_iso3}
    for code, iso3 in ends.items():
        name, label = str(case.countries.at[iso3, "name"]), str(case.mark_scale.at[code, "label"])
        traces.append(
            go.Choropleth(
                **_CHOROPLETH | {"showlegend": True},
                name=f"{label}: {name}",
                locations=[iso3],
                z=[0],
                colorscale=[[0, colours[code]], [1, colours[code]]],
                marker={"line": {"color": theme.ground, "width": 0.6}},
                text=[name],
                hovertemplate=f"<b>%{{text}}</b><br>{label}<extra></extra>",
            )
        )
    return traces


def _laid_out(figure: go.Figure, frame: Frame, theme: Theme) -> go.Figure:
    figure.update_layout(
        geo={
            "projection": {"type": "natural earth", "rotation": {"lon": frame.middle_lon}},
            "lonaxis": {"range": [frame.west, frame.east]},
            "lataxis": {"range": [frame.south, frame.north]},
            "bgcolor": "rgba(0,0,0,0)",
            "showframe": False,
            "showcoastlines": False,
            "showland": False,
            "showcountries": False,
            "showlakes": False,
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 0,
            "yanchor": "top",
            "font": {"size": 13, "color": theme.ink},
            "itemsizing": "constant",
            "tracegroupgap": 2,
        },
        # The striped legend entry is a bar and brings axes with it: out of sight, out of reach.
        xaxis={"visible": False, "domain": [0, 0.001], "fixedrange": True},
        yaxis={"visible": False, "domain": [0, 0.001], "fixedrange": True},
        dragmode="pan",
    )
    return figure
