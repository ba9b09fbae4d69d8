"""The map as it is drawn: outlines, lines, legend, where a state is, what the pointer is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import FloatRect, Frame, Locator, Page, expect

from tests.browser.charts_on_page import CHART

MAP = f"{CHART}:has(.choroplethlayer)"
# A dot has this radius, and plotly.js looks that much farther for one.
DOT_PX, REACH_PX = 4.5, 6.0
BETWEEN_ANSWERS_MS = 120  # plotly.js answers a moving pointer once in 50
_OUTLINE = ".choroplethlayer path.choroplethlocation"

# Plotly binds to each outline what it draws, with the country's code as `loc`.
_POINT_INSIDE = """
iso3 => {
  const outline = [...document.querySelectorAll('path.choroplethlocation')]
    .find(path => path.__data__?.loc === iso3);
  if (!outline) return null;
  outline.scrollIntoView({block: 'center'});
  const {x, y, width, height} = outline.getBBox();
  const toScreen = outline.getScreenCTM();
  const steps = [...Array(21).keys()].map(step => step / 20);
  const inside = steps.flatMap(across => steps.map(down =>
      new DOMPoint(x + across * width, y + down * height)))
    .filter(point => outline.isPointInFill(point));
  const far = point => Math.hypot(point.x - x - width / 2, point.y - y - height / 2);
  const middle = inside.sort((a, b) => far(a) - far(b))[0].matrixTransform(toScreen);
  return [middle.x, middle.y];
}
"""
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
_ANSWER = """
chart => {
  const [answer] = chart._hoverdata ?? [];
  return answer?.location ?? answer?.customdata ?? null;
}
"""
_ANSWERED = f"""
iso3 => [...document.querySelectorAll('{CHART}')].some(chart =>
  chart._hoverdata?.some(found => (found.location ?? found.customdata) === iso3))
"""
# Rings are the dotted lines; the smallest lies wholly inside the map.
_SMALLEST_RING = """
lines => lines
  .filter(line => line.style.strokeDasharray.startsWith('3px'))
  .map(line => line.getBBox())
  .map(box => [box.width, box.height])
  .sort((a, b) => a[0] - b[0])[0]
"""
_SHAPE = """
iso3 => [...document.querySelectorAll('path.choroplethlocation')]
  .find(path => path.__data__?.loc === iso3)?.getAttribute('d')?.slice(0, 60) ?? ''
"""

_FILL = """
iso3 => {
  const outline = [...document.querySelectorAll('path.choroplethlocation')]
    .find(path => path.__data__?.loc === iso3);
  return outline ? getComputedStyle(outline).fill : '';
}
"""


@dataclass(frozen=True)
class Pointing:
    """Where the pointer was for a state, in pixels and degrees, and which state answered."""

    iso3: str
    at: tuple[int, int]
    place: tuple[float, float]
    answer: str | None

    def px_to(self, other: Pointing) -> float:
        """Return the distance on the screen."""
        return float(sum((a - b) ** 2 for a, b in zip(self.at, other.at, strict=True)) ** 0.5)


def outlines(place: Page | Locator) -> Locator:
    """Return every country's outline on the map, once it is drawn."""
    found = place.locator(_OUTLINE)
    expect(found.first).to_be_attached()
    return found


def drawn_size(page: Page) -> FloatRect:
    """Return the box on the screen that the outlines fill together."""
    outlines(page)
    box = page.locator(f"{MAP} .choroplethlayer").bounding_box()
    assert box is not None, "the map is not on the page"
    return box


def scale_of(page: Page | Frame) -> float:
    """Return how much larger than at first the map is drawn."""
    return float(page.locator(MAP).evaluate("plot => plot._fullLayout.geo.projection.scale"))


def point_in(page: Page, iso3: str) -> tuple[float, float]:
    """Return a point of the screen that lies inside a country's outline."""
    outlines(page)
    point = page.evaluate(_POINT_INSIDE, iso3)
    assert point is not None, f"{iso3} is not drawn"
    return point[0], point[1]


def shape_of(page: Page, iso3: str) -> str:
    """Return the start of a country's path, which another frame changes; empty if not drawn."""
    outlines(page)
    return str(page.evaluate(_SHAPE, iso3))


def click_country(page: Page, iso3: str) -> None:
    """Click a country on the map as a visitor does: move there, see its name, then press.

    A press before the map has answered the pointer is a press on nothing.
    """
    x, y = point_in(page, iso3)
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y)
    page.wait_for_function(_ANSWERED, arg=iso3)
    page.mouse.click(x, y)


def lines(page: Page) -> Locator:
    """Return the lines on the map (routes, rings, stripes), once the first is drawn."""
    found = page.locator(f"{MAP} .scattergeo path.js-line")
    expect(found.first).to_be_attached()
    return found


def smallest_ring(page: Page) -> list[float]:
    """Return the width and height in pixels of the smallest ring; empty while none is drawn."""
    return list(lines(page).evaluate_all(_SMALLEST_RING) or [])


def swept(chart: Locator, points: Sequence[tuple[str, float, float]]) -> list[Pointing]:
    """Point at each state's place (code, longitude, latitude) that a map has in its frame."""
    found = [p for p in chart.evaluate(_SWEEP, points) if p["on_map"]]
    assert max(p["beside"] for p in found) <= 1
    return [Pointing(p["iso3"], (p["x"], p["y"]), tuple(p["place"]), p["answer"]) for p in found]


def answer(chart: Locator) -> str | None:
    """Return the state that a map has found under the pointer."""
    code = chart.evaluate(_ANSWER)
    return None if code is None else str(code)


def fill_of(page: Page, iso3: str) -> str:
    """Return the colour that a country's outline is filled with, as rgb(r, g, b)."""
    outlines(page)
    return str(page.evaluate(_FILL, iso3))
