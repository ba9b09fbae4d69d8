"""Agreement in votes: chosen states over the years, all states in one year, and years pooled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from components.address import VotesChoice, region_names
from components.address.choice import MOST_STATES
from components.address.codecs import Scope
from components.address.options import voters
from components.analysis.actors.names import (
    other_states,
    party_names,
    party_names_in_sentence,
)
from components.analysis.geography.ground import Ground, ground
from components.analysis.kept import answer
from components.analysis.record.votes import (
    ALL_ISSUES,
    PARTIES,
    Extremes,
    agreement_by_year,
    agreement_in,
    comparable,
    extremes,
    issue_years,
    pooled_agreement,
    pooled_deviation,
    pooled_years,
    quartiles_by_year,
    silent_years,
    voting_years,
)
from components.tables import Case, Scales, Settings
from components.tables.settings import Party

Missing = Literal["roll_calls", "later_votes", "votes"]
FEW = "few"
FIFTHS = ("lowest", "low", "middle", "high", "highest")
_CUTS = (0.2, 0.4, 0.6, 0.8)


@dataclass(frozen=True, eq=False)
class AgreementLines:
    """How far the agreement of some states with `party` lies from the median of all, by year.

    `rows` has `iso3, name, year`, `share` (0-1), `count` (joint roll calls), `deviation` (-1 to 1)
    and `thin` for each state and year with a joint roll call, in the order in which the states
    were asked for; years without a median are not in it. `quartiles` are those of
    `quartiles_by_year` as deviations. `span` is the first and the last year, None without rows;
    `silent` are the years at the end in which the subject cast no vote; `who` is the party's name
    as a sentence holds it.
    """

    party: Party
    who: str
    rows: pd.DataFrame
    quartiles: pd.DataFrame
    span: tuple[int, int] | None
    silent: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class AgreementMap:
    """The agreement of every state but the two parties in one year, against the median of all.

    `rows` has by iso3 `name, share` (0-1, missing without a joint roll call), `count` (joint roll
    calls), `deviation` from the `median` (-1 to 1), `thin` and `shown_as`: one of `FIFTHS`, or
    `FEW` where it is thin. A fifth is one of all states, wherever they lie: `ranges` has the lowest
    and the highest deviation in each that has a state. `ground` is that of the chosen regions.
    """

    party: Party
    rows: pd.DataFrame
    median: float
    ranges: dict[str, tuple[float, float]]
    scales: Scales
    ground: Ground


@dataclass(frozen=True, eq=False)
class YearShown:
    """The map of one year.

    `year` is the one shown, `first` the one shown while nobody chose: the last in which states can
    be compared. `asked` is the chosen one where the issue does not reach to it. `missing` says why
    the map is empty: the year has no roll calls, or none in which the subject voted, as it did not
    in any later year or in this one alone. `last_vote` is the last year in which it did, None
    without any.
    """

    year: int
    first: int
    asked: int | None
    missing: Missing | None
    last_vote: int | None
    agreement: AgreementMap


@dataclass(frozen=True, eq=False)
class VotesResult:
    """Agreement with one of the parties (`party`) on an issue.

    `at_hand` says whether there are roll calls on any issue, `years` are those that have some on
    this one; without any there is neither `lines` nor `shown`.
    `charted` are the states asked for, `standard` those that are charted while nobody chose: those
    that the source names where `standard_is_named`, else the highest and the lowest of `pooled`;
    `names` are theirs and of those compared, by iso3. `labels` and `parties`
    are the names of both parties, as a label and as a sentence holds them. `lines` are None where
    no state is charted or none voted. `joint` has the joint roll calls (iso3 as in `charted`) with
    the party over `pooled_years`, `extremes` the highest and lowest of these states, or where it is
    `of_regions` those of all rows of `pooled`. `pooled` has
    `name, region`, and for both parties `n_joint_…, share_…` and `deviation_…`, missing where thin,
    of every state of the regions `places` but the parties: the highest with the party first, thin
    ones last.
    """

    party: Party
    issue: str
    at_hand: bool
    places: tuple[str, ...]
    years: tuple[int, ...]
    charted: tuple[str, ...]
    standard: tuple[str, ...]
    standard_is_named: bool
    names: dict[str, str]
    labels: dict[Party, str]
    parties: dict[Party, str]
    pooled_years: tuple[int, ...]
    pooled: pd.DataFrame
    joint: pd.Series[float]
    of_regions: bool
    extremes: Extremes | None
    lines: AgreementLines | None
    shown: YearShown | None
    scales: Scales
    settings: Settings


@answer
def votes(case: Case, choice: VotesChoice) -> VotesResult:
    """Return how far states' agreement with a party on an issue lies from the median of all."""
    issue, regions = choice.issue, region_names(case, choice.region)
    years, pooled = issue_years(case, issue), _pooled(case, choice, regions)
    named = () if regions else _named_voters(case, choice)
    standard = named[:MOST_STATES] or _ends(pooled, choice.party)
    charted = standard if choice.actor is None else choice.actor
    everyone = bool(regions) and choice.actor is None
    compared = list(pooled.index) if everyone else list(charted)
    together = pooled_agreement(case, issue).reindex(list(charted))
    lines = agreement_lines(case, charted, choice.party, issue)
    return VotesResult(
        party=choice.party,
        issue=issue,
        at_hand=not case.world.roll_calls.empty,
        places=regions,
        years=tuple(years),
        charted=charted,
        standard=standard,
        standard_is_named=bool(named),
        names={state: case.world.countries.at[state, "name"] for state in {*charted, *compared}},
        labels=party_names(case),
        parties=party_names_in_sentence(case),
        pooled_years=tuple(pooled_years(case, issue)),
        pooled=pooled,
        joint=together[f"n_joint_{choice.party}"].fillna(0),
        of_regions=everyone,
        extremes=extremes(pooled_deviation(case, choice.party, issue).reindex(compared)),
        lines=None if lines.rows.empty else lines,
        shown=_shown(case, choice, regions) if years else None,
        scales=case.scales,
        settings=case.settings,
    )


def agreement_lines(
    case: Case, states: tuple[str, ...], party: Party, issue: str = ALL_ISSUES
) -> AgreementLines:
    """Return the agreement of `states` with a party over the years, on an issue."""
    quartiles, rows = quartiles_by_year(case, party, issue), agreement_by_year(case, states, issue)
    rows = _with_party(rows, party)
    rows = rows[rows["count"].gt(0) & rows["year"].isin(quartiles.index)]
    rows = rows.assign(deviation=rows["share"] - rows["year"].map(quartiles["median"]))
    rows = rows.sort_values("iso3", key=lambda codes: codes.map(states.index), kind="stable")
    return AgreementLines(
        party=party,
        who=party_names_in_sentence(case)[party],
        rows=rows,
        quartiles=quartiles.sub(quartiles["median"], axis=0),
        span=None if rows.empty else (int(rows["year"].min()), int(rows["year"].max())),
        silent=tuple(silent_years(case, issue)) if party == "subject" else (),
    )


def agreement_map(
    case: Case,
    party: Party,
    year: int,
    issue: str = ALL_ISSUES,
    regions: tuple[str, ...] = (),
) -> AgreementMap:
    """Return the agreement of the states in `regions` with `party` in one year, on an issue."""
    everywhere = other_states(case).index
    world = _with_party(agreement_in(case, year, issue), party).reindex(everywhere)
    thin = ~world["thin"].isin([False])  # missing where a state cast no vote
    shares = world["share"].mask(thin)
    median = float(shares.median())
    deviation = world["share"] - median
    standing = _fifths(shares)
    states = other_states(case, regions)
    rows = pd.DataFrame(
        {
            "name": states["name"],
            "share": world["share"],
            "count": world["count"].fillna(0).astype(int),
            "deviation": deviation,
            "thin": thin,
            "shown_as": standing,
        },
        states.index,
    )
    ranges = deviation[~thin].groupby(standing[~thin]).agg(["min", "max"])
    return AgreementMap(
        party,
        rows,
        median,
        {str(each): (float(low), float(high)) for each, low, high in ranges.itertuples()},
        case.scales,
        ground(case, regions),
    )


def _with_party(rows: pd.DataFrame, party: Party) -> pd.DataFrame:
    """Return rows of agreement with the columns of one party: `share, count, thin`."""
    names = {f"share_{party}": "share", f"n_joint_{party}": "count", f"thin_{party}": "thin"}
    kept = [column for column in ("iso3", "name", "year") if column in rows]
    return rows[[*kept, *names]].rename(columns=names)


def _fifths(shares: pd.Series[float]) -> pd.Series[str]:
    """Return in which fifth of them each share lies, equal ones in the same; FEW if missing."""
    known = shares.dropna()
    edges = known.quantile(list(_CUTS)).to_numpy()
    places = np.searchsorted(edges, known, side="left")
    return pd.Series(np.array(FIFTHS)[places], known.index).reindex(shares.index, fill_value=FEW)


def _named_voters(case: Case, choice: VotesChoice) -> tuple[str, ...]:
    """Return the states with votes that the source names itself, in the order of its claims."""
    offered = voters(case, Scope(choice.region))
    return tuple(actor for actor in dict.fromkeys(case.stances["actor_id"]) if actor in offered)


def _ends(pooled: pd.DataFrame, party: Party) -> tuple[str, ...]:
    """Return as many of the highest as of the lowest rows of `_pooled`, all where they are few."""
    known = pooled.dropna(subset=f"deviation_{party}")
    states = tuple(str(iso3) for iso3 in (pooled if known.empty else known).index)
    if len(states) <= MOST_STATES:
        return states
    half = MOST_STATES // 2
    return (*states[:half], *states[-half:])


def _pooled(case: Case, choice: VotesChoice, regions: tuple[str, ...]) -> pd.DataFrame:
    rows = pooled_agreement(case, choice.issue)
    rows = other_states(case, regions)[["name", "region"]].join(rows, how="inner")
    for party in PARTIES:
        rows[f"share_{party}"] = comparable(rows, party)
        rows[f"deviation_{party}"] = pooled_deviation(case, party, choice.issue)
    order = [f"thin_{choice.party}", f"share_{choice.party}", "name"]
    rows = rows.sort_values(order, ascending=[True, False, True])
    return rows.drop(columns=[f"thin_{party}" for party in PARTIES])


def _shown(case: Case, choice: VotesChoice, regions: tuple[str, ...]) -> YearShown:
    issue, asked = choice.issue, choice.year
    years, cast = issue_years(case, issue), voting_years(case, issue)
    compared = [year for year in cast if year in quartiles_by_year(case, choice.party, issue).index]
    year = first = (compared or cast or years)[-1]
    if asked is not None and years[0] <= asked <= years[-1]:
        year = asked
    return YearShown(
        year=year,
        first=first,
        asked=None if asked == year else asked,
        missing=_missing(year, years, cast, choice.party),
        last_vote=cast[-1] if cast else None,
        agreement=agreement_map(case, choice.party, year, issue, regions),
    )


def _missing(year: int, years: list[int], cast: list[int], party: Party) -> Missing | None:
    if year not in years:
        return "roll_calls"
    if party != "subject" or year in cast:
        return None
    return "later_votes" if not cast or year > cast[-1] else "votes"
