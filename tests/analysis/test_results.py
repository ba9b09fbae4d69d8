"""What leaves the rules has the shape that is declared, and one report holds all of a state."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest

from components.address import MapChoice, RecordChoice
from components.address.choice import Lens
from components.analysis.claims.resolution import Reading
from components.analysis.reach.routes_map import routes_map
from components.analysis.record.account import record
from components.analysis.record.agreement import agreement_lines, agreement_map
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, first_window
from components.analysis.report import report_on
from components.analysis.schemas import (
    AgreementByYear,
    AgreementInYear,
    ByStance,
    Described,
    DescribedActs,
    Origins,
    Parted,
    SmallStates,
)
from components.analysis.selection import describe_countries
from components.analysis.stances import stances
from components.tables import Case


@pytest.mark.parametrize("reading", get_args(Reading))
def test_described_countries_have_their_shape(toy_case: Case, reading: Reading) -> None:
    rows = describe_countries(toy_case, reading)
    Described.validate(rows, lazy=True)
    lists = rows[["deciding_claim_ids", "group_ids", "support_types"]]
    assert lists.map(lambda cell: isinstance(cell, tuple)).all(axis=None)


def test_described_acts_have_the_same_shape_and_more(toy_case: Case) -> None:
    for era in toy_case.era_scale.index:
        DescribedActs.validate(describe_record(toy_case, first_window(toy_case), era), lazy=True)


@pytest.mark.parametrize("lens", ["article", "record"])
def test_the_stances_of_a_choice_have_their_shape(toy_case: Case, lens: Lens) -> None:
    result = stances(toy_case, MapChoice(lens=lens))
    Described.validate(result.rows, lazy=True)
    ByStance.validate(result.by_stance, lazy=True)


def test_what_a_map_stands_on_has_its_shape(toy_case: Case) -> None:
    result = stances(toy_case, MapChoice(lens="article", basis="with_groups"))
    SmallStates.validate(result.ground.small_states, lazy=True)
    assert set(result.stripes) == set(result.rows.index[result.rows["contested"]]) == {"NRU"}
    through = {group for ids in result.rows["group_ids"] for group in ids}
    assert set(result.group_names) == through == {"KITES", "ISLANDS"}


def test_agreement_in_a_year_has_its_shape(toy_case: Case) -> None:
    result = agreement_map(toy_case, "adversary", 2001, regions=("Asia",))
    AgreementInYear.validate(result.rows, lazy=True)
    assert set(result.rows.index) == {"BTN", "OMN"}


def test_fifths_are_those_of_the_world_whatever_the_region(toy_case: Case) -> None:
    world, asia = (
        agreement_map(toy_case, "subject", 2001, regions=regions) for regions in ((), ("Asia",))
    )
    assert asia.ranges == world.ranges
    assert asia.rows["shown_as"].equals(world.rows.loc[asia.rows.index, "shown_as"])
    for fifth, (low, high) in world.ranges.items():
        inside = world.rows.loc[world.rows["shown_as"].eq(fifth), "deviation"]
        assert (inside.min(), inside.max()) == (low, high)
    assert world.ranges["lowest"][1] < 0 < world.ranges["highest"][0]


def test_agreement_over_the_years_keeps_the_order_that_was_asked_for(toy_case: Case) -> None:
    result = agreement_lines(toy_case, ("URY", "BTN", "LUX"), "subject")
    AgreementByYear.validate(result.rows, lazy=True)
    assert list(result.rows["iso3"].unique()) == ["URY", "BTN", "LUX"]
    assert result.span == (1999, 2001)
    assert agreement_lines(toy_case, (), "subject").span is None


def test_routes_on_a_map_start_where_their_actors_do(toy_case: Case) -> None:
    result = routes_map(toy_case, list(toy_case.routes.index), "suez_closed", "BTN")
    Origins.validate(result.origins, lazy=True)
    assert set(result.origins["actor"]) == set(result.routes["actor"])
    paro = toy_case.world.places.loc["VQPR", ["lat", "lon"]].tolist()
    bhutan = result.origins.set_index("actor").loc["Bhutan", ["lat", "lon"]]
    assert bhutan.tolist() == pytest.approx(paro)
    assert 0 < result.radius_deg <= 180


def test_a_record_holds_the_comparison_of_its_era(toy_case: Case) -> None:
    result = record(toy_case, RecordChoice(reading="least_supportive"))
    assert result.comparison is not None
    assert result.comparison.era == BEFORE
    Parted.validate(result.comparison.known, lazy=True)
    apart = result.comparison.apart
    assert list(apart.index) == ["NRU"]
    assert list(result.comparison.known.index[: len(apart)]) == list(apart.index)
    assert len(result.comparison.known) > len(apart)
    assert result.comparison.supported == ()  # of Nauru one claim is contradicted


def test_whose_claim_is_supported_although_it_is_apart_is_named(toy_case: Case) -> None:
    turned = toy_case.stances.assign(
        stance=toy_case.stances["stance"].mask(toy_case.stances["actor_id"].eq("BTN"), "opposed")
    )
    comparison = record(replace(toy_case, stances=turned), RecordChoice()).comparison
    assert comparison is not None
    assert list(comparison.apart.index) == ["BTN"]
    assert comparison.supported == ("BTN",)


def test_a_record_without_acts_compares_nothing(toy_case: Case) -> None:
    day = dt.date(1950, 1, 1)
    assert record(toy_case, RecordChoice(window=(day, day))).comparison is None


def test_an_era_without_acts_in_the_window_gives_way_to_one_that_has_some(toy_case: Case) -> None:
    compared = record(toy_case, RecordChoice(era="after")).comparison
    assert compared is not None
    assert compared.era == BEFORE


def test_a_report_holds_what_its_parts_count(toy_case: Case) -> None:
    report = report_on(toy_case, "BTN")
    acts = report.acts
    assert acts.by_era["count"].to_dict() == {"before": 2, "turning_point": 1}
    assert acts.by_era["count"].sum() == acts.events["nature"].ne("not_an_act").sum()
    assert acts.by_kind["count"].to_dict() == {"statement": 1, "visit": 1}
    assert acts.by_kind["count"].sum() == acts.by_tier["count"].sum()
    assert acts.by_kind["count"].sum() == acts.first_window["count"]
    assert set(report.evidence.stances["iso3"]) == {"BTN"}
    assert report.stance["shown_as"] == "committed_ally"
    assert (report.deliveries.tiv_million, report.deliveries.last_year) == (15, 2000)
    assert (report.agreement.with_subject, report.agreement.joint_roll_calls) == (1, 30)


def test_what_is_no_act_is_listed_in_a_report_and_not_counted(toy_case: Case) -> None:
    acts = report_on(toy_case, "OMN").acts
    assert acts.events["nature"].tolist() == ["not_an_act"]
    assert acts.by_era.empty


def test_a_report_on_a_state_without_record_says_so_in_numbers(toy_case: Case) -> None:
    voters, calls = toy_case.world.voters, toy_case.world.roll_calls
    assert voters["iso3"].iloc[-1] == "ZMB"
    without = replace(
        toy_case.world,
        voters=voters.iloc[:-1],
        roll_calls=calls.assign(votes=calls["votes"].str[:-1]),
    )
    report = report_on(replace(toy_case, world=without), "ZMB")
    assert report.acts.events.empty
    assert (report.agreement.with_subject, report.agreement.joint_roll_calls) == (None, 0)
    assert (report.deliveries.tiv_million, report.deliveries.last_year) == (None, None)


@pytest.mark.parametrize("party", ["FJI", "ISL"])
def test_there_is_a_report_on_either_party(toy_case: Case, party: str) -> None:
    assert report_on(toy_case, party).iso3 == party
