"""Agreement in votes over time: one small chart per state, two lines per chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.agreement import THIN, AgreementLines
from components.figures.chart import TINY_PX, Figure, make_figure, plain_axis, ticks_apart
from components.figures.inert import inert
from components.figures.theme import Theme
from components.words import Words

PANEL_PX = (168, 150)  # wide, high: two fit beside each other on a phone
_LINE_PX, _OPEN_MARK_PX, _OPEN_EDGE_PX = 1.8, 5, 1.3


@dataclass(frozen=True)
class _Line:
    """One of the two lines: with whom, and how it is drawn."""

    end: str
    who: str
    colour: str
    dash: str


@kept_with
def agreement_panel(result: AgreementLines, state: str, words: Words, theme: Theme) -> Figure:
    """Return the chart of one state of the result (iso3), over the years of all of them.

    Lines are the share (0-100 %) of joint roll calls in which it agreed with the subject and
    with the adversary. The years in which the subject cast no vote are shaded.

    Raises
    ------
    ValueError
        If the result has no row of any state.
    """
    if result.span is None:
        fault = "no state of the result cast a vote"
        raise ValueError(fault)
    first, last = result.span
    rows = result.rows[result.rows["iso3"].eq(state)].sort_values("year")
    traces = [trace for line in _lines(result, theme) for trace in _drawn(rows, line, words, theme)]
    width, height = PANEL_PX
    layout = {
        "width": width,
        "height": height,
        "dragmode": False,
        "showlegend": False,
        "margin": {"l": 0, "r": 4, "t": 6, "b": 0},
        "shapes": [_shade(result.silent, theme)] if result.silent else [],
        "xaxis": _small(theme)
        | {"range": [first - 1, last + 1], "dtick": 15, "tick0": first, "showgrid": False}
        | ticks_apart(8),
        "yaxis": _small(theme) | {"range": [0, 105], "tickvals": [0, 50, 100]},
    }
    return make_figure(traces, layout, words, theme)


def line_marks(result: AgreementLines, theme: Theme) -> list[tuple[str, str, str]]:
    """Return for each line its colour, its CSS border style and whose agreement it shows."""
    styles = {"solid": "solid", "dot": "dotted"}
    return [(line.colour, styles[line.dash], line.who) for line in _lines(result, theme)]


def _lines(result: AgreementLines, theme: Theme) -> tuple[_Line, _Line]:
    names = result.parties
    return (
        _Line("subject", names["subject"], theme.accent, "solid"),
        _Line("adversary", names["adversary"], theme.muted, "dot"),
    )


def _small(theme: Theme) -> dict[str, Any]:
    return plain_axis(theme) | {"tickfont": {"size": TINY_PX, "color": theme.muted}}


def _shade(silent: tuple[int, ...], theme: Theme) -> dict[str, Any]:
    return {
        "type": "rect",
        "yref": "paper",
        "x0": silent[0] - 0.5,
        "x1": silent[-1] + 1,
        "y0": 0,
        "y1": 1,
        "fillcolor": theme.faint,
        "line": {"width": 0},
        "layer": "below",
    }


def _drawn(rows: pd.DataFrame, line: _Line, words: Words, theme: Theme) -> list[dict[str, Any]]:
    """Return the line through years with enough roll calls, and open marks for the others."""
    count = rows[f"n_joint_{line.end}"]
    shares = (rows[f"share_{line.end}"] * 100).round(1)
    edge = {"width": _OPEN_EDGE_PX, "color": line.colour}
    marker = {"size": _OPEN_MARK_PX, "color": theme.ground, "line": edge}
    drawn = []
    for mode, wanted in (("lines", count.ge(THIN)), ("markers", count.lt(THIN) & count.gt(0))):
        if not wanted.any():
            continue
        drawn.append(
            {
                "type": "scatter",
                "x": rows["year"].astype(int).tolist(),
                "y": shares.where(wanted).astype(object).where(wanted, None).tolist(),
                "text": [
                    _hover(share, joint, line, words) if joint else ""
                    for share, joint in zip(shares, count, strict=True)
                ],
                "mode": mode,
                "line": {"color": line.colour, "width": _LINE_PX, "dash": line.dash},
                "marker": marker,
                "connectgaps": False,
                "hovertemplate": "%{x}: %{text}<extra></extra>",
            }
        )
    return drawn


def _hover(share: float, joint: float, line: _Line, words: Words) -> str:
    agreed = words.text("{share} with {who}", share=words.percent(share / 100), who=inert(line.who))
    calls = words.plural("{count} joint roll call", "{count} joint roll calls", int(joint))
    return f"{agreed}<br>{calls}"
