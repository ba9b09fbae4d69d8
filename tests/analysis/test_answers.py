"""What pages are answered has its declared shape, in the toy case and in the shipped one."""

from __future__ import annotations

from typing import Any

import pytest

from components.address import IndexChoice, MapChoice, RecordChoice, VotesChoice
from components.address.choices import View
from components.analysis.index.backing_index import backing_index
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.strip import MOST_LINES
from components.analysis.schemas import (
    AgreementByYear,
    AgreementInYear,
    ArmsByYear,
    ByStance,
    Described,
    DescribedActs,
    Events,
    Parted,
    PooledAgreement,
    Ranked,
    ScoreParts,
)
from components.analysis.stances import stances
from components.tables import Case


@pytest.fixture(params=["toy_case", "case"])
def any_case(request: pytest.FixtureRequest) -> Case:
    """Return the toy case, then the shipped one."""
    found: Case = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("view", ["claims", "record"])
def test_stances(any_case: Case, view: View) -> None:
    result = stances(any_case, MapChoice(view=view))
    shape = Described if result.acts is None else DescribedActs
    shape.validate(result.rows, lazy=True)
    ByStance.validate(result.by_stance, lazy=True)
    assert result.by_stance["total"].sum() == len(result.rows) > 0


def test_record(any_case: Case) -> None:
    result = record(any_case, RecordChoice())
    assert result.comparison is not None
    assert result.arms is not None
    Events.validate(result.events, lazy=True)
    Parted.validate(result.comparison.known, lazy=True)
    ArmsByYear.validate(result.arms.rows, lazy=True)
    assert result.arms.totals.sum() == pytest.approx(any_case.arms_transfers["tiv_million"].sum())


def test_the_marks_that_are_drawn_are_counted_each_once(any_case: Case) -> None:
    drawn = record(any_case, RecordChoice(everyone=True)).strip
    acts = len(drawn.events) - drawn.hollow
    assert drawn.by_direction.sum() == drawn.by_family.sum() == acts
    assert len(drawn.actors) == drawn.every


def test_of_many_actors_the_most_active_are_drawn(case: Case) -> None:
    result = record(case, RecordChoice())
    assert result.strip.is_long
    assert len(result.strip.actors) == MOST_LINES < result.strip.every
    left_out = result.events[~result.events["actor"].isin(result.strip.actors)]
    least = result.strip.events["actor"].value_counts().min()
    assert left_out["actor"].value_counts().max() <= least


def test_votes(any_case: Case) -> None:
    result = votes(any_case, VotesChoice())
    assert result.lines is not None
    assert result.shown is not None
    AgreementByYear.validate(result.lines.rows, lazy=True)
    AgreementInYear.validate(result.shown.agreement.rows, lazy=True)
    PooledAgreement.validate(result.pooled, lazy=True)
    assert set(result.lines.rows["iso3"]) <= set(result.charted) == set(result.names)
    assert result.shown.year == result.shown.first


def test_a_year_after_the_last_vote_of_the_subject_says_why_it_is_empty(case: Case) -> None:
    shown = votes(case, VotesChoice(year=2024)).shown
    assert shown is not None
    assert (shown.year, shown.missing, shown.last_vote) == (2024, "later_votes", 2021)
    of_adversary = votes(case, VotesChoice(year=2024, party="adversary")).shown
    assert of_adversary is not None
    assert of_adversary.missing is None


def test_a_year_that_the_issue_does_not_reach_is_named_beside_the_one_shown(case: Case) -> None:
    shown = votes(case, VotesChoice(issue="human_rights", year=2024)).shown
    assert shown is not None
    assert (shown.asked, shown.year) == (2024, 2021)


def test_backing_index(any_case: Case) -> None:
    result = backing_index(any_case, IndexChoice())
    assert result.made_of is not None
    assert result.pair is not None
    Ranked.validate(result.rows, lazy=True)
    ScoreParts.validate(result.made_of.parts, lazy=True)
    first = result.rows.iloc[0]
    assert result.made_of.parts["adds"].sum() == pytest.approx(first["score"])
    assert {result.pair.ahead, result.pair.behind} == set(result.rows.index[:2])


def test_states_that_are_asked_for_are_shown_where_they_are_ranked(toy_case: Case) -> None:
    ranked = list(backing_index(toy_case, IndexChoice()).rows.index)
    result = backing_index(toy_case, IndexChoice(ranked=ranked[1], one=ranked[1], other="XXX"))
    assert result.state is not None
    assert result.pair is not None
    assert result.state.shown == ranked[1]
    assert (result.pair.one.shown, result.pair.other.shown) == (ranked[1], ranked[0])
    same = backing_index(toy_case, IndexChoice(one=ranked[0], other=ranked[0])).pair
    assert same is not None
    assert same.outcome == "same_state"


def test_without_weights_nothing_is_ranked(toy_case: Case) -> None:
    weights: dict[str, Any] = {f"weight_{code}": 0 for code in toy_case.index_component_scale.index}
    result = backing_index(toy_case, IndexChoice(**weights))
    assert result.rows.empty
    assert (result.lead, result.state, result.made_of, result.pair) == (None, None, None, None)
