"""Every claim can be found with its words and places, and claims that contradict are shown."""

from __future__ import annotations

import pytest

from components.address import SourcesChoice
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


def test_a_source_is_a_main_one_or_a_further_one(toy_case: Case) -> None:
    result = sources(toy_case, SourcesChoice())
    both = [*result.main.index, *result.further.index]
    assert sorted(both) == sorted(toy_case.sources.index)
    assert "article" in result.main.index
    assert "agency" in result.further.index
