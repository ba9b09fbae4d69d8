"""What a visitor chose on each page: one frozen value, named as the parameters of the address.

Each field is declared once: its type, its default, and in `metadata` the codec that reads and
writes it. None stands for what the case gives by default, an empty tuple for no filter; where
None is the default, an empty tuple means that nothing was left chosen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, TypeVar

from components.address import options as of
from components.address.codecs import Bounds, Codec, Flag, One, Options, Pair, Several, Span, Whole
from components.address.codecs import Text as FreeText
from components.languages import SOURCE
from components.tables import Case

Reading = Literal["contested", "most_supportive", "least_supportive"]
Lens = Literal["record", "article", "force", "legitimacy", "recognition", "votes", "index"]
Form = Literal["map", "table"]
Basis = Literal["own", "with_groups", "acts_only"]
Party = Literal["subject", "adversary"]
Axis = Literal["force", "legitimacy"]
RecordView = Literal["time", "claims", "arms"]
PositionsView = Literal["map", "flow", "both", "acts"]
ClaimsView = Literal["checks", "outcomes", "forecasts"]
OutcomesBy = Literal["date", "actor"]
Known = Literal["own", "with_groups"]
GridOrder = Literal["name", "government", "opposition"]
Method = Literal["min_max", "rank"]
Mode = Literal["both", "air", "sea"]
Scenario = Literal["all_open", "suez_closed", "suez_panama_closed"]
Days = tuple[dt.date, dt.date]
Range = tuple[float, float]
Standard = Callable[[Case], Any]

MOST_STATES, MOST_ACTORS = 12, 6
EQUAL_WEIGHT, HIGHEST_WEIGHT = 20, 100


def _param(
    codec: Codec, default: Any, standard: Standard | None = None, *, restarts: bool = False
) -> Any:
    """Declare a field; a value that equals the case's `standard` is read as the default.

    A field that `restarts` goes back to its default where the visitor changes another.
    """
    about = {"codec": codec, "standard": standard, "restarts": restarts}
    return field(default=default, metadata=about)


def _several(options: Options) -> Any:
    return _param(Several(options), ())


def _shown(options: Options, most: int | None = None) -> Any:
    """Declare what is charted: None for what the case shows by default."""
    return _param(Several(options, most), None)


def _maybe(options: Options) -> Any:
    return _param(One(options), None)


def _one(default: str, options: Options) -> Any:
    return _param(One(options), default)


def _region() -> Any:
    return _several(of.regions)


def _reading() -> Any:
    return _one("contested", of.scale("reading_scale"))


def _episode() -> Any:
    return _param(One(of.scale("episode_scale")), None, of.last_episode)


def _weight() -> Any:
    return _param(Whole(lambda _case: (0, HIGHEST_WEIGHT)), EQUAL_WEIGHT)


def _year(bounds: Bounds, standard: Standard | None = None) -> Any:
    return _param(Whole(bounds), None, standard)


def _assumption(name: str) -> Any:
    return _param(Pair(of.parameter(name)), None, of.parameter_default(name))


@dataclass(frozen=True)
class Choice:
    """What every page has: the language."""

    lang: str = _one(SOURCE, of.lang)


@dataclass(frozen=True)
class RegionalChoice(Choice):
    """What every page has that lists states or acts: the regions to keep (none: all)."""

    region: tuple[str, ...] = _region()


C = TypeVar("C", bound=Choice)
_BESIDE = ("lang", "country", "event", "source", "show", "by")


def asked_of_case(choice: C) -> C:
    """Return the choice as far as a page's answer depends on it.

    That is without its language, its open card, and what is shown of the answer in which order, and
    with regions in one order.
    """
    beside: dict[str, Any] = {
        each.name: each.default for each in fields(choice) if each.name in _BESIDE
    }
    if isinstance(choice, RegionalChoice):
        beside["region"] = tuple(sorted(choice.region))
    return replace(choice, **beside)


@dataclass(frozen=True)
class HomeChoice(Choice):
    """Home: what the map frames (None: what the case does), and words to look for."""

    frame: str | None = _param(One(of.frames), None, of.first_frame)
    find: str = _param(FreeText(), "")


@dataclass(frozen=True)
class MapChoice(RegionalChoice):
    """The map: its lens and that lens's time, what it frames, filters, and the country to open.

    Each lens has a time of its own: the record a window of days (None: the case's first),
    recognition an episode (None: the last), votes a year (None: the last that can be compared).
    What `frame` shows is no filter; None frames the chosen regions, or without any what the case
    does.
    """

    reading: Reading = _reading()
    lens: Lens = _one("record", of.lenses)
    form: Form = _one("map", of.fixed("map", "table"))
    window: Days | None = _param(Span(of.days), None, of.first_window)
    episode: str | None = _episode()
    year: int | None = _year(of.vote_years)
    frame: str | None = _param(One(of.frames), None)
    subregion: tuple[str, ...] = _several(of.subregions)
    countries: tuple[str, ...] = _several(of.countries)
    stance: tuple[str, ...] = _several(of.shown_as)
    support: tuple[str, ...] = _several(of.scale("support_type_scale"))
    basis: Basis = _one("own", of.bases)
    confirmed: bool = _param(Flag(), default=False)
    search: str = _param(FreeText(), "")
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class CountryChoice(Choice):
    """One country (None: the subject), and how contested claims about it are read."""

    reading: Reading = _reading()
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class RecordChoice(RegionalChoice):
    """The record: what is shown of it, a window (None: the case's first), filters, cards."""

    show: RecordView = _one("time", of.fixed("time", "claims", "arms"))
    reading: Reading = _reading()
    window: Days | None = _param(Span(of.days), None, of.first_window)
    era: str | None = _maybe(of.scale("era_scale"))
    kind: tuple[str, ...] = _several(of.scale("event_kind_scale"))
    tier: tuple[str, ...] = _several(of.scale("tier_scale"))
    actor: tuple[str, ...] = _several(of.acting)
    confirmed: bool = _param(Flag(), default=False)
    everyone: bool = _param(Flag(), default=False)
    inherited: bool = _param(Flag(), default=False)
    country: str | None = _maybe(of.countries)
    event: str | None = _maybe(of.events)


@dataclass(frozen=True)
class PositionsChoice(RegionalChoice):
    """Positions at the turning point: how they are shown, the axis, filters, the open country."""

    show: PositionsView = _one("map", of.fixed("map", "flow", "both", "acts"))
    axis: Axis = _one("force", of.fixed("force", "legitimacy"))
    force: tuple[str, ...] = _several(of.scale("force_position_scale"))
    legitimacy: tuple[str, ...] = _several(of.scale("legitimacy_position_scale"))
    basis: Known = _one("own", of.fixed("own", "with_groups"))
    confirmed: bool = _param(Flag(), default=False)
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class RecognitionChoice(RegionalChoice):
    """Recognition: the episode (None: the last), bases, the grid of votes, the country to open.

    The grid has the votes of some bodies, and its states in an order.
    """

    episode: str | None = _episode()
    basis: Known = _one("own", of.fixed("own", "with_groups"))
    body: tuple[str, ...] = _several(of.bodies)
    order: GridOrder = _one("name", of.fixed("name", "government", "opposition"))
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class ClaimsChoice(RegionalChoice):
    """The checked claims, or what came next: filters, and the page of the list, from 1."""

    show: ClaimsView = _one("checks", of.fixed("checks", "outcomes", "forecasts"))
    by: OutcomesBy = _one("date", of.fixed("date", "actor"))
    verdict: tuple[str, ...] = _several(of.scale("verdict_scale"))
    actor: tuple[str, ...] = _several(of.spoken_of)
    section: tuple[str, ...] = _several(of.sections)
    page: int = _param(Whole(of.check_pages), 1, restarts=True)


@dataclass(frozen=True)
class VotesChoice(RegionalChoice):
    """The votes: states to chart (None: the case's), issue, year of the map and with whom."""

    states: tuple[str, ...] | None = _shown(of.voters, MOST_STATES)
    issue: str = _one("all", of.scale("vote_issue_scale"))
    year: int | None = _year(of.vote_years)
    party: Party = _one("subject", of.parties)
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class MaterialChoice(RegionalChoice):
    """Material backing: filters of the reports, and the country to open."""

    states: tuple[str, ...] = _several(of.material_states)
    family: tuple[str, ...] = _several(of.material_families)
    confidence: tuple[str, ...] = _several(of.fixed("high", "medium", "low"))
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class IndexChoice(RegionalChoice):
    """The backing index: a weight from 0 to 100 for each component, method, states looked at."""

    weight_direction: int = _weight()
    weight_votes: int = _weight()
    weight_arms: int = _weight()
    weight_groups: int = _weight()
    weight_capabilities: int = _weight()
    method: Method = _one("min_max", of.fixed("min_max", "rank"))
    countries: tuple[str, ...] = _several(of.other_states)
    arms_since: int | None = _year(of.delivery_years, lambda case: of.delivery_years(case)[0])
    ranked: str | None = _maybe(of.other_states)
    one: str | None = _maybe(of.other_states)
    other: str | None = _maybe(of.other_states)


@dataclass(frozen=True)
class ComparisonChoice(Choice):
    """The comparison: the actors beside each other (None: the broadest)."""

    reading: Reading = _reading()
    actors: tuple[str, ...] | None = _shown(of.capable, MOST_ACTORS)


@dataclass(frozen=True)
class ReachChoice(Choice):
    """Reach: actors (None: those that the source names), ways, load in tonnes, assumptions.

    An assumption is its low and its high end in the unit of its row in `parameters.csv`; None is
    the range given there.
    """

    actors: tuple[str, ...] | None = _shown(of.capable, MOST_ACTORS)
    mode: Mode = _one("both", of.fixed("both", "air", "sea"))
    platform: tuple[str, ...] = _several(of.platforms)
    scenario: Scenario = _one("all_open", of.fixed("all_open", "suez_closed", "suez_panama_closed"))
    tonnage: int | None = _param(
        Whole(of.parameter("tonnage_t")),
        None,
        lambda case: int(case.parameters.at["tonnage_t", "default_high"]),
    )
    rings: str | None = _maybe(of.allies)
    load_factor: Range | None = _assumption("load_factor")
    aircraft_share: Range | None = _assumption("aircraft_share")
    use_rate_h_per_day: Range | None = _assumption("use_rate_h_per_day")
    block_speed_kmh: Range | None = _assumption("block_speed_kmh")
    ground_time_h: Range | None = _assumption("ground_time_h")
    working_mog: Range | None = _assumption("working_mog")
    operating_hours: Range | None = _assumption("operating_hours")
    queuing_efficiency: Range | None = _assumption("queuing_efficiency")
    ships: Range | None = _assumption("ships")
    ship_cargo_t: Range | None = _assumption("ship_cargo_t")
    ship_speed_kn: Range | None = _assumption("ship_speed_kn")
    port_stay_days: Range | None = _assumption("port_stay_days")
    friction_direct: Range | None = _assumption("friction_direct")
    friction_transshipped: Range | None = _assumption("friction_transshipped")
    start_delay_days: Range | None = _assumption("start_delay_days")


@dataclass(frozen=True)
class AdviceChoice(Choice):
    """The advice: whose stances stand beside it, and how contested ones are read."""

    reading: Reading = _reading()


@dataclass(frozen=True)
class MethodChoice(Choice):
    """How sure: whose corrections to list, and the country to open."""

    actor: tuple[str, ...] = _several(of.corrected)
    country: str | None = _maybe(of.countries)


@dataclass(frozen=True)
class SourcesChoice(Choice):
    """The sources: words to look for in claims and sources, and the source whose card is open."""

    search: str = _param(FreeText(), "")
    source: str | None = _maybe(of.sources)


CHOICES: dict[str, type[Choice]] = {
    "home": HomeChoice,
    "map": MapChoice,
    "country": CountryChoice,
    "record": RecordChoice,
    "positions": PositionsChoice,
    "recognition": RecognitionChoice,
    "claims": ClaimsChoice,
    "votes": VotesChoice,
    "material": MaterialChoice,
    "index": IndexChoice,
    "comparison": ComparisonChoice,
    "reach": ReachChoice,
    "advice": AdviceChoice,
    "method": MethodChoice,
    "sources": SourcesChoice,
}
SHARED: tuple[str, ...] = ("lang", "region", "reading")
# What pages of one room share beside.
SHARED_IN_ROOM: dict[str, tuple[str, ...]] = {
    "evidence": ("actor", "window"),
    "capability": ("actors",),
}
