"""The visitor's theme changes while a page is open: what is drawn follows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.charts_on_page import bright_words
from tests.browser.map_on_page import fill_of
from tests.browser.visit import Visit
from tests.browser.widgets import country_page, eventually

CHARTS = {"/record": 1, "/claims": 1, "/reach": 3}


def test_a_map_without_words_follows_the_theme(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    light = fill_of(page, "BTN")
    page.emulate_media(color_scheme="dark")
    eventually(page, lambda: fill_of(page, "BTN") not in ("", light))
    visit.settle()
    page.emulate_media(color_scheme="light")
    eventually(page, lambda: fill_of(page, "BTN") == light)


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.strip("/"))
def test_charts_follow_the_theme(visit: Visit, path: str) -> None:
    page = visit.open(path)
    assert bright_words(page, CHARTS[path]) == {False}
    page.emulate_media(color_scheme="dark")
    eventually(page, lambda: bright_words(page, CHARTS[path]) == {True})
    visit.settle()
    page.emulate_media(color_scheme="light")
    eventually(page, lambda: bright_words(page, CHARTS[path]) == {False})


def test_an_open_country_stays_open(visit: Visit) -> None:
    page = visit.open("/country?country=BTN")
    page.emulate_media(color_scheme="dark")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(20, 24, 27)")
    visit.settle()
    expect(country_page(page, "Bhutan")).to_be_visible()
