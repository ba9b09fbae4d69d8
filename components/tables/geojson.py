"""GeoJSON text → geometries by an identifier, or the faults of its features."""

from __future__ import annotations

import json
from typing import Any

import shapely

from components.tables.faults import Fault, shown
from components.tables.said import said, said_either

_WHOLE = said("a GeoJSON FeatureCollection")
_EARTH = shapely.box(-180, -90, 180, 90)


def read_features(
    body: str, file: str, key: str, kinds: tuple[str, ...]
) -> tuple[dict[str, Any], list[Fault]]:
    """Return the geometry of each feature by its property `key`, and the faults found.

    `kinds` are the types of geometry that are allowed. Coordinates are degrees east and north.
    """
    try:
        collection = json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        wrong = said("text that is not JSON ({error})", error=error)
        return {}, [Fault(file, None, "", wrong, _WHOLE)]
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        wrong = said("text that is not a GeoJSON FeatureCollection")
        return {}, [Fault(file, None, "", wrong, _WHOLE)]
    if not features:
        return {}, [Fault(file, None, "", said("no features"), said("at least one feature"))]
    geometries: dict[str, Any] = {}
    faults: list[Fault] = []
    once = said("one feature per {key}", key=key)
    valid = said("a valid {kinds}", kinds=said_either(kinds))
    for place, feature in enumerate(features, start=1):
        name, geometry, found = _read(feature, key, kinds)
        if name is None:
            allowed = said(
                "a feature with a text {key} among its properties, and a geometry", key=key
            )
            column = said("feature {place}", place=place)
            faults.append(Fault(file, None, column, found, allowed))
        elif name in geometries:
            faults.append(Fault(file, None, key, shown(name), once))
        elif found:
            faults.append(Fault(file, None, name, found, valid))
        else:
            geometries[name] = geometry
    return geometries, faults


def _refuse(name: str) -> float:
    message = f"{name} is no number of JSON"
    raise ValueError(message)


def _read(feature: Any, key: str, kinds: tuple[str, ...]) -> tuple[str | None, Any, str]:
    """Return a feature's name and geometry, and what is wrong with them, if anything is."""
    try:
        name, geometry = feature["properties"][key], feature["geometry"]
    except (KeyError, TypeError, IndexError):
        return None, None, said("no {key} or no geometry", key=key)
    if not isinstance(name, str):
        return None, None, shown(name)
    try:
        shape = shapely.from_geojson(json.dumps(geometry))
    except (ValueError, shapely.errors.ShapelyError) as error:
        return name, None, said("a geometry that cannot be read ({error})", error=error)
    return name, shape, _wrong_with(shape, kinds)


def _wrong_with(shape: Any, kinds: tuple[str, ...]) -> str:
    if shape is None or shape.geom_type not in kinds:
        return said("no geometry") if shape is None else said("a {kind}", kind=shape.geom_type)
    if shape.is_empty:
        return said("a {kind} without coordinates", kind=shape.geom_type)
    if not _EARTH.covers(shapely.box(*shape.bounds)):
        return said("coordinates outside of -180 to 180 degrees east or -90 to 90 degrees north")
    if shape.is_valid:
        return ""
    reason = shapely.is_valid_reason(shape)
    return said("an invalid {kind} ({reason})", kind=shape.geom_type, reason=reason)
