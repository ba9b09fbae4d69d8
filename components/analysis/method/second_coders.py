"""How far published lists agree with one another, and with our one position per state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import krippendorff
import numpy as np
import pandas as pd

from components.analysis.record.positions import (
    FORCE,
    FROM_LISTS,
    OWN,
    positions_of_states,
)
from components.tables import Case
from components.tables.memo import derived

ALL_LISTS, LISTS_OF_ALL_SIDES, OURS_AND_MOST = "all", "all_sides", "ours"
Level = Literal["nominal", "ordinal"]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal")
SIDES = ("against", "between", "for")
TIE = ""
RESAMPLES, _SEED = 1000, 1
_INTERVAL = (0.025, 0.975)
_COUNTS = ["lists", "states", "classes"]
_MEASURES = [f"{level}{end}" for level in LEVELS for end in ("", "_low", "_high")]


@dataclass(frozen=True, eq=False)
class SecondCoders:
    """Lists as second coders of the position on the use of force.

    `alphas` has a row for each set of `lists` (`ALL_LISTS`, `LISTS_OF_ALL_SIDES`, then
    `OURS_AND_MOST`: our position and that of most lists as two coders) and number of `classes`
    (five positions, or three sides), with how many lists and states it rests on, and Krippendorff's
    alpha, nominal and ordinal, each with the ends of an interval that holds 95 % of resamples of
    states; missing where all say the same.

    `states` are those that a list names but the two parties, by iso3: `name, region, lists` (how
    many), `majority` (the side of most lists, `TIE` where two sides have as many), `ours` (a code,
    blank where no act is known), `our_side`, `share` (of lists on our side, missing without one),
    `parted` (lists are on several sides). `codings` have each list's word of a parted
    state: `iso3, tracker, wording, force_position, side, address`.
    """

    alphas: pd.DataFrame
    states: pd.DataFrame
    codings: pd.DataFrame

    @property
    def compared(self) -> pd.DataFrame:
        """The states of which both most lists and we have a side."""
        return self.states[self.states["majority"].ne(TIE) & self.states["our_side"].ne("")]

    @property
    def alike(self) -> int:
        """Of how many states our side is that of most lists."""
        return int(self.compared["majority"].eq(self.compared["our_side"]).sum())


@derived
def second_coders(case: Case) -> SecondCoders | None:
    """Return how far lists agree; None where the case has none. The result is cached."""
    if case.tracker_codings.empty:
        return None
    codings = _codings(case)
    states = _states(case, codings)
    parted = states.index[states["parted"]]
    return SecondCoders(_alphas(case, codings, states), states, _words(codings, parted))


def _codings(case: Case) -> pd.DataFrame:
    parties = case.settings.parties.values()
    codings = case.tracker_codings[~case.tracker_codings["iso3"].isin([*parties])]
    return codings.assign(
        side=codings["force_position"].map(case.force_position_scale["side"]),
        address=codings["source_id"].map(case.sources["address"]),
    )


def _states(case: Case, codings: pd.DataFrame) -> pd.DataFrame:
    counts = _counted(codings, "side", SIDES)
    ours = positions_of_states(case)
    ours = ours.loc[ours["basis"].isin((OWN, FROM_LISTS)), FORCE].reindex(counts.index)
    side = ours.map(case.force_position_scale["side"])
    most = counts.eq(counts.max(axis=1), axis=0)
    on_our_side = [
        row.get(own, np.nan) for own, (_, row) in zip(side, counts.iterrows(), strict=True)
    ]
    states = case.world.countries.loc[counts.index, ["name", "region"]].assign(
        lists=counts.sum(axis=1),
        majority=most.idxmax(axis=1).where(most.sum(axis=1).eq(1), TIE),
        ours=ours.fillna(""),
        our_side=side.fillna(""),
        share=np.array(on_our_side, dtype="float64") / counts.sum(axis=1),
        parted=counts.gt(0).sum(axis=1).gt(1),
    )
    return states.sort_values(["parted", "lists", "name"], ascending=[False, False, True])


def _counted(codings: pd.DataFrame, column: str, classes: tuple[str, ...]) -> pd.DataFrame:
    """Return how many lists put each state into each class, in the order of the classes."""
    counts = pd.crosstab(codings["iso3"], codings[column])
    return counts.reindex(columns=list(classes), fill_value=0)


def _words(codings: pd.DataFrame, parted: pd.Index) -> pd.DataFrame:
    kept = codings[codings["iso3"].isin(parted)]
    columns = ["iso3", "tracker", "wording", "force_position", "side", "address"]
    return kept.sort_values(["iso3", "tracker"])[columns]


def _alphas(case: Case, codings: pd.DataFrame, states: pd.DataFrame) -> pd.DataFrame:
    five = tuple(str(code) for code in case.force_position_scale.index)
    sides = codings.groupby("tracker")["side"].nunique()
    whole = codings[codings["tracker"].isin(sides.index[sides.eq(len(SIDES))])]
    rows = [
        (name, kept["tracker"].nunique(), *_alpha(_counted(kept, column, classes)))
        for name, kept in ((ALL_LISTS, codings), (LISTS_OF_ALL_SIDES, whole))
        for column, classes in (("force_position", five), ("side", SIDES))
    ]
    pairs = states[states["majority"].ne(TIE) & states["our_side"].ne("")]
    both = pd.concat([pairs["majority"], pairs["our_side"]]).rename("side")
    of_us = _counted(both.rename_axis("iso3").reset_index(), "side", SIDES)
    rows.append((OURS_AND_MOST, 2, *_alpha(of_us)))
    return pd.DataFrame(rows, columns=["set", *_COUNTS, *_MEASURES]).convert_dtypes()


def _alpha(counts: pd.DataFrame) -> tuple[float, ...]:
    """Return how many states and classes there are, and each alpha with its interval.

    `counts` has how many coders put each state (row) into each class (column, in order). A state
    with one coder says nothing on agreement.
    """
    pairable = counts[counts.sum(axis=1).gt(1)].to_numpy()
    size, drawn = len(pairable), np.random.default_rng(_SEED)
    resamples = drawn.integers(0, size, (RESAMPLES, size)) if size else ()
    found: list[float] = [size, counts.shape[1]]
    for level in LEVELS:
        alphas = [_alpha_of(pairable[rows], level) for rows in resamples]
        known = [alpha for alpha in alphas if not np.isnan(alpha)]
        ends = np.quantile(known, _INTERVAL) if known else (np.nan, np.nan)
        found += [_alpha_of(pairable, level), *map(float, ends)]
    return tuple(found)


def _alpha_of(pairable: np.ndarray, level: Level) -> float:
    """Return alpha; missing where no class but one is used, so that chance cannot be told."""
    if np.count_nonzero(pairable.sum(axis=0)) < 2:  # noqa: PLR2004 - one class
        return np.nan
    return float(krippendorff.alpha(value_counts=pairable, level_of_measurement=level))
