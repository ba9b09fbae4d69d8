"""The states of the map through one lens: the article, the record, or another answer of the case.

Each lens shows the answer of the analysis that it is named after; what differs is who is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from components.address import (
    IndexChoice,
    MapChoice,
    PositionsChoice,
    RecognitionChoice,
    region_names,
    subregion_names,
)
from components.address.bounds import vote_years as of_vote_years
from components.address.choice import Axis, Days, Known, Lens
from components.address.codecs import Scope
from components.address.options import lenses, shown_as
from components.analysis.actors.names import other_states, party_names_in_sentence
from components.analysis.claims.sides import Sides, sides_of
from components.analysis.geography.frame import WORLD, frame_of_kept
from components.analysis.geography.ground import Ground, ground_in
from components.analysis.index.backing_index import IndexResult, backing_index
from components.analysis.kept import answer
from components.analysis.moments import Moment, halves, moment_of, moments, years_compared
from components.analysis.record.agreement import AgreementMap, agreement_map
from components.analysis.record.camps import Camps, camps_of, endorsing
from components.analysis.record.positions import PositionsResult, positions
from components.analysis.record.recognition import RecognitionResult, among, recognition
from components.analysis.record.votes import Extremes, extremes
from components.analysis.selection import describe_countries, filters_of, select_countries
from components.analysis.stances import StancesResult, era_of, stances, window_of
from components.analysis.view_facts import Chosen
from components.tables import Case, Scales, Settings
from components.tables.memo import derived

_MOST_NAMED = 12
_OF_STANCES = ("article", "record")


@dataclass(frozen=True, eq=False)
class RankMap:
    """Every state's place in the backing index with equal weights.

    `rows` has `name, shown_as` (its tier, or `unranked`) and, missing where a state is not ranked,
    `rank, score` by iso3.
    """

    rows: pd.DataFrame
    index: IndexResult
    scales: Scales
    ground: Ground


Shown = StancesResult | PositionsResult | RecognitionResult | AgreementMap | RankMap


@dataclass(frozen=True, eq=False)
class LensResult:
    """The states that a choice keeps, through its lens.

    `shown` is the answer that the lens is named after; its rows are the states kept. `counts` has
    the states by what they are shown as, in the order of the legend, that all filters but that of
    the legend keep; codes without a state are left out unless they are `chosen`. `camps` and
    `claimed` (iso3, the strongest first) are what the record and the article say of those states,
    whatever the lens, in `window` and its `era`, `sides` what the source's claims come to;
    `filters` are those beside places and the legend; `halves` are the windows before the turning
    point and from it on, or the first window of a case without one. `labels` has `name, lat, lon`
    of states that the map names. `offered` are the lenses that the case has data for, `moments` the
    steps of this one and `moment` the place of the one shown; `year` and `extremes` are those of
    votes.
    """

    lens: Lens
    shown: Shown
    counts: pd.Series[int]
    chosen: tuple[str, ...]
    camps: Camps
    claimed: tuple[str, ...]
    sides: Sides
    era: str
    window: Days
    halves: tuple[Days, ...]
    labels: pd.DataFrame
    offered: tuple[str, ...]
    moments: tuple[Moment, ...]
    moment: int | None
    year: int
    extremes: Extremes | None
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    names: dict[str, str]
    capital: str
    subject: str
    scales: Scales
    settings: Settings

    @property
    def ground(self) -> Ground:
        """Return what the map stands on."""
        return self.shown.ground

    @property
    def rows(self) -> pd.DataFrame:
        """Return the states kept, with at least `name, shown_as` by iso3."""
        return self.shown.rows


@answer
def lens(case: Case, choice: MapChoice) -> LensResult:
    """Return the states that a choice keeps, through its lens."""
    shown, counts = _shown(case, choice)
    places = MapChoice(region=choice.region, subregion=choice.subregion, countries=choice.countries)
    window = window_of(case, choice)
    era, steps = era_of(case, window), moments(case, choice.lens)
    acts = stances(case, replace(places, window=choice.window, confirmed=choice.confirmed)).rows
    claims = stances(case, replace(places, lens="article")).rows
    if choice.lens in _OF_STANCES:
        kept = stances(case, replace(choice, stance=())).rows.index
        acts, claims = acts[acts.index.isin(kept)], claims[claims.index.isin(kept)]
    camps = camps_of(acts, endorsing(case, window, era))
    claimed = _backers(claims)
    return LensResult(
        lens=choice.lens,
        shown=shown,
        counts=counts,
        chosen=choice.stance,
        camps=camps,
        claimed=claimed,
        sides=sides_of(claims),
        era=era,
        window=(window.first, window.last),
        halves=halves(case),
        labels=_labels(case, choice.lens, shown, {"record": camps.endorsed, "article": claimed}),
        offered=tuple(lenses(case)),
        moments=steps,
        moment=moment_of(steps, choice),
        year=_year(case, choice),
        extremes=_extremes(shown),
        places=subregion_names(case, choice.subregion) or region_names(case, choice.region),
        filters=filters_of(case, choice),
        names=dict(case.world.countries["name"]),
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        subject=party_names_in_sentence(case)["subject"],
        scales=case.scales,
        settings=case.settings,
    )


def _extremes(shown: Shown) -> Extremes | None:
    """Return which of the states kept voted most and least like the subject; None without votes."""
    if not isinstance(shown, AgreementMap):
        return None
    return extremes(shown.rows.loc[~shown.rows["thin"], "deviation"])


def _labels(
    case: Case, lens: Lens, shown: Shown, backers: dict[str, tuple[str, ...]]
) -> pd.DataFrame:
    """Return the parties and the backers kept in the frame, with the point that names each."""
    parties = [each.iso3 for each in shown.ground.parties]
    named = [iso3 for iso3 in backers.get(lens, ()) if iso3 in shown.rows.index]
    points = case.world.label_points.loc[[*parties, *named[:_MOST_NAMED]], ["lat", "lon"]]
    frame = shown.ground.frame
    inside = [each.Index for each in points.itertuples() if frame.holds(each.lat, each.lon)]
    return points.loc[inside].assign(name=case.world.countries["name"].loc[inside])


@derived
def claimed_backers(case: Case) -> tuple[str, ...]:
    """Return the states (iso3) that the source itself names as backers, the strongest first."""
    return _backers(stances(case, MapChoice(lens="article")).rows)


def _backers(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(rows.index[rows["basis"].eq("named") & rows["position"].gt(0)])


def _shown(case: Case, choice: MapChoice) -> tuple[Shown, pd.Series[int]]:
    """Return the answer of the lens with the states kept, and how many are shown as what."""
    if choice.lens in _OF_STANCES:
        result = stances(case, choice)
        return result, result.by_stance["total"]
    every = _every(case, choice)
    offered, kept = _kept(case, choice, every.rows)
    order = [*shown_as(case, Scope(lens=choice.lens))]
    counts = every.rows.loc[offered, "shown_as"].value_counts()
    counts = counts.reindex(order, fill_value=0).astype(int)
    chosen = counts.index.isin(choice.stance)
    return _narrowed(case, choice, every, kept), counts[counts.gt(0) | chosen]


def _every(case: Case, choice: MapChoice) -> Shown:
    """Return the answer of a lens, with every state."""
    known: Known = "with_groups" if choice.basis == "with_groups" else "own"
    if choice.lens == "recognition":
        return recognition(case, RecognitionChoice(episode=choice.episode, basis=known))
    if choice.lens == "votes":
        return agreement_map(case, "subject", _year(case, choice))
    if choice.lens == "index":
        return rank_map(case)
    axis: Axis = "legitimacy" if choice.lens == "legitimacy" else "force"
    asked = PositionsChoice(axis=axis, basis=known, confirmed=choice.confirmed)
    return positions(case, asked)


def _year(case: Case, choice: MapChoice) -> int:
    """Return the year of the votes: the chosen one, or the last that can be compared."""
    return choice.year or next(reversed(years_compared(case)), of_vote_years(case)[1])


@derived
def rank_map(case: Case) -> RankMap:
    """Return every state's place in the backing index with equal weights."""
    result = backing_index(case, IndexChoice())
    rows = other_states(case)[["name"]].join(result.rows[["rank", "score", "tier"]])
    rows = rows.assign(shown_as=rows["tier"].fillna("unranked").astype("str"))
    return RankMap(rows, result, case.scales, ground_in(case, WORLD))


def _kept(case: Case, choice: MapChoice, rows: pd.DataFrame) -> tuple[pd.Index, pd.Index]:
    """Return the states that all filters but that of the legend keep, and those that all keep."""
    told = rows.get("summary", "")
    described = describe_countries(case).loc[rows.index]
    described = described.assign(
        shown_as=rows["shown_as"], basis="named", contested=False, searched=told
    )
    offered = select_countries(case, described, replace(choice, stance=()))
    return offered.index, select_countries(case, described, choice).index


def _narrowed(case: Case, choice: MapChoice, every: Shown, kept: pd.Index) -> Shown:
    """Return an answer of which only the states `kept` are left, in the frame of the choice."""
    regions, subregions = (
        region_names(case, choice.region),
        subregion_names(case, choice.subregion),
    )
    framed = ground_in(case, frame_of_kept(case, choice.frame, regions, subregions, kept))
    rows = every.rows[every.rows.index.isin(kept)]
    places = subregions or regions
    if isinstance(every, RecognitionResult):
        return replace(among(case, every, kept), ground=framed, places=places)
    if isinstance(every, PositionsResult):
        known = every.known[every.known.index.isin(kept)]
        narrowed = replace(every, rows=rows, known=known, ground=framed)
        return replace(narrowed, places=places, filters=filters_of(case, choice))
    return replace(every, rows=rows, ground=framed)
