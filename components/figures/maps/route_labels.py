"""What stands beside the marks of the map of routes: starts with days, rings, passages, stops."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.reach.routes_map import RoutesMap
from components.figures.inert import inert
from components.figures.maps.labels import Label, Written, with_room
from components.words import Words

Days = tuple[tuple[str, tuple[str, ...]], ...]
_BESIDE = ("middle right", "middle left", "top center", "bottom center")
_BELOW = ("bottom center",)
_AROUND = ("top left", "top center", "top right", "bottom left", "bottom right")
_POSITIONS = {
    40: "top center",
    105: "top right",
    165: "bottom right",
    195: "bottom center",
    285: "bottom left",
    302: "middle left",
}


def labels_of_map(result: RoutesMap, words: Words, days: Days) -> dict[str, list[Written]]:
    """Return the labels that find room, by what they are of, blank for the others.

    What must be named comes first: the centre and the starts, then rings, passages and stops.
    """
    groups = {
        "centre": [Label((inert(result.capital),), 0, 0, _BELOW, kept=True)],
        "origins": _starts(result.origins, dict(days)),
        "rings": [
            Label(
                (words.text("{distance} km", distance=ring.radius_km),), *seen, _BELOW, marked=False
            )
            for ring, seen in zip(result.rings, result.ring_labels, strict=True)
        ],
        "passages": _beside_marks(result.passages),
        "stops": _beside_marks(result.stops),
    }
    every = [label for labels in groups.values() for label in labels]
    left = iter(with_room(every, result.radius_deg))
    return {name: [next(left) for _ in labels] for name, labels in groups.items()}


def _radii(result: RoutesMap, words: Words) -> list[str]:
    return [words.text("{distance} km", distance=ring.radius_km) for ring in result.rings]


def _away_from_centre(bearing_deg: float) -> str:
    """Return where a label stands beside its dot, so that it points away from the centre."""
    for end, position in _POSITIONS.items():
        if bearing_deg % 360 < end:
            return position
    return "top center"


def _starts(origins: pd.DataFrame, days: dict[str, tuple[str, ...]]) -> list[Label]:
    labels = []
    for row in origins.to_dict("records"):
        lines = [inert(line) for line in (row["actor"], *days.get(row["actor"], ()))]
        texts = tuple("<br>".join(lines[:count]) for count in range(len(lines), 0, -1))
        positions = (_away_from_centre(row["bearing_deg"]), *_AROUND)
        labels.append(Label(texts, *_seen(row), positions, kept=True))
    return labels


def _beside_marks(places: pd.DataFrame) -> list[Label]:
    return [Label((inert(row["name"]),), *_seen(row), _BESIDE) for row in places.to_dict("records")]


def _seen(row: dict[str, Any]) -> tuple[float, float]:
    return row["bearing_deg"], row["distance_deg"]
