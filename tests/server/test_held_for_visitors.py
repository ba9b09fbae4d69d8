"""What visitors bring is held for a while, within bounds, and nobody's goes for another's."""

from __future__ import annotations

import asyncio
import weakref

import pytest

from components.server import brought_cases
from components.server.held_for_visitors import Bounds, HeldForVisitors, NoRoomError, Owner
from tests.awaited import awaited
from tests.server.clock import Clock

_BOUNDS = Bounds(
    most=3, most_per_address=2, largest_bytes=10, most_bytes=20, unused_s=60, after_leaving_s=5
)


@pytest.fixture
def held(clock: Clock) -> HeldForVisitors[str]:
    return HeldForVisitors(_BOUNDS, clock)


def test_a_thing_is_found_by_its_name_alone(held: HeldForVisitors[str]) -> None:
    key = held.hold("mine", 1, Owner("one", "192.0.2.1"))
    assert held.with_key(key) == "mine"
    assert [held.with_key(name) for name in ("", key[:-1], key + "x", "../" + key)] == [None] * 4


def test_equal_things_have_names_that_cannot_be_told_from_them(held: HeldForVisitors[str]) -> None:
    keys = {held.hold("same", 1, Owner(each, each)) for each in ("one", "two", "three")}
    assert len(keys) == 3
    assert all(len(key) >= 22 for key in keys)


def test_a_thing_goes_when_it_was_not_used_for_long(
    held: HeldForVisitors[str], clock: Clock
) -> None:
    key = held.hold("mine", 1, Owner("one"))
    clock.now = 59
    assert held.with_key(key) == "mine"
    clock.now = 59 + 59
    assert held.looked_at(key) == "mine"
    clock.now = 59 + 60
    assert held.looked_at(key) is None
    assert held.held() == []


def test_a_session_that_left_takes_its_thing_along_unless_somebody_comes_back(
    held: HeldForVisitors[str], clock: Clock
) -> None:
    gone, kept = held.hold("gone", 1, Owner("one", "a")), held.hold("kept", 1, Owner("two", "b"))
    held.note_left("one")
    held.note_left("two")
    clock.now = 4
    assert held.with_key(kept, "the page loaded again") == "kept"
    clock.now = 5
    assert held.looked_at(gone) is None
    assert held.looked_at(kept) == "kept"
    held.note_left("two")
    clock.now = 30
    assert held.looked_at(kept) == "kept"


def test_a_session_has_one_and_an_address_its_share(held: HeldForVisitors[str]) -> None:
    first = held.hold("first", 1, Owner("one", "a"))
    held.hold("second", 1, Owner("one", "a"))
    assert held.looked_at(first) is None
    held.hold("third", 1, Owner("two", "a"))
    held.hold("fourth", 1, Owner("three", "a"))
    assert held.held() == ["third", "fourth"]


def test_nobody_pushes_out_what_others_hold(held: HeldForVisitors[str]) -> None:
    for each in ("a", "b", "c"):
        held.hold(each, 1, Owner(each, each))
    with pytest.raises(NoRoomError):
        held.hold("late", 1, Owner("d", "d"))
    held.hold("again", 1, Owner("c", "c"))
    assert held.held() == ["a", "b", "again"]


@pytest.mark.parametrize("sizes", [(11,), (10, 10, 1)])
def test_bytes_are_bounded(held: HeldForVisitors[str], sizes: tuple[int, ...]) -> None:
    *before, last = sizes
    for place, size in enumerate(before):
        held.hold("before", size, Owner(str(place), str(place)))
    with pytest.raises(NoRoomError):
        held.hold("late", last, Owner("late", "late"))
    assert len(held.held()) == len(before)


def test_a_thing_that_is_let_go_of_is_gone(held: HeldForVisitors[str]) -> None:
    key = held.hold("mine", 1, Owner("one"))
    held.replace(key, "changed")
    assert held.with_key(key) == "changed"
    held.let_go(key)
    held.replace(key, "late")
    assert held.with_key(key) is None


class Thing:
    """Something whose end can be seen."""


@pytest.fixture(params=["BROUGHT", "DRAFTS"])
def brought(
    request: pytest.FixtureRequest, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> HeldForVisitors[Thing]:
    """Stand for the cases that visitors brought, or for files on their way to one."""
    holds: HeldForVisitors[Thing] = HeldForVisitors(_BOUNDS, clock)
    monkeypatch.setattr(brought_cases, request.param, holds)
    return holds


def test_what_a_visitor_brought_goes_soon_after_the_session(
    brought: HeldForVisitors[Thing], clock: Clock
) -> None:
    key = brought.hold(Thing(), 1, Owner("one"))
    brought_cases.note_left("one")
    clock.now = _BOUNDS.after_leaving_s
    assert brought.looked_at(key) is None


def test_what_a_visitor_brought_goes_in_time_though_nobody_asks(
    brought: HeldForVisitors[Thing], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    thing = Thing()
    seen = weakref.ref(thing)
    brought.hold(thing, 1, Owner("one"))
    del thing
    clock.now = _BOUNDS.unused_s
    monkeypatch.setattr(brought_cases, "_LOOK_EVERY_S", 0)
    with pytest.raises(TimeoutError):
        awaited(asyncio.wait_for(brought_cases.let_go_in_time(), 0.05))
    assert seen() is None
