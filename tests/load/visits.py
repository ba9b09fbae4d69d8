"""Many visitors at once: what each does, and what it met."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException

from tests.every_page import PATHS
from tests.load.client import Answer, Visitor, Widget, visiting

_OPEN_AT_ONCE = 8
_MOST_REGIONS = 2
# Most choices are a filter on the page where somebody is.
STEPS = {"region": 70, "choice": 15, "page": 15}


@dataclass(frozen=True)
class Step:
    """One step of a visitor: its kind, seconds to the answer, packed bytes; or what went wrong."""

    kind: str
    seconds: float = 0.0
    size: int = 0
    fault: str = ""


@dataclass(frozen=True)
class Plan:
    """How many visitors there are, how long each thinks on average, and for how long they stay."""

    visitors: int
    think_s: float
    lasts_s: float
    seed: int = 1


@dataclass
class Crowd:
    """Visitors who are connected, each with a number that its choices follow from."""

    visitors: list[tuple[Visitor, random.Random]] = field(default_factory=list)

    async def act(self, plan: Plan) -> list[Step]:
        """Let each visitor think and choose in turn for as long as the plan lasts."""
        end = asyncio.get_running_loop().time() + plan.lasts_s
        each = [_act(visitor, chance, plan, end) for visitor, chance in self.visitors]
        return [step for steps in await asyncio.gather(*each) for step in steps]


async def gathered(servers: Sequence[str], plan: Plan, held_by: AsyncExitStack) -> Crowd:
    """Return visitors who have opened the map, a few at a time, in turn of the servers."""
    few, crowd = asyncio.Semaphore(_OPEN_AT_ONCE), Crowd()

    async def come(number: int) -> None:
        async with few:
            visitor = await held_by.enter_async_context(visiting(servers[number % len(servers)]))
            await visitor.go_to("map")
        crowd.visitors.append((visitor, random.Random(plan.seed * 1_000_003 + number)))  # noqa: S311

    await asyncio.gather(*map(come, range(plan.visitors)))
    return crowd


async def _act(visitor: Visitor, chance: random.Random, plan: Plan, end: float) -> list[Step]:
    clock = asyncio.get_running_loop().time
    steps: list[Step] = []
    await asyncio.sleep(chance.uniform(0, plan.think_s))  # nobody presses in step with others
    while clock() < end:
        (kind,) = chance.choices(list(STEPS), list(STEPS.values()))
        try:
            answer = await take_step(visitor, kind, chance)
        except (TimeoutError, OSError, WebSocketException) as error:
            return [*steps, Step(kind, fault=type(error).__name__)]
        fault = "" if answer.is_right else "the run failed"
        steps.append(Step(kind, answer.seconds, answer.size, fault))
        await asyncio.sleep(chance.uniform(0.5, 1.5) * plan.think_s)
    return steps


async def take_step(visitor: Visitor, kind: str, chance: random.Random) -> Answer:
    """Take a step: choose regions, choose in any widget of the page, or go to a page.

    Where a page has no regions, any widget is chosen in; where it has none, another page is next.
    """
    regions = _regions_of(visitor) if kind == "region" else []
    offered = regions or [each for each in visitor.widgets.values() if each.options]
    if kind == "page" or not offered:
        return await visitor.go_to(chance.choice(PATHS))
    widget = chance.choice(offered)
    count = chance.randint(0, _MOST_REGIONS) if widget.kind == "multiselect" else 1
    count = min(count, len(widget.options))
    return await visitor.choose(widget, tuple(chance.sample(widget.options, count)))


def region_of(visitor: Visitor) -> Widget:
    """Return the filter of regions; ValueError on a page that has none."""
    (widget,) = _regions_of(visitor)
    return widget


def _regions_of(visitor: Visitor) -> list[Widget]:
    return [each for each in visitor.widgets.values() if each.id.endswith("-region")]
