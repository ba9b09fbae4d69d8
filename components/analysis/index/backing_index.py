"""The backing index of a choice: the ranking, one state's score, and what would swap two states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components.address import IndexChoice, region_names
from components.address.bounds import delivery_years
from components.analysis.index.breakdown import Breakdown, breakdown
from components.analysis.index.components import Method
from components.analysis.index.ranking import (
    Weights,
    first_ranks,
    ranked_components,
    ranking,
    shares_of,
    unranked,
)
from components.analysis.index.swap import nearest_swap
from components.analysis.kept import answer
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings

MOST_DRAWN = 15
_LEAST_CHANGE = 0.005  # of all weight: less does not show in whole percent
_NO_MOVE = 0.0005  # of all weight: less does not show with one decimal
Outcome = Literal["same_state", "never", "equal", "moves"]


@dataclass(frozen=True)
class Weighing:
    """Weights in the order of the components (0-100 each), method, and the first year of arms."""

    weights: Weights
    method: Method
    arms_since: int


@dataclass(frozen=True)
class Asked:
    """A state (iso3) that was asked for, None where it is not ranked, and what is shown instead.

    `otherwise` changes with weights and regions, so it is no default of a choice: one address would
    then mean another state on each reload.
    """

    state: str | None
    otherwise: str

    @property
    def shown(self) -> str:
        """Return the state that is shown."""
        return self.state or self.otherwise


@dataclass(frozen=True)
class Lead:
    """The best rank in the chosen regions, and who has it.

    `here` are the names of the states of these regions, those `unsure` are of no first tier, and
    `elsewhere` is the number of others. `low` and `high` are the ends of the ranks of those here
    under most weights.
    """

    rank: int
    here: tuple[str, ...]
    unsure: tuple[str, ...]
    elsewhere: int
    low: int
    high: int


@dataclass(frozen=True)
class Change:
    """The share of all weight (0-1) that a component has, and that it has after a swap."""

    component: str
    given: float
    moved_to: float


@dataclass(frozen=True)
class Pair:
    """Two states, and the smallest change of weights that makes them score the same.

    `ahead` and `behind` are the two (iso3). `outcome` is "never" where no weights put them in the
    other order, "equal" where they score the same already. `moved` is the share of all weight
    (0-1) that changes its component; `changes` are those that show in whole percent.
    """

    one: Asked
    other: Asked
    ahead: str
    behind: str
    outcome: Outcome
    moved: float
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class NotRanked:
    """States of the choice without a rank: names of the few, and how many have no act on record.

    `few_votes` and `listed` are as in `Unranked`, in the order of names.
    """

    few_votes: tuple[str, ...]
    listed: tuple[str, ...]
    silent: int


@dataclass(frozen=True, eq=False)
class IndexResult:
    """The ranking under the chosen weights.

    `rows` are those of `ranking` in the chosen regions `places` that the `filters` leave; `drawn`
    are the first of them, and `parts` what each component adds to their score (iso3 by component);
    the first `first` ranks are those that tiers are about. `ranked` states have a rank in any
    region; `not_ranked` are the others of these regions and filters. `untold` are components
    (codes) by which the case tells no states apart. Where no row is left there is no `lead`.
    `state` (iso3) is the one asked for and `made_of` what its score is made of; `pair` needs two.
    """

    weighing: Weighing
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    rows: pd.DataFrame
    drawn: pd.DataFrame
    parts: pd.DataFrame
    first: int
    ranked: int
    not_ranked: NotRanked
    untold: tuple[str, ...]
    lead: Lead | None
    state: str | None
    made_of: Breakdown | None
    pair: Pair | None
    capital: str
    scales: Scales
    settings: Settings

    @property
    def is_unweighted(self) -> bool:
        """Return whether states could be ranked, but nothing that is known of them has a weight."""
        return self.first > 0 and not self.ranked


@answer
def backing_index(case: Case, choice: IndexChoice) -> IndexResult:
    """Return how states rank under the chosen weights, and what the ranks are made of."""
    weighing, regions = _weighing(case, choice), region_names(case, choice.region)
    ranked = ranking(case, weighing.weights, weighing.method, weighing.arms_since)
    rows = ranked[ranked.index.isin(_asked_for(case, choice))]
    scaled = ranked_components(case, weighing.method, weighing.arms_since)
    drawn, state = rows.head(MOST_DRAWN), choice.ranked if choice.ranked in rows.index else None
    return IndexResult(
        weighing=weighing,
        places=regions,
        filters=filters_in(case, choice, ("countries",)),
        rows=rows,
        drawn=drawn,
        parts=_parts(case, weighing).loc[drawn.index],
        first=first_ranks(len(scaled)),
        ranked=len(ranked),
        not_ranked=_not_ranked(case, choice, weighing),
        untold=tuple(case.index_component_scale.index.difference(scaled.columns, sort=False)),
        lead=None if rows.empty else _lead(rows, ranked),
        state=state,
        made_of=None if state is None else _made_of(case, state, weighing),
        pair=_pair(case, choice, rows, weighing),
        capital=case.world.countries.at[case.settings.subject_iso3, "capital"],
        scales=case.scales,
        settings=case.settings,
    )


def _weighing(case: Case, choice: IndexChoice) -> Weighing:
    weights = [float(getattr(choice, f"weight_{c}")) for c in case.index_component_scale.index]
    since = delivery_years(case)[0] if choice.arms_since is None else choice.arms_since
    return Weighing(tuple(weights), choice.method, since)


def _asked_for(case: Case, choice: IndexChoice) -> pd.Index[str]:
    """Return the states of the chosen regions that the filter of countries keeps."""
    countries, regions = case.world.countries, region_names(case, choice.region)
    states = countries.index[countries["region"].isin(regions)] if regions else countries.index
    return states[states.isin(choice.countries)] if choice.countries else states


def _not_ranked(case: Case, choice: IndexChoice, weighing: Weighing) -> NotRanked:
    without, here = unranked(case, weighing.method, weighing.arms_since), _asked_for(case, choice)
    names = case.world.countries["name"]
    few_votes, listed = (
        tuple(sorted(names[states.intersection(here)]))
        for states in (without.few_votes, without.listed)
    )
    return NotRanked(few_votes, listed, len(without.silent.intersection(here)))


def _asked(state: str | None, ranked: list[str], besides: str = "") -> Asked:
    """Return the state asked for, and the first of those ranked that is another than `besides`."""
    otherwise = next(iso3 for iso3 in ranked if iso3 != besides)
    return Asked(state if state in ranked else None, otherwise)


def _parts(case: Case, weighing: Weighing) -> pd.DataFrame:
    """Return what each component adds to the score of each ranked state."""
    scaled = ranked_components(case, weighing.method, weighing.arms_since)
    return scaled * shares_of(case, scaled.columns, weighing.weights)


def _lead(rows: pd.DataFrame, ranked: pd.DataFrame) -> Lead:
    rank = int(rows["rank"].iloc[0])
    here = rows[rows["rank"].eq(rank)]
    return Lead(
        rank=rank,
        here=tuple(here["name"]),
        unsure=tuple(here.loc[here["tier"].ne("core"), "name"]),
        elsewhere=int(ranked["rank"].eq(rank).sum()) - len(here),
        low=int(here["rank_low"].min()),
        high=int(here["rank_high"].max()),
    )


def _made_of(case: Case, iso3: str, weighing: Weighing) -> Breakdown:
    return breakdown(case, iso3, weighing.weights, weighing.method, weighing.arms_since)


def _pair(case: Case, choice: IndexChoice, rows: pd.DataFrame, weighing: Weighing) -> Pair | None:
    if len(rows) < 2:  # noqa: PLR2004 - nothing to swap
        return None
    one = _asked(choice.one, list(rows.index))
    other = _asked(choice.other, list(rows.index), one.shown)
    ahead, behind = sorted((one.shown, other.shown), key=lambda state: rows.at[state, "rank"])
    if one.shown == other.shown:
        return Pair(one, other, ahead, behind, "same_state", 0.0, ())
    scaled = ranked_components(case, weighing.method, weighing.arms_since)
    given = shares_of(case, scaled.columns, weighing.weights)
    swap = nearest_swap(scaled, given, one.shown, other.shown)
    if swap is None:
        return Pair(one, other, ahead, behind, "never", 0.0, ())
    is_equal = rows.at[ahead, "rank"] == rows.at[behind, "rank"] or swap.moved < _NO_MOVE
    outcome: Outcome = "equal" if is_equal else "moves"
    changes = _changes(given, swap.weights)
    return Pair(one, other, ahead, behind, outcome, swap.moved, changes)


def _changes(given: pd.Series[float], moved_to: Weights) -> tuple[Change, ...]:
    every = (
        Change(str(component), share, moved)
        for (component, share), moved in zip(given.items(), moved_to, strict=True)
    )
    return tuple(each for each in every if abs(each.given - each.moved_to) >= _LEAST_CHANGE)
