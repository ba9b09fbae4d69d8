"""The scenarios of the load test. Each prints what it measured, and judges nothing else.

Each takes how many there are: visitors, or what its words say.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.load.client import Answer, Visitor, visiting
from tests.load.measured import Measured, measure, warm
from tests.load.processes import Use, use_of
from tests.load.servers import Served, dashboard, dashboard_behind_nginx, floor
from tests.load.table import Target, say, say_beside, say_target
from tests.load.visits import Plan, Step, gathered, region_of
from tests.toy import write_toy
from tests.toy.many import many_events

_LASTS_S = 40.0
_GREEDY_MESSAGES = 500
_MOST_BESIDE_MS = 1_000
_MOST_BEHIND_MS = 500
_MOST_RECORD_S = 1.0
_AT_A_TIME = 50
# How much more than before may be there when all have gone, as pools and allocators keep some.
_SLACK_MEMORY, _SLACK_THREADS, _SLACK_DESCRIPTORS = 0.10, 8, 16
_PATIENCE_S = 180.0


def sessions(visitors: int) -> None:
    """Visitors who think for 4 s, beside the floor app."""
    _beside_floor(Plan(visitors, think_s=4.0, lasts_s=_LASTS_S))


def greedy(visitors: int) -> None:
    """Visitors who think for 4 s, beside one who asks without waiting, and after."""
    plan = Plan(visitors, think_s=4.0, lasts_s=20.0)
    with dashboard() as served:
        before, during, after = asyncio.run(_beside_a_greedy_one(served, plan))
    for when, steps in (("before", before), ("during", during), ("after", after)):
        p95 = float(np.percentile([1000 * step.seconds for step in steps], 95))
        is_met = p95 < _MOST_BESIDE_MS and not any(step.fault for step in steps)
        target = Target(f"< {_MOST_BESIDE_MS:,} ms", is_met)
        say_target(f"p95 of the others {when}", f"{p95:,.0f} ms", target)


def come_and_go(visitors: int) -> None:
    """Visitors who open the page and leave, 50 at a time."""
    with dashboard() as served:
        before, after = asyncio.run(_come_and_go(served, visitors))
    grown = after.memory_b / before.memory_b - 1
    for name, value, words, is_met in (
        ("memory", f"{grown:+.1%}", f"≤ +{_SLACK_MEMORY:.0%}", grown <= _SLACK_MEMORY),
        *(
            (name, f"{then} → {now}", f"≤ {then} + {slack}", now <= then + slack)
            for name, then, now, slack in (
                ("threads", before.threads, after.threads, _SLACK_THREADS),
                ("descriptors", before.descriptors, after.descriptors, _SLACK_DESCRIPTORS),
            )
        ),
    ):
        say_target(name, value, Target(words, is_met))


def behind_nginx(visitors: int) -> None:
    """Visitors who think for 12 s, on as many processes as cores behind nginx."""
    plan = Plan(visitors, think_s=12.0, lasts_s=60.0)
    with dashboard_behind_nginx() as served:
        met = measure(served, plan)
    p95 = met.latency_ms(95)
    say_target("p50", f"{met.latency_ms(50):,.0f} ms", Target("", is_met=True))
    say_target("p95", f"{p95:,.0f} ms", Target(f"< {_MOST_BEHIND_MS} ms", p95 < _MOST_BEHIND_MS))
    say_target("errors", f"{len(met.faults)}", Target("0", not met.faults))
    for fault, times in Counter(met.faults).items():
        say(f"  error: {fault}, {times:,} times")
    say(f"{len(met.steps):,} steps, {met.processor_ms:.0f} ms of a processor for each")


def events(count: int) -> None:
    """Events of a case, whose record one visitor opens: four choices, none made before."""
    with tempfile.TemporaryDirectory() as folder:
        case = write_toy(Path(folder), {"events": many_events(count)})
        with dashboard(case) as served:
            answers = asyncio.run(_filter_record(served))
    for name, answer in zip(("opened", "region", "another", "whole time"), answers, strict=True):
        is_met = answer.is_right and answer.seconds < _MOST_RECORD_S
        target = Target(f"< {_MOST_RECORD_S:g} s", is_met)
        say_target(f"record {name}", f"{answer.seconds:.2f} s", target)


@dataclass(frozen=True)
class Scenario:
    """What is measured, and of how many unless another number is asked for."""

    run: Callable[[int], None]
    count: int


# The short ones first.
SCENARIOS = {
    "greedy": Scenario(greedy, 20),
    "events-50000": Scenario(events, 50_000),
    "sessions-60": Scenario(sessions, 60),
    "sessions-100": Scenario(sessions, 100),
    "come-and-go": Scenario(come_and_go, 2_000),
    "nginx-1000": Scenario(behind_nginx, 1_000),
}


def _beside_floor(plan: Plan) -> None:
    """Measure the dashboard and the floor in turn, each alone on the machine."""
    with dashboard() as served:
        ours: Measured = measure(served, plan)
    with floor() as served:
        say_beside(ours, measure(served, plan))


async def _beside_a_greedy_one(
    served: Served, plan: Plan
) -> tuple[list[Step], list[Step], list[Step]]:
    await warm([served.address])
    async with AsyncExitStack() as connections:
        crowd = await gathered([served.address], plan, connections)
        before = await crowd.act(plan)
        async with visiting(served.address) as greedy_one:
            await greedy_one.run()
            asking = asyncio.create_task(_ask_on(greedy_one))
            during = await crowd.act(plan)
            asking.cancel()
        return before, during, await crowd.act(plan)


async def _ask_on(visitor: Visitor) -> None:
    for _ in range(_GREEDY_MESSAGES):
        await visitor.ask()


async def _filter_record(served: Served) -> list[Answer]:
    async with visiting(served.address) as visitor:
        await visitor.run()
        answers = [await visitor.go_to("record")]
        region = region_of(visitor)
        answers += [await visitor.choose(region, region.options[n : n + 1]) for n in range(2)]
        visitor.query = "window=2000-01-01&window=2001-12-31"
        return [*answers, await visitor.run()]


async def _come_and_go(served: Served, visitors: int) -> tuple[Use, Use]:
    few = asyncio.Semaphore(_AT_A_TIME)

    async def come() -> None:
        async with few, visiting(served.address) as visitor:
            await visitor.run()

    async def come_all(count: int) -> None:
        await asyncio.gather(*(come() for _ in range(count)))

    await warm([served.address])
    # So that pools have their size before it is noted, and Streamlit keeps as many visits that may
    # come back (128, for two minutes) as it ever does.
    await come_all(4 * _AT_A_TIME)
    before = await _settled(served)
    await come_all(visitors)
    return before, await _settled(served)


async def _settled(served: Served) -> Use:
    """Return what is in use once it no longer falls: sessions are closed a while after they left.

    Streamlit keeps a session that was cut off for some time, as it may come back.
    """
    end, use = time.monotonic() + _PATIENCE_S, use_of(served.pids)
    while time.monotonic() < end:
        await asyncio.sleep(10)
        now = use_of(served.pids)
        if (now.threads, now.descriptors) == (use.threads, use.descriptors):
            return now
        use = now
    return use
