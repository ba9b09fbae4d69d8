"""What is computed from a case is kept with the case, and goes with it."""

from __future__ import annotations

import functools
import inspect
import pickle
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

MOST_KEPT = 128
# Of all rules of one case together, as `size_of` weighs. What its pages ask for when opened weighs
# 5 MB and a hundred random choices 6 MB more, so this holds some hundreds of choices. The process
# grows by about twice as much.
MOST_BYTES = 32_000_000
_TIMES_TABLES = 8
_SPELLINGS = 1024

P = ParamSpec("P")
R = TypeVar("R")


class Memo:
    """Results by rule and arguments, bounded in number for each rule and in bytes for all.

    Those asked for longest ago go first. Safe among threads.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Start with nothing kept."""
        self._most_bytes = most_bytes
        # A result that is forgotten may be the last that held an object whose results go with it.
        self._lock = threading.RLock()
        self._kept: dict[Hashable, OrderedDict[Hashable, Future[Any]]] = {}
        self._sizes: OrderedDict[tuple[Hashable, Hashable], int] = OrderedDict()
        self._bytes = 0

    @property
    def size(self) -> int:
        """About how many bytes the results take that are kept now."""
        return self._bytes

    def make_room_for(self, tables_bytes: int) -> None:
        """Let what is derived from big tables take as many times more as it needs."""
        self._most_bytes = max(self._most_bytes, _TIMES_TABLES * tables_bytes)

    def result(
        self, rule: Hashable, key: Hashable, compute: Callable[[], R], at_most: int = MOST_KEPT
    ) -> R:
        """Return the result kept for `key`, or `compute` it: once, however many ask together.

        A rule that raises is not kept: those who wait for it see the error too. What a rule
        returns can be pickled, so that it can be weighed.
        """
        with self._lock:
            kept = self._kept.setdefault(rule, OrderedDict())
            found: Future[R] | None = kept.get(key)
            is_new, held = found is None, found or Future()
            kept[key] = held
            self._note_use(rule, key)
            if len(kept) > at_most:
                self._forget(rule, next(iter(kept)))
        if is_new:
            try:
                made = compute()
                self._weigh(rule, key, held, size_of(made))
            except BaseException as error:
                held.set_exception(error)
                with self._lock:
                    if kept.get(key) is held:
                        self._forget(rule, key)
                raise
            held.set_result(made)
        return held.result()

    def _note_use(self, rule: Hashable, key: Hashable) -> None:
        self._kept[rule].move_to_end(key)
        self._sizes.setdefault((rule, key), 0)
        self._sizes.move_to_end((rule, key))

    def forget(self, rule: Hashable) -> None:
        """Let go of all results of a rule, if any are kept."""
        with self._lock:
            for key in list(self._kept.get(rule, ())):
                self._forget(rule, key)
            self._kept.pop(rule, None)

    def _forget(self, rule: Hashable, key: Hashable) -> None:
        """Let go of a result, which the end of another may have done meanwhile."""
        self._bytes -= self._sizes.pop((rule, key), 0)
        self._kept[rule].pop(key, None)

    def _weigh(self, rule: Hashable, key: Hashable, held: Future[Any], size: int) -> None:
        """Note the size of a new result, and make room; the new one stays, however big."""
        with self._lock:
            if self._kept[rule].get(key) is not held:
                return  # others have taken its place while it was computed
            self._note_use(rule, key)
            self._sizes[rule, key] = size
            self._bytes += size
            while self._bytes > self._most_bytes and len(self._sizes) > 1:
                self._forget(*next(iter(self._sizes)))


@dataclass
class _Scale:
    """A file that only counts what is written into it."""

    size: int = 0

    def write(self, data: bytes) -> int:
        written = memoryview(data).nbytes  # arrays come as buffers, whose length is another
        self.size += written
        return written


def size_of(result: object) -> int:
    """Return about how many bytes a result takes: as many as it is long when pickled.

    Arrays and bytes take as much in memory; small objects of Python, texts among them, take a few
    times as much. What several results share counts in each.
    """
    scale = _Scale()
    pickle.Pickler(scale, protocol=5).dump(result)
    return scale.size


class Keeper(Protocol):
    """What results can be kept with: a case, or a part of one."""

    @property
    def memo(self) -> Memo:
        """The results kept so far."""


K = TypeVar("K", bound=Keeper)
Rule = Callable[Concatenate[K, P], R]


def derived(rule: Rule[K, P, R]) -> Rule[K, P, R]:
    """Keep what `rule` makes of a case with that case: equal arguments give the same object.

    Arguments must be hashable; it does not matter whether one is passed by place, by name or
    left at its default. The results of one rule are at most `MOST_KEPT` per case, those of all
    rules take at most about `MOST_BYTES`. What is returned is shared: copy before changing.
    """
    return derived_for_each(MOST_KEPT)(rule)


def derived_for_each(at_most: int) -> Callable[[Rule[K, P, R]], Rule[K, P, R]]:
    """Return `derived` with a bound of its own, for a rule that is asked once per state or so."""

    def keep(rule: Rule[K, P, R]) -> Rule[K, P, R]:
        signature = inspect.signature(rule)

        def as_declared(*args: Any, **kwargs: Any) -> Hashable:
            bound = signature.bind(None, *args, **kwargs)
            bound.apply_defaults()
            return tuple(bound.arguments.values())[1:]

        # Binding takes longer than looking up a result.
        quickly: Callable[..., Hashable] = functools.lru_cache(_SPELLINGS)(as_declared)

        @functools.wraps(rule)
        def kept(keeper: K, /, *args: P.args, **kwargs: P.kwargs) -> R:
            key = quickly(*args, **kwargs)
            return keeper.memo.result(kept, key, lambda: rule(keeper, *args, **kwargs), at_most)

        return kept

    return keep
