"""The charts as they are drawn: their texts and marks, where those are, what is cut.

How figures are drawn is known here, in map_on_page, and to the wait of a visit; no test knows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from playwright.sync_api import Locator, Page, expect

Point = tuple[float, float]

CHART = ".js-plotly-plot"
# The file that holds the code of charts, fetched apart from the page's own.
CODE = "**/scripts/plotly-*.js"

_TOUCH_PX = 2.0
_DRAWING = ".main-svg"
# The four corners of each text on the screen, turned as the text is turned.
_TEXTS = """
chart => [...chart.querySelectorAll(
    '.legendtext, .xtick text, .ytick text, .annotation-text, .scattergeo text, .textpoint text,' +
    '.xtitle, .ytitle')]
  .filter(text => text.textContent.trim() && text.getClientRects().length)
  .map(text => {
    const {x, y, width, height} = text.getBBox();
    const toScreen = text.getScreenCTM();
    const corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
    return {
      words: text.textContent,
      colour: getComputedStyle(text).fill,
      onMark: Boolean(text.closest('.textpoint')),
      corners: corners.map(([a, b]) => {
        const point = new DOMPoint(a, b).matrixTransform(toScreen);
        return [point.x, point.y];
      }),
    };
  })
"""
# Where on the screen the mark with that identifier is drawn.
_MARK = """
(chart, code) => {
  const {left, top} = chart.getBoundingClientRect(), {xaxis, yaxis} = chart._fullLayout;
  const trace = chart._fullData.find(drawn => drawn.customdata?.includes(code));
  const place = trace.customdata.indexOf(code);
  return [
    left + xaxis._offset + xaxis.d2p(trace.x[place]),
    top + yaxis._offset + yaxis.d2p(trace.y[place]),
  ];
}
"""
_BOUNDS = """
chart => {
  const box = chart.querySelector('.svg-container').getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
}
"""


@dataclass(frozen=True)
class Text:
    """A text in a chart with the corners of its box on the screen and its colour.

    One that stands on a mark is read against the mark's colour, whatever the theme.
    """

    words: str
    colour: str
    corners: tuple[Point, ...]
    is_on_mark: bool = False


def charts(page: Page, count: int) -> list[Locator]:
    """Return the page's charts once all of them, `count`, are painted.

    Each is a place on the page: while the page is drawn anew, a chart there gives way to another.
    """
    found = page.locator(CHART)
    expect(found).to_have_count(count)
    placed = [found.nth(place) for place in range(count)]
    for chart in placed:
        expect(chart.locator(_DRAWING).first).to_be_visible()
    return placed


def size(chart: Locator) -> tuple[float, float]:
    """Return the width and height of a chart on the screen, in pixels."""
    box = chart.locator(_DRAWING).first.bounding_box()
    assert box is not None, "the chart is not on the page"
    return box["width"], box["height"]


def is_map(chart: Locator) -> bool:
    """Return whether a chart shows states by their outlines."""
    return chart.locator(".choroplethlayer").count() > 0


def marks(place: Locator) -> Locator:
    """Return the marks of the charts in a place, once the first is drawn."""
    found = place.locator(".scatterlayer path.point")
    expect(found.first).to_be_visible()
    return found


def bars(place: Locator) -> list[str | None]:
    """Return the path of each line in the charts of a place, once the first is drawn."""
    found = place.locator(".scatterlayer path.js-line")
    expect(found.first).to_be_attached()
    return [bar.get_attribute("d") for bar in found.all()]


def click_mark(chart: Locator, code: str) -> None:
    """Click the mark with that identifier."""
    chart.scroll_into_view_if_needed()
    chart.page.mouse.click(*chart.evaluate(_MARK, code))


def notes(place: Locator) -> Locator:
    """Return what holds the words within a chart, apart from axes and legend."""
    return place.locator(".infolayer")


def hover_label(page: Page) -> Locator:
    """Return what a chart says of the thing under the pointer."""
    return page.locator(".hoverlayer .hovertext")


def texts(chart: Locator) -> list[Text]:
    """Return the texts of a chart's legend, axes, annotations and marks."""
    return [
        Text(
            found["words"],
            found["colour"],
            tuple((x, y) for x, y in found["corners"]),
            found["onMark"],
        )
        for found in chart.evaluate(_TEXTS)
    ]


def is_bright(colour: str) -> bool:
    """Return whether a colour, as `rgb(…)`, is nearer to white than to black."""
    red, green, blue = (int(part) for part in re.findall(r"\d+", colour)[:3])
    return red + green + blue > 3 * 128


def bright_words(page: Page, count: int) -> set[bool]:
    """Return whether the words of the page's charts are bright, once for each that is so."""
    found = (text for chart in charts(page, count) for text in texts(chart))
    return {is_bright(text.colour) for text in found if not text.is_on_mark}


def overlapping(found: list[Text]) -> list[tuple[str, str]]:
    """Return the pairs of texts that cover each other."""
    return [(a.words, b.words) for a, b in combinations(found, 2) if _overlap(a, b)]


def cut(chart: Locator, found: list[Text]) -> list[str]:
    """Return those of a chart's texts that reach beyond it, where they are not drawn."""
    left, top, right, bottom = chart.evaluate(_BOUNDS)
    return [
        text.words
        for text in found
        if min(x for x, _ in text.corners) < left - _TOUCH_PX
        or max(x for x, _ in text.corners) > right + _TOUCH_PX
        or min(y for _, y in text.corners) < top - _TOUCH_PX
        or max(y for _, y in text.corners) > bottom + _TOUCH_PX
    ]


def _overlap(a: Text, b: Text) -> bool:
    """Return whether no line parallel to a side of either box separates the two."""
    for (x1, y1), (x2, y2) in [*_sides(a), *_sides(b)]:
        across, along = y1 - y2, x2 - x1
        length = (across**2 + along**2) ** 0.5 or 1.0
        of_a = [(x * across + y * along) / length for x, y in a.corners]
        of_b = [(x * across + y * along) / length for x, y in b.corners]
        if max(of_a) < min(of_b) + _TOUCH_PX or max(of_b) < min(of_a) + _TOUCH_PX:
            return False
    return True


def _sides(text: Text) -> list[tuple[Point, Point]]:
    return [(text.corners[0], text.corners[1]), (text.corners[1], text.corners[2])]
