"""GeoJSON text → geometries by an identifier, or the faults of its features."""

from __future__ import annotations

import json
from typing import Any

import shapely

from components.tables.faults import Fault, shown

_WHOLE = "a GeoJSON FeatureCollection"
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
        return {}, [Fault(file, None, "", f"text that is not JSON ({error})", _WHOLE)]
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        return {}, [Fault(file, None, "", f"text that is not {_WHOLE}", _WHOLE)]
    if not features:
        return {}, [Fault(file, None, "", "no features", "at least one feature")]
    geometries: dict[str, Any] = {}
    faults: list[Fault] = []
    for place, feature in enumerate(features, start=1):
        name, geometry, found = _read(feature, key, kinds)
        if name is None:
            allowed = f"a feature with a text {key} among its properties, and a geometry"
            faults.append(Fault(file, None, f"feature {place}", found, allowed))
        elif name in geometries:
            faults.append(Fault(file, None, key, shown(name), f"one feature per {key}"))
        elif found:
            faults.append(Fault(file, None, name, found, f"a valid {' or '.join(kinds)}"))
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
        return None, None, f"no {key} or no geometry"
    if not isinstance(name, str):
        return None, None, shown(name)
    try:
        shape = shapely.from_geojson(json.dumps(geometry))
    except (ValueError, shapely.errors.ShapelyError) as error:
        return name, None, f"a geometry that cannot be read ({error})"
    return name, shape, _wrong_with(shape, kinds)


def _wrong_with(shape: Any, kinds: tuple[str, ...]) -> str:
    if shape is None or shape.geom_type not in kinds:
        return "no geometry" if shape is None else f"a {shape.geom_type}"
    if shape.is_empty:
        return f"a {shape.geom_type} without coordinates"
    if not _EARTH.covers(shapely.box(*shape.bounds)):
        return "coordinates outside of -180 to 180 degrees east or -90 to 90 degrees north"
    return (
        "" if shape.is_valid else f"an invalid {shape.geom_type} ({shapely.is_valid_reason(shape)})"
    )
