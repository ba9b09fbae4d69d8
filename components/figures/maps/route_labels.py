"""What stands beside the marks of the map of routes: starts with days, rings, passages, stops.

The map is small on a phone and its lines are many: each start has its name and its soonest way,
and whatever finds no free place is left to the pointer.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.geography.rings import bearings_deg, distances_deg
from components.analysis.reach.routes_map import RoutesMap
from components.figures.inert import inert
from components.figures.maps.labels import Label, Seen, Written, with_room
from components.words import Words

Days = tuple[tuple[str, str], ...]
_BESIDE = ("middle right", "middle left", "top center", "bottom center")
_BELOW = ("bottom center",)
_AROUND = (
    *("top left", "top center", "top right", "middle right"),
    *("bottom right", "bottom center", "bottom left", "middle left"),
)
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
        "centre": [Label((inert(result.capital),), 0, 0, (*_BELOW, *_AROUND), kept=True)],
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
    left = iter(with_room(every, result.radius_deg, _lines(result)))
    return {name: [next(left) for _ in labels] for name, labels in groups.items()}


def _lines(result: RoutesMap) -> list[Seen]:
    """Return the points of all routes as they are seen from the centre."""
    tracks = zip(result.routes["lons"], result.routes["lats"], strict=True)
    known = [(x, y) for xs, ys in tracks for x, y in zip(xs, ys, strict=True) if x is not None]
    lons, lats = [x for x, _ in known], [y for _, y in known]
    if not known:
        return []
    bearings = bearings_deg(result.centre, lats, lons)
    return list(zip(bearings, distances_deg(result.centre, lats, lons), strict=True))


def _away_from_centre(bearing_deg: float) -> str:
    """Return where a label stands beside its dot, so that it points away from the centre."""
    for end, position in _POSITIONS.items():
        if bearing_deg % 360 < end:
            return position
    return "top center"


def _starts(origins: pd.DataFrame, days: dict[str, str]) -> list[Label]:
    labels = []
    for row in origins.to_dict("records"):
        name, soonest = inert(row["actor"]), inert(days.get(row["actor"], ""))
        texts = (f"{name}<br>{soonest}", name) if soonest else (name,)
        positions = (_away_from_centre(row["bearing_deg"]), *_AROUND)
        labels.append(Label(texts, *_seen(row), positions, kept=True))
    return labels


def _beside_marks(places: pd.DataFrame) -> list[Label]:
    return [Label((inert(row["name"]),), *_seen(row), _BESIDE) for row in places.to_dict("records")]


def _seen(row: dict[str, Any]) -> Seen:
    return row["bearing_deg"], row["distance_deg"]
