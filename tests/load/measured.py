"""What a crowd met, in numbers: latency, bytes, processor time and memory."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

import numpy as np

from tests.load.processes import use_of
from tests.load.servers import Served
from tests.load.visits import Plan, Step, gathered

_WARM = Plan(visitors=4, think_s=0.2, lasts_s=6.0, seed=99)


@dataclass(frozen=True)
class Measured:
    """The steps of a crowd, and what they cost the server."""

    name: str
    steps: tuple[Step, ...]
    processor_s: float
    memory_b: int
    visitors: int

    @property
    def faults(self) -> list[str]:
        """What went wrong."""
        return [step.fault for step in self.steps if step.fault]

    @property
    def processor_ms(self) -> float:
        """Processor time of the server for each step."""
        return 1000 * self.processor_s / max(1, len(self.steps))

    @property
    def memory_each_b(self) -> float:
        """Memory that each visitor takes who has opened a page; what choices leave is for all."""
        return self.memory_b / self.visitors

    def latency_ms(self, percent: float, kind: str | None = None) -> float:
        """Return the latency that so many percent of the steps (of a kind) stay within."""
        taken = [1000 * step.seconds for step in self.of_kind(kind)]
        return float(np.percentile(taken, percent)) if taken else float("nan")

    def size_b(self, kind: str | None = None) -> float:
        """Return the median of bytes sent for a step, packed."""
        sizes = [step.size for step in self.of_kind(kind)]
        return float(np.median(sizes)) if sizes else float("nan")

    def of_kind(self, kind: str | None) -> list[Step]:
        """Return the steps that were answered, of one kind or of all."""
        return [s for s in self.steps if not s.fault and kind in (None, s.kind)]


def measure(served: Served, plan: Plan) -> Measured:
    """Let a crowd visit a server that some visitors have warmed up, and measure it."""
    return asyncio.run(_measure(served, plan))


async def warm(addresses: Sequence[str]) -> None:
    """Let a few visitors choose for a while, so that what is computed once is there."""
    async with AsyncExitStack() as connections:
        crowd = await gathered(addresses, _WARM, connections)
        await crowd.act(_WARM)


async def _measure(served: Served, plan: Plan) -> Measured:
    await warm([served.address])
    before = use_of(served.pids)
    async with AsyncExitStack() as connections:
        crowd = await gathered([served.address], plan, connections)
        opened = use_of(served.pids)
        steps = await crowd.act(plan)
        after = use_of(served.pids)
    return Measured(
        name=served.name,
        steps=tuple(steps),
        processor_s=after.processor_s - opened.processor_s,
        memory_b=opened.memory_b - before.memory_b,
        visitors=plan.visitors,
    )
