"""What the source advises, with the stance today of those it leans on: the advice page's answer."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pandas as pd

from components.address import AdviceChoice
from components.analysis.actors.names import actor_names
from components.analysis.claims.resolution import CONTESTED
from components.analysis.kept import answer
from components.analysis.selection import describe_countries
from components.tables import Case, Scales, Settings


@dataclass(frozen=True)
class Partner:
    """An actor that the advice leans on; a group is shown as nothing, as it has no stance."""

    actor_id: str
    shown_as: str | None
    position: float | None = None

    @property
    def backs(self) -> bool:
        """Return whether the source puts it on the subject's side."""
        return self.position is not None and self.position > 0


@dataclass(frozen=True)
class Recommendation:
    """One row of `case.recommendations` with its partners, and its parts."""

    recommendation_id: str
    proposal: str
    benefit: str
    summary: str
    locator: str
    partners: tuple[Partner, ...]
    parts: tuple[Recommendation, ...] = ()

    @property
    def states(self) -> tuple[str, ...]:
        """Return the partners that a map can show."""
        return tuple(each.actor_id for each in self.partners if each.shown_as is not None)


@dataclass(frozen=True, eq=False)
class AdviceResult:
    """The proposals in their order, and how many partners they have.

    Each actor counts once: `partners` all, `backing` are those on the subject's side, `contested`
    those shown as contested.
    `names` has those of all actors.
    """

    choice: AdviceChoice
    proposals: tuple[Recommendation, ...]
    partners: int
    backing: tuple[str, ...]
    contested: tuple[str, ...]
    capital: str
    names: dict[str, str]
    scales: Scales
    settings: Settings


@answer
def advice(case: Case, choice: AdviceChoice) -> AdviceResult:
    """Return what the source advises, and on whom each proposal leans."""
    countries = describe_countries(case, choice.reading)
    rows = case.recommendations.sort_values("recommendation_id")
    leaned_on: dict[Hashable, tuple[Partner, ...]] = {
        str(row["recommendation_id"]): _partners(row["actor_ids"], countries)
        for _, row in rows.iterrows()
    }
    distinct = set(chain.from_iterable(leaned_on.values()))
    return AdviceResult(
        choice=choice,
        proposals=_recommendations(rows, leaned_on, parent_id=""),
        partners=len(distinct),
        backing=tuple(sorted(each.actor_id for each in distinct if each.backs)),
        contested=tuple(sorted(each.actor_id for each in distinct if each.shown_as == CONTESTED)),
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        names=dict(actor_names(case)),
        scales=case.scales,
        settings=case.settings,
    )


def with_parts(
    rows: tuple[Recommendation, ...], part_of: str = ""
) -> Iterator[tuple[Recommendation, str]]:
    """Yield recommendations, each before its parts, with the proposal that it is a part of."""
    for row in rows:
        yield row, part_of
        yield from with_parts(row.parts, row.proposal)


def _recommendations(
    rows: pd.DataFrame, leaned_on: Mapping[Hashable, tuple[Partner, ...]], parent_id: str
) -> tuple[Recommendation, ...]:
    """Return the recommendations that are parts of one, or the proposals where it is blank."""
    return tuple(
        Recommendation(
            recommendation_id=row["recommendation_id"],
            proposal=row["proposal"],
            benefit=row["benefit"],
            summary=row["summary"],
            locator=row["locator"],
            partners=leaned_on[row["recommendation_id"]],
            parts=_recommendations(rows, leaned_on, row["recommendation_id"]),
        )
        for row in rows[rows["parent_id"].eq(parent_id)].to_dict("records")
    )


def _partners(actor_ids: tuple[str, ...], countries: pd.DataFrame) -> tuple[Partner, ...]:
    return tuple(
        _partner(countries.loc[actor]) if actor in countries.index else Partner(actor, None)
        for actor in actor_ids
    )


def _partner(country: pd.Series[Any]) -> Partner:
    position = country["position"]
    return Partner(
        actor_id=str(country.name),
        shown_as=str(country["shown_as"]),
        position=None if pd.isna(position) else float(position),
    )
