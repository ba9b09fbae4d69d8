"""What the source comes to by itself, where a case has no record to set beside it."""

from __future__ import annotations

from collections.abc import Mapping

from components.analysis.claims.sides import Sides
from components.words.language import Words

_MOST_NAMED = 8


def sides_finding(words: Words, sides: Sides, names: Mapping[str, str], capital: str) -> str:
    """Return whom the source puts on the side of the subject, and how many elsewhere.

    `names` are by iso3, `capital` is the subject's.
    """
    backing = _backing(words, sides, names, capital)
    counts = {
        words.text("{count} uncommitted", count=len(sides.uncommitted)): sides.uncommitted,
        words.text("{count} opposed", count=len(sides.opposed)): sides.opposed,
        words.text("{count} contested", count=len(sides.contested)): sides.contested,
    }
    others = words.listing(said for said, states in counts.items() if states)
    if not others:
        return words.text("By the source, {backing}", backing=backing)
    return words.text("By the source, {backing}; {others}", backing=backing, others=others)


def _backing(words: Words, sides: Sides, names: Mapping[str, str], capital: str) -> str:
    states = sides.backing
    if not states:
        return words.text("no state is on the side of {capital}", capital=capital)
    if len(states) > _MOST_NAMED:
        return words.text(
            "{count} states are on the side of {capital}", count=len(states), capital=capital
        )
    return words.plural(
        "{names} is on the side of {capital}",
        "{names} are on the side of {capital}",
        len(states),
        names=words.listing(sorted(names[iso3] for iso3 in states)),
        capital=capital,
    )
