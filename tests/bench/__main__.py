"""Measure the dashboard against peers with the same map: `python -m tests.bench`.

The peers are a naive version in Streamlit, one in Dash, and a page that filters in the browser and
whose server only hands out files. All are visited in turn, each time in a new session.
"""

from __future__ import annotations

import argparse
import functools
import math
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.bench.cold_load import PATIENCE_MS, PHONE_SLOWER, cold_load_ms
from tests.bench.one_change import OUTLINE, Change, choose_option, tick_box
from tests.bench.peers import running_dash, static_page, write_rows
from tests.bench.reach import reach_ms
from tests.bench.record import index_ms, naive_index_ms, record_ms
from tests.browser.server import ROOT, running
from tests.browser.visit import chromium
from tests.browser.wire import Wire, counting

_NAIVE = Path(__file__).with_name("naive_app.py")
_REPEATS, _PHONE_REPEATS = 5, 1  # a phone takes a minute to load a peer, and varies little
OURS, NAIVE, DASH, STATIC = "dashboard", "naive", "Dash", "static"
_WIDTHS = (24, 11, 11, 11, 11, 30, 7)
_Act = Callable[[Browser, str, Wire | None], list[Change]]
_Contenders = Mapping[str, tuple[str, _Act]]


@dataclass(frozen=True)
class Target:
    """What the dashboard is to reach: at most so much, or so much of a peer's; in words."""

    words: str
    is_met: Callable[[Mapping[str, float]], bool]


def _at_most(most: float) -> Target:
    return Target(f"≤ {most:,.0f}", lambda found: found[OURS] <= most)


def _of_peers(words: str, naive: float, dash: float) -> Target:
    return Target(
        words,
        lambda found: found[OURS] <= found[NAIVE] * naive and found[OURS] <= found[DASH] * dash,
    )


_FILTERED = _of_peers("≤ 1/10 of naive, ≤ 1/7 of Dash", 1 / 10, 1 / 7)
_LOADED = _of_peers("≤ 1/2 of naive, ahead of Dash", 1 / 2, 1.0)
TARGETS = {
    "chosen: painted, ms": _FILTERED,
    "chosen: received, B": _at_most(4_000),
    "cleared: painted, ms": _FILTERED,
    "cleared: received, B": _at_most(4_000),
    "cold: received, B": _at_most(2_200_000),
    "cold: painted, ms": _LOADED,
    "phone: painted, ms": _LOADED,
}


def main() -> None:
    """Visit all contenders in turn and print a table, with what is to be reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=_REPEATS, help="an odd number")
    parser.add_argument("--phones", type=int, default=_PHONE_REPEATS, help="loads as a phone")
    asked = parser.parse_args()
    repeats = asked.repeats
    _say(f"Medians of {repeats} new sessions each, in turn, one browser. {_load()}")
    _say("Bytes are counted as they go over the wire, packed; those of a first visit to the map.")
    _say("Painted is the map; what else the dashboard says of a filter comes with its answer.")
    _say(f"A phone: a processor {PHONE_SLOWER} times slower, 1.6 Mbit/s.")
    with contending() as contenders, chromium() as browser:
        found = measured(browser, contenders, repeats, asked.phones)
    _print_table(found)
    mine, theirs = index_ms(), naive_index_ms()
    _say(
        f"\nRanks of all states over 2,000 weightings: {mine:.0f} ms; target ≤ 100 ms; a loop in "
        f"pandas takes {theirs:,.0f} ms, {theirs / mine:.0f} times as long."
    )
    _say(f"Claims beside the record: {record_ms():.0f} ms a time.")
    _say(f"Reach of all allies, modes and scenarios: {reach_ms():.0f} ms a time; target ≤ 50 ms.")
    _say(_load())


@contextmanager
def contending() -> Iterator[_Contenders]:
    """Yield the address of each contender, and how a filter is chosen there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder)
        with (
            running() as ours,
            running(_NAIVE, "_stcore/health", search=ROOT) as naive,
            running_dash(folder) as dash,
            static_page(folder) as static,
        ):
            yield {
                OURS: (
                    ours,
                    functools.partial(choose_option, path="/map?lens=article&basis=with_groups"),
                ),
                NAIVE: (naive, choose_option),
                DASH: (dash, tick_box),
                STATIC: (static, tick_box),
            }


def measured(
    browser: Browser, contenders: _Contenders, repeats: int, phones: int
) -> dict[str, dict[str, float]]:
    """Return the median of each measure by contender, by the name of the measure."""
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for turn in range(repeats + 1):
        for name, (address, act) in contenders.items():
            # The first visit warms up, through a proxy that counts what is always the same.
            rows = (
                _one_turn(browser, address, act, with_phone=turn <= phones)
                if turn
                else _bytes_received(browser, address, act)
            )
            for row, value in rows.items():
                values[row][name].append(value)
        _say(f"{turn} of {repeats} turns done. {_load()}")
    return {
        row: {name: median(each) for name, each in by_name.items()}
        for row, by_name in values.items()
    }


def _one_turn(
    browser: Browser,
    address: str,
    act: _Act,
    *,
    with_phone: bool,
) -> dict[str, float]:
    load = functools.partial(cold_load_ms, browser, address, OUTLINE)
    cold = load()
    phone = {"phone: painted, ms": load(as_phone=True)} if with_phone else {}
    chosen, cleared = act(browser, address, None)
    return {
        "chosen: painted, ms": chosen.painted_ms,
        "cleared: painted, ms": cleared.painted_ms,
        "cold: painted, ms": cold,
        **phone,
    }


def _bytes_received(browser: Browser, address: str, act: _Act) -> dict[str, float]:
    with counting(address) as wire:
        cold_load_ms(browser, wire.address, OUTLINE)
        cold_b = wire.received_b
        chosen, cleared = act(browser, wire.address, wire)
    return {
        "cold: received, B": cold_b,
        "box opened: received, B": chosen.before_b,
        "chosen: received, B": chosen.received_b,
        "cleared: received, B": cleared.received_b,
    }


def _print_table(found: Mapping[str, Mapping[str, float]]) -> None:
    names = (OURS, NAIVE, DASH, STATIC)
    _say_row("measure", *names, "target", "")
    _say_row(*("-" * width for width in _WIDTHS))
    for row, by_name in found.items():
        target = TARGETS.get(row)
        verdict = "" if target is None else ("met" if target.is_met(by_name) else "MISSED")
        cells = [_number(by_name[name]) for name in names]
        _say_row(row, *cells, target.words if target else "", verdict)
        ratios = [f"{by_name[name] / max(by_name[OURS], 1):.2f} ×" for name in names]
        _say_row("  against the dashboard", *ratios, "", "")


def _number(value: float) -> str:
    return f"{value:,.0f}" if math.isfinite(value) else f"> {PATIENCE_MS:,}"


def _say_row(*cells: str) -> None:
    padded = (cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
    _say("  ".join(padded).rstrip())


def _load() -> str:
    return f"Load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores."


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
