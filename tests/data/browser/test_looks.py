"""Every page, wide and on a phone, light and dark: nothing broken, cut, covered, out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.charts_on_page import (
    bright_words,
    charts,
    cut,
    is_bright,
    is_map,
    overlapping,
    size,
    texts,
)
from tests.browser.map_on_page import outlines
from tests.browser.visit import PHONE, WIDE, Look, Visit
from tests.browser.widgets import eventually, headline

CHARTS = {
    "/": 1,
    "/map": 1,
    "/map?lens=article&basis=with_groups": 1,
    "/country?country=BRA": 0,
    "/country?country=RUS": 0,
    "/country?country=USA": 0,
    "/country?country=VEN": 0,
    "/record": 1,
    "/record?window=2025-08-01&window=2026-03-31": 1,
    "/record?window=2026-01-02&window=2026-01-04": 1,
    "/record?window=2017-05-01&window=2026-03-31": 1,
    "/record?show=claims": 1,
    "/record?show=arms": 1,
    "/positions": 1,
    "/positions?show=flow": 1,
    "/claims": 1,
    "/claims?show=outcomes": 0,
    "/claims?show=forecasts": 1,
    "/votes": 2,
    "/votes?issue=Nuclear+weapons&year=2023": 2,
    "/recognition": 1,
    "/recognition?episode=result&basis=with_groups": 1,
    "/material": 1,
    "/material?actor=CUB&actor=RUS": 1,
    "/index": 1,
    "/comparison": 0,
    "/reach": 3,
    "/reach?actors=CUB&actors=NIC": 3,
    "/advice": 0,
    "/method": 0,
    "/sources": 0,
}
# Each differs from the one before in its size or in its colours.
LOOKS = [Look(WIDE, "light"), Look(PHONE, "light"), Look(PHONE, "dark"), Look(WIDE, "dark")]
GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 27)"}


def too_wide(page: Page) -> list[str]:
    """Return what of the page's frame can be scrolled sideways.

    A table takes its new width a moment after the window has its own: it is given three seconds.
    """
    return list(
        page.evaluate(
            """async () => {
              const main = document.querySelector('[data-testid=stMain]');
              const parts = [document.documentElement, main];
              const wide = () => parts.filter(part => part.scrollWidth > part.clientWidth);
              for (let tries = 0; wide().length && tries < 30; tries++)
                await new Promise(end => setTimeout(end, 100));
              return wide().map(
                part => `${part.tagName}: ${part.scrollWidth} in ${part.clientWidth}`);
            }"""
        )
    )


def show(visit: Visit, look: Look, count: int) -> None:
    """Bring the page, which has so many charts, to another look."""
    visit.page.emulate_media(color_scheme=look.colours)
    expect(visit.page.get_by_test_id("stApp")).to_have_css(
        "background-color", GROUNDS[look.colours]
    )
    if count:
        bright = look.colours == "dark"
        eventually(visit.page, lambda: bright_words(visit.page, count) <= {bright})
    visit.resize(look.size)


def faults(page: Page, count: int, look: Look) -> Iterator[str]:
    """Yield what is wrong with a page and its charts, so many, in a look."""
    for place, chart in enumerate(charts(page, count)):
        width, height = size(chart)
        if width <= 150 or height <= 100:
            yield f"chart {place} is {width} by {height} px"
        found = texts(chart)
        # The map of the first page has its legend beside it.
        if not found and not is_map(chart):
            yield f"chart {place} has no words"
        if {is_bright(text.colour) for text in found if not text.is_on_mark} - {
            look.colours == "dark"
        }:
            yield f"chart {place} has words in the colours of another theme"
        yield from (f"chart {place}: {a!r} covers {b!r}" for a, b in overlapping(found))
        yield from (f"chart {place}: {words!r} is cut" for words in cut(chart, found))
    yield from (f"can be scrolled sideways: {part}" for part in too_wide(page))
    # The parts of the page are the same in either theme: only colours are checked again.
    yield from barriers(page, colours_only=look.colours == "dark")


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.strip("/") or "home")
def test_a_page_looks_as_it_should(visit: Visit, path: str) -> None:
    page = visit.open(path)
    found = []
    for look in LOOKS:
        show(visit, look, CHARTS[path])
        expect(headline(page)).to_be_visible()
        expect(page.get_by_test_id("stException")).to_have_count(0)
        maps = path == "/" or path.startswith(("/map", "/positions", "/votes", "/recognition"))
        if maps and "show=" not in path:
            outlines(page)
        found += [f"{path}, {look}: {fault}" for fault in faults(page, CHARTS[path], look)]
    assert found == []
