"""The record in tables of its own: recognition, votes on the subject, material backing, coders."""

from __future__ import annotations

from components.tables import columns
from components.tables.models import Sourced, Table, TwiceSourced
from components.tables.said import said
from components.tables.world_models import ColouredScale, DefinedScale

CONFIDENCES = ("high", "medium", "low")
SERIES = ("by_state", "total", "none")
YES_OR_NO = ("yes", "no")


class DirectionRules(Table):
    """Which direction an act at a turning point has, from its positions on the two axes."""

    force_position: str = columns.reference(
        "Position on the use of force; blank where the act says nothing on it.",
        "force_position_scale.code",
        required=False,
    )
    legitimacy_position: str = columns.reference(
        "Position on the legitimacy of the government; blank where the act says nothing on it.",
        "legitimacy_position_scale.code",
        required=False,
    )
    direction: float = columns.number(
        "The direction of every such act.", unit=said("steps from restraint"), low=-2, high=2
    )

    class Config(Table.Config):
        """Each pair of positions has one direction."""

        unique = ["force_position", "legitimacy_position"]  # noqa: RUF012 - read by pandera


class Recognition(TwiceSourced):
    """Whom a state recognised as the subject's government, one row per state and episode."""

    recognition_id: str = columns.key("Identifier.", r"^RG\d{3}$", said("RG and three digits"))
    episode: str = columns.reference("Which dispute.", "episode_scale.code")
    iso3: str = columns.reference("The state.", "countries.iso3")
    rank: str = columns.one_of(
        "The reading that is shown, another reading that differs, or a change after the episode.",
        ("main", "other", "later"),
    )
    position: str = columns.reference("Whom it recognised.", "recognition_position_scale.code")
    rejects_government: str = columns.matching(
        "Whether a state that recognised neither denied the government's legitimacy.",
        "yes|no",
        columns.said_one_of(YES_OR_NO),
        required=False,
    )
    date: str = columns.date("The day, or the day by which it was so.", required=False)
    date_kind: str = columns.matching(
        "Whether it was on that day or by then.",
        "on|by",
        columns.said_one_of(("on", "by")),
        required=False,
    )
    basis: str = columns.one_of(
        "What stands behind it: its own statement, a joint one, a list, a claim or list of one of "
        "the two sides alone, or only its group; none where nothing was found.",
        ("own", "joint", "listed", "claimed", "group", "none"),
    )
    summary: str = columns.text("What it said or did, in our own words.")
    confidence: str = columns.one_of("How far we trust that the page says so.", CONFIDENCES)
    note: str = columns.text("What to keep in mind.", required=False)


class Resolutions(TwiceSourced):
    """Recorded votes of international bodies on the subject itself."""

    resolution_id: str = columns.key(
        "Identifier of the vote.",
        r"^[A-Z0-9]+(-[A-Z0-9]+)+$",
        said("capitals and digits in parts, with hyphens"),
    )
    date: str = columns.date("Day of the vote.")
    body: str = columns.text("The body that voted.")
    symbol: str = columns.text("Number of the text.", required=False)
    title: str = columns.text("What the text does, in our own words.")
    yes_is: str = columns.one_of(
        "Which way a yes goes toward the government of the subject.",
        ("against_subject", "for_subject"),
    )
    complete: str = columns.one_of("Whether the vote of every member is known.", YES_OR_NO)
    tally: str = columns.text("The count that the source gives.", required=False)
    note: str = columns.text("What to keep in mind.", required=False)


class Ballots(TwiceSourced):
    """How each state voted on the texts of `resolutions.csv`."""

    resolution_id: str = columns.reference("The vote.", "resolutions.resolution_id")
    iso3: str = columns.reference("The state.", "countries.iso3")
    ballot: str = columns.reference("How it voted.", "ballot_scale.code")
    by_rival: str = columns.matching(
        "Whether a delegate of the other side cast it, whom the body had seated for the state.",
        "yes",
        columns.said_one_of(("yes",)),
        required=False,
    )
    basis: str = columns.one_of(
        "Whether the source names the state, or its vote follows from who else voted how.",
        ("named", "by_elimination"),
    )
    confidence: str = columns.one_of("How far we trust it.", CONFIDENCES)
    note: str = columns.text("What to keep in mind.", required=False)

    class Config(TwiceSourced.Config):
        """A state votes once."""

        unique = ["resolution_id", "iso3"]  # noqa: RUF012 - read by pandera


class MaterialBacking(TwiceSourced):
    """Oil, loans, fuel, arms and people between the subject and others. Rows overlap: never add."""

    material_id: str = columns.key("Identifier.", r"^MT\d{3}$", said("MT and three digits"))
    iso3: str = columns.reference(
        "The other state; blank where the source names none.", "countries.iso3", required=False
    )
    kind: str = columns.reference("What it is.", "material_kind_scale.code")
    flow: str = columns.one_of(
        "Which way it goes.", ("to_subject", "from_subject", "against_subject")
    )
    first: str = columns.date("First day, month or year that it is about.", required=False)
    last: str = columns.date("Last day, month or year that it is about.", required=False)
    value: float = columns.number(
        "The value; blank where none is given.",
        unit=said("as `unit` says"),
        low=0,
        high=1e13,
        required=False,
    )
    unit: str = columns.text("Unit of the value and its range.", required=False)
    low: float = columns.number(
        "Low end of a range.", unit=said("as `unit` says"), low=0, high=1e13, required=False
    )
    high: float = columns.number(
        "High end of a range.", unit=said("as `unit` says"), low=0, high=1e13, required=False
    )
    summary: str = columns.text("What happened, in our own words.")
    confidence: str = columns.one_of("How far we trust the report.", CONFIDENCES)
    note: str = columns.text("What to keep in mind, such as which rows overlap.", required=False)


class TrackerCodings(Sourced):
    """How published lists and trackers classed states at the turning point."""

    tracker: str = columns.text("Who made the list.")
    iso3: str = columns.reference("The state.", "countries.iso3")
    wording: str = columns.text("The list's own label, or a short one for how it puts it.")
    force_position: str = columns.reference("What we take it to mean.", "force_position_scale.code")

    class Config(Sourced.Config):
        """A list classes a state once."""

        unique = ["tracker", "iso3"]  # noqa: RUF012 - read by pandera


class Corrections(Sourced):
    """What was wrong in these tables and was put right, one row per cell."""

    correction_id: str = columns.key("Identifier.", r"^CR\d{3,}$", said("CR and a number"))
    corrected_on: str = columns.date("Day of the correction.")
    table: str = columns.matching("The table.", r"[a-z_]+", said("the name of a table"))
    row_id: str = columns.matching(
        "The row, by the key it has now.", r"\S+", said("an identifier without spaces")
    )
    column: str = columns.matching(
        "The column; * where a whole row was added or removed.",
        r"[a-z0-9_]+|\*",
        said("the name of a column, or *"),
    )
    was: str = columns.text("What stood there.", required=False)
    now: str = columns.text("What stands there now.", required=False)
    why: str = columns.text("Why, in one sentence.")
    actor_ids: str = columns.reference(
        "The states and groups it is about.",
        "countries.iso3",
        "groups.group_id",
        many=True,
        required=False,
    )


class Audits(Table):
    """Audits of randomly drawn marks: each drawn mark looked up again at its source."""

    audit_id: str = columns.key("Identifier.", r"^AU\d{2}$", said("AU and two digits"))
    audited_on: str = columns.date("Day or month of the audit.")
    seed: str = columns.text("Seed of the draw; blank where it was not kept.", required=False)
    drawn: float = columns.number("Marks drawn.", unit=said("marks"), low=1, high=10_000)
    confirmed: float = columns.number("Found as coded.", unit=said("marks"), low=0, high=10_000)
    misleading: float = columns.number(
        "Right in part, or with a summary that misleads.", unit=said("marks"), low=0, high=10_000
    )
    wrong: float = columns.number("Wrong.", unit=said("marks"), low=0, high=10_000)
    not_found: float = columns.number(
        "Not found again, so neither right nor wrong.", unit=said("marks"), low=0, high=10_000
    )
    note: str = columns.text("How it was done, and what followed.")


class EpisodeScale(DefinedScale):
    """Disputes over who governs, with the two that a state could hold to."""

    government_as: str = columns.text("Who the government is here, in the role that it claims.")
    government_as_in: str | None = columns.in_language(
        "The government in another language.", "government_as"
    )
    opposition_as: str = columns.text("Who the other side is here, in the role that it claims.")
    opposition_as_in: str | None = columns.in_language(
        "The other side in another language.", "opposition_as"
    )


class PositionScale(ColouredScale):
    """Positions on one axis, in order, with the words for them in a sentence."""

    in_sentence: str = columns.text("What states with this position did, in a sentence.")
    in_sentence_in: str | None = columns.in_language("The same in another language.", "in_sentence")


class ForcePositionScale(PositionScale):
    """Positions on the use of force, and three sides where five positions are too fine."""

    side: str = columns.one_of(
        "Against the use of force, between, or for it: the class in which lists are compared.",
        ("against", "between", "for"),
    )


class MaterialKindScale(DefinedScale):
    """Kinds of material backing, in families that are shown together."""

    series: str = columns.one_of(
        "How figures of the kind are charted over time: by state, as a total, or not at all.",
        SERIES,
    )
    family: str = columns.text("Family of kinds that are shown together.")
    family_in: str | None = columns.in_language("The family in another language.", "family")
