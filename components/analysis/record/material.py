"""Material backing: what went between the subject and others, when, and how sure that is.

Reports overlap, so nothing here adds them up; where none was found, nothing is known.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.address import MaterialChoice, region_names
from components.address.choice import Days
from components.address.options import material_families
from components.analysis.actors.names import party_names
from components.analysis.kept import answer
from components.analysis.record.with_sources import with_sources
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings
from components.tables.memo import derived

PARTS, TOTAL = "parts", "total"


@dataclass(frozen=True, eq=False)
class Series:
    """Figures over time, all in one unit.

    `kind` is that of the figures by state, `flow` the way that it went. `rows` are those of
    `all_backing` with a figure, from the year on from which no year lacks one, and `panel`: the
    state, `parts` where no single state is named, or `total`. `panels` has the states, that of the
    largest figure first, before those two; `names` are those of the states. `left_out` counts other
    rows of the charted kinds.
    `largest` has the row of the largest figure of one state in each year, oldest first, with how
    many `states` have how many `figures` for that year; `latest` the row of each state's last
    figure, oldest first.
    """

    kind: str
    flow: str
    unit: str
    rows: pd.DataFrame
    panels: tuple[str, ...]
    names: dict[str, str]
    left_out: int
    largest: pd.DataFrame
    latest: pd.DataFrame


@dataclass(frozen=True, eq=False)
class MaterialResult:
    """The reports that a choice keeps: rows of `all_backing`, latest first.

    `series` is None without a figure by state to chart. `of_states` says that the choice leaves
    out reports that name no single state.
    """

    rows: pd.DataFrame
    series: Series | None
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    of_states: bool
    subject: str
    scales: Scales
    settings: Settings


@answer
def material(case: Case, choice: MaterialChoice) -> MaterialResult:
    """Return the reports of material backing that a choice keeps."""
    rows, places = all_backing(case), region_names(case, choice.region)
    if places:
        rows = rows[rows["region"].isin(places)]
    if choice.window is not None:
        rows = _within(rows, choice.window)
    for column, wanted in (
        ("iso3", choice.actor),
        ("family", choice.family),
        ("confidence", choice.confidence),
    ):
        if wanted:
            rows = rows[rows[column].isin(wanted)]
    return MaterialResult(
        rows=rows,
        series=_series(case, rows),
        places=places,
        filters=filters_in(case, choice, ("actor", "window", "family", "confidence")),
        of_states=bool(places or choice.actor),
        subject=party_names(case)["subject"],
        scales=case.scales,
        settings=case.settings,
    )


def _within(rows: pd.DataFrame, window: Days) -> pd.DataFrame:
    """Return the reports on a time that a window reaches into; what has no date is in none."""
    first, last = (pd.Timestamp(day) for day in window)
    begins, ends = rows["start"].fillna(rows["end"]), rows["end"].fillna(rows["start"])
    return rows[begins.le(last) & ends.ge(first)]


@derived
def all_backing(case: Case) -> pd.DataFrame:
    """Return every report of material backing by material_id, latest first.

    Columns of `case.material_backing`, and `name, name_in_sentence, region` (blank where no state
    is named), `family` (code), `series` (of the kind), `start` and `end` (datetime64, the days
    that it is about; missing where not known), and those of `with_sources`.
    The frame is cached: copy before changing it.
    """
    rows, states = with_sources(case, case.material_backing), case.world.countries
    kinds = case.material_kind_scale.loc[rows["kind"]]
    codes = {name: code for code, name in material_families(case).items()}
    in_sentence = states["name_in_sentence"].mask(states["name_in_sentence"].eq(""), states["name"])
    return rows.assign(
        name=rows["iso3"].map(states["name"]).fillna(""),
        name_in_sentence=rows["iso3"].map(in_sentence).fillna(""),
        region=rows["iso3"].map(states["region"]).fillna(""),
        family=kinds["family"].map(codes).to_numpy(),
        series=kinds["series"].to_numpy(),
        start=_days(rows["first"], at_end=False),
        end=_days(rows["last"], at_end=True),
    ).sort_values(["end", "start", "material_id"], ascending=[False, False, True])


def _days(dates: pd.Series[str], *, at_end: bool) -> pd.Series[pd.Timestamp]:
    """Return the first or the last day of dates that are known to the year, month or day."""
    periods = [pd.Period(date) if date else None for date in dates]
    days = [None if p is None else p.end_time if at_end else p.start_time for p in periods]
    return pd.to_datetime(pd.Series(days, dates.index, dtype="datetime64[ns]")).dt.normalize()


def _series(case: Case, rows: pd.DataFrame) -> Series | None:
    """Return the figures of the kinds that are charted, in the unit that most of them have."""
    charted = rows[rows["series"].ne("none")]
    by_state = charted[charted["series"].eq("by_state") & charted["iso3"].ne("")]
    by_state = by_state.dropna(subset=["value", "start", "end"])
    if by_state.empty:
        return None
    unit = str(by_state["unit"].mode().iloc[0])
    drawn = charted[charted["unit"].eq(unit)].dropna(subset=["value", "start", "end"])
    panel = drawn["iso3"].mask(drawn["series"].eq("total"), TOTAL).replace("", PARTS)
    drawn = _without_gap(drawn.assign(panel=panel).sort_values(["start", "end", "material_id"]))
    of_states = drawn[~drawn["panel"].isin([PARTS, TOTAL])]
    highest = of_states.groupby("panel")["value"].max().sort_values(ascending=False)
    others = [code for code in (PARTS, TOTAL) if code in set(drawn["panel"])]
    return Series(
        kind=str(by_state["kind"].mode().iloc[0]),
        flow=str(by_state["flow"].mode().iloc[0]),
        unit=unit,
        rows=drawn,
        panels=(*highest.index, *others),
        names={str(iso3): str(case.world.countries.at[iso3, "name"]) for iso3 in highest.index},
        left_out=len(charted) - len(drawn),
        largest=_largest(of_states),
        latest=of_states.groupby("panel").tail(1).sort_values(["end", "name"]),
    )


def _largest(of_states: pd.DataFrame) -> pd.DataFrame:
    by_year = of_states.groupby(of_states["end"].dt.year)
    return of_states.loc[by_year["value"].idxmax()].assign(
        states=by_year["panel"].nunique().to_numpy(), figures=by_year.size().to_numpy()
    )


def _without_gap(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows from the year on from which no year is without one."""
    years = rows["end"].dt.year
    first = int(years.max())
    while first - 1 in set(years):
        first -= 1
    return rows[years.ge(first)]
