"""Agreement in votes over time: one line per state, against the median of all states."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.agreement import AgreementLines
from components.analysis.record.votes import FEWEST_A_YEAR
from components.figures.apart import moved_apart
from components.figures.chart import (
    SMALL_PX,
    Figure,
    Trace,
    make_figure,
    plain_axis,
    ticks_apart,
)
from components.figures.inert import inert
from components.figures.legend_entries import LegendEntry
from components.figures.theme import Theme, mix
from components.words import Words

Leading = tuple[tuple[str, ...], tuple[str, ...]]

_HEIGHT_PX, _TOP_PX, _BOTTOM_PX = 360, 12, 30
_ROW_PX = 16  # from the name of one line to the next
_LETTER_PX, _BESIDE_PX, _MOST_NAME_PX = 6.8, 24, 150
_BESIDE = 0.01  # of the years, from the end of the lines to the names
_LINE_PX, _LEADING_PX, _POINT_PX, _THIN_PX = 1.3, 2.6, 3, 6
_BASE_PX = 0.8
_MARGIN = 0.06  # of the height, above and below what is drawn
_MANY_YEARS, _YEARS_APART = 10, 5
_MOST_TICKS, _POINTS_APART = 7, (1, 2, 5, 10, 20, 50)


@kept_with
def agreement_chart(lines: AgreementLines, leading: Leading, words: Words, theme: Theme) -> Figure:
    """Return the lines of states in points above or below the median, which is the zero line.

    `leading` are the states (iso3) that lie highest and lowest: theirs are heavier and coloured.
    A year with few joint roll calls is an open grey mark and breaks the line. The shade holds the
    middle half of all states.

    Raises
    ------
    ValueError
        If there is no line to draw.
    """
    if lines.span is None:
        fault = "no state cast a joint vote"
        raise ValueError(fault)
    rows, ends = dict(iter(lines.rows.groupby("iso3", sort=False))), _ends(lines)
    traces = _middle_half(lines.quartiles.loc[lines.span[0] : lines.span[1]], theme)
    # The heavy lines lie above the others.
    for state in sorted(rows, key=lambda state: any(state in some for some in leading)):
        traces.append(_line(rows[state], _look(state, leading, theme), lines, words))
    traces += [_thin_marks(own, lines, words, theme) for own in rows.values() if own["thin"].any()]
    colours = {state: _look(state, leading, theme)[0] for state in rows}
    layout = {
        "height": _HEIGHT_PX,
        "dragmode": False,
        "showlegend": False,
        "hovermode": "closest",
        "margin": {
            "l": 0,
            "r": _names_px(lines, _median_name(words)),
            "t": _TOP_PX,
            "b": _BOTTOM_PX,
        },
        "shapes": [_zero_line(theme)],
        "annotations": _names(lines, colours, ends, words, theme),
        "xaxis": _years(lines.span, theme),
        "yaxis": _points(ends, words, theme),
    }
    return make_figure(traces, layout, words, theme, _legend(lines, words, theme))


def _legend(lines: AgreementLines, words: Words, theme: Theme) -> list[LegendEntry]:
    """Return the signs of the chart beside the lines, which have their names."""
    few = words.text("Year with fewer than {few} joint roll calls", few=FEWEST_A_YEAR)
    middle = words.text("Middle half of all states")
    thin = [LegendEntry(few, "circle-open", thin_colour(theme))] if lines.rows["thin"].any() else []
    return [LegendEntry(middle, "area", shade_of_middle_half(theme)), *thin]


def shade_of_middle_half(theme: Theme) -> str:
    """Return the colour of the shade that holds the middle half of all states."""
    return mix(theme.accent, theme.ground, 0.13)


def thin_colour(theme: Theme) -> str:
    """Return the grey of years with few joint roll calls."""
    return mix(theme.muted, theme.ground, 0.75)


def _look(state: str, leading: Leading, theme: Theme) -> tuple[str, float]:
    """Return the colour of a state's line, and its width."""
    highest, lowest = leading
    if state in highest:
        return theme.accent, _LEADING_PX
    if state in lowest:
        return theme.ink, _LEADING_PX
    return mix(theme.muted, theme.ground, 0.75), _LINE_PX


def _ends(lines: AgreementLines) -> tuple[float, float]:
    """Return the lowest and the highest point of the axis: those of lines, shade and median."""
    firm = lines.rows.loc[~lines.rows["thin"], "deviation"]
    drawn = [0.0, *firm, *lines.quartiles["low"], *lines.quartiles["high"]]
    low, high = min(drawn) * 100, max(drawn) * 100
    space = (high - low) * _MARGIN or 1.0
    return low - space, high + space


def _years(span: tuple[int, int], theme: Theme) -> dict[str, Any]:
    first, last = span
    apart = _YEARS_APART if last - first > _MANY_YEARS else 1
    return (
        plain_axis(theme)
        | ticks_apart(6)
        | {
            "range": [first - 0.5, last + 0.5],
            "tick0": 0,
            "dtick": apart,
            "tickformat": "d",
            "showgrid": False,
            "automargin": False,
        }
    )


def _points(ends: tuple[float, float], words: Words, theme: Theme) -> dict[str, Any]:
    """Return the axis of points, whose zero has no sign."""
    low, high = ends
    step = next(step for step in _POINTS_APART if (high - low) / step <= _MOST_TICKS)
    ticks = range(math.ceil(low / step) * step, math.floor(high) + 1, step)
    texts = {"tickvals": list(ticks), "ticktext": [words.signed(tick) for tick in ticks]}
    return plain_axis(theme) | ticks_apart(6) | {"range": list(ends)} | texts


def _middle_half(quartiles: pd.DataFrame, theme: Theme) -> list[Trace]:
    low, high = ((quartiles[end] * 100).round(2).tolist() for end in ("low", "high"))
    common: Trace = {
        "type": "scatter",
        "mode": "lines",
        "x": quartiles.index.tolist(),
        "line": {"width": 0},
        "hoverinfo": "skip",
    }
    shade = {"fill": "tonexty", "fillcolor": shade_of_middle_half(theme)}
    return [common | {"y": low}, common | {"y": high} | shade]


def _zero_line(theme: Theme) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": 0,
        "y1": 0,
        "line": {"color": theme.muted, "width": _BASE_PX},
        "layer": "below",
    }


def _line(
    rows: pd.DataFrame, look: tuple[str, float], lines: AgreementLines, words: Words
) -> Trace:
    colour, width = look
    first, last = lines.span or (0, 0)
    by_year = rows[~rows["thin"]].set_index("year").reindex(range(first, last + 1))
    points = (by_year["deviation"] * 100).round(1).astype(object)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": inert(rows["name"].iloc[0]),
        "x": by_year.index.tolist(),
        "y": points.where(by_year["deviation"].notna(), None).tolist(),
        "text": [
            "" if pd.isna(row["share"]) else _hover(row, lines, words)
            for row in by_year.reset_index().to_dict("records")
        ],
        "line": {"color": colour, "width": width},
        "marker": {"color": colour, "size": _POINT_PX},
        "connectgaps": False,
        "hovertemplate": "%{text}<extra></extra>",
    }


def _thin_marks(rows: pd.DataFrame, lines: AgreementLines, words: Words, theme: Theme) -> Trace:
    thin = rows[rows["thin"]]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": thin["year"].tolist(),
        "y": (thin["deviation"] * 100).round(1).tolist(),
        "text": [_hover(row, lines, words) for row in thin.to_dict("records")],
        "marker": {
            "size": _THIN_PX,
            "color": theme.ground,
            "line": {"width": 1.2, "color": thin_colour(theme)},
        },
        "hovertemplate": "%{text}<extra></extra>",
    }


def _median_name(words: Words) -> str:
    return words.text("World median")


def _names_px(lines: AgreementLines, median: str) -> int:
    longest = max(int(lines.rows["name"].str.len().max()), len(median))
    return min(round(longest * _LETTER_PX) + _BESIDE_PX, _MOST_NAME_PX)


def _names(
    lines: AgreementLines,
    colours: dict[str, str],
    ends: tuple[float, float],
    words: Words,
    theme: Theme,
) -> list[dict[str, Any]]:
    """Return the name of the median and of each state beside the end of its line."""
    first, last = lines.span or (0, 0)
    rows = lines.rows[~lines.rows["thin"]].groupby("iso3", sort=False).tail(1)
    named = [(_median_name(words), last, 0.0, theme.muted)] + [
        (inert(row["name"]), row["year"], row["deviation"] * 100, colours[row["iso3"]])
        for row in rows.to_dict("records")
    ]
    gap = _ROW_PX / (_HEIGHT_PX - _TOP_PX - _BOTTOM_PX) * (ends[1] - ends[0])
    places = moved_apart([points for _, _, points, _ in named], gap, ends)
    return [
        {
            "x": year,
            "y": points,
            "axref": "x",
            "ayref": "y",
            "ax": last + 0.5 + _BESIDE * (last - first),
            "ay": place,
            "xanchor": "left",
            "text": name,
            "arrowhead": 0,
            "arrowwidth": 0.8,
            "arrowcolor": colour,
            "standoff": 3,
            "font": {"size": SMALL_PX, "color": colour},
        }
        for (name, year, points, colour), place in zip(named, places, strict=True)
    ]


def _hover(row: dict[str, Any], lines: AgreementLines, words: Words) -> str:
    name = words.text("{name}, {year}", name=inert(row["name"]), year=str(int(row["year"])))
    apart = words.text("{points} points from the median", points=_signed(row, words))
    calls = words.plural(
        "voted with {who} in {share} of {count} joint roll call",
        "voted with {who} in {share} of {count} joint roll calls",
        int(row["count"]),
        who=inert(lines.who),
        share=words.percent(row["share"]),
    )
    return f"<b>{name}</b><br>{apart}<br>{calls}"


def _signed(row: dict[str, Any], words: Words) -> str:
    return words.signed(row["deviation"] * 100)
