"""Every table of a case and of the world it is set in: its name, its file and its model."""

from __future__ import annotations

from dataclasses import dataclass

from components.tables import evidence_models, models, reach_models, record_models, world_models
from components.tables.models import Table


@dataclass(frozen=True)
class TableSpec:
    """A table, the file it is read from, whether it may have no rows, and codes it must have.

    The codes are those that the rules of `components.analysis` give as results. A table that may
    have no rows may have no file, and then no codes. `no_other_codes` says that those have rules
    and no others. `key` is the column by which its rows are looked up.
    """

    name: str
    file: str
    model: type[Table]
    may_be_empty: bool = False
    needed_codes: tuple[str, ...] = ()
    no_other_codes: bool = False
    key: str = ""

    @property
    def is_scale(self) -> bool:
        """Whether the table is a list of codes."""
        return self.file.startswith("scales/")

    @property
    def is_lent(self) -> bool:
        """Whether a case may leave the table to the shipped one: a scale that is of no one case."""
        return self.is_scale and not self.may_be_empty


MARKS = ("contested", "silent", "subject", "adversary")
BASES = ("named", "inherited", "silent", "subject", "adversary")
READINGS = ("contested", "most_supportive", "least_supportive")
BEFORE = "before"
ERAS = (BEFORE, "turning_point", "after")
RECORD_BASES = ("named", "inherited", "group", "silent")
VERDICTS = ("supported", "partly", "contradicted", "no_evidence", "not_checkable")
CLAIM_KEYS = {
    "stances": "claim_id",
    "capabilities": "claim_id",
    "recommendations": "recommendation_id",
    "context": "claim_id",
}
# What can be checked of a claim: the table that the claim is in, and the column of the words.
ASPECTS = {
    "stance": ("stances", "wording"),
    "support": ("capabilities", "support_wording"),
    "reach": ("capabilities", "reach_wording"),
    "likelihood": ("capabilities", "likelihood_wording"),
    "advice": ("recommendations", "proposal"),
    "context": ("context", "wording"),
}
INDEX_COMPONENTS = ("direction", "votes", "arms", "groups")
ALL_ISSUES = "all"
# What a state is shown with that acted but said nothing on an axis.
FORCE_POSITIONS = ("no_judgement",)
LEGITIMACY_POSITIONS = ("silent",)
RECOGNITION_POSITIONS = ("government", "neither", "opposition", "none_found")
BALLOTS = ("yes", "abstained", "no", "absent")
# The code of what two independent sources carry.
CONFIRMED = "confirmed"
CREDIBILITIES = (CONFIRMED,)

WORLD_TABLES = (
    TableSpec("world_sources", "world/sources.csv", world_models.Sources, key="source_id"),
    TableSpec("countries", "world/countries.csv", world_models.Countries, key="iso3"),
    TableSpec("spellings", "world/spellings.csv", world_models.Spellings, may_be_empty=True),
    TableSpec("groups", "world/groups.csv", world_models.Groups, may_be_empty=True, key="group_id"),
    TableSpec("memberships", "world/memberships.csv", world_models.Memberships, may_be_empty=True),
    TableSpec("places", "world/places.csv", reach_models.Places, key="place_id"),
    TableSpec("legs", "world/legs.csv", reach_models.Legs, key="leg_id"),
    TableSpec(
        "label_points", "world/geometry/label_points.csv", world_models.LabelPoints, key="iso3"
    ),
    TableSpec("indicators", "world/indicators.csv", world_models.Indicators, may_be_empty=True),
    TableSpec("voters", "world/voters.csv", world_models.Voters, may_be_empty=True),
    TableSpec("roll_calls", "world/roll_calls.csv", world_models.RollCalls, may_be_empty=True),
)
CASE_TABLES = (
    TableSpec("stances", "stances.csv", models.Stances, may_be_empty=True),
    TableSpec("capabilities", "capabilities.csv", models.Capabilities, may_be_empty=True),
    TableSpec("recommendations", "recommendations.csv", models.Recommendations, may_be_empty=True),
    TableSpec("context", "context.csv", models.Context, may_be_empty=True),
    TableSpec("sources", "sources.csv", world_models.Sources, may_be_empty=True, key="source_id"),
    TableSpec(
        "platform_figures",
        "reach/platform_figures.csv",
        reach_models.PlatformFigures,
        may_be_empty=True,
    ),
    TableSpec("routes", "reach/routes.csv", reach_models.Routes, may_be_empty=True, key="route_id"),
    TableSpec(
        "demonstrations",
        "reach/demonstrations.csv",
        reach_models.Demonstrations,
        may_be_empty=True,
    ),
    TableSpec("permissions", "reach/permissions.csv", reach_models.Permissions, may_be_empty=True),
    TableSpec(
        "parameters",
        "reach/parameters.csv",
        reach_models.Parameters,
        may_be_empty=True,
        key="parameter_id",
    ),
    TableSpec(
        "events", "evidence/events.csv", evidence_models.Events, may_be_empty=True, key="event_id"
    ),
    TableSpec(
        "claim_checks", "evidence/claim_checks.csv", evidence_models.ClaimChecks, may_be_empty=True
    ),
    TableSpec(
        "outcomes",
        "evidence/outcomes.csv",
        evidence_models.Outcomes,
        may_be_empty=True,
        key="outcome_id",
    ),
    TableSpec(
        "arms_transfers",
        "evidence/arms_transfers.csv",
        evidence_models.ArmsTransfers,
        may_be_empty=True,
    ),
    TableSpec(
        "direction_rules",
        "evidence/direction_rules.csv",
        record_models.DirectionRules,
        may_be_empty=True,
    ),
    TableSpec(
        "recognition",
        "evidence/recognition.csv",
        record_models.Recognition,
        may_be_empty=True,
        key="recognition_id",
    ),
    TableSpec(
        "resolutions",
        "evidence/resolutions.csv",
        record_models.Resolutions,
        may_be_empty=True,
        key="resolution_id",
    ),
    TableSpec("ballots", "evidence/ballots.csv", record_models.Ballots, may_be_empty=True),
    TableSpec(
        "material_backing",
        "evidence/material_backing.csv",
        record_models.MaterialBacking,
        may_be_empty=True,
        key="material_id",
    ),
    TableSpec(
        "tracker_codings",
        "evidence/tracker_codings.csv",
        record_models.TrackerCodings,
        may_be_empty=True,
    ),
    TableSpec(
        "corrections",
        "corrections.csv",
        record_models.Corrections,
        may_be_empty=True,
        key="correction_id",
    ),
    TableSpec("audits", "audits.csv", record_models.Audits, may_be_empty=True, key="audit_id"),
    TableSpec("stance_scale", "scales/stances.csv", world_models.StanceScale),
    TableSpec("mark_scale", "scales/map_marks.csv", world_models.ColouredScale, needed_codes=MARKS),
    TableSpec("basis_scale", "scales/bases.csv", world_models.DefinedScale, needed_codes=BASES),
    TableSpec(
        "reading_scale", "scales/readings.csv", world_models.DefinedScale, needed_codes=READINGS
    ),
    TableSpec("support_type_scale", "scales/support_types.csv", world_models.DefinedScale),
    TableSpec("reach_scale", "scales/reach.csv", world_models.ReachScale),
    TableSpec("likelihood_scale", "scales/likelihoods.csv", world_models.LikelihoodScale),
    TableSpec(
        "passage_scale", "scales/passages.csv", world_models.DefinedScale, needed_codes=("table",)
    ),
    TableSpec("direction_scale", "scales/directions.csv", evidence_models.DirectionScale),
    TableSpec("event_kind_scale", "scales/event_kinds.csv", evidence_models.EventKindScale),
    TableSpec(
        "record_basis_scale",
        "scales/record_bases.csv",
        world_models.DefinedScale,
        needed_codes=RECORD_BASES,
    ),
    TableSpec("tier_scale", "scales/source_tiers.csv", world_models.DefinedScale),
    TableSpec(
        "era_scale",
        "scales/eras.csv",
        evidence_models.EraScale,
        may_be_empty=True,
        needed_codes=ERAS,
    ),
    TableSpec(
        "aspect_scale", "scales/aspects.csv", world_models.DefinedScale, needed_codes=tuple(ASPECTS)
    ),
    TableSpec(
        "verdict_scale", "scales/verdicts.csv", evidence_models.VerdictScale, needed_codes=VERDICTS
    ),
    TableSpec(
        "vote_issue_scale",
        "scales/vote_issues.csv",
        world_models.DefinedScale,
        needed_codes=(ALL_ISSUES,),
    ),
    TableSpec(
        "index_component_scale",
        "scales/index_components.csv",
        world_models.DefinedScale,
        needed_codes=INDEX_COMPONENTS,
        no_other_codes=True,
    ),
    TableSpec(
        "force_position_scale",
        "scales/force_positions.csv",
        record_models.ForcePositionScale,
        needed_codes=FORCE_POSITIONS,
    ),
    TableSpec(
        "legitimacy_position_scale",
        "scales/legitimacy_positions.csv",
        record_models.PositionScale,
        needed_codes=LEGITIMACY_POSITIONS,
    ),
    TableSpec("role_scale", "scales/roles.csv", world_models.DefinedScale),
    TableSpec("reliability_scale", "scales/reliabilities.csv", world_models.DefinedScale),
    TableSpec(
        "credibility_scale",
        "scales/credibilities.csv",
        world_models.DefinedScale,
        needed_codes=CREDIBILITIES,
    ),
    TableSpec(
        "episode_scale", "scales/episodes.csv", record_models.EpisodeScale, may_be_empty=True
    ),
    TableSpec(
        "recognition_position_scale",
        "scales/recognition_positions.csv",
        world_models.ColouredScale,
        needed_codes=RECOGNITION_POSITIONS,
    ),
    TableSpec(
        "ballot_scale", "scales/ballots.csv", world_models.ColouredScale, needed_codes=BALLOTS
    ),
    TableSpec("material_kind_scale", "scales/material_kinds.csv", record_models.MaterialKindScale),
)
TABLES = (*CASE_TABLES, *WORLD_TABLES)
BY_NAME = {spec.name: spec for spec in TABLES}
