"""How many claims got which verdict: one bar."""

from __future__ import annotations

from components.analysis.kept import kept_with
from components.analysis.record.claims_checked import ClaimsResult
from components.figures.chart import LABEL_PX, TEXT_PX, Figure, legend, make_figure
from components.figures.inert import inert
from components.figures.theme import Theme, readable_on, verdict_colours
from components.words import Words
from components.words.checks import verdict_sign

_HEIGHT_PX = 150  # with a legend of three lines, on a phone
_LEAST_SHARE = 0.04  # of the bar, for a sign and a number to fit in


@kept_with
def verdict_bar(result: ClaimsResult, words: Words, theme: Theme) -> Figure:
    """Return one bar of all checks, a part per verdict with its sign, the contradicted first.

    The `customdata` of a part is its verdict.
    """
    colours, labels = verdict_colours(result.scales, theme), words.labels(result.scales.verdict)
    traces = []
    for code, count in result.by_verdict[result.by_verdict.gt(0)].items():
        sign, label, colour = verdict_sign(str(code)), labels[str(code)], colours[str(code)]
        fits = count / len(result.rows) >= _LEAST_SHARE
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": f"{sign} {inert(label)}: <b>{count}</b>",
                "x": [int(count)],
                "y": [""],
                "customdata": [str(code)],
                "text": [f"{sign} {count}" if fits else ""],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "textfont": {"color": readable_on(colour), "size": TEXT_PX},
                "marker": {"color": colour, "line": {"width": 1, "color": theme.muted}},
                "hovertemplate": f"{sign} {inert(label)}: %{{x}}<extra></extra>",
            }
        )
    unseen = {"visible": False, "fixedrange": True}
    layout = {
        "height": _HEIGHT_PX,
        "barmode": "stack",
        "bargap": 0,
        "dragmode": False,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "legend": legend(x=0, y=1, yanchor="bottom", traceorder="normal", font={"size": LABEL_PX}),
        "xaxis": unseen | {"range": [0, len(result.rows)]},
        "yaxis": unseen,
    }
    return make_figure(traces, layout, words, theme)
