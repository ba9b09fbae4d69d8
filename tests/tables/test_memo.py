"""What is derived from a case is computed once per case, and goes with it."""

from __future__ import annotations

import gc
import threading
import weakref
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pytest

from components.tables.memo import MOST_KEPT, Memo, derived, derived_for_each, size_of


@dataclass(frozen=True, eq=False)
class Held:
    """Stands for a case: what `derived` asks of one is its memo."""

    name: str
    memo: Memo = field(init=False, default_factory=Memo)


class Made:
    """A result that can be told from its equals."""


calls: list[tuple[str, str, int]] = []


@derived
def made(held: Held, what: str, times: int = 1) -> Made:
    calls.append((held.name, what, times))
    return Made()


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


def test_three_cases_in_turn_recompute_nothing() -> None:
    cases = [Held("a"), Held("b"), Held("c")]
    first = [made(held, "x") for held in cases]
    again = [made(held, "x") for _ in range(3) for held in cases]
    assert again == first * 3
    assert calls == [("a", "x", 1), ("b", "x", 1), ("c", "x", 1)]


def test_equal_arguments_meet_however_they_are_spelled() -> None:
    held = Held("a")
    found = {made(held, "x"), made(held, what="x"), made(held, times=1, what="x")}
    assert found == {made(held, "x", 1)}
    assert made(held, "x", 2) not in found


def test_rules_do_not_share_results() -> None:
    held = Held("a")

    @derived
    def other(held: Held, what: str, times: int = 1) -> Made:
        calls.append((held.name, what, times))
        return Made()

    assert other(held, "x") is not made(held, "x")


def test_results_go_with_the_case() -> None:
    held = Held("a")
    result, case = weakref.ref(made(held, "x")), weakref.ref(held)
    assert result() is not None
    del held
    gc.collect()
    assert case() is None
    assert result() is None


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    held = Held("a")

    @derived_for_each(2)
    def numbered(held: Held, number: int) -> int:
        calls.append((held.name, "", number))
        return number

    for number in (1, 2, 1, 3, 1, 2):
        numbered(held, number)
    assert [number for _, _, number in calls] == [1, 2, 3, 2]


def test_the_results_of_a_rule_are_bounded() -> None:
    held = Held("a")
    results = [weakref.ref(made(held, str(number))) for number in range(MOST_KEPT + 5)]
    gc.collect()
    assert [result() is None for result in results] == [True] * 5 + [False] * MOST_KEPT


def test_an_error_is_not_kept() -> None:
    held = Held("a")
    tries: list[int] = []

    @derived
    def second_time(held: Held) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise ValueError(held.name)
        return "done"

    with pytest.raises(ValueError, match="a"):
        second_time(held)
    assert second_time(held) == "done"


def test_those_who_ask_together_wait_for_one_computation() -> None:
    held, begun, go_on = Held("a"), threading.Event(), threading.Event()
    found: list[Made] = []

    @derived
    def slow(held: Held) -> Made:
        calls.append((held.name, "slow", 1))
        begun.set()
        assert go_on.wait(10)
        return Made()

    threads = [threading.Thread(target=lambda: found.append(slow(held))) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert begun.wait(10)
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert len(found) == 4
    assert len(set(found)) == len(calls) == 1


def test_the_results_of_all_rules_are_bounded_in_bytes() -> None:
    memo = Memo(most_bytes=10_000)
    asked: list[tuple[str, int]] = []

    def kilobyte(rule: str, key: int) -> bytes:
        def compute() -> bytes:
            asked.append((rule, key))
            return bytes(1000)

        return memo.result(rule, key, compute)

    for key in range(4):
        kilobyte("a", key)
        kilobyte("b", key)
    kilobyte("a", 0)
    for key in range(4, 8):
        kilobyte("b", key)
        assert memo.size <= 10_000
    asked.clear()
    for rule, key in (("a", 0), ("b", 7), ("b", 0), ("a", 1)):
        kilobyte(rule, key)
    assert asked == [("b", 0), ("a", 1)], "those asked for longest ago have gone"


def test_a_result_bigger_than_all_room_is_kept_alone() -> None:
    memo = Memo(most_bytes=10_000)
    memo.result("a", 0, lambda: b"first")
    big = memo.result("a", 1, lambda: bytes(20_000))
    assert memo.result("a", 1, lambda: b"again") is big
    assert memo.result("a", 0, lambda: b"anew") == b"anew"
    assert memo.size < 10_000


def test_what_is_let_go_of_no_longer_counts() -> None:
    held = Held("a")
    for number in range(3 * MOST_KEPT):
        made(held, str(number))
    kept = held.memo.size
    for number in range(3 * MOST_KEPT, 4 * MOST_KEPT):
        made(held, str(number))
    assert held.memo.size == kept > 0


@pytest.mark.parametrize("rows", [1_000, 100_000])
def test_a_frame_weighs_about_what_it_takes(rows: int) -> None:
    frame = pd.DataFrame(
        {"km": np.arange(rows, dtype=float), "name": [f"name {row}" for row in range(rows)]}
    )
    taken = int(frame.memory_usage(deep=True).sum())
    assert taken / 4 < size_of(frame) < taken * 2  # a text takes more than its letters
