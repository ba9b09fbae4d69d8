"""The backing index: a mark for each state's rank, a line for where other weights would put it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.index.backing_index import IndexResult
from components.analysis.kept import kept_with
from components.figures.chart import (
    EDGE_PX,
    MARK_PX,
    SMALL_PX,
    Figure,
    axis_title,
    legend,
    make_figure,
    plain_axis,
)
from components.figures.inert import inert
from components.figures.theme import Theme, mix
from components.words import Words

_ROW_PX, _EDGES_PX = 26, 92


@kept_with
def rank_intervals(result: IndexResult, words: Words, theme: Theme) -> Figure:
    """Return ranks as marks on intervals, best first, on an axis from 1 to the number of states.

    The interval holds the rank in 90 % of the random weightings, the tick its median. A state
    with fewer components than another is drawn hollow.
    """
    rows, count = result.drawn, result.every
    names = [inert(name) for name in rows["name"]]
    most = int(rows["coverage"].max())
    places = list(range(len(rows)))
    traces = _spread(rows, words, theme)
    for full, name in (
        (True, words.text("Rank with your weights")),
        (False, words.text("The same, on fewer components")),
    ):
        part = rows["coverage"].eq(most).eq(full).to_numpy()
        if not part.any():
            continue
        drawn = [place for place in places if part[place]]
        traces.append(
            _marks(rows[part], drawn, name, theme, full=full)
            | {"text": [_hover(row, words) for row in rows[part].to_dict("records")]}
        )
    layout = {
        "height": _ROW_PX * len(rows) + _EDGES_PX,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 0, "r": 12, "t": 0, "b": 0},
        "legend": legend(x=0, y=1, yanchor="bottom", font={"size": SMALL_PX}),
        "xaxis": plain_axis(theme)
        | {
            "range": [0.2, count + 0.8],
            "tickvals": [1, *range(25, count + 1, 25)],
            "title": axis_title(words.text("rank"), theme, standoff=10),
        },
        "yaxis": plain_axis(theme)
        | {"tickvals": places, "ticktext": names, "range": [len(rows) - 0.4, -0.6]},
    }
    return make_figure(traces, layout, words, theme)


def _spread(rows: pd.DataFrame, words: Words, theme: Theme) -> list[dict[str, Any]]:
    """Return the interval of each state's ranks, and its median."""
    places = list(range(len(rows)))
    return [
        {
            "type": "scatter",
            "x": [x for low, high in _ends(rows) for x in (low, high, None)],
            "y": [y for place in places for y in (place, place, None)],
            "mode": "lines",
            "name": words.text("Rank in 90 % of random weightings"),
            "line": {"color": mix(theme.accent, theme.ground, 0.32), "width": 9},
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "x": rows["rank_median"].tolist(),
            "y": places,
            "mode": "markers",
            "name": words.text("Median of these"),
            "marker": {
                "symbol": "line-ns",
                "size": 11,
                "line": {"width": EDGE_PX, "color": theme.muted},
            },
            "hoverinfo": "skip",
        },
    ]


def _ends(rows: pd.DataFrame) -> list[tuple[int, int]]:
    return list(zip(rows["rank_low"].tolist(), rows["rank_high"].tolist(), strict=True))


def _marks(
    rows: pd.DataFrame, places: list[int], name: str, theme: Theme, *, full: bool
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": rows["rank"].tolist(),
        "y": places,
        "mode": "markers",
        "name": name,
        "marker": {
            "symbol": "circle" if full else "circle-open",
            "size": MARK_PX,
            "color": theme.accent,
            "line": {"width": EDGE_PX, "color": theme.accent},
        },
        "customdata": list(rows.index),
        "hovertemplate": "%{text}<extra></extra>",
    }


def _hover(row: dict[str, Any], words: Words) -> str:
    return " <br>".join(
        (
            f"<b>{inert(row['name'])}</b> {words.text('rank {rank}', rank=row['rank'])}",
            words.plural(
                "score {score} on {count} component",
                "score {score} on {count} components",
                row["coverage"],
                score=words.number(row["score"], 2),
            ),
            words.text(
                "rank {low} to {high} in 90 % of random weightings",
                low=row["rank_low"],
                high=row["rank_high"],
            ),
        )
    )
