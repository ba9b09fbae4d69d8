"""What is made of an object is made once, and goes with it."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass, replace

import pandas as pd

from components.address import MapChoice
from components.analysis.kept import kept_with
from components.analysis.stances import stances
from components.tables import Case


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
    case, choice = replace(toy_case), MapChoice(stance=("supportive",))
    answer = stances(case, choice)
    assert stances(case, replace(choice, country="BTN", lang="xx")) is answer
    assert stances(case, replace(choice, stance=("opposed",))) is not answer
    both, turned = (
        replace(choice, region=codes) for codes in (("asia", "africa"), ("africa", "asia"))
    )
    assert stances(case, both) is stances(case, turned)
