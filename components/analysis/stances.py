"""Who stands where: the states that a choice leaves, as the source says or as is documented."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.geography.ground import Ground, ground
from components.analysis.geography.stripes import Line, stripes
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, first_window
from components.analysis.selection import (
    SILENT,
    Selection,
    View,
    describe_countries,
    select_countries,
)
from components.tables import Case, Scales

_HALF = 0.5


@dataclass(frozen=True)
class Side:
    """How many states are on one side: on a basis of their own, and on an inherited one."""

    named: int
    inherited: int

    @property
    def total(self) -> int:
        """Return all of them."""
        return self.named + self.inherited


@dataclass(frozen=True)
class Counts:
    """How many states there are on each basis and on each side of neutral.

    Contested states are named or inherited as well, so the four bases do not add up to a total.
    `halves` are the means of acts, on either side, that lie half-way between two steps.
    """

    named: int
    inherited: int
    contested: int
    silent: int
    backing: Side
    opposed: Side
    halves: int = 0


@dataclass(frozen=True, eq=False)
class StancesResult:
    """The states that a choice leaves.

    `rows` are those of `select_countries`; `by_stance` has, by the code of what is shown, in the
    order of the legend, `named, inherited, total`: codes that no row has are left out.
    `group_names` has the names of the groups through which rows inherit; `ground` is that of the
    chosen regions; `stripes` cover the contested rows (iso3).
    """

    choice: Selection
    rows: pd.DataFrame
    counts: Counts
    by_stance: pd.DataFrame
    scales: Scales
    group_names: dict[str, str]
    ground: Ground
    stripes: dict[str, Line]


def stances(case: Case, choice: Selection) -> StancesResult:
    """Return the states that a choice leaves, as the source says or as is documented.

    What is documented are the acts of the case's first window, before any turning point.
    """
    if choice.view == "record":
        described = describe_record(case, first_window(case), BEFORE)
    else:
        described = describe_countries(case, choice.reading)
    return stances_among(case, described, choice)


def stances_among(case: Case, described: pd.DataFrame, choice: Selection) -> StancesResult:
    """Return what a choice leaves of `describe_countries`, or of any `describe_record`."""
    rows = select_countries(described, choice)
    through = {group for ids in rows["group_ids"] for group in ids}
    return StancesResult(
        choice=choice,
        rows=rows,
        counts=count(rows),
        by_stance=count_by_stance(case, rows, choice.view),
        scales=case.scales,
        group_names={group: case.groups.at[group, "name"] for group in sorted(through)},
        ground=ground(case, choice.regions, choice.subregions),
        stripes={str(iso3): stripes(case, str(iso3)) for iso3 in rows.index[rows["contested"]]},
    )


def count(rows: pd.DataFrame) -> Counts:
    """Return how many of `rows` there are on each basis and on each side."""
    backing, opposed = rows[rows["position"].gt(0)], rows[rows["position"].lt(0)]
    sides = pd.concat([backing, opposed])
    return Counts(
        named=_having(rows, "named"),
        inherited=_having(rows, "inherited"),
        contested=int(rows["contested"].sum()),
        silent=_having(rows, SILENT),
        backing=Side(_having(backing, "named"), _having(backing, "inherited")),
        opposed=Side(_having(opposed, "named"), _having(opposed, "inherited")),
        halves=int(sides["mean"].mod(1).eq(_HALF).sum()) if "mean" in sides else 0,
    )


def shown_codes(scales: Scales, view: View) -> list[str]:
    """Return the codes of what a state can be shown as, in the order of the legend."""
    placed = scales.stance["position"]
    if view == "record":
        return [*placed.dropna().index, *scales.mark.index.drop("contested")]
    return [*placed.index, *scales.mark.index]


def count_by_stance(case: Case, rows: pd.DataFrame, view: View = "claims") -> pd.DataFrame:
    """Return the number of named and inherited states by what they are shown as."""
    table = pd.crosstab(rows["shown_as"], rows["basis"])
    table = table.reindex(
        index=[code for code in shown_codes(case.scales, view) if code in table.index]
    )
    named, inherited = (table.get(basis, 0) for basis in ("named", "inherited"))
    counts = pd.DataFrame({"named": named, "inherited": inherited}, index=table.index)
    return counts.assign(total=table.sum(axis=1))


def _having(rows: pd.DataFrame, basis: str) -> int:
    return int(rows["basis"].eq(basis).sum())
