"""What actors can give, beside each other: the answer of the comparison page."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from components.address import ComparisonChoice
from components.address.choices import MOST_ACTORS
from components.address.options import compared
from components.analysis.actors.distances import distance_to_subject_km
from components.analysis.actors.names import actor_names
from components.analysis.claims.quotation import Statement, statements
from components.analysis.claims.resolution import Reading, resolve_stances, stance_of_group
from components.analysis.claims.support import (
    capability_actors,
    likelihoods,
    reach_claims,
    support_matrix,
)
from components.analysis.kept import answer
from components.tables import Case, Scales, Settings
from components.tables.memo import derived_for_each

LEAST_ACTORS: Final = 2
STANCE, DISTANCE = "stance", "distance"
# What the source says, by field: of stances, then of capabilities.
_ACTORS_KEPT = 512
_OF_STANCES = {"stance_wording": "wording", "action": "action_wording"}
_OF_CAPABILITIES = {
    "support": "support_wording",
    "reach": "reach_wording",
    "likelihood": "likelihood_wording",
    "limits": "limits",
}
FIELDS: Final = (STANCE, *_OF_STANCES, *_OF_CAPABILITIES, DISTANCE)


@dataclass(frozen=True)
class ComparedActor:
    """What the case says of one actor.

    `stance` is a code, blank without a claim; `distance_km` is None for a group, and where it is
    not known; `said` has what the source says by field.
    """

    actor_id: str
    is_state: bool
    stance: str
    distance_km: float | None
    said: Mapping[str, tuple[Statement, ...]]


@dataclass(frozen=True, eq=False)
class ComparisonResult:
    """The compared actors, and all that the case says of them.

    `offered` can be chosen, those with a capability claim first; `standard` is compared while
    nobody chose, `left_out` are those with a capability claim that did not fit then. `matrix`
    has the rows of `support_matrix`, `broadest` the actors with `most_kinds` kinds of support.
    `likelihoods` and `reach` have the rows of `likelihoods` and `reach_claims`, `bands` one row
    of `likelihoods` for each wording. `differing` are the fields that are not the same for all.
    """

    choice: ComparisonChoice
    offered: tuple[str, ...]
    standard: tuple[str, ...]
    left_out: tuple[str, ...]
    actors: tuple[ComparedActor, ...]
    matrix: pd.DataFrame
    broadest: tuple[str, ...]
    most_kinds: int
    without_support: tuple[str, ...]
    likelihoods: pd.DataFrame
    bands: pd.DataFrame
    without_likelihood: tuple[str, ...]
    reach: pd.DataFrame
    differing: frozenset[str]
    capital: str
    names: dict[str, str]
    scales: Scales
    settings: Settings

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """Return the compared actors."""
        return tuple(actor.actor_id for actor in self.actors)


@answer
def comparison(case: Case, choice: ComparisonChoice) -> ComparisonResult:
    """Return what the case says of the chosen actors, or of those with the broadest support."""
    named = compared(case)
    able = [actor for actor in capability_actors(case) if actor in named]
    standard = tuple(able[:MOST_ACTORS])
    chosen = list(standard if choice.actors is None else choice.actors)
    matrix, likely = support_matrix(case, chosen), likelihoods(case, chosen)
    broadest = matrix[matrix["breadth"].eq(matrix["breadth"].max())]["actor_id"]
    actors = tuple(_compared(case, actor, choice.reading) for actor in chosen)
    return ComparisonResult(
        choice=choice,
        offered=tuple(dict.fromkeys([*able, *named])),
        standard=standard,
        left_out=tuple(able[MOST_ACTORS:]) if tuple(chosen) == standard else (),
        actors=actors,
        matrix=matrix,
        broadest=tuple(broadest.unique()),
        most_kinds=0 if matrix.empty else int(matrix["breadth"].max()),
        without_support=_missing(chosen, matrix),
        likelihoods=likely,
        bands=likely.drop_duplicates("wording"),
        without_likelihood=_missing(chosen, likely),
        reach=reach_claims(case, chosen),
        differing=frozenset(field for field in FIELDS if _differs(field, actors)),
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        names=dict(actor_names(case)),
        scales=case.scales,
        settings=case.settings,
    )


def _missing(actors: list[str], rows: pd.DataFrame) -> tuple[str, ...]:
    found = set(rows["actor_id"])
    return tuple(actor for actor in actors if actor not in found)


@derived_for_each(_ACTORS_KEPT)
def _compared(case: Case, actor_id: str, reading: Reading) -> ComparedActor:
    stances = case.stances[case.stances["actor_id"].eq(actor_id)]
    claims = case.capabilities[case.capabilities["actor_id"].eq(actor_id)]
    is_state = actor_id in case.world.countries.index
    km = distance_to_subject_km(case)[actor_id] if is_state else float("nan")
    said = {field: statements(stances, column) for field, column in _OF_STANCES.items()}
    said |= {field: statements(claims, column) for field, column in _OF_CAPABILITIES.items()}
    return ComparedActor(
        actor_id=actor_id,
        is_state=is_state,
        stance=_stance_of(case, actor_id, reading),
        distance_km=None if pd.isna(km) else float(km),
        said=said,
    )


def _stance_of(case: Case, actor_id: str, reading: Reading) -> str:
    if actor_id in case.world.countries.index:
        stance = resolve_stances(case, reading).at[actor_id, "stance"]
        return "" if pd.isna(stance) else str(stance)
    return stance_of_group(case, actor_id, reading)


def _differs(field: str, actors: tuple[ComparedActor, ...]) -> bool:
    return len({_content(field, actor) for actor in actors}) > 1


def _content(field: str, actor: ComparedActor) -> Hashable:
    if field == STANCE:
        return actor.stance
    if field == DISTANCE:
        return actor.is_state, actor.distance_km
    return tuple((each.wording, each.verbatim) for each in actor.said[field])
