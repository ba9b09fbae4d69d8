"""The toy case's tables of recognition, votes on the subject, backing, coders and corrections."""

from __future__ import annotations

from collections.abc import Mapping

Row = Mapping[str, object]

_DIRECTIONS = {
    "condemns": (2, 1, 1, 1),
    "concerned": (2, 0, 0, 0),
    "no_judgement": (2, 0, -1, -2),
    "understanding": (-1, -1, -1, -1),
    "endorses": (-2, -2, -2, -2),
    "": (2, 0, -1, -2),
}


def _recognised(number: int, episode: str, iso3: str, position: str, basis: str = "own") -> Row:
    return {
        "recognition_id": f"RG{number:03}",
        "episode": episode,
        "iso3": iso3,
        "rank": "main",
        "position": position,
        "date": "2001-02",
        "date_kind": "by",
        "basis": basis,
        "source_id": "gazette",
    }


def _ballot(
    resolution_id: str, iso3: str, ballot: str, basis: str = "named", by_rival: str = ""
) -> Row:
    return {
        "resolution_id": resolution_id,
        "iso3": iso3,
        "ballot": ballot,
        "by_rival": by_rival,
        "basis": basis,
        "source_id": "register",
    }


def backing(
    number: int, iso3: str, kind: str, flow: str, value: float | str, **more: object
) -> Row:
    """Return a row of material backing, about the spring of 2001 unless `more` says otherwise."""
    return {
        "material_id": f"MT{number:03}",
        "iso3": iso3,
        "kind": kind,
        "flow": flow,
        "first": "2001-01",
        "last": "2001-03",
        "value": value,
        "unit": "kites a day",
        "summary": f"What MT{number:03} was.",
        "confidence": "high",
        "source_id": "agency",
        **more,
    }


def coding(tracker: str, iso3: str, force_position: str) -> Row:
    """Return how a list classes a state."""
    return {
        "tracker": tracker,
        "iso3": iso3,
        "wording": f"{force_position} it",
        "force_position": force_position,
        "source_id": "agency",
    }


def correction(number: int, corrected_on: str, actor_ids: str) -> Row:
    """Return a correction of an act's direction."""
    return {
        "correction_id": f"CR{number:03}",
        "corrected_on": corrected_on,
        "table": "events",
        "row_id": "BTN-20010105-1",
        "column": "direction",
        "was": "1",
        "now": "2",
        "why": "The gazette has the whole text.",
        "actor_ids": actor_ids,
        "source_id": "gazette",
    }


def _size(iso3: str, indicator: str, value: float) -> Row:
    return {
        "iso3": iso3,
        "indicator": indicator,
        "year": 2000,
        "value": value,
        "source_id": "register",
    }


TABLES: dict[str, list[Row]] = {
    "direction_rules": [
        {"force_position": force, "legitimacy_position": legitimacy, "direction": step}
        for force, steps in _DIRECTIONS.items()
        for legitimacy, step in zip(
            ("recognised", "", "denied", "recognised_rival"), steps, strict=True
        )
    ],
    "recognition": [
        _recognised(1, "first_flight", "BTN", "government"),
        _recognised(2, "first_flight", "LUX", "opposition"),
        _recognised(3, "second_flight", "LUX", "neither", "group"),
        _recognised(4, "second_flight", "OMN", "none_found", "none"),
        _recognised(5, "second_flight", "NRU", "government", "claimed"),
        {
            **_recognised(6, "second_flight", "BTN", "neither", "joint"),
            "rejects_government": "yes",
        },
        {**_recognised(7, "second_flight", "BTN", "government"), "rank": "later"},
    ],
    "resolutions": [
        {
            "resolution_id": "KITES-20010401",
            "date": "2001-04-01",
            "body": "Kite Assembly",
            "symbol": "K/1",
            "title": "Asks for shorter strings",
            "yes_is": "against_subject",
            "complete": "yes",
            "tally": "2-1-1",
            "source_id": "register",
        },
        {
            "resolution_id": "STRINGS-20010801",
            "date": "2001-08-01",
            "body": "String Council",
            "title": "Praises long strings",
            "yes_is": "for_subject",
            "complete": "no",
            "tally": "3-2-0",
            "source_id": "register",
            "second_source_id": "gazette",
            "note": "Read in part.",
        },
    ],
    "ballots": [
        _ballot("KITES-20010401", "BTN", "no"),
        _ballot("KITES-20010401", "LUX", "yes"),
        _ballot("KITES-20010401", "NRU", "abstained"),
        _ballot("KITES-20010401", "MLT", "yes", "by_elimination"),
        _ballot("STRINGS-20010801", "BTN", "absent"),
        _ballot("STRINGS-20010801", "FJI", "no", by_rival="yes"),
    ],
    "material_backing": [
        backing(1, "BTN", "kite_export", "from_subject", 30),
        backing(2, "", "kite_export_total", "from_subject", 50),
        backing(3, "LUX", "string_loan", "to_subject", ""),
    ],
    "tracker_codings": [
        coding("Kite Watch", "BTN", "condemns"),
        coding("Kite Watch", "LUX", "endorses"),
        coding("String Post", "BTN", "concerned"),
        coding("String Post", "LUX", "endorses"),
    ],
    "corrections": [
        correction(1, "2002-01-05", "BTN"),
    ],
    "audits": [
        {
            "audit_id": "AU01",
            "audited_on": "2002-01",
            "seed": "20020105",
            "drawn": 10,
            "confirmed": 8,
            "misleading": 1,
            "wrong": 0,
            "not_found": 1,
            "note": "Ten marks, each looked up.",
        }
    ],
    "indicators": [
        _size("BTN", "population", 700_000),
        _size("LUX", "population", 500_000),
        _size("NRU", "population", 10_000),
        _size("BTN", "gdp_usd", 4e8),
        _size("LUX", "gdp_usd", 2e10),
        {**_size("BTN", "armed_forces", 8_000), "note": "Guards."},
    ],
}
