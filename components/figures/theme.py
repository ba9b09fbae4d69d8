"""Colours and type of all figures, on light and on dark ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components.analysis.kept import kept_with
from components.tables.scales import Scales

ThemeName = Literal["light", "dark"]

INHERITED_SHARE = 0.61
BALLOT_SHARE = 0.4


@dataclass(frozen=True)
class Theme:
    """Ground and ink; the colours of stances come from the scales of the case.

    `border` parts states from one another and from the ground; `second` is told from `accent` by
    everybody, where a chart has two families of marks.
    """

    name: ThemeName
    ground: str
    ink: str
    muted: str
    faint: str
    rule: str
    border: str
    accent: str
    second: str


LIGHT = Theme(
    "light",
    *("#ffffff", "#111418", "#4c555c", "#eceeed", "#c3c9cc", "#666d72", "#0b5c8a", "#b0690f"),
)
DARK = Theme(
    "dark",
    *("#14181b", "#f4f6f7", "#b4bdc3", "#20262a", "#3c454b", "#343b41", "#6cb6e8", "#e0a04a"),
)


def theme_named(name: str | None) -> Theme:
    """Return the theme of that name; light where the browser has not said."""
    return DARK if name == "dark" else LIGHT


@kept_with
def scale_colours(scales: Scales, theme: Theme) -> dict[str, str]:
    """Return the colour of every stance and map mark by its code."""
    column = f"colour_{theme.name}"
    return dict(scales.stance[column]) | dict(scales.mark[column])


def contested_colours(theme: Theme) -> tuple[str, str]:
    """Return the two colours that stand for contested states: of no stance, as each has its own."""
    return theme.muted, theme.ground


@kept_with
def step_colours(scales: Scales, theme: Theme) -> dict[float, str]:
    """Return the colour of every direction by its position: that of the stance there."""
    placed = scales.stance.dropna(subset="position")
    return dict(zip(placed["position"], placed[f"colour_{theme.name}"], strict=True))


@kept_with
def ramp(scales: Scales, theme: Theme, count: int) -> tuple[str, ...]:
    """Return `count` colours from the lowest step of the directions to the highest, evenly."""
    steps = [colour for _, colour in sorted(step_colours(scales, theme).items())]
    colours = []
    for place in range(count):
        at = place * (len(steps) - 1) / max(count - 1, 1)
        low = int(at)
        colours.append(mix(steps[min(low + 1, len(steps) - 1)], steps[low], at - low))
    return tuple(colours)


@kept_with
def verdict_colours(scales: Scales, theme: Theme) -> dict[str, str]:
    """Return the colour of every verdict by its code, in the order of the scale."""
    return dict(scales.verdict[f"colour_{theme.name}"])


@kept_with
def ballot_colours(scales: Scales, theme: Theme) -> dict[str, str]:
    """Return the colour behind the sign of each ballot: pale enough to read the sign on it."""
    colours = scales.ballot[f"colour_{theme.name}"]
    return {str(code): mix(colour, theme.ground, BALLOT_SHARE) for code, colour in colours.items()}


def position_colours(axis: pd.DataFrame, scales: Scales, theme: Theme) -> dict[str, str]:
    """Return the colour of every position of an axis, and of states of whom nothing is known."""
    column = f"colour_{theme.name}"
    return dict(axis[column]) | {"unknown": str(scales.mark.at["silent", column])}


def mix(colour: str, ground: str, share: float) -> str:
    """Return `colour` with `share` (0-1) of itself kept and the rest `ground`, as #rrggbb."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def inherited_colour(colour: str, theme: Theme) -> str:
    """Return the fainter colour of a state that inherits what `colour` stands for."""
    return mix(colour, theme.ground, INHERITED_SHARE)


def readable_on(colour: str) -> str:
    """Return black or white, whichever reads better on a colour (by its relative luminance)."""
    red, green, blue = (channel / 255 for channel in _channels(colour))
    light = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return "#111418" if light > 0.18 else "#ffffff"  # noqa: PLR2004 - equal contrast to both


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
