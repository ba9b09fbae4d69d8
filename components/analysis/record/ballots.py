"""Votes of international bodies on the subject itself: who voted how."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.address import body_names
from components.address.choice import GridOrder
from components.analysis.record.with_sources import with_sources
from components.tables import Case
from components.tables.memo import derived

_YES_IS = {"for_subject": 1, "against_subject": -1}
_BALLOT = {"yes": 1, "abstained": 0, "no": -1}


@dataclass(frozen=True, eq=False)
class VotesOnSubject:
    """Votes on the subject, and each ballot that is known.

    `votes` is by resolution_id, one body after the other and the oldest first in each, with
    `number` from 1 and the columns of `with_sources`; `ballots` has `name` of the state, and the
    columns of `case.ballots` and `with_sources`. A ballot that a delegate of the other side cast
    has "yes" in `by_rival`: it is not the government's.
    """

    votes: pd.DataFrame
    ballots: pd.DataFrame


def votes_on_subject(
    case: Case,
    bodies: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    order: GridOrder = "name",
    states: tuple[str, ...] = (),
) -> VotesOnSubject:
    """Return the votes of the chosen bodies, with the ballots of `states` (iso3) in `places`.

    Nothing chosen keeps all. The subject's own ballots are kept wherever it lies, and come first
    where states stand by name; else those come first who voted most with the side of that `order`.
    """
    votes, ballots = numbered_votes(case), all_ballots(case)
    if bodies:
        votes = votes[votes["body"].isin(body_names(case, bodies))]
        ballots = ballots[ballots["resolution_id"].isin(votes.index)]
    own = ballots["iso3"].eq(case.settings.subject_iso3)
    if places:
        ballots = ballots[ballots["region"].isin(places) | own]
    if states:
        ballots = ballots[ballots["iso3"].isin(states) | own]
    if order != "name":
        ballots = _by_side(ballots, votes, order)
    return VotesOnSubject(votes, ballots)


def _by_side(ballots: pd.DataFrame, votes: pd.DataFrame, order: GridOrder) -> pd.DataFrame:
    """Return ballots with those states first whose ballots lean most to one side.

    A ballot for it counts 1, one against it -1, an abstention 0, and an absence nothing.
    """
    meant = ballots["resolution_id"].map(votes["yes_is"]).map(_YES_IS)
    lean = ballots["ballot"].map(_BALLOT) * meant
    mean = lean.groupby([ballots["iso3"], ballots["by_rival"]]).transform("mean")
    rows = ballots.assign(lean=mean if order == "government" else -mean)
    rows = rows.sort_values("lean", ascending=False, kind="stable")
    return rows.drop(columns="lean")


@derived
def numbered_votes(case: Case) -> pd.DataFrame:
    """Return every vote as `VotesOnSubject` has it. The frame is cached."""
    rows = with_sources(case, case.resolutions)
    oldest_of_body = rows.groupby("body")["date"].transform("min")
    rows = rows.assign(opened=oldest_of_body).sort_values(["opened", "body", "date"])
    return rows.drop(columns="opened").assign(number=range(1, len(rows) + 1))


@derived
def all_ballots(case: Case) -> pd.DataFrame:
    """Return every ballot as `VotesOnSubject` has it, the subject's first. The frame is cached."""
    rows = with_sources(case, case.ballots)
    countries = case.world.countries.loc[rows["iso3"]]
    rows = rows.assign(
        name=countries["name"].to_numpy(),
        region=countries["region"].to_numpy(),
        is_other=rows["iso3"].ne(case.settings.subject_iso3),
    )
    order = ["is_other", "name", "by_rival", "resolution_id"]
    return rows.sort_values(order).drop(columns="is_other")


def ballots_of(case: Case, iso3: str) -> pd.DataFrame:
    """Return how one state voted, with `date, title, body, yes_is` of each, oldest first."""
    rows = all_ballots(case)
    votes = case.resolutions[["date", "title", "body", "yes_is"]]
    rows = rows[rows["iso3"].eq(iso3)].join(votes, on="resolution_id")
    return rows.sort_values(["date", "resolution_id"])
