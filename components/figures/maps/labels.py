"""Labels on a round map: which of them find room, even on the smallest screen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_RADIUS_PX, _HIGH_PX = 138.0, 160.0  # of the map on a phone, and half its height
_LETTER_PX, _LINE_PX, _GAP_PX, _CLEAR_PX = 6.8, 16.0, 6.0, 8.0
_BREAK = "<br>"
# Which way a label lies from its mark, across and down.
_SIDES = {"left": -1, "center": 0, "right": 1, "top": -1, "middle": 0, "bottom": 1}

Box = tuple[float, float, float, float]
Seen = tuple[float, float]  # bearing and distance from the middle of the map, in degrees


@dataclass(frozen=True)
class Label:
    """What may stand beside a mark, and where the mark lies seen from the middle of the map.

    `texts` are tried in their order, each in all `positions`, as plotly names them, where no line
    runs. What is `kept` may cross a line where it must, and cover a mark or leave the map rather
    than be left out; no text ever covers another. No text that is not `kept` stands over the mark
    of another label that is `marked`, or closer to it than to its own.
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


def with_room(
    labels: Sequence[Label], radius_deg: float, lines: Sequence[Seen] = ()
) -> list[Written]:
    """Return what each label says on a map of that radius, those before it first.

    `lines` are points of what is drawn there, close enough to each other to stand for the lines.
    """
    points = [_place(*point, radius_deg) for point in lines]
    marks = {place: _mark(label, radius_deg) for place, label in enumerate(labels) if label.marked}
    # Until its turn has come, what is kept holds the place of its shortest text.
    held = {
        place: _box(label, Written(label.texts[-1], label.positions[0]), radius_deg)
        for place, label in enumerate(labels)
        if label.kept
    }
    written: list[Written] = []
    texts: list[Box] = []
    for place, label in enumerate(labels):
        held.pop(place, None)
        others = [mark for owner, mark in marks.items() if owner != place]
        taken = _Taken(texts, [*texts, *held.values(), *others], points)
        found = _first_free(label, taken, radius_deg)
        written.append(found or Written("", label.positions[0]))
        texts += [_box(label, found, radius_deg)] if found else []
    return written


@dataclass(frozen=True)
class _Taken:
    """Where a label should not stand: the texts there are, whatever is or will be, and lines."""

    texts: list[Box]
    every: list[Box]
    lines: list[tuple[float, float]]


def _first_free(label: Label, taken: _Taken, radius_deg: float) -> Written | None:
    """Return the first text and position with room, or None; `Label` says what room is."""
    ways = [Written(text, position) for text in label.texts for position in label.positions]
    boxes = [(way, _box(label, way, radius_deg)) for way in ways]
    free = [
        (way, box)
        for way, box in boxes
        if _on_map(box) and not any(_meet(box, other) for other in taken.every)
    ]
    clear = [way for way, box in free if not any(_holds(box, point) for point in taken.lines)]
    if clear or not label.kept:
        return clear[0] if clear else None
    apart = [way for way, box in boxes if not any(_meet(box, other) for other in taken.texts)]
    crossing = [way for way, _ in free] + apart
    shortest = [way for way in crossing if way.text == label.texts[-1]]
    return shortest[0] if shortest else None


def _box(label: Label, way: Written, radius_deg: float) -> Box:
    """Return the left, top, right and bottom of a text on the map of a phone."""
    lines = way.text.split(_BREAK)
    width, height = _LETTER_PX * max(map(len, lines)), _LINE_PX * len(lines)
    x, y = _place(label.bearing_deg, label.distance_deg, radius_deg)
    down, across = (_SIDES[side] for side in way.position.split())
    x, y = x + across * (width / 2 + _GAP_PX), y + down * (height / 2 + _GAP_PX)
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _mark(label: Label, radius_deg: float) -> Box:
    """Return the square about a mark that the texts of others leave free."""
    x, y = _place(label.bearing_deg, label.distance_deg, radius_deg)
    return x - _CLEAR_PX, y - _CLEAR_PX, x + _CLEAR_PX, y + _CLEAR_PX


def _place(bearing_deg: float, distance_deg: float, radius_deg: float) -> tuple[float, float]:
    far, bearing = distance_deg / radius_deg * _RADIUS_PX, math.radians(bearing_deg)
    return far * math.sin(bearing), -far * math.cos(bearing)


def _on_map(box: Box) -> bool:
    """Return whether a text is not cut: the map is as wide as it is round, and a bit higher."""
    left, top, right, bottom = box
    return left > -_RADIUS_PX and right < _RADIUS_PX and top > -_HIGH_PX and bottom < _HIGH_PX


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] < point[0] < box[2] and box[1] < point[1] < box[3]
