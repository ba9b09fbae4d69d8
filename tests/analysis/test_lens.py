"""The map through its lenses: which there are, whom they keep, and their steps in time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from components.address import MapChoice
from components.address.choice import Lens
from components.address.codecs import Scope
from components.address.options import lenses, shown_as
from components.analysis.lens import lens
from components.analysis.moments import moments, windows_in_steps
from components.analysis.record.recognition import RecognitionResult
from components.analysis.stances import stances
from components.tables import Case, load_case
from components.tables.settings import MapFrame
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import empty, file_of

EVERY: tuple[Lens, ...] = (
    "record",
    "article",
    "force",
    "legitimacy",
    "recognition",
    "votes",
    "index",
)


def test_a_case_offers_the_lenses_that_it_has_data_for(toy_case: Case, tmp_path: Path) -> None:
    assert set(lenses(toy_case)) == set(EVERY)
    folder = write_toy(tmp_path)
    for name in ("events", "claim_checks", "outcomes", "stances", "capabilities", "recognition"):
        empty(file_of(folder, name))
    assert list(lenses(load_case(folder))) == ["record", "votes"]


@pytest.mark.parametrize("code", EVERY)
def test_the_legend_counts_each_state_once_in_codes_of_the_lens(toy_case: Case, code: Lens) -> None:
    result = lens(toy_case, MapChoice(lens=code))
    assert result.counts.sum() == len(result.rows) == len(TOY_TABLES["countries"]) - 2
    assert set(result.counts.index) <= set(shown_as(toy_case, Scope(lens=code)))


@pytest.mark.parametrize("code", EVERY)
def test_a_pressed_entry_keeps_its_states_and_leaves_the_counts(toy_case: Case, code: Lens) -> None:
    every = lens(toy_case, MapChoice(lens=code))
    first = str(every.counts.index[0])
    kept = lens(toy_case, MapChoice(lens=code, stance=(first,)))
    assert set(kept.rows["shown_as"]) == {first}
    assert len(kept.rows) == every.counts[first]
    assert kept.counts.equals(every.counts)


@pytest.mark.parametrize("code", EVERY)
def test_regions_countries_and_words_narrow_every_lens(toy_case: Case, code: Lens) -> None:
    found = lens(toy_case, MapChoice(lens=code, region=("europe",))).rows
    assert set(found.index) == {"LUX", "MLT"}
    found = lens(toy_case, MapChoice(lens=code, countries=("BTN", "LUX"), search="bhut")).rows
    assert list(found.index) == ["BTN"]


def test_a_group_speaks_for_its_members_only_where_that_is_asked_for(toy_case: Case) -> None:
    alone = lens(toy_case, MapChoice(lens="article")).counts
    through = lens(toy_case, MapChoice(lens="article", basis="with_groups")).counts
    assert "opposed" not in alone
    assert through["opposed"] == 2
    assert alone["silent"] == through["silent"] + 4


def test_recognition_counts_only_the_states_kept(toy_case: Case) -> None:
    shown = lens(toy_case, MapChoice(lens="recognition", region=("europe",))).shown
    assert isinstance(shown, RecognitionResult)
    every = lens(toy_case, MapChoice(lens="recognition")).shown
    assert isinstance(every, RecognitionResult)
    assert shown.held.to_numpy().sum() < every.held.to_numpy().sum()
    assert set(shown.turns["iso3"]) <= {"LUX", "MLT"}


def test_the_steps_of_the_record_grow_up_to_the_turn_and_then_anew(toy_case: Case) -> None:
    steps = moments(toy_case, "record")
    assert [step.at for step in steps[:6]] == [
        (dt.date(2001, 1, 1), dt.date(2001, month, last))
        for month, last in ((1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30))
    ]
    assert steps[5].value is None
    assert {first for first, _ in windows_in_steps(toy_case)[6:]} == {dt.date(2001, 7, 1)}
    assert lens(toy_case, MapChoice()).moment == 5
    assert lens(toy_case, MapChoice(window=steps[0].value)).moment == 0  # type: ignore[arg-type]


def test_each_half_shows_its_own_era(toy_case: Case) -> None:
    before = lens(toy_case, MapChoice())
    after = lens(toy_case, MapChoice(window=before.halves[1]))
    assert (before.era, after.era) == ("before", "after")
    across = MapChoice(window=(before.halves[0][0], before.halves[1][1]))
    assert lens(toy_case, across).era == "before"


def test_a_case_may_have_a_frame_of_its_own(toy_case: Case) -> None:
    own = MapFrame("Near by", -10, 30, -20, 40)
    case = replace(toy_case, settings=replace(toy_case.settings, frame=own))
    frame = lens(case, MapChoice()).ground.frame
    assert (frame.west, frame.east, frame.south, frame.north) == (-10, 30, -20, 40)
    of_region = lens(case, MapChoice(region=("asia",))).ground.frame
    assert of_region == stances(toy_case, MapChoice(region=("asia",))).ground.frame
    assert lens(case, MapChoice(region=("asia",), frame="case")).ground.frame == frame


def test_names_on_the_map_are_those_of_states_inside_its_frame(toy_case: Case) -> None:
    assert list(lens(toy_case, MapChoice(frame="asia")).labels["name"]) == ["Bhutan"]
    assert lens(toy_case, MapChoice(frame="africa")).labels.empty
