"""A page is read in three screens, and what stands under a heading takes two lines at most."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit
from tests.every_page import FIRST, PATHS, WITH_FIGURE

# Those of which most is told, and the subject.
COUNTRIES = [f"/country?country={iso3}" for iso3 in ("BRA", "CUB", "MEX", "VEN")]
PAGES = [f"/{path}" for path in PATHS if path != "country"] + COUNTRIES
# Where recognition stands its grid of votes stands too.
SHORT = [path for path in PAGES if path != "/recognition"]
MOST_LINES, SMALLEST_PX, MOST_PX, MOST_PHONE_PX = 2, 15, 2500, 4500
# Of the 844 px of a phone's screen a quarter is left for the figure at least.
LOWEST_FIGURE_PX = 630
_CAPTIONS = """
() => [...document.querySelectorAll('[data-testid=stCaptionContainer], .atlas-caption')]
  .filter(each => each.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && !each.closest('[role=dialog], details'))
  .map(each => {
    const text = each.querySelector('p') ?? each, look = getComputedStyle(text);
    let clear = 1;
    for (let up = text; up; up = up.parentElement) clear *= Number(getComputedStyle(up).opacity);
    const words = document.createRange();
    words.selectNodeContents(each);
    const tops = new Set([...words.getClientRects()].map(box => Math.round(box.bottom / 8)));
    return {said: each.textContent, lines: tops.size, size: parseFloat(look.fontSize), clear,
      colour: look.color, ink: getComputedStyle(document.querySelector('h1')).color};
  })
"""
_TOP = "each => each.getBoundingClientRect().top"
_HEIGHT = "() => document.querySelector('[data-testid=stMain]').scrollHeight"


@pytest.mark.parametrize("path", PAGES)
def test_captions_are_short_and_clear(visit: Visit, path: str) -> None:
    captions = visit.open(path).evaluate(_CAPTIONS)
    assert captions
    assert [each for each in captions if each["lines"] > MOST_LINES] == []
    assert [each for each in captions if each["size"] < SMALLEST_PX] == []
    assert [e for e in captions if e["clear"] < 1 or e["colour"] != e["ink"]] == []


@pytest.mark.parametrize("path", SHORT)
def test_a_page_is_read_in_three_screens(visit: Visit, path: str) -> None:
    assert visit.open(path).evaluate(_HEIGHT) <= MOST_PX


@pytest.mark.parametrize("path", [*PAGES, "/country?country=RUS"])
def test_a_page_is_no_long_scroll_on_a_phone(phone: Visit, path: str) -> None:
    assert phone.open(path).evaluate(_HEIGHT) <= MOST_PHONE_PX


@pytest.mark.parametrize("code", WITH_FIGURE)
def test_a_phone_shows_a_figure_on_the_first_screen(phone: Visit, code: str) -> None:
    page = phone.open("/" if code == FIRST else f"/{code}")
    assert (
        page.locator(":is(.atlas-figure, .atlas-cards) >> visible=true").first.evaluate(_TOP)
        <= LOWEST_FIGURE_PX
    )


def test_a_phone_shows_the_rest_of_the_figures_on_a_press(phone: Visit) -> None:
    page = phone.open("/comparison")
    rows = page.get_by_role("region", name="Scorecard").locator("tbody tr")
    expect(rows.last).to_be_hidden()
    page.get_by_role("checkbox", name="Show all").check()
    expect(rows.last).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_every_room_is_in_sight_on_a_narrow_phone(phone: Visit, width: int) -> None:
    page = phone.open("/record")
    phone.resize((width, 844))
    for link in page.locator("[class*=st-key-rooms-] a >> visible=true").all():
        box = link.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
