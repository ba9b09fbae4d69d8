"""How the record is written: directions, acts, and where claims part from them."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from components.address import MapChoice, RecordChoice
from components.analysis.record.account import record
from components.analysis.stances import Counts, Side, stances
from components.tables import Case
from components.words import Words
from components.words.divergence import parted_headline
from components.words.record import (
    acts_in_words,
    events_finding,
    record_caveat,
    record_finding,
    record_headline,
    step_labels,
    worded,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.0, "+2"),
        (1, "+1"),
        (0.0, "0"),
        (-0.0, "0"),
        (-1.0, "−1"),
        (1.25, "+1.2"),
        (-0.714, "−0.7"),
        (0.04, "0"),
        (-0.04, "0"),
        (1.96, "+2"),
    ],
)
def test_a_direction_is_written_with_its_sign(value: float, text: str) -> None:
    assert Words().signed(value) == text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ((1, 1, 1, 1, 1), "1 act: +1"),
        ((1, 0, -1, -1, -1), "1 act, from a list: −1"),
        ((2, 2, 0.5, 0, 1), "2 acts: mean +0.5, from 0 to +1"),
        ((2, 0, -1.5, -2, -1), "2 acts, from lists only: mean −1.5, from −2 to −1"),
        ((2, 2, 1, 1, 1), "2 acts, each +1"),
        ((2, 0, -1, -1, -1), "2 acts, from lists only, each −1"),
        ((3, 1, 0, -1, 1), "3 acts: mean 0, from −1 to +1"),
    ],
)
def test_acts_in_words(row: tuple[float, ...], words: str) -> None:
    names = ["count", "own", "mean", "lowest", "highest"]
    assert acts_in_words(Words(), pd.Series(row, index=names)) == words


def test_every_step_has_a_label(toy_case: Case) -> None:
    labels = step_labels(Words(), toy_case.scales)
    assert list(labels) == [2, 1, 0, -1, -2]
    assert list(labels.values()) == list(toy_case.direction_scale["label"])


def parted(*rows: tuple[str, str, float, bool]) -> pd.DataFrame:
    """Return states that part: name, basis of the claim, gap in steps, on the other side."""
    return pd.DataFrame(list(rows), columns=["name", "basis", "gap", "opposite"])


TURNED, COLDER = ("Malta", "named", 2.5, True), ("Oman", "named", -0.9, False)
WARMER, ALSO_WARMER = ("Uruguay", "named", 1.5, False), ("Nauru", "named", 0.5, False)
IN_GROUP = ("Samoa", "inherited", 3.0, True)


@pytest.mark.parametrize(
    ("apart", "said"),
    [
        (parted(TURNED), "Malta did the opposite of what the article says"),
        (parted(COLDER), "Oman was less friendly than the article says"),
        (parted(WARMER, IN_GROUP), "Uruguay was friendlier than the article says"),
        (parted(IN_GROUP), "One state acted otherwise than the article says of its group"),
        (
            parted(IN_GROUP, IN_GROUP),
            "2 states acted otherwise than the article says of their groups",
        ),
        (
            parted(TURNED, WARMER, COLDER, ALSO_WARMER),
            (
                "Malta did the opposite of what the article says; Oman was less friendly than the "
                "article says; Uruguay and Nauru were friendlier than the article says"
            ),
        ),
        (parted(), "No state here acted otherwise than the article says"),
    ],
)
def test_who_acted_otherwise_than_the_source_says_is_named(apart: pd.DataFrame, said: str) -> None:
    assert parted_headline(Words(), apart) == said


def test_a_finding_about_claims_names_the_actor_that_it_is_limited_to(toy_case: Case) -> None:
    for show, said in (("claims", "Bhutan: No state here acted otherwise"), ("time", "Bhutan ")):
        result = record(toy_case, RecordChoice(actor=("BTN",)))
        assert record_headline(Words(), result, show).startswith(said)  # type: ignore[arg-type]


def test_filters_that_leave_no_event_are_named(toy_case: Case) -> None:
    result = record(toy_case, RecordChoice(actor=("BTN",), kind=("flight",)))
    assert events_finding(Words(), result) == "Flight · Bhutan: No event matches these filters"


@pytest.mark.parametrize(
    ("positions", "said"),
    [
        ([2.0, 1.0, 0.0, -1.0, -2.0], [1, 1, 1, 2]),
        ([0.0, 0.0], [2]),
        ([2.0, 0.0, 0.0], [1, 2]),
    ],
)
def test_the_numbers_of_the_headline_add_up_to_the_states_with_acts(
    toy_case: Case, positions: list[float], said: list[int]
) -> None:
    documented = stances(toy_case, MapChoice())
    rows = documented.rows.head(len(positions)).assign(position=positions)
    headline = record_finding(Words(), replace(documented, rows=rows))
    first, *rest = [int(number) for number in re.findall(r"\b[0-9]+\b", headline)]
    assert (first, rest) == (len(positions), said)
    assert f"{positions.count(0)} asked for restraint" in headline


def test_words_of_the_source_stand_in_quotation_marks_and_ours_do_not(toy_case: Case) -> None:
    said = worded(Words(), stances(toy_case, MapChoice(lens="article", countries=("NRU",)))).at[
        "NRU", "wordings"
    ]
    assert said == "“Words of ST03” (table 1, row ST03) · Words of ST04 (prose 1, row ST04)"


@pytest.mark.parametrize(
    ("listed", "halves", "said"),
    [
        (0, 0, ""),
        (
            1,
            1,
            (
                "1 of the 5 states that took a side is known from a list only. One state fell "
                "between two categories; we put it in the stronger one."
            ),
        ),
        (
            3,
            2,
            (
                "3 of the 7 states that took a side are known from lists only. Two states "
                "fell between two categories; we put them in the stronger one."
            ),
        ),
    ],
)
def test_what_rests_on_lists_and_on_halves_is_said(listed: int, halves: int, said: str) -> None:
    counts = Counts(
        named=4,
        inherited=listed,
        contested=0,
        silent=0,
        backing=Side(3, listed),
        opposed=Side(1, 0),
        halves=halves,
    )
    assert record_caveat(Words(), counts) == said


def test_states_without_an_act_have_no_words_in_the_record(toy_case: Case) -> None:
    said = worded(Words(), stances(toy_case, MapChoice()))["wordings"]
    assert said[["BTN", "NRU", "ZMB"]].tolist() == [
        "2 acts: mean +1.5, from +1 to +2",
        "1 act, from a list: +1",
        "",
    ]
