"""Every claim can be found with its words and places, and claims that contradict are shown."""

from __future__ import annotations

import pytest

from components.address import SourcesChoice
from components.analysis.claims.citations import citations, report_on_source
from components.analysis.claims.schemas import AllClaims, SplitClaims
from components.analysis.claims.sources import sources
from components.tables import Case


def test_frames_of_the_sources_have_their_shape(toy_case: Case) -> None:
    result = sources(toy_case, SourcesChoice())
    AllClaims.validate(result.found, lazy=True)
    assert result.in_all == len(result.found) > 0
    assert result.split
    for actor in result.split:
        SplitClaims.validate(actor.claims, lazy=True)


def test_an_actor_is_split_where_its_claims_fall_into_camps(toy_case: Case) -> None:
    (nauru,) = sources(toy_case, SourcesChoice()).split
    assert nauru.actor_id == "NRU"
    assert nauru.claims["claim_id"].tolist() == ["ST03", "ST04"]
    assert nauru.claims["verbatim"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("search", "claims"),
    [
        ("", None),
        ("bhutan WORDS", ["ST01"]),
        ("training", ["CA01"]),
        ("row ca02", ["CA02"]),
        ("no such words", []),
    ],
)
def test_a_search_keeps_claims_that_hold_every_word(
    toy_case: Case, search: str, claims: list[str] | None
) -> None:
    result = sources(toy_case, SourcesChoice(search=search))
    expected = result.in_all if claims is None else len(claims)
    assert len(result.found) == expected
    assert claims is None or result.found["claim_id"].tolist() == claims


def test_codes_of_each_kind_of_claim_stand_beside_it(toy_case: Case) -> None:
    rows = sources(toy_case, SourcesChoice()).found.set_index("claim_id")
    assert rows.at["CA01", "coded_as"] == ("military", "training")
    assert rows.at["ST01", "coded_as"] == ("committed_ally",)
    assert (rows.at["CX02", "coded_as"], rows.at["CX02", "actor_ids"]) == (("weather",), ())


def test_every_source_is_listed_with_how_many_rows_cite_it(toy_case: Case) -> None:
    result = sources(toy_case, SourcesChoice())
    assert sorted(result.listed.index) == sorted(toy_case.sources.index)
    assert result.listed["rated"].is_monotonic_decreasing
    assert result.listed.loc[result.listed["rated"], "cited"].is_monotonic_decreasing
    assert list(result.claimants.index) == ["article"]
    claims = (toy_case.stances, toy_case.capabilities, toy_case.recommendations, toy_case.context)
    assert citations(toy_case).at["article", "claim"] == sum(len(table) for table in claims)


def test_a_row_that_names_two_sources_cites_both_and_each_once(toy_case: Case) -> None:
    events = toy_case.events
    cites = events["source_id"].eq("agency") | events["second_source_id"].eq("agency")
    report = report_on_source(toy_case, "agency")
    assert report.cited["act"] == cites.sum() == len(report.acts) > 0
    assert set(report.acts.index) == set(events.index[cites])
    assert report.acts["start"].is_monotonic_decreasing


def test_a_search_keeps_sources_too(toy_case: Case) -> None:
    title = str(toy_case.sources.at["agency", "title"])
    result = sources(toy_case, SourcesChoice(search=title.upper()))
    assert "agency" in result.listed.index
    assert len(result.listed) < result.all_sources
