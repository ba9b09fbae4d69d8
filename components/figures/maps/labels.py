"""Labels on a round map: which of them find room, even on the smallest screen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_RADIUS_PX, _HIGH_PX = 150.0, 165.0  # of the map on a phone, and half its height
_LETTER_PX, _LINE_PX, _GAP_PX, _CLEAR_PX = 6.8, 16.0, 6.0, 8.0
_BREAK = "<br>"
# Which way a label lies from its mark, across and down.
_SIDES = {"left": -1, "center": 0, "right": 1, "top": -1, "middle": 0, "bottom": 1}

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """What may stand beside a mark, and where the mark lies seen from the middle of the map.

    `texts` are tried in their order, each in all `positions`, as plotly names them. What is `kept`
    has its last text in its first position where none finds room. No text covers a mark of another
    label that is `marked`, or stands closer to it than to its own.
    """

    texts: tuple[str, ...]
    bearing_deg: float
    distance_deg: float
    positions: tuple[str, ...]
    kept: bool = False
    marked: bool = True


@dataclass(frozen=True)
class Written:
    """What a label says, blank where there is no room, and where beside its mark."""

    text: str
    position: str


def with_room(labels: Sequence[Label], radius_deg: float) -> list[Written]:
    """Return what each label says on a map of that radius, those before it first."""
    written = [
        Written(label.texts[-1] if label.kept else "", label.positions[0]) for label in labels
    ]
    boxes = {
        place: _box(label, written[place], radius_deg)
        for place, label in enumerate(labels)
        if label.kept
    }
    marks = {place: _mark(label, radius_deg) for place, label in enumerate(labels) if label.marked}
    for place, label in enumerate(labels):
        others = [box for owner, box in boxes.items() if owner != place]
        others += [mark for owner, mark in marks.items() if owner != place]
        for way in (
            Written(text, position) for text in label.texts for position in label.positions
        ):
            box = _box(label, way, radius_deg)
            if _on_map(box) and not any(_meet(box, other) for other in others):
                written[place], boxes[place] = way, box
                break
    return written


def _box(label: Label, way: Written, radius_deg: float) -> Box:
    """Return the left, top, right and bottom of a text on the map of a phone."""
    lines = way.text.split(_BREAK)
    width, height = _LETTER_PX * max(map(len, lines)), _LINE_PX * len(lines)
    x, y = _place(label, radius_deg)
    down, across = (_SIDES[side] for side in way.position.split())
    x, y = x + across * (width / 2 + _GAP_PX), y + down * (height / 2 + _GAP_PX)
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _mark(label: Label, radius_deg: float) -> Box:
    """Return the square about a mark that the texts of others leave free."""
    x, y = _place(label, radius_deg)
    return x - _CLEAR_PX, y - _CLEAR_PX, x + _CLEAR_PX, y + _CLEAR_PX


def _place(label: Label, radius_deg: float) -> tuple[float, float]:
    far, bearing = label.distance_deg / radius_deg * _RADIUS_PX, math.radians(label.bearing_deg)
    return far * math.sin(bearing), -far * math.cos(bearing)


def _on_map(box: Box) -> bool:
    """Return whether a text is not cut: the map is as wide as it is round, and a bit higher."""
    left, top, right, bottom = box
    return left > -_RADIUS_PX and right < _RADIUS_PX and top > -_HIGH_PX and bottom < _HIGH_PX


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
