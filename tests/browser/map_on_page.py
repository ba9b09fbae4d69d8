"""The map as it is drawn: its outlines, where a country is on the screen, its legend."""

from __future__ import annotations

from playwright.sync_api import FloatRect, Locator, Page, expect

MAP = ".js-plotly-plot:has(.choroplethlayer)"
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
_SHAPE = """
iso3 => [...document.querySelectorAll('path.choroplethlocation')]
  .find(path => path.__data__?.loc === iso3)?.getAttribute('d').slice(0, 60) ?? ''
"""


def outlines(page: Page) -> Locator:
    """Return every country's outline on the map, once it is drawn."""
    found = page.locator(_OUTLINE)
    expect(found.first).to_be_attached()
    return found


def drawn_size(page: Page) -> FloatRect:
    """Return the box on the screen that the outlines fill together."""
    outlines(page)
    box = page.locator(f"{MAP} .choroplethlayer").bounding_box()
    assert box is not None, "the map is not on the page"
    return box


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
    """Click a country on the map as a visitor does: move there, then press."""
    x, y = point_in(page, iso3)
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y)
    page.mouse.click(x, y)


def legend(page: Page) -> list[str]:
    """Return the words of the map's legend, in order."""
    outlines(page)
    return page.locator(f"{MAP} .legendtext").all_text_contents()
