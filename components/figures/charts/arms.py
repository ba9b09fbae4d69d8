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
    legend,
    make_figure,
    plain_axis,
    ticks_apart,
)
from components.figures.inert import inert
from components.figures.theme import Theme, mix
from components.words import Words
from components.words.record import supplier_names

_HEIGHT_PX = 340


@kept_with
def arms_columns(arms: Arms, words: Words, theme: Theme) -> Figure:
    """Return stacked columns of million TIV by year: three suppliers told apart, the rest grey."""
    rows, fills = arms.rows, _fills(theme)
    traces = [
        _columns(rows[rows["supplier"].eq(code)], name, fill, words, theme)
        for (code, name), fill in zip(supplier_names(words, arms).items(), fills, strict=False)
    ]
    layout = {
        "height": _HEIGHT_PX,
        "barmode": "stack",
        "bargap": 0.18,
        "dragmode": False,
        "margin": {"l": 0, "r": 8, "t": 8, "b": 0},
        "legend": legend(
            x=0, y=1.02, yanchor="bottom", traceorder="normal", font={"size": SMALL_PX}
        ),
        "xaxis": plain_axis(theme)
        | ticks_apart(8)
        | {
            "range": [int(rows["year"].min()) - 0.7, int(rows["year"].max()) + 0.7],
            "dtick": 5,
            "showgrid": False,
        },
        "yaxis": plain_axis(theme)
        | {
            "tickformat": ",d",
            "nticks": 6,
            "title": axis_title(words.text("million TIV"), theme),
        },
    }
    return make_figure(traces, layout, words, theme)


def _fills(theme: Theme) -> tuple[tuple[str, str], ...]:
    """Return a shade and a pattern for each of MOST_SUPPLIERS, and those of the rest."""
    return (
        (theme.accent, ""),
        (mix(theme.accent, theme.ground, 0.55), ""),
        (mix(theme.ink, theme.ground, 0.7), "/"),
        (theme.faint, ""),
    )


def _columns(
    rows: pd.DataFrame, supplier: str, fill: tuple[str, str], words: Words, theme: Theme
) -> dict[str, Any]:
    """Return the columns of one supplier in its shade and pattern."""
    name, (shade, pattern) = inert(supplier), fill
    return {
        "type": "bar",
        "name": name,
        "x": rows["year"].astype(int).tolist(),
        "y": rows["tiv_million"].tolist(),
        "marker": {
            "color": shade,
            "line": {"width": 0.8, "color": theme.muted},
            "pattern": {
                "shape": pattern,
                "fgcolor": theme.ground,
                "bgcolor": shade,
                "size": 5,
                "solidity": 0.25,
            },
        },
        "text": [
            words.text("{volume} million TIV", volume=words.number(value, 1))
            for value in rows["tiv_million"]
        ],
        "textposition": "none",
        "hovertemplate": f"<b>{name}</b> %{{x}}<br>%{{text}}<extra></extra>",
    }
