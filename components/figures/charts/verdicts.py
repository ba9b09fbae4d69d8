"""How many claims got which verdict, by place in the source."""

from __future__ import annotations

from components.analysis.kept import kept_with
from components.analysis.record.claims_checked import ClaimsResult
from components.figures.chart import SMALL_PX, Figure, legend, make_figure, plain_axis
from components.figures.inert import inert
from components.figures.theme import Theme, readable_on, verdict_colours
from components.words import Words
from components.words.sentences import at_start

_ROW_PX, _EDGES_PX = 30, 96


@kept_with
def verdict_bars(result: ClaimsResult, words: Words, theme: Theme) -> Figure:
    """Return stacked bars of checks: one per section, one part per verdict."""
    counts, sections = result.by_section, list(result.by_section.index)
    colours, labels = verdict_colours(result.scales, theme), words.labels(result.scales.verdict)
    traces = []
    for code in counts:
        label = labels[code]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": inert(label),
                "x": counts[code].tolist(),
                "y": [inert(at_start(section)) for section in sections],
                "text": [str(count) if count else "" for count in counts[code]],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "textfont": {"color": readable_on(colours[code]), "size": SMALL_PX},
                "marker": {"color": colours[code], "line": {"width": 0.8, "color": theme.ground}},
                "hovertemplate": f"%{{y}}<br>{inert(label)}: %{{x}}<extra></extra>",
            }
        )
    layout = {
        "height": _ROW_PX * len(sections) + _EDGES_PX,
        "barmode": "stack",
        "bargap": 0.25,
        "dragmode": False,
        "margin": {"l": 0, "r": 8, "t": 0, "b": 0},
        "legend": legend(x=0, y=1, yanchor="bottom", traceorder="normal", font={"size": SMALL_PX}),
        "xaxis": plain_axis(theme) | {"showgrid": False, "showticklabels": False},
        "yaxis": plain_axis(theme) | {"autorange": "reversed", "showgrid": False},
    }
    return make_figure(traces, layout, words, theme)
