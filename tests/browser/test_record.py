"""What a visitor does on the record, and where its links lead."""

from __future__ import annotations

import itertools
import re

from playwright.sync_api import Locator, Page, expect

from tests.browser import charts_on_page
from tests.browser.visit import Visit
from tests.browser.widgets import choose, eventually, headline, search


def marks(page: Page) -> Locator:
    return charts_on_page.marks(page.locator("[class*=st-key-events-strip]"))


def test_a_window_by_name_changes_strip_finding_and_address(visit: Visit) -> None:
    page = visit.open("/record")
    before, few = headline(page).inner_text(), marks(page).count()
    choose(page, "window-by-name", "Both years")
    expect(page).to_have_url(re.compile("window=2000-01-01&window=2001-12-31"))
    expect(headline(page)).not_to_have_text(before)
    eventually(page, lambda: marks(page).count() != few)


def test_filters_change_marks_and_address(visit: Visit) -> None:
    page = visit.open("/record")
    every = marks(page).count()
    choose(page, "kind", "Sanction")
    expect(page).to_have_url(re.compile("kind=sanction"))
    eventually(page, lambda: 0 < marks(page).count() < every)


def test_the_keyboard_alone_opens_an_event(visit: Visit) -> None:
    page = visit.open("/record")
    expect(search(page, "event", "LUX-20010301")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page).to_have_url(f"{visit.server}/record?event=LUX-20010301-1")


def test_a_part_of_the_bar_of_verdicts_keeps_its_claims(visit: Visit) -> None:
    page = visit.open("/claims")
    part = page.locator("[class*=st-key-verdicts] .barlayer .point").first
    expect(part).to_be_visible()
    visit.settle()
    box = part.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(f"{visit.server}/claims?verdict=contradicted")
    expect(page.locator(".atlas-claim")).to_have_count(1)


def test_a_press_on_a_band_keeps_its_states_and_a_second_one_lets_them_go(visit: Visit) -> None:
    page = visit.open("/positions?show=flow")
    whole = headline(page).inner_text()
    band = page.locator("[class*=st-key-flow] .js-fill").first
    expect(band).to_be_visible()
    for shown in (re.compile("band="), re.compile("show=flow$")):
        visit.settle()
        _point_at(page, band)
        page.mouse.down()
        page.mouse.up()
        expect(page).to_have_url(shown)
    expect(headline(page)).to_have_text(whole)


def _point_at(page: Page, band: Locator) -> None:
    """Move the pointer over a band until it says which it is, as who presses it does."""
    box = band.bounding_box()
    assert box is not None
    names, steps = page.locator("[class*=st-key-flow] .hovertext"), itertools.count()

    def is_named() -> bool:
        page.mouse.move(box["x"] + box["width"] / 2 + next(steps) % 2, box["y"] + box["height"] / 2)
        return names.count() > 0

    eventually(page, is_named)


def test_the_keyboard_chooses_a_band(visit: Visit) -> None:
    page = visit.open("/positions?show=flow")
    expect(search(page, "band", "Backs")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("band=committed_ally"))
    expect(headline(page)).to_contain_text(": Bhutan")
