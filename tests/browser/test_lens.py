"""The map's lens and its time: pressed, stepped through by key, played, and kept in the address."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.map_on_page import outlines, shape_of
from tests.browser.visit import Visit
from tests.browser.widgets import headline

LAST = re.compile("window=2001-07-01&window=2001-12-31")


def play(page: Page) -> Locator:
    return page.get_by_role("button", name="Play", exact=True)


def test_a_lens_and_a_time_stand_in_the_address(visit: Visit) -> None:
    page = visit.open("/map")
    outlines(page)
    before = headline(page).inner_text()
    page.get_by_role("radio", name="From 1 Jul on").click()
    expect(page).to_have_url(LAST)
    expect(headline(page)).not_to_have_text(before)
    page.get_by_role("radio", name="Use of force").click()
    expect(page).to_have_url(re.compile("lens=force"))


def test_play_goes_on_by_itself_and_stops_at_the_end(visit: Visit) -> None:
    page = visit.open("/map?window=2001-07-01&window=2001-09-30")
    page.emulate_media(reduced_motion="no-preference")
    outlines(page)
    play(page).click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page).to_have_url(LAST)
    expect(play(page)).to_be_visible()


def test_a_second_press_stops_it(visit: Visit) -> None:
    page = visit.open("/map?window=2001-01-01&window=2001-01-31")
    page.emulate_media(reduced_motion="no-preference")
    outlines(page)
    play(page).press("Enter")
    expect(page).to_have_url(re.compile("window=2001-02-28"))
    page.get_by_role("button", name="Pause").press("Space")
    expect(play(page)).to_be_visible()
    stood = page.url
    page.wait_for_timeout(2_500)
    assert page.url == stood


def test_who_wants_less_motion_goes_one_step_with_each_press(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open("/map?window=2001-01-01&window=2001-01-31")
    outlines(page)
    play(page).click()
    expect(page).to_have_url(re.compile("window=2001-02-28"))
    page.wait_for_timeout(2_500)
    expect(page).to_have_url(re.compile("window=2001-02-28"))
    play(page).click()
    expect(page).to_have_url(re.compile("window=2001-03-31"))


def test_the_keyboard_steps_through_time(visit: Visit) -> None:
    page = visit.open("/map")
    outlines(page)
    page.get_by_role("slider", name="Step in time").focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile("window=2001-01-01&window=2001-05-31"))


def test_what_a_visitor_zoomed_to_stays_through_lens_and_time(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    whole = shape_of(page, "ZMB")
    page.get_by_role("button", name="Zoom in").click()
    expect(page.locator(".atlas-figure")).to_have_attribute("aria-busy", "false")
    zoomed = shape_of(page, "ZMB")
    assert zoomed not in ("", whole)
    for name in ("From 1 Jul on", "Use of force", "Recognition"):
        page.get_by_role("radio", name=name).click()
        visit.settle()
        assert shape_of(page, "ZMB") == zoomed, name
