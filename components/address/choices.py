"""What a visitor chose on each page: one frozen value, named as the parameters of the address.

Each field is declared once: its type, its default, and in `metadata` the codec that reads and
writes it. None stands for what the case gives by default, an empty tuple for no filter; where
None is the default, an empty tuple means that nothing was left chosen.
"""

from __future__ import annotations

from dataclasses import dataclass

from components.address import bounds, declare
from components.address import options as of
from components.address.choice import (
    MOST_ACTORS,
    MOST_STATES,
    Axis,
    Basis,
    Choice,
    ClaimsView,
    Days,
    Form,
    GridOrder,
    Known,
    Lens,
    Method,
    Mode,
    OutcomesBy,
    PositionsView,
    Range,
    Reading,
    RecordView,
    RegionalChoice,
    Scenario,
)
from components.address.codecs import Flag, One, Span, Whole
from components.address.codecs import Text as FreeText
from components.address.edition_options import compared_tables, editions, first_edition
from components.tables.settings import Party


@dataclass(frozen=True)
class HomeChoice(Choice):
    """Home: what the map frames (None: what the case does), and words to look for."""

    frame: str | None = declare.param(One(of.frames), None, of.first_frame)
    find: str = declare.param(FreeText(), "")


@dataclass(frozen=True)
class MapChoice(RegionalChoice):
    """The map: its lens and that lens's time, what it frames, filters, and the country to open.

    Each lens has a time of its own: the record a window of days (None: the case's first),
    recognition an episode (None: the last), votes a year (None: the last that can be compared).
    What `frame` shows is no filter; None frames the chosen regions, or without any what the case
    does.
    """

    reading: Reading = declare.reading()
    lens: Lens = declare.param(One(of.lenses), "record", unasked=of.first_lens)
    form: Form = declare.one("map", of.fixed("map", "table"))
    window: Days | None = declare.param(Span(bounds.days), None, bounds.first_window)
    episode: str | None = declare.episode()
    year: int | None = declare.year(bounds.vote_years)
    frame: str | None = declare.param(One(of.frames), None)
    subregion: tuple[str, ...] = declare.several(of.subregions)
    countries: tuple[str, ...] = declare.several(of.countries)
    stance: tuple[str, ...] = declare.several(of.shown_as)
    support: tuple[str, ...] = declare.several(of.scale("support_type_scale"))
    basis: Basis = declare.one("own", of.bases)
    confirmed: bool = declare.param(Flag(), default=False)
    search: str = declare.param(FreeText(), "")
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class CountryChoice(Choice):
    """One country (None: the subject), and how contested claims about it are read."""

    reading: Reading = declare.reading()
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class RecordChoice(RegionalChoice):
    """The record: what is shown of it, a window (None: the case's first), filters, cards."""

    show: RecordView = declare.one("time", of.fixed("time", "claims", "arms"))
    reading: Reading = declare.reading()
    window: Days | None = declare.param(Span(bounds.days), None, bounds.first_window)
    era: str | None = declare.maybe(of.scale("era_scale"))
    kind: tuple[str, ...] = declare.several(of.scale("event_kind_scale"))
    tier: tuple[str, ...] = declare.several(of.scale("tier_scale"))
    actor: tuple[str, ...] = declare.several(of.acting)
    confirmed: bool = declare.param(Flag(), default=False)
    everyone: bool = declare.param(Flag(), default=False)
    inherited: bool = declare.param(Flag(), default=False)
    country: str | None = declare.maybe(of.countries)
    event: str | None = declare.maybe(of.events)


@dataclass(frozen=True)
class PositionsChoice(RegionalChoice):
    """Positions at the turning point: how they are shown, of whom, the axis, filters, a country.

    `band` keeps the states of one way from before the turning point to after it.
    """

    show: PositionsView = declare.one("map", of.fixed("map", "flow", "both", "acts"))
    actor: tuple[str, ...] = declare.several(of.other_states)
    axis: Axis = declare.one("force", of.fixed("force", "legitimacy"))
    force: tuple[str, ...] = declare.several(of.scale("force_position_scale"))
    legitimacy: tuple[str, ...] = declare.several(of.scale("legitimacy_position_scale"))
    band: str | None = declare.maybe(of.bands)
    basis: Known = declare.one("own", of.fixed("own", "with_groups"))
    confirmed: bool = declare.param(Flag(), default=False)
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class RecognitionChoice(RegionalChoice):
    """Recognition: the episode (None: the last), by whom, bases, the grid of votes, a country.

    The grid has the votes of some bodies, and its states in an order.
    """

    episode: str | None = declare.episode()
    actor: tuple[str, ...] = declare.several(of.other_states)
    basis: Known = declare.one("own", of.fixed("own", "with_groups"))
    body: tuple[str, ...] = declare.several(of.bodies)
    order: GridOrder = declare.one("name", of.fixed("name", "government", "opposition"))
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class ClaimsChoice(RegionalChoice):
    """The checked claims, or what came next: filters, and the page of the list, from 1."""

    show: ClaimsView = declare.one("checks", of.fixed("checks", "outcomes", "forecasts"))
    by: OutcomesBy = declare.one("date", of.fixed("date", "actor"))
    verdict: tuple[str, ...] = declare.several(of.scale("verdict_scale"))
    actor: tuple[str, ...] = declare.several(of.spoken_of)
    section: tuple[str, ...] = declare.several(of.sections)
    page: int = declare.param(Whole(bounds.check_pages), 1, restarts=True)


@dataclass(frozen=True)
class VotesChoice(RegionalChoice):
    """The votes: states to chart (None: the case's), issue, year of the map and with whom."""

    actor: tuple[str, ...] | None = declare.shown(of.voters, MOST_STATES)
    issue: str = declare.one("all", of.scale("vote_issue_scale"))
    year: int | None = declare.year(bounds.vote_years)
    party: Party = declare.one("subject", of.parties)
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class MaterialChoice(RegionalChoice):
    """Material backing: a window (None: any time), filters of the reports, the country to open."""

    actor: tuple[str, ...] = declare.several(of.partner_states)
    window: Days | None = declare.param(Span(bounds.days), None)
    family: tuple[str, ...] = declare.several(of.material_families)
    confidence: tuple[str, ...] = declare.several(of.fixed("high", "medium", "low"))
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class IndexChoice(RegionalChoice):
    """The backing index: a weight from 0 to 100 for each component, method, states looked at."""

    weight_direction: int = declare.weight()
    weight_votes: int = declare.weight()
    weight_arms: int = declare.weight()
    weight_groups: int = declare.weight()
    method: Method = declare.one("min_max", of.fixed("min_max", "rank"))
    countries: tuple[str, ...] = declare.several(of.other_states)
    arms_since: int | None = declare.year(
        bounds.delivery_years, lambda case: bounds.delivery_years(case)[0]
    )
    ranked: str | None = declare.maybe(of.other_states)
    one: str | None = declare.maybe(of.other_states)
    other: str | None = declare.maybe(of.other_states)


@dataclass(frozen=True)
class ComparisonChoice(Choice):
    """The comparison: the actors beside each other (None: the broadest)."""

    reading: Reading = declare.reading()
    actors: tuple[str, ...] | None = declare.shown(of.capable, MOST_ACTORS)


@dataclass(frozen=True)
class ReachChoice(Choice):
    """Reach: actors (None: those that the source names), ways, load in tonnes, assumptions.

    An assumption is its low and its high end in the unit of its row in `parameters.csv`; None is
    the range given there.
    """

    actors: tuple[str, ...] | None = declare.shown(of.capable, MOST_ACTORS)
    mode: Mode = declare.one("both", of.fixed("both", "air", "sea"))
    platform: tuple[str, ...] = declare.several(of.platforms)
    scenario: Scenario = declare.one(
        "all_open", of.fixed("all_open", "suez_closed", "suez_panama_closed")
    )
    tonnage: int | None = declare.param(
        Whole(bounds.parameter("tonnage_t")),
        None,
        bounds.standard_tonnage,
    )
    rings: str | None = declare.maybe(of.allies)
    load_factor: Range | None = declare.assumption("load_factor")
    aircraft_share: Range | None = declare.assumption("aircraft_share")
    use_rate_h_per_day: Range | None = declare.assumption("use_rate_h_per_day")
    block_speed_kmh: Range | None = declare.assumption("block_speed_kmh")
    ground_time_h: Range | None = declare.assumption("ground_time_h")
    working_mog: Range | None = declare.assumption("working_mog")
    operating_hours: Range | None = declare.assumption("operating_hours")
    queuing_efficiency: Range | None = declare.assumption("queuing_efficiency")
    ships: Range | None = declare.assumption("ships")
    ship_cargo_t: Range | None = declare.assumption("ship_cargo_t")
    ship_speed_kn: Range | None = declare.assumption("ship_speed_kn")
    port_stay_days: Range | None = declare.assumption("port_stay_days")
    friction_direct: Range | None = declare.assumption("friction_direct")
    friction_transshipped: Range | None = declare.assumption("friction_transshipped")
    start_delay_days: Range | None = declare.assumption("start_delay_days")


@dataclass(frozen=True)
class AdviceChoice(Choice):
    """The advice: whose stances stand beside it, and how contested ones are read."""

    reading: Reading = declare.reading()


@dataclass(frozen=True)
class MethodChoice(Choice):
    """How sure: whose corrections to list, and the country to open."""

    actor: tuple[str, ...] = declare.several(of.corrected)
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class SourcesChoice(Choice):
    """The sources: words to look for in claims and sources, and the source whose card is open."""

    search: str = declare.param(FreeText(), "")
    source: str | None = declare.maybe(of.sources)


@dataclass(frozen=True)
class ChangesChoice(RegionalChoice):
    """What changed: from which edition (None: the newest kept) to which (None: this), and of what.

    Nothing chosen of tables and kinds is no filter.
    """

    since: str | None = declare.param(One(editions), None, first_edition)
    until: str | None = declare.maybe(editions)
    tables: tuple[str, ...] = declare.several(compared_tables)
    kind: tuple[str, ...] = declare.several(of.fixed("added", "removed", "recoded"))
    country: str | None = declare.maybe(of.countries)


@dataclass(frozen=True)
class BringChoice(Choice):
    """Bring your own case: what is brought stands in no address."""


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
    "changes": ChangesChoice,
    "bring": BringChoice,
}
SHARED: tuple[str, ...] = ("lang", "case", "region", "reading")
# What pages of one room share beside. Where evidence is about no days of a visitor's choice, no
# window: positions are those at a turning point, recognition goes by episodes, roll calls by years,
# and the claims of an article carry no date.
SHARED_IN_ROOM: dict[str, tuple[str, ...]] = {
    "evidence": ("actor", "window"),
    "capability": ("actors",),
}
