"""Answers to pages are kept with the case; what is made of an answer is kept with the answer."""

from __future__ import annotations

import functools
import threading
import weakref
from collections.abc import Callable, Hashable
from typing import Any, Concatenate, ParamSpec, TypeVar

from components.address import Choice
from components.address.choice import asked_of_case
from components.tables import Case
from components.tables.memo import Memo, derived_for_each

ANSWERS_KEPT = 128

C = TypeVar("C", bound=Choice)
S = TypeVar("S")
W = TypeVar("W")
P = ParamSpec("P")
R = TypeVar("R")

# What is made of answers takes as much as one case's own results may, whatever cases it is made of.
MADE = Memo()
_lock = threading.RLock()  # the end of one object may come while another is looked up
_marks: dict[int, tuple[weakref.ref[Any], object]] = {}


def answer(rule: Callable[[Case, C], R]) -> Callable[[Case, C], R]:
    """Keep with a case what `rule` answers to a choice, as far as that matters to it."""
    kept = derived_for_each(ANSWERS_KEPT)(rule)

    @functools.wraps(rule)
    def answered(case: Case, choice: C) -> R:
        return kept(case, asked_of_case(choice))

    return answered


def kept_with(make: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Keep what `make` makes of its first argument for as long as that very object lives.

    The same further arguments, which are hashable, give the same object, so copy before changing.
    What is made must not hold the first argument, which would then never go. All that is made
    takes at most about `MOST_BYTES` together; what was asked for longest ago is then made again.
    """

    @functools.wraps(make)
    def kept(of: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (make, args, *kwargs.items())
        return MADE.result(_mark_of(of), key, lambda: make(of, *args, **kwargs))

    return kept


def kept_with_second(
    make: Callable[Concatenate[W, S, P], R],
) -> Callable[Concatenate[W, S, P], R]:
    """Keep as `kept_with` does, with the second argument: the first are often words."""

    @kept_with
    def turned(of: S, /, first: W, *args: P.args, **kwargs: P.kwargs) -> R:
        return make(first, of, *args, **kwargs)

    @functools.wraps(make)
    def kept(first: W, of: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return turned(of, first, *args, **kwargs)

    return kept


def _mark_of(of: object) -> Hashable:
    """Return what stands for an object in `MADE`, by what it is and not by what it equals."""
    number = id(of)
    with _lock:
        found = _marks.get(number)
        if found is None or found[0]() is not of:
            found = weakref.ref(of), object()
            _marks[number] = found
            # Unlike a weak reference's own callback, this one does not run when Python ends.
            weakref.finalize(of, _forget, number, found).atexit = False
        return found[1]


def _forget(number: int, gone: tuple[weakref.ref[Any], object]) -> None:
    MADE.forget(gone[1])
    with _lock:
        # Its number may be another object's by now.
        if _marks.get(number) is gone:
            del _marks[number]
