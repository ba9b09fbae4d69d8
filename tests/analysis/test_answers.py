"""What pages are answered has its declared shape and counts each thing once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from components.address import IndexChoice, MapChoice, RecordChoice, VotesChoice
from components.address.choice import Lens
from components.analysis.index.backing_index import backing_index
from components.analysis.record import strip as drawn_in_time
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
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


def with_subject_absent(case: Case, *years: str) -> Case:
    """Return the case in a world in which its subject cast no vote in these years."""
    place = list(case.world.voters["iso3"]).index(case.settings.subject_iso3)
    calls = case.world.roll_calls
    votes_cast = [
        f"{votes[:place]}X{votes[place + 1 :]}" if date[:4] in years else votes
        for date, votes in zip(calls["date"], calls["votes"], strict=True)
    ]
    return replace(case, world=replace(case.world, roll_calls=calls.assign(votes=votes_cast)))


@pytest.mark.parametrize("lens", ["article", "record"])
def test_stances(toy_case: Case, lens: Lens) -> None:
    result = stances(toy_case, MapChoice(lens=lens))
    shape = Described if result.acts is None else DescribedActs
    shape.validate(result.rows, lazy=True)
    ByStance.validate(result.by_stance, lazy=True)
    assert result.by_stance["total"].sum() == len(result.rows) > 0


def test_record(toy_case: Case) -> None:
    result = record(toy_case, RecordChoice())
    assert result.comparison is not None
    assert result.arms is not None
    Events.validate(result.events, lazy=True)
    Parted.validate(result.comparison.known, lazy=True)
    ArmsByYear.validate(result.arms.rows, lazy=True)
    assert result.arms.totals.sum() == pytest.approx(toy_case.arms_transfers["tiv_million"].sum())


def test_the_marks_that_are_drawn_are_counted_each_once(toy_case: Case) -> None:
    drawn = record(toy_case, RecordChoice(everyone=True)).strip
    acts = len(drawn.events) - drawn.hollow
    assert drawn.hollow > 0
    assert drawn.by_direction.sum() == drawn.by_family.sum() == acts
    assert len(drawn.actors) == drawn.every


def test_of_many_actors_the_most_active_are_drawn(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawn_in_time, "MOST_LINES", 1)
    case = replace(toy_case)  # with no answers kept
    result = record(case, RecordChoice())
    assert result.strip.is_long
    assert result.strip.actors == ("Bhutan",)
    assert result.strip.every == result.events["actor"].nunique() > 1
    assert set(result.strip.events["actor"]) == {"Bhutan"}
    everyone = record(case, RecordChoice(everyone=True)).strip
    assert len(everyone.actors) == everyone.every
    chosen = record(case, RecordChoice(actor=("BTN", "LUX"))).strip
    assert (chosen.is_long, len(chosen.actors)) == (False, 2)


def test_votes(toy_case: Case) -> None:
    result = votes(toy_case, VotesChoice())
    assert result.lines is not None
    assert result.shown is not None
    AgreementByYear.validate(result.lines.rows, lazy=True)
    AgreementInYear.validate(result.shown.agreement.rows, lazy=True)
    PooledAgreement.validate(result.pooled, lazy=True)
    assert set(result.lines.rows["iso3"]) <= set(result.charted) == set(result.names)
    assert result.shown.year == result.shown.first


@pytest.mark.parametrize(
    ("silent", "year", "missing", "last_vote"),
    [("2001", 2001, "later_votes", 2000), ("2000", 2000, "votes", 2001)],
)
def test_a_year_without_a_vote_of_the_subject_says_why_it_is_empty(
    toy_case: Case, silent: str, year: int, missing: str, last_vote: int
) -> None:
    case = with_subject_absent(toy_case, silent)
    shown = votes(case, VotesChoice(year=year)).shown
    assert shown is not None
    assert (shown.year, shown.missing, shown.last_vote) == (year, missing, last_vote)
    of_adversary = votes(case, VotesChoice(year=year, party="adversary")).shown
    assert of_adversary is not None
    assert of_adversary.missing is None


def test_while_nobody_chose_the_last_year_with_a_vote_of_the_subject_is_shown(
    toy_case: Case,
) -> None:
    shown = votes(with_subject_absent(toy_case, "2001"), VotesChoice()).shown
    assert shown is not None
    assert (shown.year, shown.first, shown.missing) == (2000, 2000, None)


def test_a_year_that_the_issue_does_not_reach_is_named_beside_the_one_shown(
    toy_case: Case,
) -> None:
    calls = toy_case.world.roll_calls
    marked = [
        () if date.startswith("2001") else issues
        for date, issues in zip(calls["date"], calls["issues"], strict=True)
    ]
    world = replace(toy_case.world, roll_calls=calls.assign(issues=marked))
    shown = votes(replace(toy_case, world=world), VotesChoice(issue="nuclear", year=2001)).shown
    assert shown is not None
    assert (shown.asked, shown.year) == (2001, 2000)


def test_backing_index(toy_case: Case) -> None:
    first = backing_index(toy_case, IndexChoice()).rows.index[0]
    result = backing_index(toy_case, IndexChoice(ranked=first))
    assert result.made_of is not None
    assert result.pair is not None
    Ranked.validate(result.rows, lazy=True)
    ScoreParts.validate(result.made_of.parts, lazy=True)
    score = result.rows["score"].iloc[0]
    assert result.made_of.parts["adds"].sum() == pytest.approx(score)
    assert result.parts.loc[first].sum() == pytest.approx(score)
    assert {result.pair.ahead, result.pair.behind} == set(result.rows.index[:2])


def test_states_that_are_asked_for_are_shown_where_they_are_ranked(toy_case: Case) -> None:
    ranked = list(backing_index(toy_case, IndexChoice()).rows.index)
    result = backing_index(toy_case, IndexChoice(ranked=ranked[1], one=ranked[1], other="XXX"))
    assert result.state is not None
    assert result.pair is not None
    assert result.state == ranked[1]
    assert (result.pair.one.shown, result.pair.other.shown) == (ranked[1], ranked[0])
    same = backing_index(toy_case, IndexChoice(one=ranked[0], other=ranked[0])).pair
    assert same is not None
    assert same.outcome == "same_state"


def test_without_weights_nothing_is_ranked(toy_case: Case) -> None:
    weights: dict[str, Any] = {f"weight_{code}": 0 for code in toy_case.index_component_scale.index}
    result = backing_index(toy_case, IndexChoice(**weights))
    assert result.rows.empty
    assert (result.lead, result.state, result.made_of, result.pair) == (None, None, None, None)
