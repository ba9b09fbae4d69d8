"""How support could arrive in the toy case: two lines by air, two by sea, one plane, one ship."""

from __future__ import annotations

from collections.abc import Mapping

Row = Mapping[str, object]

# Position and codes of each place; the state it lies in, and its part in the routes.
_PLACES = {
    "VQPR": ("Paro", "BTN", "origin", 27.4, 89.4),
    "ANYN": ("Yaren field", "NRU", "transit", -0.5, 166.9),
    "NFFN": ("Nadi", "FJI", "destination", -17.8, 177.4),
    "OMMCT": ("Muscat port", "OMN", "origin", 23.6, 58.6),
    "UYMVD": ("Montevideo port", "URY", "origin", -34.9, -56.2),
    "FJSUV": ("Suva port", "FJI", "destination", -18.1, 178.4),
}
_AIRFIELD_LETTERS = 4
SEA_SCENARIOS = ("all_open", "suez_closed", "suez_panama_closed")
# Geodesic length, shortest and longest, in km.
_AIR_LEGS = {
    "VQPR_NFFN": (10_700, 10_700, 10_700),
    "VQPR_ANYN": (8_700, 8_700, 8_700),
    "ANYN_NFFN": (2_200, 2_200, 2_200),
}
_SEA_LEGS = {"OMMCT_FJSUV": (13_400, 14_000, 15_000), "UYMVD_FJSUV": (11_200, 12_000, 13_000)}
# Low and high of the default, and what the control allows.
_PARAMETERS = {
    "tonnage_t": (500, 500, 1, 100_000),
    "load_factor": (0.25, 0.5, 0.05, 1),
    "aircraft_share": (0.5, 0.5, 0.05, 1),
    "use_rate_h_per_day": (5, 6, 1, 16),
    "block_speed_kmh": (700, 700, 300, 950),
    "ground_time_h": (6, 6, 1, 72),
    "working_mog": (2, 2, 1, 20),
    "operating_hours": (24, 24, 1, 24),
    "queuing_efficiency": (0.8, 0.8, 0.3, 1),
    "ships": (1, 1, 1, 50),
    "ship_cargo_t": (5000, 20_000, 100, 100_000),
    "ship_speed_kn": (13, 13, 5, 25),
    "port_stay_days": (5, 5, 0, 60),
    "friction_direct": (1.25, 1.5, 1, 5),
    "friction_transshipped": (1.5, 2, 1, 5),
    "start_delay_days": (0, 0, 0, 365),
}


def _place(place_id: str) -> Row:
    name, iso3, role, lat, lon = _PLACES[place_id]
    airfield = len(place_id) == _AIRFIELD_LETTERS
    return {
        "place_id": place_id,
        "name": name,
        "kind": "airfield" if airfield else "port",
        "iso3": iso3,
        "role": role,
        "lat": lat,
        "lon": lon,
        "codes": place_id,
        "runway_m": 3000 if airfield else "",
        "draft_m": "" if airfield else 10,
        "source_id": "almanac",
    }


def _leg(ends: str, lengths: tuple[int, int, int], scenario: str) -> Row:
    origin, destination = ends.split("_")
    geodesic, low, high = lengths
    by_air = scenario == "geodesic"
    return {
        "leg_id": ends if by_air else f"{ends}_{scenario}",
        "origin_id": origin,
        "destination_id": destination,
        "mode": "air" if by_air else "sea",
        "scenario": scenario,
        "distance_km": low,
        "geodesic_km": geodesic,
        "low_km": low,
        "high_km": high,
        "method": "invented",
        "source_id": "own_assumption",
    }


def _route(route_id: str, name: str, leg_ids: str, scenario: str, demonstration: str = "") -> Row:
    iso3, mode, _ = route_id.split("_", 2)
    return {
        "route_id": route_id,
        "iso3": iso3,
        "mode": mode.lower(),
        "scenario": scenario,
        "name": name,
        "leg_ids": leg_ids,
        "shown": "demonstrated" if demonstration else "hypothetical",
        "handling": "direct",
        "demonstration_ids": demonstration,
        "source_id": "own_assumption",
    }


def _figure(
    number: int, platform_id: str, figure: str, unit: str, value: float, **more: int
) -> Row:
    plane = platform_id == "kite_plane"
    return {
        "figure_id": f"PF{number:03}",
        "platform_id": platform_id,
        "platform": "Kite plane" if plane else "Kite ship",
        "operator_iso3": "BTN" if plane else "OMN",
        "platform_class": "strategic_airlift" if plane else "sealift",
        "figure": figure,
        "unit": unit,
        "value_low": value,
        "value_high": value,
        "source_id": "gazette",
        **more,
    }


def _demonstration(number: int, kind: str, operator_iso3: str, mode: str, **more: object) -> Row:
    return {
        "demonstration_id": f"DM{number:02}",
        "date_start": "2000-05-01",
        "date_end": "2000-05-03",
        "kind": kind,
        "operator_iso3": operator_iso3,
        "platform": "Kite plane" if mode == "air" else "Kite ship",
        "origin_to_destination": "from there to here",
        "mode": mode,
        "source_id": "gazette",
        **more,
    }


def track(leg_id: str) -> dict[str, object]:
    """Return a leg's line on the map: from one end straight to the other."""
    ends = [_PLACES[place_id] for place_id in leg_id.split("_")[:2]]
    return {
        "type": "Feature",
        "properties": {"leg_id": leg_id},
        "geometry": {"type": "LineString", "coordinates": [[lon, lat] for *_, lat, lon in ends]},
    }


TABLES: dict[str, list[Row]] = {
    "places": [_place(place_id) for place_id in _PLACES],
    "legs": [
        *(_leg(ends, lengths, "geodesic") for ends, lengths in _AIR_LEGS.items()),
        *(
            _leg(ends, lengths, scenario)
            for ends, lengths in _SEA_LEGS.items()
            for scenario in SEA_SCENARIOS
        ),
    ],
    "routes": [
        _route("BTN_AIR_DIRECT", "Paro – Nadi", "VQPR_NFFN", "geodesic"),
        _route("BTN_AIR_YAREN", "Paro – Yaren – Nadi", "VQPR_ANYN;ANYN_NFFN", "geodesic", "DM01"),
        *(
            _route(
                f"{iso3}_SEA_{scenario.upper()}",
                f"{name} – Suva",
                f"{ends}_{scenario}",
                scenario,
            )
            for iso3, name, ends in (
                ("OMN", "Muscat", "OMMCT_FJSUV"),
                ("URY", "Montevideo", "UYMVD_FJSUV"),
            )
            for scenario in SEA_SCENARIOS
        ),
    ],
    "platform_figures": [
        _figure(1, "kite_plane", "max_payload_t", "t", 40, point=1),
        _figure(2, "kite_plane", "range_at_max_payload_km", "km", 5000, point=1),
        _figure(3, "kite_plane", "partial_payload_t", "t", 20, point=2),
        _figure(4, "kite_plane", "range_at_partial_payload_km", "km", 9000, point=2),
        _figure(5, "kite_plane", "ferry_range_km", "km", 11_000),
        _figure(6, "kite_plane", "fleet_count", "count", 4),
        _figure(7, "kite_ship", "capacity_t", "t", 20_000),
        _figure(8, "kite_ship", "service_speed_kn", "kn", 13),
        _figure(9, "kite_ship", "fleet_count", "count", 1),
    ],
    "demonstrations": [
        _demonstration(1, "reached", "BTN", "air", load_t_low=10, load_t_high=12),
        _demonstration(2, "benchmark", "OMN", "sea", transit_days_low=36, transit_days_high=38),
        _demonstration(3, "denied", "URY", "air", confidence="low"),
    ],
    "permissions": [
        {
            "permission_id": "PM01",
            "kind": "landing",
            "name": "Landing in Nauru",
            "iso3": "NRU",
            "mode": "air",
            "status": "open",
            "as_of": "2000-05",
            "route_ids": "BTN_AIR_YAREN",
            "source_id": "gazette",
        },
        {
            "permission_id": "PM02",
            "kind": "chokepoint",
            "name": "Suez Canal",
            "mode": "sea",
            "lat": 30.3,
            "lon": 32.4,
            "status": "unknown",
            "scenario_closed": "suez_closed",
            "route_ids": "OMN_SEA_ALL_OPEN",
            "source_id": "gazette",
        },
    ],
    "parameters": [
        {
            "parameter_id": name,
            "label": name.replace("_", " ").capitalize(),
            "unit": name.rsplit("_", maxsplit=1)[-1],
            "default_low": low,
            "default_high": high,
            "lowest": lowest,
            "highest": highest,
            "note": "Invented.",
            "source_id": "own_assumption",
        }
        for name, (low, high, lowest, highest) in _PARAMETERS.items()
    ],
}
