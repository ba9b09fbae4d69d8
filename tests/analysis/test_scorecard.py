"""The scorecard has the figures of registers, votes, outcomes and reach for each actor."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.address import ComparisonChoice, ReachChoice
from components.analysis.claims.comparison import comparison
from components.analysis.claims.scorecard import (
    Agreement,
    Came,
    Delivered,
    Likely,
    Score,
    Scorecard,
    Size,
)
from components.analysis.reach.result import reach
from components.analysis.record.votes import pooled_agreement
from components.tables import Case


def card(case: Case, *actors: str) -> Scorecard:
    return comparison(case, ComparisonChoice(actors=actors)).scorecard


def score(case: Case, actor: str) -> Score:
    (found,) = card(case, actor).scores
    return found


def test_a_state_has_what_each_table_holds_of_it(toy_case: Case) -> None:
    bhutan = score(toy_case, "BTN")
    assert bhutan.kinds == ("military", "training")
    assert bhutan.arms == Delivered(15.0, 1999, 2000)
    assert bhutan.likely == Likely("low in words", (10.0, 30.0))
    assert bhutan.came == Came(took_part=False, statement="What O01 was.", date="2001-07-01")
    assert bhutan.sizes == {
        "population": Size(700_000, 2000, ""),
        "gdp_usd": Size(4e8, 2000, ""),
        "armed_forces": Size(8_000, 2000, "Guards."),
    }
    (planes,) = bhutan.long_range
    assert (planes.platform, planes.aircraft) == ("Kite plane", (4, 4))
    assert bhutan.short_range == ()
    assert bhutan.distance_km == pytest.approx(10_800, rel=0.01)
    assert bhutan.done in toy_case.stance_scale.index


def test_a_group_has_no_figures_of_a_state(toy_case: Case) -> None:
    kites = score(toy_case, "KITES")
    assert kites.kinds == ("economic",)
    states_only = (kites.done, kites.arms, kites.air, kites.sea, kites.votes, kites.distance_km)
    assert states_only == (None,) * 6
    assert (kites.sizes, kites.long_range, kites.is_state) == ({}, (), False)


def test_counts_of_one_aircraft_are_a_range_and_none_is_no_fleet(toy_case: Case) -> None:
    counts = toy_case.platform_figures["figure"].eq("fleet_count")
    more = toy_case.platform_figures[counts].assign(value_low=1.0, value_high=6.0)
    figures = pd.concat([toy_case.platform_figures, more], ignore_index=True)
    (fleet,) = score(replace(toy_case, platform_figures=figures), "BTN").long_range
    assert fleet.aircraft == (1, 6)
    assert fleet.publishers == (toy_case.sources.at["gazette", "publisher"],)
    figures = toy_case.platform_figures.assign(value_low=0.0, value_high=0.0)
    assert score(replace(toy_case, platform_figures=figures), "BTN").long_range == ()


def test_days_are_those_of_the_best_way_by_each_mode(toy_case: Case) -> None:
    result = card(toy_case, "BTN", "OMN")
    best = reach(toy_case, ReachChoice(actors=("BTN", "OMN"))).best.set_index(["iso3", "mode"])
    assert result.cargo_t == 500
    for each in result.scores:
        for mode, way in (("air", each.air), ("sea", each.sea)):
            assert (way is not None) == ((each.actor_id, mode) in best.index)
            if way is not None:
                row = best.loc[(each.actor_id, mode)]
                assert way.whole
                assert way.days == (row["deliver_days_low"], row["deliver_days_high"])
                assert way.sure == (row["feasible"] == "yes")


def test_votes_are_pooled_over_the_years_that_are_named(toy_case: Case) -> None:
    result = card(toy_case, "BTN")
    row = pooled_agreement(toy_case).loc["BTN"]
    assert result.scores[0].votes == Agreement(row["share_subject"], row["n_joint_subject"])
    assert result.vote_years is not None


def test_volumes_of_nothing_are_no_delivery(toy_case: Case) -> None:
    years = toy_case.arms_transfers["year"].eq(2000)
    volumes = toy_case.arms_transfers["tiv_million"].mask(years, 0.0)
    case = replace(toy_case, arms_transfers=toy_case.arms_transfers.assign(tiv_million=volumes))
    assert score(case, "BTN").arms == Delivered(10.0, 1999, 1999)
    assert score(case, "LUX").arms is None


def test_each_row_names_the_publishers_of_its_figures(toy_case: Case) -> None:
    named = card(toy_case, "BTN", "LUX").publishers
    assert named["arms"] == (toy_case.sources.at["register", "publisher"],)
    assert all(named.values())
