"""Where a browser finds the figures that a visitor may ask for next."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ahead:
    """What the options of a box lead to; `box` is its field.

    `address` is relative to the page, without the theme and what the page's own address asks for.
    """

    box: str
    address: str
