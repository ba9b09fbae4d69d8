"""Rows with their words above the mark: readable at any width, nothing to overlap."""

from __future__ import annotations

import textwrap

import pandas as pd
import plotly.graph_objects as go

from components.figures.inert import inert
from components.figures.theme import Theme, styled
from components.words import Words

_ROW_PX = 66
_LINE_CHARACTERS = 56  # fits a phone; two lines fit a row
_AXIS_PX = 54


def likelihood_figure(rows: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Return the range of each row of `likelihoods` as an interval on 0-100 %, point marked."""
    figure = go.Figure()
    for place, row in enumerate(rows.to_dict("records")):
        said = words.text(
            "“{wording}”, read as {low}–{high} %",
            wording=row["wording"],
            low=row["low_pct"],
            high=row["high_pct"],
        )
        where = inert(row["locator"])
        point = words.text("point {point} %", point=row["point_pct"])
        figure.add_annotation(_words_above(place, str(row["name"]), said, theme))
        figure.add_trace(
            go.Scatter(
                x=[row["low_pct"], row["high_pct"]],
                y=[place, place],
                mode="lines",
                line={"color": theme.accent, "width": 12},
                hoverinfo="skip",
            )
        )
        figure.add_trace(
            go.Scatter(
                x=[row["point_pct"]],
                y=[place],
                mode="markers",
                marker={
                    "symbol": "line-ns",
                    "size": 12,
                    "line": {"width": 3, "color": theme.ground},
                },
                hovertemplate=f"{point}<br>{where}<extra></extra>",
            )
        )
    title = words.text("Likelihood of direct involvement, % (range: ours)")
    return _laid_out(figure, len(rows), [0, 100], title, theme)


def scored_figure(rows: pd.DataFrame, words: Words, theme: Theme) -> go.Figure:
    """Return the likelihoods of `scored_likelihoods` as intervals, with what happened as a ring."""
    figure = likelihood_figure(rows, words, theme)
    happened = (rows["observed"] * 100).tolist()
    figure.add_trace(
        go.Scatter(
            x=happened,
            y=list(range(len(rows))),
            mode="markers",
            marker={
                "symbol": "circle-open",
                "size": 13,
                "color": theme.ink,
                "line": {"width": 2.5, "color": theme.ink},
            },
            cliponaxis=False,
            text=[words.text("what happened: {pct} %", pct=pct) for pct in happened],
            hovertemplate="%{text}<extra></extra>",
        )
    )
    title = words.text("Likelihood, % (range: ours); ring: what happened")
    return figure.update_layout(xaxis={"range": [-2, 102], "title": {"text": title}})


def distance_figure(rows: pd.DataFrame, title: str, words: Words, theme: Theme) -> go.Figure:
    """Return the distance of each row of `reach_claims` as a bar, the source's words above it."""
    figure = go.Figure()
    farthest = float(rows["distance_km"].max())
    for place, row in enumerate(rows.to_dict("records")):
        where = inert(row["locator"])
        said = row["wording"] or words.text("no words on reach in the source")
        figure.add_annotation(_words_above(place, str(row["name"]), said, theme))
        if pd.isna(row["distance_km"]):
            continue
        distance = words.text("{distance} km", distance=words.number(row["distance_km"]))
        figure.add_trace(
            go.Scatter(
                x=[0, row["distance_km"]],
                y=[place, place],
                mode="lines+text",
                text=["", f" {distance}"],
                textposition="middle right",
                line={"color": theme.accent, "width": 5},
                hovertemplate=f"{distance}<br>{where}<extra></extra>",
            )
        )
    return _laid_out(figure, len(rows), [0, farthest * 1.3], title, theme)


def _words_above(place: int, name: str, words: str, theme: Theme) -> dict[str, object]:
    text = f"<b>{inert(name)}</b> {inert(words)}"
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": place - 0.15,
        "yanchor": "bottom",
        "text": " <br>".join(textwrap.wrap(text, _LINE_CHARACTERS)),
        "showarrow": False,
        "align": "left",
        "font": {"size": 13, "color": theme.ink},
    }


def _laid_out(
    figure: go.Figure, count: int, span: list[float], title: str, theme: Theme
) -> go.Figure:
    styled(figure, theme).update_layout(
        height=count * _ROW_PX + _AXIS_PX,
        showlegend=False,
        dragmode=False,
        margin={"l": 6, "r": 14, "t": 0, "b": 0},
        xaxis={
            "range": span,
            "fixedrange": True,
            "gridcolor": theme.rule,
            "gridwidth": 0.5,
            "zeroline": False,
            "title": {
                "text": inert(title),
                "standoff": 10,
                "font": {"size": 12, "color": theme.muted},
            },
            "tickfont": {"size": 12},
            "automargin": True,
            "nticks": 6,
            "tickformat": ",d",
        },
        yaxis={"range": [count - 0.5, -0.75], "visible": False, "fixedrange": True},
    )
    return figure
