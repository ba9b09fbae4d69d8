"""A brought case takes the room that it takes: a world of its own counts, a shared one does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.server import brought_cases
from components.server.brought_cases import hold_case
from components.server.held_for_visitors import Bounds, HeldForVisitors, NoRoomError
from components.tables import Case

_FILES = {"stances.csv": b"x" * 500}


@pytest.fixture
def fitting(monkeypatch: pytest.MonkeyPatch, toy_case: Case) -> None:
    """Have room for files and tables of the toy case, and for no world beside them."""
    tables = toy_case.tables()
    own = tables.keys() - toy_case.world.tables().keys()
    size = sum(int(tables[name].memory_usage(deep=True).sum()) for name in own)
    bounds = Bounds(5, 5, size + 500, 10 * size, 60, 60)
    monkeypatch.setattr(brought_cases, "BROUGHT", HeldForVisitors(bounds))


@pytest.mark.usefixtures("fitting")
def test_a_world_that_cases_share_takes_no_room(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought_cases, "world_of_sheets", lambda: toy_case.world)
    assert hold_case(toy_case, _FILES)


@pytest.mark.usefixtures("fitting")
def test_a_world_of_its_own_does(toy_case: Case) -> None:
    with pytest.raises(NoRoomError):
        hold_case(toy_case, _FILES)


def test_outlines_and_tracks_count_too(toy_case: Case) -> None:
    sizes = []
    for changes in ({}, {"outlines_json": b""}, {"tracks": toy_case.world.tracks.iloc[:0]}):
        case = replace(toy_case, world=replace(toy_case.world, digest="own", **changes))
        sizes.append(brought_cases._size(case, {}))  # noqa: SLF001 - told to nobody
    assert sizes[0] - sizes[1] == 2 * len(toy_case.world.outlines_json) > 0
    assert sizes[0] > sizes[2]
