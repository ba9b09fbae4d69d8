"""A printed page has what is said and shown, whole, and none of what is pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit
from tests.every_page import PATHS

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


def test_a_printed_figure_has_its_legend_and_its_sources(visit: Visit) -> None:
    page = visit.open("/map")
    on_paper(page)
    figure = page.locator(".atlas-figure")
    expect(figure.locator(".atlas-frame-legend span").first).to_be_visible()
    expect(figure.locator(".atlas-frame-foot")).to_contain_text("Source: ")
    expect(figure.locator(".atlas-frame-foot")).to_contain_text(page.url)
    title = figure.locator(".atlas-frame-head p").first
    expect(title).to_be_hidden()  # it is the heading of the page
