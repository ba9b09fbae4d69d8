"""What is made of an object is made once, and goes with it."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass, replace

import pandas as pd
import pytest

from components.address import MapChoice
from components.analysis import kept
from components.analysis.kept import kept_with
from components.analysis.stances import stances
from components.figures.maps.stances import stance_map
from components.figures.theme import DARK, LIGHT
from components.tables import Case
from components.tables.memo import Memo, size_of
from components.words import Words


@dataclass(frozen=True, eq=False)
class Answer:
    number: int


class Made:
    pass


@kept_with
def made(_of: object, _word: str = "", *, _is_loud: bool = False) -> Made:
    return Made()


def test_the_same_arguments_give_the_same_object_and_others_another() -> None:
    answer = Answer(1)
    first = made(answer, "a")
    assert made(answer, "a") is first
    others = [made(answer, "b"), made(answer, "a", _is_loud=True), made(Answer(1), "a")]
    assert first not in others
    assert len(set(others)) == 3


def test_it_goes_with_what_it_was_made_of_which_may_be_a_frame() -> None:
    for of in (Answer(1), pd.DataFrame({"a": [1]})):
        gone = weakref.ref(made(of))
        assert gone() is not None
        del of
    gc.collect()
    assert gone() is None


def test_an_answer_is_kept_whatever_its_language_open_card_and_order_of_regions(
    toy_case: Case,
) -> None:
    case = replace(toy_case)
    choice = MapChoice(lens="article", basis="with_groups", stance=("supportive",))
    answer = stances(case, choice)
    assert stances(case, replace(choice, country="BTN", lang="xx")) is answer
    assert stances(case, replace(choice, stance=("opposed",))) is not answer
    both, turned = (
        replace(choice, region=codes) for codes in (("asia", "africa"), ("africa", "asia"))
    )
    assert stances(case, both) is stances(case, turned)


def test_figures_are_kept_within_the_bound_of_bytes(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One figure more than the bound has room for takes the place of the one asked for first."""
    answer = stances(replace(toy_case), MapChoice(lens="article", basis="with_groups"))
    monkeypatch.setattr(kept, "MADE", Memo())
    figure = stance_map(answer, Words(), LIGHT)
    assert stance_map(answer, Words(), LIGHT) is figure
    weight = size_of(figure)
    assert kept.MADE.size >= weight
    monkeypatch.setattr(kept, "MADE", Memo(most_bytes=weight * 3 // 2))
    figure = stance_map(answer, Words(), LIGHT)
    stance_map(answer, Words(), DARK)
    assert kept.MADE.size <= weight * 3 // 2
    assert stance_map(answer, Words(), LIGHT) is not figure


def test_what_was_made_leaves_the_count_of_bytes_with_its_object(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kept, "MADE", Memo())
    answer = Answer(1)
    made(answer)
    assert kept.MADE.size > 0
    del answer
    gc.collect()
    assert kept.MADE.size == 0
