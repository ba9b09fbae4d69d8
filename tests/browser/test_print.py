"""A printed page has what is said and shown, whole, and none of what is pressed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit
from tests.every_page import PATHS
from tests.toy import TOY_TABLES

# Between the margins of A4 upright, as CSS counts: 182 mm.
PAPER = {"width": 688, "height": 1016}
# Words beyond the paper, and controls on it; a table that scrolls is drawn as a picture.
_BEYOND = """
() => [...document.querySelectorAll('.stMainBlockContainer :is(p, li, h1, h2, h3, th, td, text)')]
  .filter(each => each.textContent.trim() && each.checkVisibility())
  .filter(each => !each.closest('.stDataFrame'))
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
  .map(each => each.textContent.slice(0, 60))
"""
_CONTROLS = """
() => [...document.querySelectorAll(':is(.stApp) :is(button, input, select, textarea)')]
  .filter(each => !each.closest('.stDataFrame, [class^=atlas-term], .atlas-term')
    && each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map(each => each.outerHTML.slice(0, 120))
"""


def on_paper(page: Page) -> None:
    """Show the page as paper does, with what it does just before it is printed."""
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_of_a_printed_page_is_cut_and_nothing_waits_to_be_pressed(
    visit: Visit, path: str
) -> None:
    page = visit.open(f"/{path}")
    on_paper(page)
    visit.settle()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(_BEYOND) == []
    assert page.evaluate(_CONTROLS) == []


def test_a_printed_table_has_every_row_and_the_screen_has_its_own_again(visit: Visit) -> None:
    page = visit.open("/record")
    heading = page.get_by_role("heading", name="events of the window")
    count = int(re.findall(r"\d+", heading.inner_text())[0])
    on_paper(page)
    rows = page.locator(".stDataFrame > .atlas-rows tbody tr")
    expect(rows).to_have_count(count)
    expect(page.locator(".stDataFrame canvas").first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).to_have_count(0)


def test_a_printed_table_that_opens_nothing_has_every_row_too(visit: Visit) -> None:
    page = visit.open("/material")
    on_paper(page)
    rows = page.locator(".stDataFrame > .atlas-rows tbody tr")
    expect(rows).to_have_count(len(TOY_TABLES["material_backing"]))


def test_a_heading_stays_with_its_figure_and_nothing_empty_ends_the_paper(visit: Visit) -> None:
    page = visit.open("/votes")
    on_paper(page)
    holder = page.locator(".stElementContainer:has(.atlas-figure)")
    expect(holder.first).to_have_css("break-inside", "avoid")
    # A break is kept off a heading only where what follows stands in blocks.
    held = page.locator("[data-testid=stLayoutWrapper]:has(.atlas-figure)")
    for place in range(held.count()):
        expect(held.nth(place)).to_have_css("display", "block")
    expect(page.locator(".stMainBlockContainer")).to_have_css("padding-bottom", "0px")


def test_a_dark_page_is_printed_in_dark_letters_on_white(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    page = visit.open("/index")
    on_paper(page)
    for part in ("body", ".stApp", ".atlas-figure"):
        expect(page.locator(part).first).to_have_css("background-color", "rgb(255, 255, 255)")
    for words in (page.get_by_role("heading", level=1), page.locator(".stDataFrame td").first):
        expect(words).to_have_css("color", "rgb(17, 20, 24)")


def test_a_printed_figure_has_its_legend_and_its_sources(visit: Visit) -> None:
    page = visit.open("/map")
    on_paper(page)
    figure = page.locator(".atlas-figure")
    expect(figure.locator(".atlas-frame-legend span").first).to_be_visible()
    expect(figure.locator(".atlas-frame-foot")).to_contain_text("Source: ")
    expect(figure.locator(".atlas-frame-foot")).to_contain_text(page.url)
    title = figure.locator(".atlas-frame-head p").first
    expect(title).to_be_hidden()  # it is the heading of the page
