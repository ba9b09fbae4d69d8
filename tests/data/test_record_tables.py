"""The shipped tables of recognition, votes on the subject, backing, trackers and sizes."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from components.tables import Case

ORDER = ("yes", "no", "abstained")


def test_one_reading_of_each_state_and_episode_is_shown(case: Case) -> None:
    main = case.recognition[case.recognition["rank"].eq("main")]
    assert not main.duplicated(["episode", "iso3"]).any()
    assert set(main["episode"]) == set(case.episode_scale.index)


def test_nothing_found_has_no_basis_and_no_other_row_lacks_one(case: Case) -> None:
    found = case.recognition["position"].ne("none_found")
    assert found.eq(case.recognition["basis"].ne("none")).all()


def test_a_list_of_one_side_alone_is_a_claim(case: Case) -> None:
    """Lists of one side: nobody but this side names the state."""
    rows = case.recognition[case.recognition["basis"].eq("claimed")]
    assert len(rows) > 0
    assert rows["confidence"].ne("high").all()
    noted = case.recognition["note"].str.contains("own claim|close to Caracas|Only on the list")
    assert set(case.recognition.index[noted]) <= set(rows.index)


def test_nobody_is_counted_for_a_successor_whom_it_does_not_name(case: Case) -> None:
    last = case.recognition[case.recognition["episode"].eq(case.episode_scale.index[-1])]
    held = last[last["position"].eq("government")]
    assert not held["summary"].str.contains("Maduro").any()


def test_only_the_subject_has_ballots_of_the_other_side(case: Case) -> None:
    rival = case.ballots[case.ballots["by_rival"].eq("yes")]
    assert set(rival["iso3"]) == {case.settings.subject_iso3}
    told = case.ballots["note"].str.startswith("Cast by the delegate of the opposition")
    assert rival.index.equals(case.ballots.index[told])


def test_a_whole_vote_adds_up_to_its_tally(case: Case) -> None:
    ballots = pd.crosstab(case.ballots["resolution_id"], case.ballots["ballot"])
    whole = case.resolutions[case.resolutions["complete"].eq("yes")]
    assert len(whole) > 0
    for row in whole.itertuples():
        given = [int(number) for number in re.findall(r"\d+", row.tally)]
        counted = [int(ballots.at[row.Index, code]) for code in ORDER]
        assert counted == given[:3], row.Index
        if len(given) > len(ORDER):
            assert ballots.at[row.Index, "absent"] == given[3], row.Index


def test_a_vote_in_part_has_fewer_ballots_than_its_tally(case: Case) -> None:
    ballots = case.ballots["resolution_id"].value_counts()
    for row in case.resolutions[case.resolutions["complete"].eq("no")].itertuples():
        given = sum(int(number) for number in re.findall(r"\d+", row.tally))
        assert ballots[row.Index] < given, row.Index


def test_a_value_has_a_unit_and_lies_in_its_range(case: Case) -> None:
    backing = case.material_backing
    assert backing["value"].notna().le(backing["unit"].ne("")).all()
    assert (backing["low"].isna() | backing["low"].le(backing["high"])).all()
    assert (
        backing["value"].isna() | backing["low"].isna() | backing["low"].le(backing["value"])
    ).all()
    assert backing["first"].str[:4].le(backing["last"].str[:4]).all()


@pytest.mark.parametrize(("indicator", "missing"), [("population", 0), ("gdp_usd", 1)])
def test_every_state_has_a_size(case: Case, indicator: str, missing: int) -> None:
    rows = case.world.indicators[case.world.indicators["indicator"].eq(indicator)]
    assert len(set(case.world.countries.index) - set(rows["iso3"])) == missing


def test_trackers_class_states_with_our_codes(case: Case) -> None:
    codings = case.tracker_codings
    assert codings.groupby("iso3")["tracker"].nunique().gt(1).sum() > 0
    assert set(codings["force_position"]) <= set(case.force_position_scale.index)
