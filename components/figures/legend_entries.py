"""The legend of a figure as plain data: for those places where plotly.js does not draw it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

_TAG = re.compile(r"<[^>]+>")
_USUAL_RANK = 1000  # plotly's own
# Symbols that are lines only have no fill: their colour is that of the line.
_LINES_ONLY = ("line-ns", "x-thin", "x-thin-open")


@dataclass(frozen=True)
class LegendEntry:
    """One mark of a figure and what it stands for.

    `mark` is "area", "halves" or "stripes" (in two colours), a dash of plotly's ("solid", "dash",
    "dot"), one of its symbols, or "" for words alone. `count` is the number of states, if known.
    """

    label: str
    mark: str = ""
    colour: str = ""
    second: str = ""
    count: int | None = None


def legend_entries(
    traces: Sequence[Mapping[str, Any]], layout: Mapping[str, Any], paler: str = ""
) -> tuple[LegendEntry, ...]:
    """Return the entries that traces have in a legend, in its order.

    `paler` says what it means that a part of what an entry stands for is fainter.
    """
    usual = layout.get("showlegend", True)
    named = [each for each in traces if each.get("name") and each.get("showlegend", usual)]
    named.sort(key=lambda trace: trace.get("legendrank", _USUAL_RANK))
    entries = [_entry(trace, traces) for trace in named]
    if paler and any(entry.mark == "halves" for entry in entries):
        entries.append(LegendEntry(paler))
    return tuple(entries)


def _entry(trace: Mapping[str, Any], traces: Sequence[Mapping[str, Any]]) -> LegendEntry:
    label = unescape(_TAG.sub("", trace["name"]))
    mark, colour, second = _look(trace)
    return LegendEntry(label, mark, colour, second, _states(trace, traces))


def _states(trace: Mapping[str, Any], traces: Sequence[Mapping[str, Any]]) -> int | None:
    """Return how many outlines are shown as this entry says, where that counts something."""
    group = trace.get("legendgroup")
    outlined = [each for each in _outlined(traces) if each.get("legendgroup") == group]
    return sum(len(each["locations"]) for each in outlined) if group and outlined else None


def _outlined(traces: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (trace for trace in traces if trace["type"] == "choropleth")


def _look(trace: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the mark of a trace in a legend, with its one or two colours."""
    marker = trace.get("marker", {})
    match trace["type"]:
        case "choropleth":
            first, last = trace["colorscale"][0][1], trace["colorscale"][-1][1]
            has_both = first != last and sum(trace["z"]) > 0
            return ("halves", first, last) if has_both else ("area", first, "")
        case "bar":
            pattern = marker.get("pattern", {})
            if pattern.get("shape"):
                return "stripes", pattern["bgcolor"], pattern["fgcolor"]
            return "area", marker["color"], ""
    if "lines" in trace["mode"]:
        line = trace["line"]
        return line.get("dash", "solid"), line["color"], ""
    symbol = _first(marker.get("symbol", "circle"))
    colour = marker["line"]["color"] if symbol in _LINES_ONLY else marker["color"]
    return symbol, _first(colour), ""


def _first(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else value[0]
