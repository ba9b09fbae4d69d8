"""Every claim can be found, and contradictions are shown."""

from __future__ import annotations

import pytest

from components.analysis.claims.evidence import (
    contradictions,
    evidence_for,
)
from components.analysis.report import report_on
from components.tables import Case
from components.words import Words
from components.words.states import explain


def test_contradictions(case: Case) -> None:
    rows = contradictions(case)
    assert list(dict.fromkeys(rows["actor_id"])) == ["BRA", "CHN"]
    assert rows.loc[rows["actor_id"].eq("BRA"), "stance"].tolist()[-1] == "opposed"


def test_evidence_puts_own_claims_first_and_says_which_decide(case: Case) -> None:
    stances = evidence_for(case, "BRA").stances
    assert stances["via"].tolist() == ["", "", "Latin American countries"]
    assert stances["decides"].tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("iso3", "words"),
    [
        ("BRA", "2 claims about this state itself. They fall into different camps"),
        ("RUS", "3 claims about this state itself, all in one camp"),
        ("FRA", "Its group is called divided (European Union)"),
        ("JPN", "Neither the state nor any of its groups is named."),
    ],
)
def test_explanation(case: Case, iso3: str, words: str) -> None:
    assert words in explain(Words(), report_on(case, iso3))
