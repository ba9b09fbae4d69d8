"""Who gives what: actors against kinds of support."""

from __future__ import annotations

from typing import Any

from components.analysis.claims.comparison import ComparisonResult
from components.analysis.kept import kept_with
from components.figures.chart import EDGE_PX, LABEL_PX, Figure, legend, make_figure, plain_axis
from components.figures.inert import inert
from components.figures.theme import Theme
from components.words import Words

_SYMBOLS = {"table": "square", "prose": "square-open"}


@kept_with
def support_matrix_figure(result: ComparisonResult, words: Words, theme: Theme) -> Figure:
    """Return a square for each kind of support of an actor: filled for a table, open for prose.

    Actors run from the broadest at the top; kinds of support in the order of their scale.
    """
    traces, matrix = [], result.matrix
    kinds = words.labels(result.scales.support_type)
    labels = {"table": words.text("Stated in a table"), "prose": words.text("Stated in prose")}
    for stated_in, symbol in _SYMBOLS.items():
        cells = matrix[matrix["stated_in"].eq(stated_in)]
        traces.append(
            {
                "type": "scatter",
                "x": [inert(kinds[code]) for code in cells["code"]],
                "y": [inert(name) for name in cells["name"]],
                "mode": "markers",
                "name": labels[stated_in],
                "marker": {
                    "symbol": symbol,
                    "size": 17,
                    "color": theme.accent,
                    "line": {"width": EDGE_PX, "color": theme.accent},
                },
                "customdata": [inert(words.beside(places)) for places in cells["locators"]],
                "hovertemplate": "<b>%{y}</b><br>%{x}<br>%{customdata}<extra></extra>",
            }
        )
    given = [label for code, label in kinds.items() if code in set(matrix["code"])]
    actors = list(dict.fromkeys(matrix["name"]))
    layout = {
        "xaxis": _axis(given, theme) | {"side": "top", "tickangle": -45},
        "yaxis": _axis(actors, theme) | {"autorange": "reversed"},
        "legend": legend(x=0, y=0, yanchor="top", yref="paper"),
        "margin": {"l": 0, "r": 30, "t": 0, "b": 0},
        "dragmode": False,
    }
    return make_figure(traces, layout, words, theme)


def _axis(categories: list[str], theme: Theme) -> dict[str, Any]:
    return plain_axis(theme) | {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": [inert(category) for category in categories],
        "range": [-0.6, len(categories) - 0.4],
        "tickfont": {"size": LABEL_PX},
    }
