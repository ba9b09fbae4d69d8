"""What codes that the tables may hold, and no scale of a case names, are called."""

from __future__ import annotations

from components.words.language import Words


def confidence(words: Words) -> dict[str, str]:
    """Return how far a report is trusted."""
    return {"high": words.text("high"), "medium": words.text("medium"), "low": words.text("low")}


def known(words: Words) -> dict[str, str]:
    """Return whether something is so, or not known."""
    return {"yes": words.text("yes"), "no": words.text("no"), "unknown": words.text("unknown")}


def modes(words: Words) -> dict[str, str]:
    """Return what the modes are called in a sentence."""
    return {"air": words.text("air"), "sea": words.text("sea")}


def routes(words: Words) -> dict[str, str]:
    """Return whether a route was seen in use."""
    return {
        "demonstrated": words.text("Route seen in use"),
        "hypothetical": words.text("Route not seen in use"),
    }


def uses(words: Words) -> dict[str, str]:
    """Return the same in a cell of a column that names the route."""
    return {"demonstrated": words.text("seen"), "hypothetical": words.text("hypothetical")}


def outcomes(words: Words) -> dict[str, str]:
    """Return what came of a visit, a flight or a shipment."""
    return {
        "reached": words.text("Arrived"),
        "benchmark": words.text("Seen elsewhere"),
        "denied": words.text("Failed or denied"),
    }


def passages(words: Words) -> dict[str, str]:
    """Return what a consent or a passage is about."""
    return {
        "overflight": words.text("overflight"),
        "landing": words.text("landing"),
        "chokepoint": words.text("chokepoint"),
        "airspace": words.text("airspace"),
    }


def statuses(words: Words) -> dict[str, str]:
    """Return whether a passage is open."""
    return {
        "open": words.text("open"),
        "closed": words.text("closed"),
        "unknown": words.text("unknown"),
    }


def figures(words: Words) -> dict[str, str]:
    """Return what published figures of aircraft and ships measure."""
    return {
        "max_payload_t": words.text("greatest payload"),
        "range_at_max_payload_km": words.text("range with the greatest payload"),
        "partial_payload_t": words.text("part of the payload"),
        "range_at_partial_payload_km": words.text("range with part of the payload"),
        "ferry_range_km": words.text("range without cargo"),
        "cruise_kmh": words.text("cruising speed"),
        "service_speed_kn": words.text("service speed"),
        "fleet_count": words.text("number in the fleet"),
        "demonstrated_load_t": words.text("load that was seen"),
        "capacity_t": words.text("capacity"),
    }


def units(words: Words) -> dict[str, str]:
    """Return the units of published figures that are no symbols."""
    return {"count": words.text("number"), "bpd": words.text("barrels a day")}
