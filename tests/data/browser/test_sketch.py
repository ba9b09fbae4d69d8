"""Before plotly.js is there, the land of a map stands where the map will draw it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.browser.visit import PHONE, WIDE, Look, Visit
from tests.browser.widgets import eventually

BUNDLE = "**/scripts/plotly-*.js"
# Points spread over a map's place, and whether a sketch has land there.
_SKETCHED = """
sketch => {
  const {x: left, y: top, width, height} = sketch.getBoundingClientRect(), points = [];
  const land = sketch.querySelector('path'), toLand = land.getScreenCTM().inverse();
  const {x: {baseVal: {value: start}}, width: {baseVal: {value: wide}}} = land.parentElement;
  for (let across = 1; across < 40; across++) for (let down = 1; down < 30; down++) {
    const [x, y] = [across / 40, down / 30];
    const place = new DOMPoint(left + x * width, top + y * height);
    const isShown = x * width > start && x * width < start + wide;
    points.push([x, y, isShown && land.isPointInFill(place.matrixTransform(toLand))]);
  }
  return points;
}
"""
# The same points, and whether the map has land there.
_DRAWN = """
(figure, points) => {
  const land = [...figure.querySelectorAll('.layer.land path, path.choroplethlocation')];
  const { width, height } = figure.querySelector('.main-svg').getBoundingClientRect();
  return points.map(([x, y]) => {
    const point = new DOMPoint(x * width, y * height);
    return [x, y, land.some(path => path.isPointInFill(point))];
  });
}
"""


@pytest.mark.parametrize("path", ["/map", "/map?region=africa", "/map?region=oceania"])
def test_land_stands_where_the_map_draws_it(visit: Visit, path: str) -> None:
    page, held = visit.page, list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route(BUNDLE, hold)
    page.goto(f"{visit.server}{path}")
    sketch = page.locator(".atlas-sketch")
    expect(sketch).to_be_visible()
    place = page.locator(".atlas-figure").bounding_box()
    before = sketch.evaluate(_SKETCHED)
    eventually(page, lambda: bool(held))
    for route in held:
        route.continue_()
    visit.settle()
    expect(sketch).to_have_count(0)
    assert page.locator(".atlas-figure").bounding_box() == place
    after = page.locator(".atlas-figure").evaluate(_DRAWN, before)
    assert 0.05 < sum(is_land for *_, is_land in after) / len(after) < 0.95
    assert sum(a == b for a, b in zip(before, after, strict=True)) > 0.98 * len(after)


@pytest.mark.parametrize("look", [Look(WIDE), Look(PHONE)], ids=str)
def test_the_map_stays_where_it_is_when_the_slider_of_time_comes_late(visit: Visit) -> None:
    page, held = visit.page, list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/play.js", hold)
    page.goto(f"{visit.server}/map")
    figure = page.locator(".atlas-figure[aria-busy=false]")
    expect(figure).to_be_visible()
    eventually(page, lambda: bool(held))
    place = figure.bounding_box()
    for route in held:
        route.continue_()
    visit.settle()
    assert figure.bounding_box() == place
