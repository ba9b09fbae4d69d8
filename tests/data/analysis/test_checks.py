"""Each claim meets its check, each check its evidence, in the order in which it is listed."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.record.checks import (
    checked_claims,
    checks_about,
    checks_citing,
    evidence_of,
    verdict_counts,
)
from components.tables import Case

# Which column of which table holds the words of each aspect.
ASPECTS = [
    ("stances", "claim_id", "wording", "stance"),
    ("capabilities", "claim_id", "support_wording", "support"),
    ("capabilities", "claim_id", "reach_wording", "reach"),
    ("capabilities", "claim_id", "likelihood_wording", "likelihood"),
    ("recommendations", "recommendation_id", "proposal", "advice"),
    ("context", "claim_id", "wording", "context"),
]


def check_of(case: Case, claim_id: str, aspect: str) -> pd.Series:
    rows = checked_claims(case)
    (row,) = rows[rows["claim_id"].eq(claim_id) & rows["aspect"].eq(aspect)].iterrows()
    return row[1]


@pytest.mark.parametrize(("table", "key", "column", "aspect"), ASPECTS)
def test_every_aspect_that_has_words_has_one_check_and_no_other_has(
    case: Case, table: str, key: str, column: str, aspect: str
) -> None:
    claims = case.tables()[table]
    spoken = claims.loc[claims[column].ne(""), key]
    checked = case.claim_checks.loc[case.claim_checks["aspect"].eq(aspect), "claim_id"]
    assert sorted(checked) == sorted(spoken)


def test_every_check_stands_beside_the_words_that_it_is_of(case: Case) -> None:
    rows = checked_claims(case)
    assert len(rows) == len(case.claim_checks)
    assert rows[["wording", "place", "summary"]].ne("").all(axis=None)
    assert rows.notna().all(axis=None)


@pytest.mark.parametrize(
    ("claim_id", "aspect", "found"),
    [
        ("ST03", "stance", (("ARG",), "Neutral", True, "table 1")),
        ("CA07", "reach", (("RUS",), "Limited, indirect", True, "table 3")),
        ("CA07", "likelihood", (("RUS",), "Low to moderate", True, "table 3")),
        ("ST10", "stance", (("COL",), "hard line, close to US policy", False, "section 1")),
    ],
)
def test_words_actor_and_section_of_a_check(
    case: Case, claim_id: str, aspect: str, found: tuple[object, ...]
) -> None:
    row = check_of(case, claim_id, aspect)
    assert tuple(row[["actor_ids", "wording", "verbatim", "section"]]) == found


def test_a_first_reading_is_labelled_where_a_second_changed_it(case: Case) -> None:
    assert check_of(case, "CA09", "support")["first_reading"] == "contradicted"
    assert check_of(case, "CA09", "support")["verdict"] == "no_evidence"
    assert check_of(case, "ST01", "stance")["first_reading"] == ""


def test_no_advice_could_be_checked(case: Case) -> None:
    rows = checked_claims(case)
    assert verdict_counts(case, rows).sum() == len(rows)
    assert verdict_counts(case, rows[rows["aspect"].eq("advice")]).tolist() == [
        0,
        0,
        0,
        0,
        len(case.recommendations),
    ]


def test_checks_about_an_actor_are_those_of_its_own_claims(case: Case) -> None:
    brazil = checks_about(case, "BRA")
    assert set(brazil["claim_id"]) == {"ST07", "ST09", "RE01"}
    shared = brazil[brazil["actor_ids"].map(len).gt(1)]
    assert set(shared["actor_ids"]) == {("MEX", "BRA", "ARG")}
    assert not set(checks_about(case, "EU")["claim_id"]) & set(brazil["claim_id"])
    assert checks_about(case, "JPN").empty


def test_evidence_keeps_its_order_and_mixes_events_and_outcomes(case: Case) -> None:
    listed = check_of(case, "CA07", "likelihood")["events_for"]
    assert listed == ("O06", "RUS-20260103-1", "O15")
    rows = evidence_of(case, listed)
    assert rows["event_id"].tolist() == ["O06", "RUS-20260103-1", "O15"]
    assert rows["actor"].tolist() == [
        "did any ally intervene",
        "Russia",
        "allied protection at sea",
    ]
    assert rows["direction"].isna().tolist() == [True, False, True]
    assert rows["address"].str.startswith("http").all()
    assert rows["summary"].tolist()[::2] == case.outcomes.loc[["O06", "O15"], "statement"].tolist()


def test_all_listed_evidence_is_found(case: Case) -> None:
    for column in ("events_for", "events_against"):
        ids = list(dict.fromkeys(case.claim_checks[column].explode().dropna()))
        rows = evidence_of(case, ids)
        assert rows["event_id"].tolist() == ids
        assert rows["summary"].notna().all()


def test_citing_finds_checks_on_both_sides(case: Case) -> None:
    rows = checks_citing(case, "CELAC-20250905-1")
    sides = rows.set_index("claim_id")["side"]
    assert sides["ST12"] == "for"
    assert sides["ST10"] == "against"
    assert len(checks_citing(case, "O06")) > 3
    assert checks_citing(case, "O25").empty
