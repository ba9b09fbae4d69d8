"""How support could arrive: places, legs, routes, platforms, what was seen, and assumptions."""

from __future__ import annotations

from components.tables import columns
from components.tables.models import Sourced, TwiceSourced
from components.tables.said import said

WORD = (r"[a-z][a-z0-9_]*", said("lower-case letters, digits and _"))
MODES = ("air", "sea")
SEA_SCENARIOS = ("all_open", "suez_closed", "suez_panama_closed")
SCENARIOS = ("geodesic", *SEA_SCENARIOS)
PLATFORM_CLASSES = (
    "strategic_airlift",
    "tactical_airlift",
    "sealift",
    "naval_surface",
    "bomber_visit",
)
FIGURES = (
    "max_payload_t",
    "range_at_max_payload_km",
    "partial_payload_t",
    "range_at_partial_payload_km",
    "ferry_range_km",
    "cruise_kmh",
    "service_speed_kn",
    "fleet_count",
    "demonstrated_load_t",
    "capacity_t",
)


class Places(Sourced):
    """Airfields and ports that routes start from, call at, or end at."""

    place_id: str = columns.key(
        "ICAO code of an airfield, UN/LOCODE of a port.",
        r"^[A-Z0-9]{4,5}$",
        said("4 or 5 capitals or digits"),
    )
    name: str = columns.text("Name of the place.")
    kind: str = columns.one_of("What it is.", ("airfield", "port"))
    iso3: str = columns.reference("The state it lies in.", "countries.iso3")
    role: str = columns.one_of("Its part in the routes.", ("origin", "destination", "transit"))
    lat: float = columns.number("Latitude.", unit=said("degrees north"), low=-90, high=90)
    lon: float = columns.number("Longitude.", unit=said("degrees east"), low=-180, high=180)
    codes: str = columns.text("ICAO and IATA code, or UN/LOCODE, separated by semicolons.")
    runway_m: float = columns.number(
        "Longest runway; blank for ports.", unit="m", low=500, high=7000, required=False
    )
    draft_m: float = columns.number(
        "Draft of the deepest vessel the port takes; blank for airfields and where not given.",
        unit="m",
        low=0.1,
        high=40,
        required=False,
    )
    channel_m: float = columns.number(
        "Depth of the channel; blank for airfields and where not given.",
        unit="m",
        low=0.1,
        high=100,
        required=False,
    )


class PlatformFigures(Sourced):
    """Published figures of aircraft and ships, one row per sourced value; sources may disagree."""

    figure_id: str = columns.key(
        "Identifier of the figure.", r"^PF\d{3}$", said("PF and three digits")
    )
    platform_id: str = columns.matching("Identifier of the platform.", *WORD)
    platform: str = columns.text("The platform, with its operator where that matters.")
    operator_iso3: str = columns.reference(
        "State of the operator; blank for the world's fleet.", "countries.iso3", required=False
    )
    platform_class: str = columns.one_of(
        "Class; bombers and warships count as visitors, never as lift.", PLATFORM_CLASSES
    )
    figure: str = columns.one_of("What the value measures.", FIGURES)
    point: float = columns.number(
        "Links a payload to the range with that payload, within a platform; blank where there is "
        "no pair.",
        unit=said("number of the pair"),
        low=1,
        high=9,
        required=False,
    )
    value_low: float = columns.number("Low end.", unit=said("as `unit` says"), low=0, high=200_000)
    value_high: float = columns.number(
        "High end; the same where the source gives one value.",
        unit=said("as `unit` says"),
        low=0,
        high=200_000,
    )
    unit: str = columns.one_of("Unit of the value.", ("t", "km", "km/h", "kn", "count"))
    caveat: str = columns.text("What to keep in mind when using the value.", required=False)


class Legs(Sourced):
    """One hop between two places, under one scenario of closed canals."""

    leg_id: str = columns.key(
        "Both places; at sea also the scenario.",
        r"^[A-Z0-9]{4,5}_[A-Z0-9]{4,5}(_[a-z_]+)?$",
        said("two places joined by _, at sea with the scenario"),
    )
    origin_id: str = columns.reference("Where it starts.", "places.place_id")
    destination_id: str = columns.reference("Where it ends.", "places.place_id")
    mode: str = columns.one_of("By air or by sea.", MODES)
    scenario: str = columns.one_of("Geodesic by air; at sea, which canals are closed.", SCENARIOS)
    distance_km: float = columns.number("Length of the leg.", unit="km", low=1, high=40_100)
    geodesic_km: float = columns.number(
        "Shortest distance on WGS84, over land too.", unit="km", low=1, high=20_100
    )
    low_km: float = columns.number("Lower of the lengths found.", unit="km", low=1, high=40_100)
    high_km: float = columns.number("Higher of the lengths found.", unit="km", low=1, high=40_100)
    method: str = columns.text("How the lengths were found.")


class Routes(Sourced):
    """Chains of legs from an ally to the subject, seen or hypothetical."""

    route_id: str = columns.key(
        "Identifier of the route.",
        r"^[A-Z]{3}_(AIR|SEA)_[A-Z0-9_]+$",
        said("the ally's code, AIR or SEA, and a name in capitals"),
    )
    iso3: str = columns.reference("The ally whose support it would carry.", "countries.iso3")
    mode: str = columns.one_of("By air or by sea.", MODES)
    scenario: str = columns.one_of("Scenario of its legs.", SCENARIOS)
    name: str = columns.text("The places in order, as the reader sees them.")
    leg_ids: str = columns.reference("Its legs in order.", "legs.leg_id", many=True)
    shown: str = columns.one_of(
        "Whether this chain was seen in use.", ("demonstrated", "hypothetical")
    )
    handling: str = columns.one_of(
        "Whether cargo changes ship on the way.", ("direct", "transshipped")
    )
    demonstration_ids: str = columns.reference(
        "Where it was seen.", "demonstrations.demonstration_id", many=True, required=False
    )


class Demonstrations(TwiceSourced):
    """What was seen: arrivals, comparable missions elsewhere, and movements that were denied."""

    demonstration_id: str = columns.key("Identifier.", r"^DM\d{2}$", said("DM and two digits"))
    date_start: str = columns.date(
        "First day; blank where the source gives no year.", required=False
    )
    date_end: str = columns.date("Last day, where known.", required=False)
    kind: str = columns.one_of(
        "Reached the subject, done elsewhere, or denied.", ("reached", "benchmark", "denied")
    )
    operator_iso3: str = columns.reference(
        "State of the operator; for measures, the state that took them.", "countries.iso3"
    )
    platform: str = columns.text("Aircraft, ship or measure.")
    origin_to_destination: str = columns.text("The way, as far as it was reported.")
    mode: str = columns.matching(
        "By air or by sea.", "air|sea", columns.said_one_of(MODES), required=False
    )
    summary: str = columns.text("What it shows, in our own words.")
    transit_days_low: float = columns.number(
        "Days on the way, low end.", unit=said("days"), low=0, high=400, required=False
    )
    transit_days_high: float = columns.number(
        "Days on the way, high end.", unit=said("days"), low=0, high=400, required=False
    )
    load_t_low: float = columns.number(
        "Load where tonnes were reported, low end.", unit="t", low=0, high=1e6, required=False
    )
    load_t_high: float = columns.number(
        "Load where tonnes were reported, high end.", unit="t", low=0, high=1e6, required=False
    )
    load_wording: str = columns.text("The load as reported, shortened.", required=False)
    confidence: str = columns.one_of("How far we trust the report.", ("high", "medium", "low"))
    note: str = columns.text("What the sources disagree on or leave open.", required=False)


class Permissions(Sourced):
    """Landings, overflights, airspace and straits that routes depend on, as seen on a date."""

    permission_id: str = columns.key("Identifier.", r"^PM\d{2}$", said("PM and two digits"))
    kind: str = columns.one_of(
        "What is passed.", ("overflight", "landing", "chokepoint", "airspace")
    )
    name: str = columns.text("What it is called here.")
    iso3: str = columns.reference(
        "The state that decides; blank for straits.", "countries.iso3", required=False
    )
    mode: str = columns.one_of("The mode it bears on.", MODES)
    lat: float = columns.number(
        "Latitude of a strait.", unit=said("degrees north"), low=-90, high=90, required=False
    )
    lon: float = columns.number(
        "Longitude of a strait.", unit=said("degrees east"), low=-180, high=180, required=False
    )
    status: str = columns.one_of(
        "What was seen on the date, for the user named; it may have changed since.",
        ("open", "closed", "unknown"),
    )
    as_of: str = columns.date("When it was seen.", required=False)
    scenario_closed: str = columns.matching(
        "The first scenario of legs.csv in which it is closed.",
        "suez_closed|suez_panama_closed",
        columns.said_one_of(SEA_SCENARIOS[1:]),
        required=False,
    )
    route_ids: str = columns.reference(
        "Routes that pass it.", "routes.route_id", many=True, required=False
    )
    note: str = columns.text("For whom, and what is left open.", required=False)


class Parameters(Sourced):
    """Assumptions that the reader can change, with the range each control allows."""

    parameter_id: str = columns.key("Identifier of the assumption.", rf"^{WORD[0]}$", WORD[1])
    label: str = columns.text("What the reader sees.")
    unit: str = columns.text("Unit of the values.")
    default_low: float = columns.number(
        "Low end of the default.", unit=said("as `unit` says"), low=0, high=1e6
    )
    default_high: float = columns.number(
        "High end of the default; the same where it is one value.",
        unit=said("as `unit` says"),
        low=0,
        high=1e6,
    )
    lowest: float = columns.number(
        "Lowest value allowed.", unit=said("as `unit` says"), low=0, high=1e6
    )
    highest: float = columns.number(
        "Highest value allowed.", unit=said("as `unit` says"), low=0, high=1e6
    )
    note: str = columns.text("Why this default.")
