"""Each claim meets its check, each check its evidence, in the order in which it is listed."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.record.checks import (
    checked_claims,
    checks_about,
    checks_citing,
    evidence_of,
    in_source_order,
    verdict_counts,
)
from components.tables import Case


def check_of(case: Case, claim_id: str, aspect: str) -> pd.Series:
    rows = checked_claims(case)
    (row,) = rows[rows["claim_id"].eq(claim_id) & rows["aspect"].eq(aspect)].iterrows()
    return row[1]


def test_every_check_stands_beside_the_words_that_it_is_of(toy_case: Case) -> None:
    rows = checked_claims(toy_case)
    assert len(rows) == len(toy_case.claim_checks)
    assert rows[["wording", "place"]].ne("").all(axis=None)
    assert rows.notna().all(axis=None)


@pytest.mark.parametrize(
    ("claim_id", "aspect", "found"),
    [
        ("ST03", "stance", (("NRU",), "Words of ST03", True, "table 1")),
        ("ST04", "stance", (("NRU",), "Words of ST04", False, "prose 1")),
        ("CA01", "support", (("BTN",), "Support of CA01", True, "table 2")),
        ("CA01", "likelihood", (("BTN",), "low in words", True, "table 2")),
        ("RE01", "advice", (("NRU", "KITES"), "Hold a kite festival", True, "table 3")),
        ("CX01", "context", (("ISL",), "Iceland looks for scissors", False, "introduction")),
    ],
)
def test_words_actor_and_section_of_a_check(
    toy_case: Case, claim_id: str, aspect: str, found: tuple[object, ...]
) -> None:
    row = check_of(toy_case, claim_id, aspect)
    assert tuple(row[["actor_ids", "wording", "verbatim", "section"]]) == found


def test_a_first_reading_is_kept_where_a_second_changed_it(toy_case: Case) -> None:
    changed = check_of(toy_case, "ST04", "stance")
    assert (changed["first_reading"], changed["verdict"]) == ("supported", "contradicted")
    assert check_of(toy_case, "ST01", "stance")["first_reading"] == ""


def test_sections_stand_in_the_order_of_a_text() -> None:
    places = ["conclusion", "table 2", "section 10", "introduction", "section 2", "table 2"]
    assert in_source_order(pd.Series(places)) == [
        "introduction",
        "section 2",
        "table 2",
        "section 10",
        "conclusion",
    ]


def test_verdicts_are_counted_in_the_order_of_their_scale(toy_case: Case) -> None:
    rows = checked_claims(toy_case)
    counts = verdict_counts(toy_case, rows)
    assert counts.to_dict() == {
        "supported": 4,
        "partly": 2,
        "contradicted": 1,
        "no_evidence": 1,
        "not_checkable": 2,
    }
    assert list(counts.index) == list(toy_case.verdict_scale.index)
    advice = verdict_counts(toy_case, rows[rows["aspect"].eq("advice")])
    assert advice.tolist() == [0, 0, 0, 0, 1]
    assert verdict_counts(toy_case, rows.head(0)).tolist() == [0] * 5


@pytest.mark.parametrize(
    ("actor", "claims"),
    [
        ("NRU", ["ST03", "ST04", "RE01"]),
        ("KITES", ["ST05", "RE01"]),
        ("BWA", []),  # of the group that is spoken of, not spoken of itself
    ],
)
def test_checks_about_an_actor_are_those_of_its_own_claims(
    toy_case: Case, actor: str, claims: list[str]
) -> None:
    assert checks_about(toy_case, actor)["claim_id"].tolist() == claims


@pytest.mark.parametrize(
    "ids",
    [
        ("O01", "BTN-20010105-1", "O02"),
        ("LUX-20010703-1", "BTN-20010105-1"),
        ("O02", "O01"),
        ("KITES-20010310-1",),
    ],
)
def test_evidence_keeps_its_order(toy_case: Case, ids: tuple[str, ...]) -> None:
    rows = evidence_of(toy_case, ids)
    assert rows["event_id"].tolist() == list(ids)
    outcome = rows["event_id"].isin(toy_case.outcomes.index)
    assert rows["direction"].isna().equals(outcome)
    assert rows["summary"].tolist() == [f"What {each} was." for each in ids]
    assert rows["address"].str.startswith("https://kites.example/").all()
    assert rows.drop(columns="direction").notna().all(axis=None)


def test_an_event_bears_the_name_of_its_actor_and_an_outcome_its_topic(toy_case: Case) -> None:
    rows = evidence_of(toy_case, ("BTN-20010105-1", "O01"))
    assert rows["actor"].tolist() == ["Bhutan", "the string"]


def test_no_evidence_is_an_empty_table(toy_case: Case) -> None:
    rows = evidence_of(toy_case, ())
    assert rows.empty
    assert list(rows.columns) == list(evidence_of(toy_case, ("O01",)).columns)


def test_citing_finds_checks_on_both_sides(toy_case: Case) -> None:
    rows = checks_citing(toy_case, "NRU-20010303-R")
    assert rows.set_index("claim_id")["side"].to_dict() == {"ST03": "for", "ST04": "against"}
    assert checks_citing(toy_case, "O02").empty


def test_citing_is_the_reverse_of_listing(toy_case: Case) -> None:
    listed = {
        (row["claim_id"], row["aspect"], side, event_id)
        for row in toy_case.claim_checks.to_dict("records")
        for side in ("for", "against")
        for event_id in row[f"events_{side}"]
    }
    found = {
        (row["claim_id"], row["aspect"], row["side"], event_id)
        for event_id in [*toy_case.events.index, *toy_case.outcomes.index]
        for row in checks_citing(toy_case, event_id).to_dict("records")
    }
    assert found == listed
