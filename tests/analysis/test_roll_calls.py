"""Agreement is counted from the roll calls for whichever two states a case is about."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.record.roll_calls import agreement_counts, roll_calls_of
from components.analysis.record.votes import issue_years, pooled_agreement
from components.tables import Case


def with_votes(case: Case, states: str, *votes: str, issues: tuple[str, ...] = ()) -> Case:
    """Return the case in a world with these votes, all in 2000, in the order of the states."""
    voters = pd.DataFrame({"iso3": states.split()})
    calls = pd.DataFrame(
        {
            "roll_call_id": [str(number) for number in range(len(votes))],
            "date": "2000-01-01",
            "issues": [issues for _ in votes],
            "votes": list(votes),
            "source_id": "register",
        }
    )
    return replace(case, world=replace(case.world, voters=voters, roll_calls=calls))


def counts(case: Case, iso3: str, issue: str = "all") -> list[float]:
    """Return joint roll calls and agreement with the subject, then with the adversary."""
    table = agreement_counts(case)
    (row,) = table[table["iso3"].eq(iso3) & table["issue"].eq(issue)].to_numpy().tolist()
    return [float(cell) for cell in row[3:]]


NONE = float("nan")


@pytest.mark.parametrize(
    ("vote", "expected"),
    [("Y", [1, 1, 1, 0]), ("A", [1, 0.5, 1, 0.5]), ("N", [1, 0, 1, 1])],
)
def test_one_roll_call_in_which_subject_says_yes_and_adversary_no(
    toy_case: Case, vote: str, expected: list[float]
) -> None:
    case = with_votes(toy_case, "BTN FJI ISL", f"{vote}YN")
    assert counts(case, "BTN") == expected
    assert counts(case, "FJI") == pytest.approx([0, NONE, 1, 0], nan_ok=True)
    assert counts(case, "ISL") == pytest.approx([1, 0, 0, NONE], nan_ok=True)


def test_absences_count_for_neither(toy_case: Case) -> None:
    case = with_votes(toy_case, "BTN FJI ISL URY", "YXY.", "AYN.", "X.Y.", issues=("nuclear",))
    assert counts(case, "BTN") == [1, 0.5, 2, 1.5]
    assert counts(case, "BTN", "nuclear") == [1, 0.5, 2, 1.5]
    assert "URY" not in set(agreement_counts(case)["iso3"])
    assert len(roll_calls_of(case, "BTN")) == 2
    assert roll_calls_of(case, "URY").empty
    assert roll_calls_of(case, "ZMB").empty


def test_another_pair_is_counted_from_the_same_roll_calls(toy_case: Case) -> None:
    case = with_votes(toy_case, "BTN FJI ISL", "AYN", "YYN")
    parties = replace(case.settings, subject_iso3="ISL", adversary_iso3="BTN")
    other = replace(case, settings=parties)
    assert counts(other, "FJI") == [2, 0, 2, 1.5]
    assert counts(case, "BTN") == [2, 1.5, 2, 0.5]


def test_a_party_that_never_voted_has_no_agreement(toy_case: Case) -> None:
    case = with_votes(toy_case, "BTN ISL", "YN")
    assert counts(case, "BTN") == pytest.approx([0, NONE, 1, 0], nan_ok=True)


def test_a_world_without_roll_calls_has_no_agreement(toy_case: Case) -> None:
    case = with_votes(toy_case, "")
    assert agreement_counts(case).empty
    assert list(agreement_counts(case)) == list(agreement_counts(toy_case))
    assert issue_years(case) == []
    assert pooled_agreement(case).empty
