"""What a map answers to the pointer: the state under it, and a dot only where there is none."""

from __future__ import annotations

from functools import cache

import pytest
from playwright.sync_api import Locator
from shapely import Point, STRtree

from components.tables import Case, load_case
from components.tables.case_folder import DEFAULT_FOLDER
from tests.browser.map_on_page import (
    BETWEEN_ANSWERS_MS,
    DOT_PX,
    MAP,
    REACH_PX,
    Pointing,
    answer,
    swept,
)
from tests.browser.visit import PHONE, WIDE, Look, Visit

LARGE_KM2 = 12_000
_WHOLE_PX = 1.5  # what is lost where both ends of a distance are whole pixels
_LEAST_OWN = {WIDE: 0.98, PHONE: 0.94}
RECORD = "/map?frame=world"
ARTICLE = "/map?lens=article&basis=with_groups&frame=world"
MAPS = [RECORD, ARTICLE, "/votes"]


@cache
def shipped_case() -> Case:
    return load_case(DEFAULT_FOLDER)


def under(pointing: Pointing) -> set[str]:
    """Return the states and territories whose outline holds the place pointed at."""
    tree, codes = _outlines()
    return {codes[found] for found in tree.query(Point(pointing.place), predicate="within")}


@cache
def _outlines() -> tuple[STRtree, list[str]]:
    outlines = shipped_case().world.outlines
    return STRtree(outlines.geometry.to_numpy()), list(outlines.index)


@cache
def _label_points() -> tuple[list[tuple[str, float, float]], set[str]]:
    """Return code, longitude and latitude of every state, and which of them are large."""
    case = shipped_case()
    points = case.world.label_points.loc[
        case.world.label_points.index.intersection(case.world.countries.index)
    ]
    large = points.index[points["area_km2"].ge(LARGE_KM2)]
    places = points.reset_index()[["iso3", "lon", "lat"]]
    return list(places.itertuples(index=False, name=None)), set(large)


def pointed_at(chart: Locator) -> tuple[list[Pointing], list[Pointing]]:
    """Return what a map answers at the label points in its frame: large states, small states."""
    points, large = _label_points()
    pointings = swept(chart, points)
    return (
        [p for p in pointings if p.iso3 in large],
        [p for p in pointings if p.iso3 not in large],
    )


def the_map(visit: Visit, path: str) -> Locator:
    (found,) = visit.open(path).locator(MAP).all()
    return found


@pytest.mark.parametrize("look", [Look(WIDE), Look(PHONE)], ids=str)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.strip("/") or "map")
def test_the_state_under_the_pointer_answers(visit: Visit, look: Look, path: str) -> None:
    chart = the_map(visit, path)
    large, small = pointed_at(chart)
    assert len(large) == len(_label_points()[1])
    answered = [*large, *small]
    assert [p for p in answered if under(p) and p.answer not in under(p)] == []
    # On a small map a pixel is a degree wide, and may lie in the neighbour of a narrow state.
    own = [p.iso3 for p in large if p.answer == p.iso3]
    assert len(own) >= _LEAST_OWN[look.size] * len(large)
    assert [p for p in answered if not under(p) and p.answer not in near(p, small)] == []


def near(pointing: Pointing, small: list[Pointing]) -> set[str | None]:
    """Return the states whose dot the pointer touches; None is among them if it may touch none.

    Where a dot covers the middle of another, either may answer.
    """
    distances = {dot.iso3: pointing.px_to(dot) for dot in small}
    reach = DOT_PX + REACH_PX
    touched: set[str | None] = {i for i, px in distances.items() if px <= reach + _WHOLE_PX}
    surely = min(distances.values()) <= reach - _WHOLE_PX
    return touched if surely else touched | {None}


@pytest.mark.parametrize("look", [Look(WIDE), Look(PHONE)], ids=str)
def test_a_mouse_gets_the_answers_of_the_sweep(visit: Visit, look: Look) -> None:
    chart = the_map(visit, ARTICLE)
    large, small = pointed_at(chart)
    for pointing in (*large[::20], *small[::8]):
        visit.page.mouse.move(*pointing.at)
        visit.page.wait_for_timeout(BETWEEN_ANSWERS_MS)
        assert answer(chart) == pointing.answer, (pointing, look)


def test_a_state_that_a_filter_leaves_out_does_not_answer_for_its_neighbour(visit: Visit) -> None:
    page = visit.open("/map?lens=article&region=americas&stance=silent")
    (chart,) = page.locator(MAP).all()
    large, _ = pointed_at(chart)
    answers = {p.iso3: p.answer for p in large}
    assert answers["CUB"] == "CUB"
    before = page.url
    page.mouse.move(*next(p.at for p in large if p.iso3 == "CUB"))
    page.wait_for_timeout(BETWEEN_ANSWERS_MS)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_timeout(BETWEEN_ANSWERS_MS)
    visit.settle()
    assert page.url == before
