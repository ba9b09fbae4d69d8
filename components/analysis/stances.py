"""Who stands where: the states that a choice leaves, as the source says or as is documented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from components.address import MapChoice, region_names, subregion_names
from components.address.bounds import first_window
from components.address.choice import Days
from components.analysis.actors.names import party_names
from components.analysis.claims.resolution import resolve_stances
from components.analysis.geography.frame import frame_of_kept
from components.analysis.geography.ground import Ground, ground_in
from components.analysis.geography.stripes import Line, stripes
from components.analysis.kept import answer
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, EventFilter
from components.analysis.record.turn import AFTER
from components.analysis.selection import (
    SILENT,
    describe_countries,
    describe_states_alone,
    filters_of,
    select_countries,
)
from components.analysis.view_facts import Chosen
from components.tables import Case, Scales, Settings

View = Literal["claims", "record"]
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


@dataclass(frozen=True)
class Acts:
    """Which acts stances are read from: those of one era in a window (both days included)."""

    window: Days
    era: str


@dataclass(frozen=True, eq=False)
class StancesResult:
    """The states that a choice keeps.

    `acts` says which acts `rows` show; None where they show what the source claims. `rows` are
    those of `select_countries`; `by_stance` has, by the code of what is shown, in the order of
    the legend, `named, inherited, total` of the states that all other filters than that of stances
    keep: codes that none of them has are left out, unless they are chosen. `places` are the
    names of the chosen sub-regions, or else regions, `filters` the others beside the legend,
    `hides_groups` says that states with nothing but their group's claims are shown as silent.
    `group_names` has the names of the groups through which rows inherit; `ground` is that
    of the chosen regions; `stripes` cover the contested rows (iso3), and `camps` has the stances
    of their most and of their least supportive claim.
    """

    acts: Acts | None
    rows: pd.DataFrame
    counts: Counts
    by_stance: pd.DataFrame
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    hides_groups: bool
    subject: str
    capital: str
    scales: Scales
    settings: Settings
    group_names: dict[str, str]
    ground: Ground
    stripes: dict[str, Line]
    camps: dict[str, tuple[str, str]]

    @property
    def view(self) -> View:
        """Return whether claims or acts are shown."""
        return "claims" if self.acts is None else "record"


@answer
def stances(case: Case, choice: MapChoice) -> StancesResult:
    """Return the states that a choice keeps, as the source says or as is documented.

    Every lens but that of the article shows what is documented: acts of the chosen window.
    """
    if choice.lens != "article":
        window = window_of(case, choice)
        return documented_stances(case, choice, window, era_of(case, window))
    through_groups = choice.basis == "with_groups"
    describe = describe_countries if through_groups else describe_states_alone
    return _among(case, describe(case, choice.reading), choice, None)


def window_of(case: Case, choice: MapChoice) -> EventFilter:
    """Return which acts the map shows: those of the chosen window, or of the case's first."""
    first, last = choice.window or first_window(case)
    return EventFilter(first, last, confirmed=choice.confirmed)


def era_of(case: Case, window: EventFilter) -> str:
    """Return the era whose acts a window shows; one that spans the turn shows those before it.

    Acts before and after are toward different governments, and never shown as one.
    """
    turns = case.settings.turning_points
    return AFTER if turns and window.first >= turns[0].day else BEFORE


def documented_stances(
    case: Case, choice: MapChoice, window: EventFilter, era: str
) -> StancesResult:
    """Return the states that a choice keeps, as their acts of one era in a window show them."""
    described = describe_record(case, window, era)
    return _among(case, described, choice, Acts((window.first, window.last), era))


def _among(
    case: Case, described: pd.DataFrame, choice: MapChoice, acts: Acts | None
) -> StancesResult:
    rows = select_countries(case, described, choice)
    offered = rows
    if choice.stance:
        offered = select_countries(case, described, replace(choice, stance=()))
    codes = shown_codes(case.scales, "record" if acts else "claims")
    regions = region_names(case, choice.region)
    subregions = subregion_names(case, choice.subregion)
    through = {group for ids in rows["group_ids"] for group in ids}
    return StancesResult(
        acts=acts,
        rows=rows,
        counts=count(rows),
        by_stance=count_by_stance(offered, codes, choice.stance),
        places=subregions or regions,
        filters=filters_of(case, choice),
        hides_groups=acts is None and choice.basis != "with_groups",
        subject=party_names(case)["subject"],
        capital=case.world.countries.at[case.settings.subject_iso3, "capital"],
        scales=case.scales,
        settings=case.settings,
        group_names={group: case.world.groups.at[group, "name"] for group in sorted(through)},
        ground=ground_in(case, frame_of_kept(case, choice.frame, regions, subregions, rows.index)),
        stripes={str(iso3): stripes(case, str(iso3)) for iso3 in rows.index[rows["contested"]]},
        camps=_camps(case, rows.index[rows["contested"]]),
    )


def _camps(case: Case, contested: pd.Index) -> dict[str, tuple[str, str]]:
    most, least = (
        resolve_stances(case, reading)["stance"][contested]
        for reading in ("most_supportive", "least_supportive")
    )
    pairs = zip(most, least, strict=True)
    return dict(zip(map(str, contested), pairs, strict=True))


def count(rows: pd.DataFrame) -> Counts:
    """Return how many of `rows` there are on each basis and on each side."""
    placed = list(zip(rows["basis"], rows["position"], strict=True))
    bases = Counter(basis for basis, _ in placed)
    means = zip(rows["mean"], rows["position"], strict=True) if "mean" in rows else ()
    return Counts(
        named=bases["named"],
        inherited=bases["inherited"],
        contested=int(rows["contested"].sum()),
        silent=bases[SILENT],
        backing=_side(basis for basis, position in placed if position > 0),
        opposed=_side(basis for basis, position in placed if position < 0),
        halves=sum(mean % 1 == _HALF for mean, position in means if position > 0 or position < 0),
    )


def shown_codes(scales: Scales, view: View) -> list[str]:
    """Return the codes of what a state can be shown as, in the order of the legend."""
    placed = scales.stance["position"]
    if view == "record":
        return [*placed.dropna().index, *scales.mark.index.drop("contested")]
    return [*placed.index, *scales.mark.index]


def count_by_stance(
    rows: pd.DataFrame, codes: list[str], chosen: Collection[str] = ()
) -> pd.DataFrame:
    """Return the number of named and inherited states by what they are shown as, as `codes` go.

    Codes without a state are left out, unless they are `chosen`.
    """
    pairs = Counter(zip(rows["shown_as"], rows["basis"], strict=True))
    total = Counter(rows["shown_as"])
    present = [code for code in codes if total[code] or code in chosen]
    counts = {
        "named": [pairs[code, "named"] for code in present],
        "inherited": [pairs[code, "inherited"] for code in present],
        "total": [total[code] for code in present],
    }
    return pd.DataFrame(counts, pd.Index(present, dtype="str", name="shown_as"), dtype=int)


def _side(bases: Iterable[str]) -> Side:
    counted = Counter(bases)
    return Side(counted["named"], counted["inherited"])
