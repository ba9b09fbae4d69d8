"""What the source says, as tables: claims about stances, capabilities, advice and context."""

from __future__ import annotations

import pandera.pandas as pa

from components.tables import columns
from components.tables.said import said

CLAIM_KEY = (r"^[A-Z]{2}\d{2,}$", said("two capital letters and at least two digits"))


class Table(pa.DataFrameModel):  # type: ignore[misc]  # pandera is read as Any
    """A table whose columns are exactly those listed."""

    class Config:
        """Columns that no model names are faults: a misspelt column must not go unnoticed."""

        strict = True
        multiindex_strict = True


class Sourced(Table):
    """A table whose rows each say where they come from."""

    source_id: str = columns.reference("The source of the row.", "sources.source_id")
    locator: str = columns.text("Where in the source: table and row, section and bullet.")


class TwiceSourced(Sourced):
    """A table whose rows may name a second source."""

    second_source_id: str = columns.reference(
        "A second source.", "sources.source_id", required=False
    )


class Claims(Sourced):
    """What every claim has: an actor, words, and where they stand in the source."""

    claim_id: str = columns.key("Identifier of the claim.", *CLAIM_KEY)
    passage: str = columns.reference("Kind of passage the claim stands in.", "passage_scale.code")
    summary: str = columns.text("The claim in our own words.")


class Stances(Claims):
    """Claims about where an actor stands toward the subject."""

    actor_id: str = columns.reference(
        "The state or group that the claim is about.", "countries.iso3", "groups.group_id"
    )
    wording: str = columns.text(
        "The words of the table cell as they stand; for bullets and prose a short paraphrase."
    )
    stance: str = columns.reference("The coded position.", "stance_scale.code")
    support_wording: str = columns.text("The source's words on support.", required=False)
    action_wording: str = columns.text("The source's words on recent action.", required=False)


class Capabilities(Claims):
    """Claims about what an actor can give, how far, and how likely it is to join in."""

    actor_id: str = columns.reference(
        "The state or group that the claim is about.", "countries.iso3", "groups.group_id"
    )
    support_wording: str = columns.text("The source's words on the support.")
    support_types: str = columns.reference(
        "Kinds of support, coded.", "support_type_scale.code", many=True
    )
    reach_wording: str = columns.text("The source's words on reach.", required=False)
    reach: str = columns.reference("Reach, coded.", "reach_scale.code", required=False)
    likelihood_wording: str = columns.text(
        "The source's words on the likelihood of direct involvement.", required=False
    )
    likelihood: str = columns.reference(
        "Likelihood of direct involvement, coded.", "likelihood_scale.code", required=False
    )
    limits: str = columns.text("Limits that the source names.", required=False)


class Recommendations(Sourced):
    """What the source advises the subject to do."""

    recommendation_id: str = columns.key("Identifier of the proposal.", *CLAIM_KEY)
    proposal: str = columns.text("The proposal: the table's words, or a short paraphrase.")
    benefit: str = columns.text("The benefit that the source expects.", required=False)
    theme: str = columns.matching("Theme of the proposal.", r"[a-z_]+", said("a lower-case word"))
    parent_id: str = columns.reference(
        "The proposal that this one is part of.",
        "recommendations.recommendation_id",
        required=False,
    )
    actor_ids: str = columns.reference(
        "Actors that the proposal leans on.",
        "countries.iso3",
        "groups.group_id",
        many=True,
        required=False,
    )
    passage: str = columns.reference("Kind of passage it stands in.", "passage_scale.code")
    summary: str = columns.text("The proposal in our own words.")


class Context(Claims):
    """What else the source states: of the subject, the adversary and the world at large."""

    actor_id: str = columns.reference(
        "The state or group that the claim is about; blank for the world at large.",
        "countries.iso3",
        "groups.group_id",
        required=False,
    )
    wording: str = columns.text("A short paraphrase of the claim.")
    topic: str = columns.matching("Topic of the claim.", r"[a-z ]+", said("lower-case words"))
