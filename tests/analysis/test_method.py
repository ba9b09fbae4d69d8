"""How sure the case is: corrections by whom they are about, second coders, ratings, directions."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from components.address import MethodChoice
from components.analysis.method.corrections import all_corrections, corrections_about
from components.analysis.method.result import MethodResult, method
from components.analysis.method.second_coders import SecondCoders, second_coders
from components.analysis.report import report_on
from components.tables import Case, load_case
from tests.toy import TOY_TABLES, write_toy
from tests.toy.record import coding, correction


def _method(folder: Path, choice: MethodChoice, **tables: list[object]) -> MethodResult:
    return method(load_case(write_toy(folder, tables)), choice)  # type: ignore[arg-type]


def _coders(folder: Path, **said: str) -> SecondCoders:
    """Return what lists A, B and so on make of states, by a letter for each: "ac.e"."""
    codes = {"a": "condemns", "c": "concerned", "n": "no_judgement", "e": "endorses"}
    rows = [
        coding(tracker, iso3, codes[letter])
        for iso3, letters in said.items()
        for tracker, letter in zip("ABCD", letters, strict=False)
        if letter != "."
    ]
    coders = second_coders(load_case(write_toy(folder, {"tracker_codings": rows})))
    assert coders is not None
    return coders


def _alphas(coders: SecondCoders, name: str, classes: int = 3) -> pd.Series:
    rows = coders.alphas.set_index(["set", "classes"])
    return rows.loc[(name, classes)]


def test_alpha_is_that_of_the_textbook(tmp_path: Path) -> None:
    # One of three pairs differs: 2 of 6 values, where chance gives 18 of 30.
    row = _alphas(_coders(tmp_path, BTN="ae", LUX="ee", NRU="aa"), "all")
    assert row["nominal"] == pytest.approx(1 - (2 / 6) / (18 / 30))
    assert (row["lists"], row["states"]) == (2, 3)
    assert row["nominal_low"] <= row["nominal"] <= row["nominal_high"]


def test_a_near_miss_costs_less_in_order_than_by_name(tmp_path: Path) -> None:
    row = _alphas(_coders(tmp_path, BTN="ac", LUX="ee", NRU="aa", OMN="ee"), "all")
    assert row["ordinal"] > row["nominal"]


def test_positions_of_one_side_agree_once_they_are_folded(tmp_path: Path) -> None:
    coders = _coders(tmp_path, BTN="cn", LUX="ee", NRU="aa")
    assert _alphas(coders, "all")["nominal"] == 1
    assert _alphas(coders, "all", 5)["nominal"] < 1


def test_where_all_say_the_same_alpha_is_not_defined(tmp_path: Path) -> None:
    row = _alphas(_coders(tmp_path, BTN="aa", LUX="aa"), "all")
    assert pd.isna(row["nominal"])
    assert pd.isna(row["nominal_low"])


def test_a_state_that_one_list_names_says_nothing_on_agreement(tmp_path: Path) -> None:
    coders = _coders(tmp_path, BTN="ae", LUX="ee", NRU="a.")
    assert _alphas(coders, "all")["states"] == 2
    assert "NRU" in coders.states.index


def test_lists_of_all_sides_are_measured_apart(tmp_path: Path) -> None:
    coders = _coders(tmp_path, BTN="aa.", LUX="ccc", NRU="ee.", OMN="c.c")
    row = _alphas(coders, "all_sides")
    assert (row["lists"], row["states"], row["nominal"]) == (2, 3, 1)


def test_our_position_stands_beside_that_of_most_lists(tmp_path: Path) -> None:
    states = _coders(tmp_path, BTN="aae", LUX="ce.", OMN="aa.").states
    assert tuple(states.loc["BTN", ["lists", "majority", "ours", "our_side"]]) == (
        3,
        "against",
        "condemns",
        "against",
    )
    assert states.at["BTN", "share"] == pytest.approx(2 / 3)
    assert (states.at["LUX", "majority"], states.at["LUX", "share"]) == ("", 0.5)
    assert (states.at["OMN", "our_side"], states.at["OMN", "ours"]) == ("", "")
    assert pd.isna(states.at["OMN", "share"])
    assert list(states.index[states["parted"]]) == ["BTN", "LUX"]


def test_only_states_with_a_majority_and_an_act_are_compared(tmp_path: Path) -> None:
    coders = _coders(tmp_path, BTN="aae", LUX="ce.", OMN="aa.")
    assert list(coders.compared.index) == ["BTN"]
    assert coders.alike == 1


def test_each_lists_word_stands_with_its_address(tmp_path: Path) -> None:
    coders = _coders(tmp_path, BTN="ae", LUX="ee")
    assert list(coders.codings["wording"]) == ["condemns it", "endorses it"]
    assert coders.codings["address"].str.startswith("https://").all()


def test_the_same_lists_give_the_same_interval(tmp_path: Path) -> None:
    said = {"BTN": "aac", "LUX": "eec", "NRU": "ace", "OMN": "aaa"}
    one, other = (_coders(tmp_path / name, **said).alphas for name in "ab")
    pd.testing.assert_frame_equal(one, other)


def test_a_case_without_lists_has_no_second_coders(tmp_path: Path) -> None:
    result = _method(tmp_path, MethodChoice(), tracker_codings=[], direction_rules=[])
    assert result.coders is None
    assert result.coded.empty


CORRECTED: list[object] = [
    correction(1, "2002-01-05", "BTN"),
    correction(2, "2002-03", "LUX;KITES"),
    correction(3, "2002-01-05", ""),
    correction(10, "2002-01-05", "BTN"),
]


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (MethodChoice(), ["CR002", "CR010", "CR003", "CR001"]),
        (MethodChoice(actor=("BTN",)), ["CR010", "CR001"]),
        (MethodChoice(actor=("KITES",)), ["CR002"]),
        (MethodChoice(actor=("LUX", "BTN")), ["CR002", "CR010", "CR001"]),
        (MethodChoice(actor=("WSM",)), []),
    ],
)
def test_corrections_are_kept_by_whom_they_are_about_newest_first(
    tmp_path: Path, choice: MethodChoice, kept: list[str]
) -> None:
    result = _method(tmp_path, choice, corrections=CORRECTED)
    assert list(result.corrections.index) == kept
    assert result.in_all == 4


def test_a_correction_has_its_page(toy_case: Case) -> None:
    row = all_corrections(toy_case).loc["CR001"]
    assert row["address"] == toy_case.sources.at["gazette", "address"]


def test_a_state_shows_its_own_corrections(toy_case: Case) -> None:
    assert list(report_on(toy_case, "BTN").corrections.index) == ["CR001"]
    assert corrections_about(toy_case, "LUX").empty


def test_every_rating_is_counted_and_so_are_those_without(toy_case: Case) -> None:
    result = method(toy_case, MethodChoice())
    assert result.credibilities["count"].sum() == len(toy_case.events)
    assert result.credibilities.at["confirmed", "count"] == 1
    assert result.reliabilities["count"].sum() + result.unrated == len(toy_case.sources)


def test_directions_stand_by_both_positions(toy_case: Case) -> None:
    grid = method(toy_case, MethodChoice()).directions
    assert grid is not None
    assert grid.at["condemns", "denied"] == 1
    assert grid.at["", "recognised"] == 2
    assert "silent" not in grid.columns


def test_audits_are_shown_as_they_are(toy_case: Case) -> None:
    audits = method(toy_case, MethodChoice()).audits
    assert list(audits["drawn"]) == [TOY_TABLES["audits"][0]["drawn"]]
