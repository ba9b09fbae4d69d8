"""Labels at the ends of lines: moved as little as it takes so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence


def moved_apart(places: Sequence[float], gap: float, ends: tuple[float, float]) -> list[float]:
    """Return places (in any unit) at least `gap` apart and in their order, within `ends`.

    Where they do not all fit, the last ones lie beyond the upper end.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    low, high = ends
    moved: dict[int, float] = {}
    least = low
    for place in order:
        moved[place] = max(places[place], least)
        least = moved[place] + gap
    most = max(high, low + gap * (len(places) - 1))
    for place in reversed(order):
        moved[place] = min(moved[place], most)
        most = moved[place] - gap
    return [moved[place] for place in range(len(places))]
