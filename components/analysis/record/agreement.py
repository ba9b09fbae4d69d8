"""Agreement in votes: chosen states over the years, all states in one year, and years pooled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components.address import VotesChoice, region_names
from components.address.choices import MOST_STATES
from components.address.codecs import Scope
from components.address.options import voters
from components.analysis.actors.names import (
    Party,
    other_states,
    party_names,
    party_names_in_sentence,
)
from components.analysis.geography.ground import Ground, ground
from components.analysis.kept import answer
from components.analysis.record.votes import (
    ALL_ISSUES,
    Extremes,
    agreement_by_year,
    agreement_in,
    extremes,
    issue_years,
    pooled_agreement,
    pooled_years,
    silent_years,
    voting_years,
)
from components.tables import Case, Scales, Settings

THIN = 8  # joint roll calls; a year with fewer has no share worth a colour or a line
_THIN_POOLED = 20  # in all pooled years: a share of five says little
Missing = Literal["roll_calls", "later_votes", "votes"]


@dataclass(frozen=True, eq=False)
class AgreementLines:
    """The agreement of some states over the years.

    `rows` are those of `agreement_by_year`, in the order in which the states were asked for;
    `span` is the first and the last year among them, None without rows; `silent` are the years
    at the end in which the subject cast no vote; `parties` has names as a sentence holds them.
    """

    rows: pd.DataFrame
    span: tuple[int, int] | None
    silent: tuple[int, ...]
    parties: dict[Party, str]


@dataclass(frozen=True, eq=False)
class AgreementMap:
    """The agreement of every state but the two parties in one year.

    `rows` has `name, share` (0-1, missing without a joint roll call) and `count` (joint roll
    calls) by iso3; `ground` is that of the chosen regions.
    """

    rows: pd.DataFrame
    scales: Scales
    ground: Ground


@dataclass(frozen=True, eq=False)
class YearShown:
    """The map of one year.

    `year` is the one shown, `first` the one shown while nobody chose, `asked` the chosen one where
    the issue does not reach to it. `missing` says why the map is empty: the year has no roll calls,
    or none in which the subject voted, as it did not in any later year or in this one alone.
    `last_vote` is the last year in which it did, None without any.
    """

    party: Party
    year: int
    first: int
    asked: int | None
    missing: Missing | None
    last_vote: int | None
    agreement: AgreementMap


@dataclass(frozen=True, eq=False)
class VotesResult:
    """Agreement with both parties on an issue.

    `at_hand` says whether there are roll calls on any issue, `years` are those that have some on
    this one; without any there is neither `lines` nor `shown`.
    `charted` are the states asked for, `standard` those that are charted while nobody chose, which
    the source names where `standard_is_named`; `names` are theirs by iso3. `labels` and `parties`
    are the names of both parties, as a label and as a sentence holds them. `lines` are None where
    no state is charted or none voted. `shares` (0-1, iso3 as in `charted`) are of agreement with
    the subject over `pooled_years`, `extremes` the highest and lowest among states with enough
    joint roll calls; `pooled` has `name, region`
    and the columns of `pooled_agreement` for every state of the regions `places` but the parties,
    most with the subject first, those with few joint roll calls last.
    """

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
    shares: pd.Series[float]
    extremes: Extremes | None
    lines: AgreementLines | None
    shown: YearShown | None
    scales: Scales
    settings: Settings


@answer
def votes(case: Case, choice: VotesChoice) -> VotesResult:
    """Return how often states voted with the subject and with the adversary, on an issue."""
    issue, regions = choice.issue, region_names(case, choice.region)
    years, named = issue_years(case, issue), _named_voters(case, choice)
    standard = (named or _voters_by_name(case, choice))[:MOST_STATES]
    charted = standard if choice.states is None else choice.states
    together = pooled_agreement(case, issue).reindex(list(charted))
    shares, enough = together["share_subject"], together["n_joint_subject"].ge(_THIN_POOLED)
    lines = agreement_lines(case, charted, issue)
    return VotesResult(
        issue=issue,
        at_hand=not case.world.roll_calls.empty,
        places=regions,
        years=tuple(years),
        charted=charted,
        standard=standard,
        standard_is_named=bool(named),
        names={state: case.world.countries.at[state, "name"] for state in charted},
        labels=party_names(case),
        parties=party_names_in_sentence(case),
        pooled_years=tuple(pooled_years(case, issue)),
        pooled=_pooled(case, issue, regions),
        shares=shares,
        extremes=extremes(shares[enough]),
        lines=None if lines.rows.empty else lines,
        shown=_shown(case, choice, regions) if years else None,
        scales=case.scales,
        settings=case.settings,
    )


def agreement_lines(case: Case, states: tuple[str, ...], issue: str = ALL_ISSUES) -> AgreementLines:
    """Return the agreement of `states` with both parties over the years, on an issue."""
    rows = agreement_by_year(case, states, issue)
    rows = rows.sort_values("iso3", key=lambda codes: codes.map(states.index), kind="stable")
    return AgreementLines(
        rows=rows,
        span=None if rows.empty else (int(rows["year"].min()), int(rows["year"].max())),
        silent=tuple(silent_years(case, issue)),
        parties=party_names_in_sentence(case),
    )


def agreement_map(
    case: Case,
    party: Party,
    year: int,
    issue: str = ALL_ISSUES,
    regions: tuple[str, ...] = (),
) -> AgreementMap:
    """Return how often the states in `regions` agreed with `party` in one year, on an issue."""
    votes, states = agreement_in(case, year, issue), other_states(case, regions)
    rows = pd.DataFrame(
        {
            "name": states["name"],
            "share": votes[f"share_{party}"].reindex(states.index),
            "count": votes[f"n_joint_{party}"].reindex(states.index),
        }
    )
    return AgreementMap(rows, case.scales, ground(case, regions))


def _named_voters(case: Case, choice: VotesChoice) -> tuple[str, ...]:
    """Return the states with votes that the source names itself, in the order of its claims."""
    offered = voters(case, Scope(choice.region))
    return tuple(actor for actor in dict.fromkeys(case.stances["actor_id"]) if actor in offered)


def _voters_by_name(case: Case, choice: VotesChoice) -> tuple[str, ...]:
    offered = voters(case, Scope(choice.region))
    return tuple(sorted(offered, key=offered.__getitem__))


def _pooled(case: Case, issue: str, regions: tuple[str, ...]) -> pd.DataFrame:
    states = other_states(case, regions)[["name", "region"]]
    rows = states.join(pooled_agreement(case, issue), how="inner")
    rows = rows.assign(thin=rows["n_joint_subject"].lt(_THIN_POOLED))
    order = ["thin", "share_subject", "name"]
    return rows.sort_values(order, ascending=[True, False, True]).drop(columns="thin")


def _shown(case: Case, choice: VotesChoice, regions: tuple[str, ...]) -> YearShown:
    issue, asked = choice.issue, choice.year
    years, cast = issue_years(case, issue), voting_years(case, issue)
    year = first = (cast or years)[-1]
    if asked is not None and years[0] <= asked <= years[-1]:
        year = asked
    return YearShown(
        party=choice.party,
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
