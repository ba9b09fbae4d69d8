"""The checks that a choice leaves are counted, listed page by page, and stand with their events."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.address import ClaimsChoice
from components.analysis.record import claims_checked as page_of_claims
from components.analysis.record.claims_checked import NEWS_FIRST, claims_checked
from components.analysis.record.schemas import (
    CheckedClaims,
    EvidenceOfCheck,
    Outcomes,
    ScoredLikelihoods,
    Unforeseen,
)
from components.tables import Case


def kept(case: Case, **filters: tuple[str, ...]) -> list[str]:
    """Return the claims whose checks a choice leaves, without repetition."""
    return list(dict.fromkeys(claims_checked(case, ClaimsChoice(**filters)).rows["claim_id"]))  # type: ignore[arg-type]  # each filter is a tuple


def test_frames_of_the_checks_have_their_shape(toy_case: Case) -> None:
    result = claims_checked(toy_case, ClaimsChoice())
    CheckedClaims.validate(result.rows, lazy=True)
    ScoredLikelihoods.validate(result.foresight.scored, lazy=True)
    Unforeseen.validate(result.foresight.unforeseen, lazy=True)
    Outcomes.validate(result.outcomes, lazy=True)
    for check in result.listed.checks:
        EvidenceOfCheck.validate(check.toward, lazy=True)
        EvidenceOfCheck.validate(check.away, lazy=True)


@pytest.mark.parametrize(
    ("filters", "claims"),
    [
        ({"verdict": ("contradicted",)}, ["ST04"]),
        ({"actor": ("KITES",)}, ["ST05", "RE01"]),
        ({"section": ("introduction",)}, ["CX01"]),
        ({"actor": ("NRU",), "verdict": ("partly",)}, ["ST03"]),
        ({"region": ("europe",)}, ["CX01", "ST02"]),
        ({"verdict": ("partly",), "section": ("introduction",)}, []),
    ],
)
def test_filters_keep_what_fits_all_of_them(
    toy_case: Case, filters: dict[str, tuple[str, ...]], claims: list[str]
) -> None:
    assert kept(toy_case, **filters) == claims


def test_every_check_is_counted_once_by_verdict_and_the_contradicted_come_first(
    toy_case: Case,
) -> None:
    result = claims_checked(toy_case, ClaimsChoice())
    assert len(result.rows) == result.held == len(toy_case.claim_checks)
    assert result.by_verdict.sum() == result.held
    assert result.rows["verdict"].iloc[0] == "contradicted"
    assert list(dict.fromkeys(result.rows["verdict"])) == [
        code for code in NEWS_FIRST if result.by_verdict[code]
    ]
    assert result.settled == result.held - result.by_verdict["not_checkable"]
    assert result.changed == 1


def test_what_can_be_chosen_is_what_the_region_has_and_what_was_chosen(toy_case: Case) -> None:
    result = claims_checked(toy_case, ClaimsChoice(region=("americas",), actor=("URY",)))
    assert list(result.actors) == ["URY"]
    everywhere = claims_checked(toy_case, ClaimsChoice())
    assert list(everywhere.actors.values()) == sorted(everywhere.actors.values())
    assert next(iter(everywhere.sections.values())) == "introduction"
    assert result.sections.keys() < everywhere.sections.keys()


def test_pages_of_the_list_hold_each_check_once(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_of_claims, "CHECKS_ON_A_PAGE", 4)
    case = replace(toy_case)  # of which nothing is kept
    first = claims_checked(case, ClaimsChoice()).listed
    pages = [
        claims_checked(case, ClaimsChoice(page=page + 1)).listed for page in range(first.pages)
    ]
    listed = [(each.check["claim_id"], each.check["aspect"]) for p in pages for each in p.checks]
    assert len(listed) == len(set(listed)) == len(case.claim_checks)
    assert [(page.first, page.last) for page in pages] == [(1, 4), (5, 8), (9, 10)]


def test_a_page_beyond_the_last_is_the_last(toy_case: Case) -> None:
    listed = claims_checked(toy_case, ClaimsChoice(page=7)).listed
    assert (listed.page, listed.pages, listed.first) == (1, 1, 1)


def test_a_listed_check_stands_with_its_events(toy_case: Case) -> None:
    checks = claims_checked(toy_case, ClaimsChoice(verdict=("contradicted",))).listed.checks
    assert [each.away["event_id"].tolist() for each in checks] == [["NRU-20010303-R"]]
    assert checks[0].toward.empty


def test_what_is_not_checkable_is_not_settled(toy_case: Case) -> None:
    assert claims_checked(toy_case, ClaimsChoice()).settled == 8
    none = claims_checked(toy_case, ClaimsChoice(verdict=("not_checkable",)))
    assert (len(none.rows), none.settled) == (2, 0)
    nothing = claims_checked(toy_case, ClaimsChoice(verdict=("partly",), section=("introduction",)))
    assert (len(nothing.rows), nothing.settled) == (0, 0)


def test_a_case_without_checks_and_outcomes_has_an_answer(toy_case: Case) -> None:
    empty = replace(
        toy_case,
        claim_checks=toy_case.claim_checks.head(0),
        outcomes=toy_case.outcomes.head(0),
    )
    result = claims_checked(empty, ClaimsChoice())
    assert (result.held, result.listed.pages, result.listed.checks) == (0, 0, ())
    assert result.outcomes.empty
    assert result.foresight.scored.empty


def test_forecasts_do_not_depend_on_the_filters(toy_case: Case) -> None:
    all_of_them = claims_checked(toy_case, ClaimsChoice()).foresight
    few = claims_checked(toy_case, ClaimsChoice(verdict=("partly",))).foresight
    assert few is all_of_them
    assert few.scored["observed"].tolist() == [0]
