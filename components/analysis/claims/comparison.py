"""What actors can give, beside each other: the answer of the comparison page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from components.address import ComparisonChoice
from components.address.options import capable
from components.analysis.actors.names import actor_names, party_names
from components.analysis.claims.quotation import Statement, statements
from components.analysis.claims.resolution import Reading, resolve_stances, stance_of_group
from components.analysis.claims.scorecard import Scorecard, scorecard
from components.analysis.claims.support import (
    capability_actors,
    likelihoods,
    standard_actors,
    support_matrix,
)
from components.analysis.kept import answer
from components.tables import Case, Scales, Settings
from components.tables.memo import derived_for_each

LEAST_ACTORS: Final = 2
# What the source says, by field: of stances, then of capabilities.
_ACTORS_KEPT = 512
_OF_STANCES = {"stance_wording": "wording", "action": "action_wording"}
_OF_CAPABILITIES = {
    "support": "support_wording",
    "reach": "reach_wording",
    "likelihood": "likelihood_wording",
    "limits": "limits",
}


@dataclass(frozen=True)
class ComparedActor:
    """What the case says of one actor.

    `stance` is a code, blank without a claim; `said` has what the source says by field.
    """

    actor_id: str
    stance: str
    said: Mapping[str, tuple[Statement, ...]]


@dataclass(frozen=True, eq=False)
class ComparisonResult:
    """The compared actors, and all that the case says of them.

    `offered` can be chosen, those with a capability claim first; `standard` is compared while
    nobody chose, `left_out` are those with a capability claim that did not fit then. `broadest`
    are the actors with `most_kinds` kinds of support. `bands` has one row of `likelihoods` for
    each wording of the compared. `scorecard` has the figures of `actors`, in their order.
    """

    choice: ComparisonChoice
    offered: tuple[str, ...]
    standard: tuple[str, ...]
    left_out: tuple[str, ...]
    actors: tuple[ComparedActor, ...]
    broadest: tuple[str, ...]
    most_kinds: int
    bands: pd.DataFrame
    scorecard: Scorecard
    subject: str
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
    """Return what the case says of the chosen actors, or of those with a route and support."""
    standard = standard_actors(case)
    able = list(dict.fromkeys([*standard, *capability_actors(case)]))
    chosen = list(standard if choice.actors is None else choice.actors)
    matrix, likely = support_matrix(case, chosen), likelihoods(case, chosen)
    broadest = matrix[matrix["breadth"].eq(matrix["breadth"].max())]["actor_id"]
    actors = tuple(_compared(case, actor, choice.reading) for actor in chosen)
    return ComparisonResult(
        choice=choice,
        offered=tuple(dict.fromkeys([*able, *capable(case)])),
        standard=standard,
        left_out=tuple(able[len(standard) :]) if tuple(chosen) == standard else (),
        actors=actors,
        broadest=tuple(broadest.unique()),
        most_kinds=0 if matrix.empty else int(matrix["breadth"].max()),
        bands=likely.drop_duplicates("wording"),
        scorecard=scorecard(case, tuple(chosen), matrix, likely),
        subject=party_names(case)["subject"],
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        names=dict(actor_names(case)),
        scales=case.scales,
        settings=case.settings,
    )


@derived_for_each(_ACTORS_KEPT)
def _compared(case: Case, actor_id: str, reading: Reading) -> ComparedActor:
    stances = case.stances[case.stances["actor_id"].eq(actor_id)]
    claims = case.capabilities[case.capabilities["actor_id"].eq(actor_id)]
    said = {field: statements(stances, column) for field, column in _OF_STANCES.items()}
    said |= {field: statements(claims, column) for field, column in _OF_CAPABILITIES.items()}
    return ComparedActor(
        actor_id=actor_id,
        stance=_stance_of(case, actor_id, reading),
        said=said,
    )


def _stance_of(case: Case, actor_id: str, reading: Reading) -> str:
    if actor_id in case.world.countries.index:
        stance = resolve_stances(case, reading).at[actor_id, "stance"]
        return "" if pd.isna(stance) else str(stance)
    return stance_of_group(case, actor_id, reading)
