"""What the operating system says of processes: processor time, memory, threads, descriptors."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE_B = os.sysconf("SC_PAGE_SIZE")
# Fields of /proc/<pid>/stat after the name, which may hold spaces: proc(5) counts from 3 there.
_USER, _SYSTEM, _THREADS, _RESIDENT = 11, 12, 17, 21


@dataclass(frozen=True)
class Use:
    """What processes have used together, and hold."""

    processor_s: float
    memory_b: int
    threads: int
    descriptors: int


def use_of(pids: Iterable[int]) -> Use:
    """Return what these processes use. FileNotFoundError where one has ended."""
    seconds, memory, threads, descriptors = 0.0, 0, 0, 0
    for pid in pids:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        numbers = text.rpartition(")")[2].split()
        seconds += (int(numbers[_USER]) + int(numbers[_SYSTEM])) / _TICKS
        memory += int(numbers[_RESIDENT]) * _PAGE_B
        threads += int(numbers[_THREADS])
        descriptors += len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208 - names alone are counted
    return Use(seconds, memory, threads, descriptors)
