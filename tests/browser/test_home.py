"""The first page: old addresses of the map lead on, its numbers and its search lead to pages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.map_on_page import outlines
from tests.browser.visit import Visit
from tests.browser.widgets import country_page, headline


@pytest.mark.parametrize("query", ["region=asia&view=record", "country=BTN", "search=aid"])
def test_an_old_address_of_the_map_leads_to_it(visit: Visit, query: str) -> None:
    page = visit.open(f"/?{query}")
    expect(page).not_to_have_url(re.compile(re.escape(f"{visit.server}/?")))
    assert not visit.errors


def test_a_number_leads_to_the_page_that_shows_it_and_back_returns(visit: Visit) -> None:
    page = visit.open("/")
    answer = headline(page).inner_text()
    page.get_by_role("link", name="endorsed the government").click()
    expect(page).to_have_url(f"{visit.server}/record?actor=BTN")
    visit.settle()
    page.go_back()
    expect(page).to_have_url(f"{visit.server}/")
    expect(headline(page)).to_have_text(answer)


def test_the_world_is_one_press_away_and_goes_into_the_address(visit: Visit) -> None:
    page = visit.open("/")
    before = outlines(page).count()
    page.get_by_role("radio", name="World").click()
    expect(page).to_have_url(f"{visit.server}/?frame=world")
    visit.settle()
    assert outlines(page).count() > before


def test_the_search_leads_to_a_country(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_label("Search countries, acts, claims and sources").fill("bhutan")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Bhutan", exact=True).click()
    expect(country_page(page, "Bhutan")).to_be_visible()
