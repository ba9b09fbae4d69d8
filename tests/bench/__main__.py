"""Measure the dashboard against a naive version of the same map: `python -m tests.bench`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.bench.one_change import Change, measure_visit
from tests.bench.reach import reach_ms
from tests.bench.record import index_ms, naive_index_ms, record_ms
from tests.browser.server import ROOT, running
from tests.browser.visit import chromium

_NAIVE = Path(__file__).with_name("naive_app.py")
_REPEATS = 7
_MOST_GEOMETRY_B, _MOST_RECEIVED_B, _LEAST_RATIO = 0, 15_000, 4.0
_Visits = list[tuple[Change, Change]]


def main() -> None:
    """Visit ours and the naive one in turn, each time in a new session, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=_REPEATS)
    parser.add_argument("--messages", action="store_true", help="list what was sent in each change")
    options = parser.parse_args()
    ours, naive = _visit_in_turn(options.repeats)
    _say(f"Region chosen, then cleared; {options.repeats} new sessions each, in turn, one browser.")
    _say("Bytes are those received over the websocket; time is from the press to the painted map.")
    _print_table(ours, naive)
    mine, theirs = index_ms(), naive_index_ms()
    _say(
        f"\nRanks of all states over 2,000 weightings: {mine:.0f} ms; target ≤ 100 ms; a loop in "
        f"pandas takes {theirs:,.0f} ms, {theirs / mine:.0f} times as long."
    )
    _say(f"Claims beside the record: {record_ms():.0f} ms a time.")
    _say(f"Reach of all allies, modes and scenarios: {reach_ms():.0f} ms a time; target ≤ 50 ms.")
    if options.messages:
        for title, visits in (("Dashboard", ours), ("Naive", naive)):
            _print_messages(title, visits[-1])


def _visit_in_turn(repeats: int) -> tuple[_Visits, _Visits]:
    with (
        running() as dashboard,
        running(_NAIVE, "_stcore/health", search=ROOT) as plain,
        chromium() as browser,
    ):
        for server in (dashboard, plain):  # the first visit warms up and is not counted
            measure_visit(browser, server)
        ours: _Visits = []
        naive: _Visits = []
        for _ in range(repeats):
            ours.append(measure_visit(browser, dashboard))
            naive.append(measure_visit(browser, plain))
    return ours, naive


def _print_table(ours: _Visits, naive: _Visits) -> None:
    measures: list[tuple[str, Callable[[Change], float], str, Callable[[float, float], bool]]] = [
        (
            "geometry, B",
            lambda c: c.geometry_b,
            f"≤ {_MOST_GEOMETRY_B}",
            lambda mine, _: mine <= _MOST_GEOMETRY_B,
        ),
        (
            "received, B",
            lambda c: c.received_b,
            f"≤ {_MOST_RECEIVED_B:,}",
            lambda mine, _: mine <= _MOST_RECEIVED_B,
        ),
        (
            "painted, ms",
            lambda c: c.painted_ms,
            f"≥ {_LEAST_RATIO:g}×",
            lambda _, ratio: ratio >= _LEAST_RATIO,
        ),
    ]
    head = ("measure", "dashboard", "naive", "naive ÷ dashboard", "target", "")
    _say("")
    _say(_line(head))
    _say(_line(tuple("-" * width for width in _WIDTHS)))
    for place, step in enumerate(("chosen", "cleared")):
        for name, value, target, is_met in measures:
            mine = [value(visit[place]) for visit in ours]
            theirs = [value(visit[place]) for visit in naive]
            ratio = median(theirs) / median(mine) if median(mine) else float("inf")
            verdict = "met" if is_met(median(mine), ratio) else "NOT MET"
            shown = "–" if ratio == float("inf") else f"{ratio:,.1f}×"
            cells = (f"{step}: {name}", _spread(mine), _spread(theirs), shown, target, verdict)
            _say(_line(cells))


_WIDTHS = (20, 28, 36, 17, 10, 7)


def _line(cells: Sequence[str]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()


def _spread(values: Sequence[float]) -> str:
    return f"{median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f})"


def _print_messages(title: str, visit: tuple[Change, Change]) -> None:
    for step, change in zip(("chosen", "cleared"), visit, strict=True):
        _say(f"\n{title}, region {step}: {change.received_b:,} B")
        for size, name in sorted(change.messages, reverse=True):
            _say(f"{size:>12,} B  {name}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
