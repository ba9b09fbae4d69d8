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

_PATTERNS = ("", "", "/", "x", "", ".", "-", "")
_HEIGHT_PX = 340
_SHARES = (1.0, 0.45, 0.15, 0.15, 0.7, 0.45, 0.3, 0.1)


@kept_with
def arms_columns(arms: Arms, words: Words, theme: Theme) -> Figure:
    """Return stacked columns of million TIV by year, one colour or pattern per supplier."""
    rows = arms.rows
    traces = [
        _columns(rows[rows["supplier"].eq(code)], name, place, words, theme)
        for place, (code, name) in enumerate(supplier_names(words, arms).items())
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


def _columns(
    rows: pd.DataFrame, supplier: str, place: int, words: Words, theme: Theme
) -> dict[str, Any]:
    """Return the columns of one supplier; `place` gives its shade and pattern."""
    name = inert(supplier)
    shade = mix(theme.accent, theme.ground, _SHARES[place % len(_SHARES)])
    return {
        "type": "bar",
        "name": name,
        "x": rows["year"].astype(int).tolist(),
        "y": rows["tiv_million"].tolist(),
        "marker": {
            "color": shade,
            "line": {"width": 0.4, "color": theme.ground},
            "pattern": {
                "shape": _PATTERNS[place % len(_PATTERNS)],
                "fgcolor": mix(theme.ink, theme.ground, 0.75),
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
