"""How a field of a choice is declared: its codec, its default, what the case gives by default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Any

from components.address import bounds
from components.address import options as of
from components.address.codecs import Bounds, Codec, One, Options, Pair, Several, Whole
from components.tables import Case

Standard = Callable[[Case], Any]
EQUAL_WEIGHT, HIGHEST_WEIGHT = 20, 100


def param(
    codec: Codec,
    default: Any,
    standard: Standard | None = None,
    *,
    unasked: Standard | None = None,
    restarts: bool = False,
) -> Any:
    """Declare a field; a value that equals the case's `standard` is read as the default.

    What is not asked for is the default, or what `unasked` gives of the case. A field that
    `restarts` goes back to its default where the visitor changes another.
    """
    about = {"codec": codec, "standard": standard, "unasked": unasked, "restarts": restarts}
    return field(default=default, metadata=about)


def several(options: Options) -> Any:
    """Declare what may be chosen in any number; nothing chosen is no filter."""
    return param(Several(options), ())


def shown(options: Options, most: int | None = None) -> Any:
    """Declare what is charted: None for what the case shows by default."""
    return param(Several(options, most), None)


def maybe(options: Options) -> Any:
    """Declare what may be chosen, and is not at first."""
    return param(One(options), None)


def one(default: str, options: Options) -> Any:
    """Declare what is always one of some options."""
    return param(One(options), default)


def region() -> Any:
    """Declare the regions to keep; none keeps all."""
    return several(of.regions)


def reading() -> Any:
    """Declare how contested claims are read."""
    return one("contested", of.scale("reading_scale"))


def episode() -> Any:
    """Declare the episode of recognition; None for the last."""
    return param(One(of.scale("episode_scale")), None, bounds.last_episode)


def weight() -> Any:
    """Declare a weight of the index."""
    return param(Whole(lambda _case: (0, HIGHEST_WEIGHT)), EQUAL_WEIGHT)


def year(within: Bounds, standard: Standard | None = None) -> Any:
    """Declare a year; None for what the case gives."""
    return param(Whole(within), None, standard)


def assumption(name: str) -> Any:
    """Declare the range of an assumption; None for that of its row."""
    return param(Pair(bounds.parameter(name)), None, bounds.parameter_default(name))
