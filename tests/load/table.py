"""What is printed: measures of the dashboard beside those of the floor, with targets."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.load.measured import Measured
from tests.load.visits import STEPS

_WIDTHS = (30, 14, 14, 8, 18, 7)
_MOST_TIMES_FLOOR = 1.5
_MOST_TIMES_P95 = 2.0
_MOST_B = 4_000


@dataclass(frozen=True)
class Target:
    """What a measure is to reach, in words, and whether it did."""

    words: str
    is_met: bool


def say(line: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say_load() -> None:
    """Say how busy the machine is: its cores, and how many processes want one."""
    one, five, _ = os.getloadavg()
    say(f"{os.cpu_count()} cores; load of the machine: {one:.1f} (1 min), {five:.1f} (5 min)")


def say_target(name: str, value: str, target: Target) -> None:
    """Print one measure that has no floor beside it."""
    _say_row(name, value, "", "", target.words, "met" if target.is_met else "MISSED")


def say_beside(ours: Measured, floor: Measured) -> None:
    """Print a table of the dashboard beside the floor."""
    _say_row("measure", ours.name, floor.name, "ratio", "target", "")
    _say_row(*("-" * width for width in _WIDTHS))
    p95 = ours.latency_ms(95), floor.latency_ms(95)
    _say_pair("p50, ms", ours.latency_ms(50), floor.latency_ms(50))
    _say_pair("p95, ms", *p95, most=_MOST_TIMES_P95)
    for kind in STEPS:
        _say_pair(f"p50 of a {kind}, ms", ours.latency_ms(50, kind), floor.latency_ms(50, kind))
    size = ours.size_b("region")
    _say_pair("bytes for a region, packed", size, floor.size_b("region"), at_most=_MOST_B)
    _say_pair("processor for a step, ms", ours.processor_ms, floor.processor_ms, _MOST_TIMES_FLOOR)
    _say_pair("memory for a visitor, kB", ours.memory_each_b / 1e3, floor.memory_each_b / 1e3, 1.0)
    _say_pair("steps", len(ours.steps), len(floor.steps))
    faults = len(ours.faults)
    _say_row("errors", f"{faults}", f"{len(floor.faults)}", "", "0", _verdict(faults == 0))
    for fault in sorted(set(ours.faults + floor.faults)):
        say(f"  error: {fault}")


def _say_pair(
    name: str, ours: float, floor: float, most: float | None = None, at_most: float | None = None
) -> None:
    ratio = ours / floor if floor else float("inf")
    target, verdict = "", ""
    if most is not None:
        target, verdict = f"≤ {most:g} × the floor", _verdict(ratio <= most)
    elif at_most is not None:
        target, verdict = f"≤ {at_most:,g}", _verdict(ours <= at_most)
    _say_row(name, f"{ours:,.0f}", f"{floor:,.0f}", f"{ratio:.2f}", target, verdict)


def _verdict(is_met: bool) -> str:  # noqa: FBT001
    return "met" if is_met else "MISSED"


def _say_row(*cells: str) -> None:
    say(_line(cells))


def _line(cells: Sequence[str]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()
