"""Major arms delivered, year by year, stacked by supplier."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.arms import Arms
from components.figures.chart import (
    SMALL_PX,
    Figure,
    axis_title,
    make_figure,
    plain_axis,
    ticks_apart,
)
from components.figures.inert import inert
from components.figures.theme import Theme, mix
from components.words import Words
from components.words.record import supplier_names

_HEIGHT_PX, _ABOVE_PX = 340, 64
_LINE = 0.07  # of the axis, from one name to the next
_CLOSE_YEARS = 7  # columns so near that their names would meet


@kept_with
def arms_columns(arms: Arms, words: Words, theme: Theme) -> Figure:
    """Return stacked columns of million TIV by year: three suppliers told apart, the rest grey.

    Each is named at the column of its largest year.
    """
    rows, names = arms.rows, supplier_names(words, arms)
    fills = dict(zip(names, _fills(theme), strict=False))
    traces = [
        _columns(rows[rows["supplier"].eq(code)], name, fills[code], words, theme)
        for code, name in names.items()
    ]
    layout = {
        "height": _HEIGHT_PX,
        "barmode": "stack",
        "bargap": 0.18,
        "dragmode": False,
        "margin": {"l": 0, "r": 8, "t": _ABOVE_PX, "b": 0},
        "showlegend": False,
        "annotations": _names(rows, names, fills, theme),
        "xaxis": plain_axis(theme)
        | ticks_apart(8)
        | {
            "range": [int(rows["year"].min()) - 0.7, int(rows["year"].max()) + 0.7],
            "dtick": 5,
            "showgrid": False,
        },
        "yaxis": plain_axis(theme)
        | {
            "range": [0, _highest(rows) * 1.01],
            "tickformat": ",d",
            "nticks": 6,
            "title": axis_title(words.text("million TIV"), theme),
        },
    }
    return make_figure(traces, layout, words, theme)


def _fills(theme: Theme) -> tuple[str, ...]:
    """Return a colour for each of MOST_SUPPLIERS, and that of the rest."""
    third = mix(theme.muted, theme.ground, 0.8)
    return theme.accent, theme.second, third, mix(theme.muted, theme.ground, 0.25)


def _highest(rows: pd.DataFrame) -> float:
    return float(rows.groupby("year")["tiv_million"].sum().max())


def _names(
    rows: pd.DataFrame, names: dict[str, str], fills: dict[str, str], theme: Theme
) -> list[dict[str, Any]]:
    """Return each supplier's name above the column of its largest year, with a line to its part.

    Names of columns that stand close are one above the other.
    """
    top = _highest(rows)
    below = rows["tiv_million"].groupby(rows["year"]).cumsum() - rows["tiv_million"] / 2
    largest = rows.loc[rows.groupby("supplier")["tiv_million"].idxmax()].sort_values("year")
    notes: list[dict[str, Any]] = []
    before, line = -_CLOSE_YEARS, 0
    for place, year, supplier in largest[["year", "supplier"]].itertuples():
        line = line + 1 if year - before < _CLOSE_YEARS else 0
        before = year
        notes.append(
            {
                "x": int(year),
                "y": float(below[place]),
                "ax": int(year),
                "axref": "x",
                "ay": top * (1 + line * _LINE),
                "ayref": "y",
                "yanchor": "bottom",
                "text": f'<span style="color:{fills[supplier]}">■</span> {inert(names[supplier])}',
                "arrowhead": 0,
                "arrowwidth": 0.8,
                "arrowcolor": theme.muted,
                "font": {"size": SMALL_PX, "color": theme.ink},
            }
        )
    return notes


def _columns(
    rows: pd.DataFrame, supplier: str, fill: str, words: Words, theme: Theme
) -> dict[str, Any]:
    """Return the columns of one supplier in its colour."""
    name = inert(supplier)
    return {
        "type": "bar",
        "name": name,
        "x": rows["year"].astype(int).tolist(),
        "y": rows["tiv_million"].tolist(),
        "marker": {"color": fill, "line": {"width": 0.8, "color": theme.ground}},
        "text": [
            words.text("{volume} million TIV", volume=words.number(value, 1))
            for value in rows["tiv_million"]
        ],
        "textposition": "none",
        "hovertemplate": f"<b>{name}</b> %{{x}}<br>%{{text}}<extra></extra>",
    }
