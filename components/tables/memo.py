"""What is computed from a case is kept with the case, and goes with it."""

from __future__ import annotations

import functools
import inspect
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

MOST_KEPT = 128
ANSWERS_KEPT = 16  # of the question of a page: what answers it may hold much
_SPELLINGS = 1024

P = ParamSpec("P")
R = TypeVar("R")


class Memo:
    """Results by rule and arguments. Of each rule those asked for longest ago go first."""

    def __init__(self) -> None:
        """Start with nothing kept."""
        self._lock = threading.Lock()
        self._kept: dict[Hashable, OrderedDict[Hashable, Future[Any]]] = {}

    def result(
        self, rule: Hashable, key: Hashable, compute: Callable[[], R], at_most: int = MOST_KEPT
    ) -> R:
        """Return the result kept for `key`, or `compute` it: once, however many ask together.

        A rule that raises is not kept: those who wait for it see the error too.
        """
        with self._lock:
            kept = self._kept.setdefault(rule, OrderedDict())
            is_new = key not in kept
            held: Future[R] = kept.setdefault(key, Future())
            kept.move_to_end(key)
            if len(kept) > at_most:
                kept.popitem(last=False)
        if is_new:
            try:
                held.set_result(compute())
            except BaseException as error:
                held.set_exception(error)
                with self._lock:
                    kept.pop(key, None)
                raise
        return held.result()


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
    left at its default. The results of one rule are at most `MOST_KEPT` per case. What is
    returned is shared: copy before changing.
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
