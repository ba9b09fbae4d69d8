"""Twelve states and a territory, all square; three groups, an organisation, and sources."""

from __future__ import annotations

from collections.abc import Mapping

Row = Mapping[str, object]

_ISLAND_KM2 = 300.0
# Region, subregion and intermediate region.
_SOUTH_OF_AFRICA = ("Africa", "Sub-Saharan Africa", "Southern Africa")
_REGIONS = {
    "BTN": ("Asia", "Southern Asia", ""),
    "BWA": _SOUTH_OF_AFRICA,
    "FJI": ("Oceania", "Melanesia", ""),
    "ISL": ("Europe", "Northern Europe", ""),
    "LUX": ("Europe", "Western Europe", ""),
    "MLT": ("Europe", "Southern Europe", ""),
    "NAM": _SOUTH_OF_AFRICA,
    "NRU": ("Oceania", "Micronesia", ""),
    "OMN": ("Asia", "Western Asia", ""),
    "URY": ("Americas", "Latin America and the Caribbean", "South America"),
    "WSM": ("Oceania", "Polynesia", ""),
    "ZMB": ("Africa", "Sub-Saharan Africa", "Eastern Africa"),
}
# Code of two letters, name, capital with its latitude and longitude.
_STATES = {
    "BTN": ("BT", "Bhutan", "Thimphu", 27.5, 89.6),
    "BWA": ("BW", "Botswana", "Gaborone", -24.7, 25.9),
    "FJI": ("FJ", "Fiji", "Suva", -18.1, 178.4),
    "ISL": ("IS", "Iceland", "Reykjavík", 64.1, -21.9),
    "LUX": ("LU", "Luxembourg", "Luxembourg", 49.6, 6.1),
    "MLT": ("MT", "Malta", "Valletta", 35.9, 14.5),
    "NAM": ("NA", "Namibia", "Windhoek", -22.6, 17.1),
    "NRU": ("NR", "Nauru", "Yaren", -0.5, 166.9),
    "OMN": ("OM", "Oman", "Muscat", 23.6, 58.5),
    "URY": ("UY", "Uruguay", "Montevideo", -34.9, -56.2),
    "WSM": ("WS", "Samoa", "Apia", -13.8, -171.8),
    "ZMB": ("ZM", "Zambia", "Lusaka", -15.4, 28.3),
}
_OTHER_NAMES = {"WSM": "Western Samoa;Navigators", "ZMB": "Northern Rhodésia"}
_COLUMNS = ("iso2", "name", "capital", "capital_lat", "capital_lon")
_REGION_COLUMNS = ("region", "subregion", "intermediate_region")
_CAPITALS = {iso3: (lat, lon) for iso3, (*_, lat, lon) in _STATES.items()}
_SMALL = ("MLT", "NRU", "WSM")
# Land that is no state: its middle.
TERRITORIES = {"FRO": (62.0, -6.8)}

_MEMBERS = {
    "KITES": ("BTN", "BWA", "ZMB"),
    "CHESS": ("BTN", "FJI", "ISL", "LUX", "MLT", "NRU"),
    "ISLANDS": ("MLT", "NRU", "WSM"),
}


def _group(group_id: str, name: str, kind: str) -> Row:
    definition = f"Those that {name} are said to hold."
    return {
        "group_id": group_id,
        "name": name,
        "kind": kind,
        "definition": definition,
        "source_id": "almanac",
    }


def _member(group_id: str, iso3: str, status: str = "member", **dates: str) -> Row:
    return {
        "group_id": group_id,
        "iso3": iso3,
        "status": status,
        "source_id": "almanac",
        **dates,
    }


def _source(source_id: str, tier: str = "", licence: str = "press; facts") -> Row:
    return {
        "source_id": source_id,
        "title": f"The {source_id.replace('_', ' ')}",
        "publisher": "The Kite Press",
        "address": f"https://kites.example/{source_id}",
        "licence": licence,
        "tier": tier,
        "reliability": "b" if tier else "",
    }


VOTE_YEARS = (1999, 2000, 2001)
JOINT = 10  # roll calls of each year
SUBJECT, ADVERSARY = "FJI", "ISL"


def _roll_call(year: int, number: int) -> Row:
    """Return a roll call: the earlier in the list of states, the more often with the subject."""
    return {
        "roll_call_id": str((year - VOTE_YEARS[0]) * JOINT + number),
        "date": f"{year}-12-{number:02}",
        "issues": "nuclear",
        "votes": "".join(
            "N" if iso3 == ADVERSARY else "A" if number <= place and iso3 != SUBJECT else "Y"
            for place, iso3 in enumerate(_STATES)
        ),
        "source_id": "register",
    }


TABLES: dict[str, list[Row]] = {
    "spellings": [{"iso3": "FJI", "spelling": "Viti"}],
    "voters": [{"iso3": iso3, "source_id": "register"} for iso3 in _STATES],
    "roll_calls": [_roll_call(year, n) for year in VOTE_YEARS for n in range(1, JOINT + 1)],
    "countries": [
        {
            "iso3": iso3,
            **dict(zip(_COLUMNS, values, strict=True)),
            **dict(zip(_REGION_COLUMNS, _REGIONS[iso3], strict=True)),
            "other_names": _OTHER_NAMES.get(iso3, ""),
            "un_status": "member",
            "source_id": "almanac",
        }
        for iso3, values in _STATES.items()
    ],
    "label_points": [
        {
            "iso3": iso3,
            "lat": lat,
            "lon": lon,
            "area_km2": _ISLAND_KM2 if iso3 in _SMALL else 40_000.0,
            "source_id": "almanac",
        }
        for iso3, (lat, lon) in _CAPITALS.items()
    ],
    "groups": [
        _group("KITES", "Kite flyers", "group"),
        _group("CHESS", "Chess players", "group"),
        _group("ISLANDS", "Small islands", "region"),
        _group("SCOUTS", "Scouts", "organisation"),
    ],
    "memberships": [
        *(_member(group, iso3) for group, members in _MEMBERS.items() for iso3 in members),
        _member("KITES", "OMN", "former", valid_from="1990-01-01", valid_to="1999-12-31"),
        _member("KITES", "NAM", "suspended", valid_from="2000-02-01"),
    ],
    "world_sources": [
        _source("register", "register", "CC0 1.0"),
        _source("almanac", "encyclopedia", "public domain"),
        _source("own_assumption", licence="own work"),
    ],
    "sources": [
        _source("article"),
        _source("almanac", "encyclopedia", "public domain"),
        _source("gazette", "newspaper"),
        {
            **_source("agency", "wire"),
            "accessed": "2002-01-04",
            "archive_address": "https://archive.example/agency",
        },
        _source("register", "register", "CC0 1.0"),
        _source("own_reading", licence="own work"),
        _source("own_assumption", licence="own work"),
    ],
}


def outline(iso3: str) -> dict[str, object]:
    """Return a state's outline: a square around its capital, small for an island."""
    lat, lon = (_CAPITALS | TERRITORIES)[iso3]
    half = 0.1 if iso3 in _SMALL else 1.0
    west, east, south, north = lon - half, lon + half, lat - half, lat + half
    # Clockwise, or the polygon would cover the rest of the globe.
    ring = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    return {
        "type": "Feature",
        "properties": {"iso3": iso3},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
