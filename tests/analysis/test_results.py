"""What leaves the rules has the shape that is declared, and one report holds all of a state."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from components.address import MapChoice, RecordChoice
from components.address.choices import View
from components.analysis.claims.resolution import Reading
from components.analysis.reach.routes_map import routes_map
from components.analysis.record.account import record
from components.analysis.record.agreement import agreement_lines, agreement_map
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, first_window
from components.analysis.report import report_on
from components.analysis.schemas import (
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
def test_described_countries_have_their_shape(case: Case, reading: Reading) -> None:
    rows = describe_countries(case, reading)
    Described.validate(rows, lazy=True)
    lists = rows[["deciding_claim_ids", "group_ids", "support_types"]]
    assert lists.map(lambda cell: isinstance(cell, tuple)).all(axis=None)


def test_described_acts_have_the_same_shape_and_more(case: Case) -> None:
    for era in case.era_scale.index:
        DescribedActs.validate(describe_record(case, first_window(case), era), lazy=True)


@pytest.mark.parametrize("view", ["claims", "record"])
def test_the_stances_of_a_choice_have_their_shape(case: Case, view: View) -> None:
    result = stances(case, MapChoice(view=view))
    Described.validate(result.rows, lazy=True)
    ByStance.validate(result.by_stance, lazy=True)


def test_what_a_map_stands_on_has_its_shape(case: Case) -> None:
    result = stances(case, MapChoice())
    SmallStates.validate(result.ground.small_states, lazy=True)
    assert set(result.stripes) == set(result.rows.index[result.rows["contested"]])
    through = {group for ids in result.rows["group_ids"] for group in ids}
    assert set(result.group_names) == through


def test_agreement_in_a_year_has_its_shape(case: Case) -> None:
    result = agreement_map(case, "adversary", 2021, regions=("Asia",))
    AgreementInYear.validate(result.rows, lazy=True)
    assert set(case.world.countries.loc[result.rows.index, "region"]) == {"Asia"}


def test_agreement_over_the_years_keeps_the_order_that_was_asked_for(case: Case) -> None:
    result = agreement_lines(case, ("CUB", "BRA", "CHN"))
    assert list(result.rows["iso3"].unique()) == ["CUB", "BRA", "CHN"]
    assert result.span == (result.rows["year"].min(), result.rows["year"].max())
    assert agreement_lines(case, ()).span is None


def test_routes_on_a_map_start_where_their_actors_do(case: Case) -> None:
    result = routes_map(case, list(case.routes.index), "suez_closed", "RUS")
    Origins.validate(result.origins, lazy=True)
    assert set(result.origins["actor"]) == set(result.routes["actor"])
    assert 0 < result.radius_deg <= 180


def test_a_record_holds_the_comparison_of_its_era(case: Case) -> None:
    result = record(case, RecordChoice())
    assert result.comparison is not None
    assert result.comparison.era == BEFORE
    Parted.validate(result.comparison.known, lazy=True)
    apart = result.comparison.apart
    assert list(result.comparison.known.index[: len(apart)]) == list(apart.index)
    assert set(result.comparison.supported) <= set(apart.index)


def test_a_record_without_acts_compares_nothing(toy_case: Case) -> None:
    day = dt.date(1950, 1, 1)
    assert record(toy_case, RecordChoice(window=(day, day))).comparison is None


def test_an_era_without_acts_in_the_window_gives_way_to_one_that_has_some(toy_case: Case) -> None:
    compared = record(toy_case, RecordChoice(era="after")).comparison
    assert compared is not None
    assert compared.era == BEFORE


def test_a_report_holds_what_its_parts_count(case: Case) -> None:
    report = report_on(case, "CUB")
    acts = report.acts
    assert acts.by_era["count"].sum() == acts.events["nature"].ne("not_an_act").sum()
    assert acts.by_kind["count"].sum() == acts.by_tier["count"].sum()
    assert acts.by_kind["count"].sum() == acts.first_window["count"]
    assert set(report.evidence.stances["iso3"]) == {"CUB"}
    assert report.stance["shown_as"] == "committed_ally"


def test_a_report_on_a_state_without_record_says_so_in_numbers(case: Case) -> None:
    report = report_on(case, "VAT")
    assert report.acts.events.empty
    assert (report.agreement.with_subject, report.agreement.joint_roll_calls) == (None, 0)
    assert (report.deliveries.tiv_million, report.deliveries.last_year) == (None, None)


@pytest.mark.parametrize("party", ["VEN", "USA"])
def test_there_is_a_report_on_either_party(case: Case, party: str) -> None:
    assert report_on(case, party).iso3 == party
