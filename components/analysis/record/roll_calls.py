"""Roll calls → how often each state voted as the case's subject and its adversary did."""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.tables import Case, World
from components.tables.memo import derived
from components.tables.registry import ALL_ISSUES
from components.tables.settings import Party

Codes = npt.NDArray[np.int8]
Counts = npt.NDArray[np.float64]

_CODES = {"Y": 1, "A": 2, "N": 3}
_NOT_CAST = 0


@derived
def agreement_counts(case: Case) -> pd.DataFrame:
    """Return one row per state, issue and year in which it voted jointly with one of the parties.

    Columns `iso3, year, issue`, and for `subject` and `adversary` each `n_joint_…` (roll calls in
    which both voted yes, abstained or voted no) and `agree_…` (1 for each in which they did the
    same, a half where one of the two abstained; missing without a joint roll call). A party has
    no joint roll call with itself. Copy before changing: the frame is kept.

    Source: Agree in DyadicAgreementScores.R of the data set's authors (Voeten and others),
    github.com/evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points. They take the
    mean by session and leave unanimous roll calls out; here is the sum, by year, over all.
    """
    calls, states = case.world.roll_calls, case.world.voters["iso3"].tolist()
    years = calls["date"].str[:4].astype("float64").to_numpy()
    issues = case.vote_issue_scale.index.tolist()
    levels = [states, issues, np.unique(years)]
    keys = pd.MultiIndex.from_product(levels, names=["iso3", "issue", "year"])
    table = keys.to_frame(index=False)
    for role in get_args(Party):
        pair = _with_partner(cast_votes(case.world), states, case.settings.parties.get(role, ""))
        n_joint, agree = (_summed(each, calls["issues"], issues, years) for each in pair)
        table[f"n_joint_{role}"] = n_joint
        table[f"agree_{role}"] = np.where(n_joint > 0, agree, np.nan)
    table = table[table["n_joint_subject"] + table["n_joint_adversary"] > 0]
    return table[["iso3", "year", "issue", *table.columns[3:]]].reset_index(drop=True)


@derived
def cast_votes(world: World) -> Codes:
    """Return roll calls by voters: 1 for yes, 2 for an abstention, 3 for no, 0 for no vote."""
    letters = np.array(list("".join(world.roll_calls["votes"])), dtype="U1")
    votes = np.full(letters.shape, _NOT_CAST, dtype=np.int8)
    for letter, code in _CODES.items():
        votes[letters == letter] = code
    return votes.reshape(len(world.roll_calls), len(world.voters))


def roll_calls_of(case: Case, iso3: str) -> pd.DataFrame:
    """Return the roll calls in which a state cast a vote."""
    own = np.flatnonzero(case.world.voters["iso3"].eq(iso3))
    return case.world.roll_calls[(cast_votes(case.world)[:, own] != _NOT_CAST).any(axis=1)]


def _summed(
    values: Counts, marked: pd.Series[Any], issues: list[str], years: Counts
) -> npt.NDArray[np.float64]:
    """Return the sums of values (roll calls by states) by state, issue and year, in one row."""
    order = np.argsort(years, kind="stable")
    starts = np.unique(years[order], return_index=True)[1]
    sums = np.zeros((len(issues), len(starts), values.shape[1]))
    for place, issue in enumerate(issues):
        on_issue = np.array([issue in (ALL_ISSUES, *marks) for marks in marked], dtype=np.bool_)
        if len(starts):
            sums[place] = np.add.reduceat((values * on_issue[:, None])[order], starts, axis=0)
    return sums.transpose(2, 0, 1).ravel()


def _with_partner(votes: Codes, states: list[str], partner: str) -> tuple[Counts, Counts]:
    """Return where each state and a partner both voted, and how far they agreed, 0 to 1."""
    own = [place for place, state in enumerate(states) if state == partner]
    if not own:
        return np.zeros(votes.shape), np.zeros(votes.shape)
    theirs = votes[:, own]
    joint = (votes != _NOT_CAST) & (theirs != _NOT_CAST)
    joint[:, own] = False
    return joint.astype(np.float64), np.where(joint, 1 - np.abs(votes - theirs) / 2, 0.0)
