"""What a visitor chooses reaches every part of a result that it is said to hold for."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components.address import ClaimsChoice, IndexChoice, MapChoice, RecordChoice, VotesChoice
from components.address.choice import Reading
from components.address.choices import ReachChoice
from components.analysis.index.backing_index import IndexResult, backing_index
from components.analysis.lens import lens
from components.analysis.reach.result import reach
from components.analysis.record import agreement
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.claims_checked import claims_checked
from components.analysis.stances import stances
from components.tables import Case, load_case
from components.words import Words
from components.words.checks import finding
from components.words.lens import lens_finding
from components.words.record import events_finding, record_finding
from components.words.sentences import located
from tests.toy import write_toy
from tests.toy.evidence import event

WORDS = Words()
FIRST = dt.date(2000, 1, 1), dt.date(2001, 6, 30)


def weighed(case: Case, component: str, region: tuple[str, ...] = ()) -> IndexResult:
    """Return the index with all weight on one component."""
    weights: dict[str, Any] = {f"weight_{c}": 0 for c in case.index_component_scale.index}
    weights[f"weight_{component}"] = 20
    return backing_index(case, IndexChoice(region=region, **weights))


@pytest.mark.parametrize(
    ("component", "region", "lead"),
    [
        ("arms", (), (1, 1, 0)),
        ("arms", ("europe",), (2, 2, 1)),
        ("arms", ("americas",), (2, 1, 2)),
        ("direction", ("americas",), (2, 1, 0)),
    ],
)
def test_ties_are_counted_over_the_whole_ranking(
    toy_case: Case, component: str, region: tuple[str, ...], lead: tuple[int, int, int]
) -> None:
    found = weighed(toy_case, component, region).lead
    assert found is not None
    assert (found.rank, len(found.here), found.elsewhere) == lead


def test_a_region_without_a_ranked_state_is_not_said_of_all(toy_case: Case) -> None:
    result = weighed(toy_case, "direction", ("africa",))
    assert (result.lead, result.state, result.pair) == (None, None, None)
    assert result.ranked == 4


def test_the_second_state_is_another_than_the_first(toy_case: Case) -> None:
    pair = backing_index(toy_case, IndexChoice(one="BTN")).pair
    assert pair is not None
    assert (pair.one.shown, pair.outcome) == ("BTN", "never")
    assert pair.other.shown != "BTN"


def test_arms_since_a_later_year_reach_ranking_breakdown_and_swap(toy_case: Case) -> None:
    pair: dict[str, Any] = {"ranked": "LUX", "one": "LUX", "other": "URY"}
    rows = toy_case.arms_transfers.replace({"supplier_iso3": {"OMN": "LUX"}})
    case = replace(toy_case, arms_transfers=rows)
    every = backing_index(case, IndexChoice(**pair))
    late = backing_index(case, IndexChoice(**pair, arms_since=1999))
    assert every.rows.at["LUX", "score"] > late.rows.at["LUX", "score"]
    raw = [result.made_of.parts.at["arms", "raw"] for result in (every, late) if result.made_of]
    assert raw == [2.5, 0]
    assert every.pair is not None
    assert late.pair is not None
    assert every.pair.changes != late.pair.changes


def test_the_sources_of_a_direction_are_those_of_its_own_acts(toy_case: Case) -> None:
    for iso3, source_id in (("BTN", "gazette"), ("LUX", "gazette")):
        made_of = backing_index(toy_case, IndexChoice(ranked=iso3)).made_of
        assert made_of is not None
        addresses = [link.address for link in made_of.sources["direction"]]
        assert addresses == [toy_case.sources.at[source_id, "address"]]


def test_stances_and_directions_are_filtered_by_their_own_codes(toy_case: Case) -> None:
    claims = MapChoice(lens="article", basis="with_groups", stance=("supportive",))
    claimed = stances(toy_case, claims)
    documented = stances(toy_case, MapChoice(stance=("supportive",)))
    assert set(claimed.rows.index) == {"BWA", "ZMB"}
    assert set(documented.rows.index) == {"NRU"}


@pytest.mark.parametrize("reading", ["contested", "most_supportive", "least_supportive"])
def test_a_contested_state_is_found_as_such_under_every_reading(
    toy_case: Case, reading: Reading
) -> None:
    rows = stances(toy_case, MapChoice(lens="article", reading=reading, stance=("contested",))).rows
    assert list(rows.index) == ["NRU"]


def test_a_search_of_what_is_documented_looks_into_the_acts(toy_case: Case) -> None:
    choice = MapChoice(search="what LUX-20010301-1")
    assert list(stances(toy_case, choice).rows.index) == ["LUX"]


def test_a_window_across_the_turn_names_the_part_that_the_finding_is_about(
    toy_case: Case,
) -> None:
    window = toy_case.settings.windows[-1]
    result = record(toy_case, RecordChoice(window=(window.first, window.last)))
    assert result.comparison is not None
    said = record_finding(WORDS, result.comparison.acts)
    era = WORDS.label(toy_case.scales.era, "before")
    assert events_finding(WORDS, result) == located(WORDS, [era], said)


@pytest.mark.parametrize(
    ("choice", "places", "filters"),
    [
        (RecordChoice(), [], []),
        (RecordChoice(actor=("BTN", "LUX")), [], ["Bhutan and Luxembourg"]),
        (RecordChoice(tier=("newspaper",)), [], ["Newspaper"]),
        (RecordChoice(kind=("statement",), region=("europe",)), ["Europe"], ["Statement"]),
        (RecordChoice(region=("asia",)), ["Asia"], []),
    ],
)
def test_a_finding_of_some_acts_says_so(
    toy_case: Case, choice: RecordChoice, places: list[str], filters: list[str]
) -> None:
    result = record(toy_case, choice)
    assert result.comparison is not None
    said = record_finding(WORDS, result.comparison.acts)
    assert events_finding(WORDS, result) == located(WORDS, places, said, filters)


def test_a_finding_of_some_states_says_so(toy_case: Case) -> None:
    result = lens(toy_case, MapChoice(lens="force", confirmed=True))
    assert lens_finding(WORDS, result).startswith("Only what two independent sources carry: ")


def test_a_window_that_begins_before_the_first_one_is_known_as_such(toy_case: Case) -> None:
    results = [record(toy_case, choice) for choice in (RecordChoice(), RecordChoice(window=FIRST))]
    assert [r.comparison.begins_before for r in results if r.comparison] == [False, True]


@pytest.mark.parametrize("choice", [VotesChoice(party="adversary"), VotesChoice(year=1999)])
def test_the_map_of_votes_follows_with_whom_and_when(toy_case: Case, choice: VotesChoice) -> None:
    usual, chosen = votes(toy_case, VotesChoice()), votes(toy_case, choice)
    assert usual.shown is not None
    assert chosen.shown is not None
    assert (chosen.party, chosen.shown.year) != (usual.party, usual.shown.year)
    assert (chosen.party, chosen.shown.year) == (choice.party, choice.year or 2001)
    assert chosen.shown.agreement.party == choice.party


def test_no_more_states_are_charted_at_first_than_may_be_chosen(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = votes(toy_case, VotesChoice()).standard
    monkeypatch.setattr(agreement, "MOST_STATES", 3)
    assert votes(replace(toy_case), VotesChoice()).standard == named[:3]


def test_one_claim_that_nothing_settles_is_not_spoken_of_as_several(toy_case: Case) -> None:
    unsettled = ("not_checkable",)
    one = claims_checked(toy_case, ClaimsChoice(verdict=unsettled, section=("table_2",)))
    several = claims_checked(toy_case, ClaimsChoice(verdict=unsettled))
    assert [len(result.rows) for result in (one, several)] == [1, 2]
    assert [result.settled for result in (one, several)] == [0, 0]
    assert finding(WORDS, one) != finding(WORDS, several).replace("2", "1")


def test_a_load_and_a_speed_change_how_long_a_ship_takes(toy_case: Case) -> None:
    choice: dict[str, Any] = {"actors": ("OMN",), "mode": "sea"}
    usual, heavy, fast = (
        reach(toy_case, ReachChoice(**choice | more)).best.iloc[0]
        for more in ({}, {"tonnage": 60_000}, {"ship_speed_kn": (20.0, 20.0)})
    )
    assert heavy["deliver_days_high"] > usual["deliver_days_high"]
    assert fast["arrival_days_high"] < usual["arrival_days_high"]


def test_the_map_of_the_record_can_leave_out_what_one_source_carries(tmp_path: Path) -> None:
    acts = [
        event("BTN-20010105-1", "statement", 2, credibility="confirmed"),
        event("LUX-20010301-1", "sanction", -2),
    ]
    case = load_case(write_toy(tmp_path, {"events": acts, "claim_checks": []}))
    choice = MapChoice(confirmed=True)
    result = stances(case, choice)
    assert list(result.rows.index[result.rows["basis"].eq("named")]) == ["BTN"]
    assert [each.field for each in result.filters] == ["confirmed"]
    assert stances(case, replace(choice, lens="article")).filters == ()
