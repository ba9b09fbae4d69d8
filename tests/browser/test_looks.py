"""Every page, wide and on a phone, light and dark: nothing broken, cut, covered, out of reach."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.charts_on_page import charts, cut, is_bright, is_map, overlapping, size, texts
from tests.browser.map_on_page import outlines
from tests.browser.visit import PHONE, WIDE, Look, Visit
from tests.browser.widgets import headline

CHARTS = {
    "/": 1,
    "/?view=As+documented": 1,
    "/?country=Brazil": 1,
    "/record": 4,
    "/record?window=2025-08-01&window=2026-03-31": 4,
    "/record?window=2026-01-02&window=2026-01-04": 4,
    "/claims": 2,
    "/votes": 10,
    "/votes?issue=Nuclear+weapons&year=2023": 10,
    "/index": 1,
    "/comparison": 3,
    "/reach": 5,
    "/reach?allies=Cuba&allies=Nicaragua": 5,
    "/advice": 0,
    "/sources": 0,
}
GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 27)"}
# A page is opened at either size in one of the colours, and then brought to the other size: four
# looks of each page for two loads.
FIRST_LOOKS = [Look(WIDE, "light"), Look(PHONE, "dark")]

pytestmark = [
    pytest.mark.parametrize("look", FIRST_LOOKS, ids=str),
    pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.strip("/") or "map"),
]


def too_wide(page: Page) -> list[str]:
    """Return what of the page's frame can be scrolled sideways."""
    return list(
        page.evaluate(
            """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
            .filter(part => part.scrollWidth > part.clientWidth)
            .map(part => `${part.tagName}: ${part.scrollWidth} in ${part.clientWidth}`)"""
        )
    )


def expect_sound_charts(page: Page, count: int, *, dark: bool) -> None:
    """Expect so many charts, each with words that are legible, whole and apart."""
    for chart in charts(page, count):
        width, height = size(chart)
        assert width > 150
        assert height > 100
        found = texts(chart)
        # The two maps of the record share a legend beside them.
        assert found or is_map(chart), "a chart has no words"
        assert overlapping(found) == []
        assert cut(chart, found) == []
        assert {is_bright(text.colour) for text in found} <= {dark}


def test_a_page_looks_as_it_should(visit: Visit, look: Look, path: str) -> None:
    page = visit.open(path)
    for window in (look.size, PHONE if look.size == WIDE else WIDE):
        visit.resize(window)
        expect(headline(page)).to_be_visible()
        expect_sound_charts(page, CHARTS[path], dark=look.colours == "dark")
        if path.startswith(("/?", "/votes", "/record")) or path == "/":
            outlines(page)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        assert too_wide(page) == []
        assert barriers(page) == []
        expect(page.get_by_test_id("stApp")).to_have_css("background-color", GROUNDS[look.colours])
