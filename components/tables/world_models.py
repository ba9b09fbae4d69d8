"""Who is who: countries, groups, memberships, sources, and points to label."""

from __future__ import annotations

from components.tables import columns
from components.tables.models import Sourced, Table
from components.tables.said import said

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
COLOUR = r"#[0-9a-f]{6}"


class Countries(Sourced):
    """UN members and observers, Taiwan and Kosovo, with regions after UN M49."""

    iso3: str = columns.key(
        "ISO 3166-1 alpha-3; XKX for Kosovo.", r"^[A-Z]{3}$", said("three capital letters")
    )
    iso2: str = columns.key("ISO 3166-1 alpha-2.", r"^[A-Z]{2}$", said("two capital letters"))
    name: str = columns.text("Short English name.")
    name_in_sentence: str = columns.text(
        "The name within a sentence, with its article; blank where it is the name.", required=False
    )
    other_names: str = columns.listed(
        "Other usual English names, which a search finds too.",
        "[^;]+",
        said("names, separated by semicolons"),
    )
    region: str = columns.text("UN M49 region.")
    subregion: str = columns.text("UN M49 sub-region.")
    intermediate_region: str = columns.text("UN M49 intermediate region.", required=False)
    capital: str = columns.text("Capital, or the seat that the locator explains.")
    capital_lat: float = columns.number(
        "Latitude of the capital.", unit=said("degrees north"), low=-90, high=90, required=False
    )
    capital_lon: float = columns.number(
        "Longitude of the capital.", unit=said("degrees east"), low=-180, high=180, required=False
    )
    un_status: str = columns.one_of("Status in the UN.", ("member", "observer", "none"))


class Spellings(Table):
    """Initials, short forms and given-up names of states, as tables that are brought have them."""

    iso3: str = columns.reference("The state.", "countries.iso3")
    spelling: str = columns.text("What it is called; no list of names has it.")


class Groups(Sourced):
    """Groups and organisations that claims are about."""

    group_id: str = columns.key(
        "Identifier of the group; never three letters, which would read as a country's code.",
        r"^(?![A-Z]{3}$)[A-Z0-9]{2,13}$",
        said("2 to 13 capitals or digits, but not three letters (those are countries)"),
    )
    name: str = columns.text("Name of the group.")
    kind: str = columns.one_of(
        "A group that states join, a region that the source speaks of, or an organisation as an "
        "actor without territory.",
        ("group", "region", "organisation"),
    )
    definition: str = columns.text("Which states the group is taken to include.")


class Memberships(Sourced):
    """Which state belongs to which group, and since when."""

    group_id: str = columns.reference("The group.", "groups.group_id")
    iso3: str = columns.reference("The state.", "countries.iso3")
    status: str = columns.one_of(
        "Only members inherit a claim about the group.",
        (
            "member",
            "partner",
            "observer",
            "suspended",
            "not_participating",
            "contested",
            "former",
        ),
    )
    valid_from: str = columns.date("First day of this status.", required=False)
    valid_to: str = columns.date("Last day of this status.", required=False)

    class Config(Sourced.Config):
        """A state has one row for each status and start date in a group."""

        unique = ["group_id", "iso3", "status", "valid_from"]  # noqa: RUF012 - read by pandera


class Sources(Table):
    """Where rows come from, and what is known of it."""

    source_id: str = columns.key(
        "Identifier of the source.", r"^[a-z0-9_]+$", said("lower-case letters, digits and _")
    )
    title: str = columns.text("Title of the source, or a description where it has none.")
    publisher: str = columns.text("Publisher.")
    address: str = columns.matching(
        "Web address.", r"https?://\S+", said("an address that starts with http"), required=False
    )
    licence: str = columns.text("Licence or terms.")
    published: str = columns.date("Date of publication.", required=False)
    note: str = columns.text("What to keep in mind when using it.", required=False)
    tier: str = columns.reference(
        "Kind of publisher, for what is cited as evidence.", "tier_scale.code", required=False
    )
    reliability: str = columns.reference(
        "How reliable the source is, for what is cited as evidence.",
        "reliability_scale.code",
        required=False,
    )
    accessed: str = columns.date("Day on which it was last read.", required=False)
    archive_address: str = columns.matching(
        "Address of an archived copy.",
        r"https?://\S+",
        said("an address that starts with http"),
        required=False,
    )


class Indicators(Sourced):
    """How large a state and its means are: one value per state and indicator, the newest found."""

    iso3: str = columns.reference("The state.", "countries.iso3")
    indicator: str = columns.one_of(
        "What is measured: inhabitants; gross domestic product and military spending in current "
        "US dollars; active personnel of the armed forces; general-cargo ships under its flag.",
        ("population", "gdp_usd", "military_spending_usd", "armed_forces", "general_cargo_ships"),
    )
    year: float = columns.number("Year of the value.", unit=said("year"), low=1990, high=2100)
    value: float = columns.number(
        "The value.",
        unit=said("inhabitants, current US dollars, persons or ships"),
        low=0,
        high=1e15,
    )
    note: str = columns.text("What to keep in mind.", required=False)

    class Config(Sourced.Config):
        """A state has one value of each indicator."""

        unique = ["iso3", "indicator"]  # noqa: RUF012 - read by pandera


class Voters(Sourced):
    """The states whose votes `roll_calls.csv` holds, in the order of its letters."""

    iso3: str = columns.key(
        "ISO 3166-1 alpha-3; a state of countries.csv.",
        r"^[A-Z]{3}$",
        said("three capital letters"),
    )


class RollCalls(Sourced):
    """Recorded votes of the UN General Assembly, one row per roll call."""

    roll_call_id: str = columns.key("Identifier of the roll call.", r"^[0-9]+$", said("digits"))
    date: str = columns.matching("Day of the roll call.", DAY, said("YYYY-MM-DD"))
    issues: str = columns.listed(
        "Issues that the data set marks it as on; those that a whole year does not tell apart "
        "are left out.",
        "[a-z_]+",
        said("lower-case words"),
    )
    votes: str = columns.matching(
        "One letter per state, in the order of voters.csv.",
        "[YANX.]+",
        said("Y for yes, A for an abstention, N for no, X for no vote, . for no member"),
    )


class LabelPoints(Sourced):
    """A point inside each country's largest polygon, for markers, and its drawn area."""

    iso3: str = columns.key("ISO 3166-1 alpha-3.", r"^[A-Z]{3}$", said("three capital letters"))
    lat: float = columns.number("Latitude.", unit=said("degrees north"), low=-90, high=90)
    lon: float = columns.number("Longitude.", unit=said("degrees east"), low=-180, high=180)
    area_km2: float = columns.number("Area as drawn.", unit="km²", low=0, high=2e7)


class Scale(Table):
    """A short list of codes with labels, in the order in which they are shown.

    Labels and definitions in other languages are columns such as `label_es`, `definition_es`.
    """

    code: str = columns.key("The code.", r"^[a-z_]+$", said("lower-case letters and _"))
    label: str = columns.text("What the reader sees.")
    label_in: str | None = columns.in_language("The label in another language.", "label")
    order: float = columns.number("Order of display.", unit=said("rank"), low=1, high=99)


class DefinedScale(Scale):
    """A scale whose codes are defined in a sentence."""

    definition: str = columns.text("What the code means.")
    definition_in: str | None = columns.in_language(
        "The definition in another language.", "definition"
    )


class ReachScale(DefinedScale):
    """Words on reach, and the reading of them that a documented arrival speaks against."""

    disagrees_if_read_as: str = columns.text(
        "The reading of the word that a dated arrival with the subject contradicts.", required=False
    )


class ColouredScale(DefinedScale):
    """A scale whose codes have a colour on light and on dark ground."""

    colour_light: str = columns.matching("Colour on light.", COLOUR, said("# and six hex digits"))
    colour_dark: str = columns.matching("Colour on dark.", COLOUR, said("# and six hex digits"))


class StanceScale(ColouredScale):
    """Stances, with their position from hardline opponent to committed ally."""

    position: float = columns.number(
        "Position; blank for a stance that has none.",
        unit=said("steps from neutral"),
        low=-2,
        high=2,
        required=False,
    )


class LikelihoodScale(Scale):
    """Words of likelihood, with the range of percentages that we read them as."""

    low_pct: float = columns.number("Low end.", unit=said("percent"), low=0, high=100)
    high_pct: float = columns.number("High end.", unit=said("percent"), low=0, high=100)
    point_pct: float = columns.number(
        "Point inside the range.", unit=said("percent"), low=0, high=100
    )
    source_id: str = columns.reference("Source of the range.", "sources.source_id")
    note: str = columns.text("How the word was matched to the range.")
