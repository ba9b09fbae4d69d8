"""The times of a lens of the map in words: before and after, and each step of its play."""

from __future__ import annotations

from components.analysis.kept import kept_with_second
from components.analysis.lens import LensResult
from components.analysis.moments import Moment
from components.words.language import Words


def half_names(words: Words, result: LensResult) -> tuple[str, ...]:
    """Return what the time before the turning point is called, and from it on; none without one."""
    turn = result.settings.turn
    if turn is None:
        return ()
    day = words.short_day(turn.day)
    return words.text("Before {day}", day=day), words.text("From {day} on", day=day)


@kept_with_second
def moment_labels(words: Words, result: LensResult) -> list[str]:
    """Return what each step of the lens is called."""
    return [_moment(words, result, step) for step in result.moments]


def _moment(words: Words, result: LensResult, step: Moment) -> str:
    if isinstance(step.at, str):
        return words.label(result.scales.episode, step.at)
    if isinstance(step.at, int):
        return str(step.at)
    _first, last = step.at
    turn = result.settings.turn
    if turn is None or last < turn.day:
        return words.text("until {day}", day=words.day(last))
    first = words.short_day(turn.day)
    return words.text("from {first} until {day}", first=first, day=words.day(last))
