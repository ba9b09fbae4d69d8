"""What a map answers to the pointer: the state under it, and a dot only where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Locator
from shapely import Point, STRtree

from components.tables import Case, load_case
from components.tables.case_folder import DEFAULT_FOLDER
from tests.browser.map_on_page import MAP
from tests.browser.visit import PHONE, WIDE, Look, Visit

LARGE_KM2 = 12_000
# plotly.js gives a dot this radius at least, and looks that much farther for one.
DOT_PX, REACH_PX = 3.0, 6.0
_WHOLE_PX = 1.5  # what is lost where both ends of a distance are whole pixels
_LEAST_OWN = {WIDE: 0.98, PHONE: 0.94}
_BETWEEN_ANSWERS_MS = 120  # plotly.js takes 50
MAPS = {"/": 1, "/?view=As+documented": 1, "/record": 2, "/votes": 1}


@cache
def shipped_case() -> Case:
    return load_case(DEFAULT_FOLDER)


# Mouse events through the page itself, as a mouse makes them, on whole pixels. plotly.js takes
# one in 50 ms and no more: the clock is put forward so that it takes each at once. It counts
# from a whole pixel, so that the place that it looks at is up to a pixel beside the pointer.
_SWEEP = """
(chart, points) => {
  chart.scrollIntoView({block: 'center'});
  const {projection, xaxis, yaxis} = chart._fullLayout.geo._subplot;
  const {left, top} = chart.querySelector('.main-svg').getBoundingClientRect();
  const frame = chart._fullLayout.geo._subplot.bgRect.node().getBoundingClientRect();
  const clock = Date.now;
  let ahead = 0;
  Date.now = () => clock() + (ahead += 1000);
  try {
    return points.map(([iso3, lon, lat]) => {
      const [across, down] = projection([lon, lat]);
      const [x, y] = [Math.round(left + across), Math.round(top + down)];
      const target = document.elementFromPoint(x, y);
      const framed = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
      if (!framed || !chart.contains(target)) return {iso3, on_map: false};
      target.dispatchEvent(new MouseEvent('mousemove', {clientX: x, clientY: y, bubbles: true}));
      const [answer] = chart._hoverdata ?? [];
      const place = [xaxis.p2c(), yaxis.p2c()];
      const [lookedAcross, lookedDown] = projection(place);
      return {
        iso3, x, y, place, on_map: true,
        beside: Math.max(Math.abs(left + lookedAcross - x), Math.abs(top + lookedDown - y)),
        answer: answer?.location ?? answer?.customdata ?? null,
      };
    });
  } finally {
    Date.now = clock;
  }
}
"""


@dataclass(frozen=True)
class Pointing:
    """Where the pointer was for a state, in pixels and degrees, and which state answered."""

    iso3: str
    at: tuple[int, int]
    place: tuple[float, float]
    answer: str | None

    def under(self) -> set[str]:
        """Return the states and territories whose outline holds the place."""
        tree, codes = _outlines()
        return {codes[found] for found in tree.query(Point(self.place), predicate="within")}

    def px_to(self, other: Pointing) -> float:
        """Return the distance on the screen."""
        return float(sum((a - b) ** 2 for a, b in zip(self.at, other.at, strict=True)) ** 0.5)


@cache
def _outlines() -> tuple[STRtree, list[str]]:
    outlines = shipped_case().world.outlines
    return STRtree(outlines.geometry.to_numpy()), list(outlines.index)


@cache
def _label_points() -> tuple[list[list[Any]], set[str]]:
    """Return code, longitude and latitude of every state, and which of them are large."""
    case = shipped_case()
    points = case.world.label_points.loc[
        case.world.label_points.index.intersection(case.world.countries.index)
    ]
    large = points.index[points["area_km2"].ge(LARGE_KM2)]
    return points.reset_index()[["iso3", "lon", "lat"]].to_numpy().tolist(), set(large)


def swept(chart: Locator) -> tuple[list[Pointing], list[Pointing]]:
    """Return what a map answers at the label points in its frame: large states, small states."""
    points, large = _label_points()
    found = [p for p in chart.evaluate(_SWEEP, points) if p["on_map"]]
    assert max(p["beside"] for p in found) <= 1
    pointings = [
        Pointing(p["iso3"], (p["x"], p["y"]), tuple(p["place"]), p["answer"]) for p in found
    ]
    return (
        [p for p in pointings if p.iso3 in large],
        [p for p in pointings if p.iso3 not in large],
    )


def maps(visit: Visit, path: str) -> list[Locator]:
    found = visit.open(path).locator(MAP).all()
    assert len(found) == MAPS[path]
    return found


@pytest.mark.parametrize("look", [Look(WIDE), Look(PHONE)], ids=str)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.strip("/") or "map")
def test_the_state_under_the_pointer_answers(visit: Visit, look: Look, path: str) -> None:
    for chart in maps(visit, path):
        large, small = swept(chart)
        assert len(large) == len(_label_points()[1])
        answered = [*large, *small]
        assert [p for p in answered if p.under() and p.answer not in p.under()] == []
        # On a small map a pixel is a degree wide, and may lie in the neighbour of a narrow state.
        own = [p.iso3 for p in large if p.answer == p.iso3]
        assert len(own) >= _LEAST_OWN[look.size] * len(large)
        assert [p for p in answered if not p.under() and p.answer not in near(p, small)] == []


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
    (chart,) = maps(visit, "/")
    large, small = swept(chart)
    for pointing in (*large[::20], *small[::8]):
        visit.page.mouse.move(*pointing.at)
        visit.page.wait_for_timeout(_BETWEEN_ANSWERS_MS)
        answers = chart.evaluate("chart => chart._hoverdata?.map(p => p.location ?? p.customdata)")
        assert (answers or [None])[0] == pointing.answer, (pointing, look)


def test_a_state_that_a_filter_leaves_out_does_not_answer_for_its_neighbour(visit: Visit) -> None:
    page = visit.open("/?region=Americas&stance=No+claim+in+the+source")
    (chart,) = page.locator(MAP).all()
    large, _ = swept(chart)
    answers = {p.iso3: p.answer for p in large}
    assert answers["CUB"] == "CUB"
    before = page.url
    page.mouse.move(*next(p.at for p in large if p.iso3 == "CUB"))
    page.wait_for_timeout(_BETWEEN_ANSWERS_MS)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_timeout(_BETWEEN_ANSWERS_MS)
    visit.settle()
    assert page.url == before
