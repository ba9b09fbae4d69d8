"""The browser's Back and Forward undo and redo one choice, one card or one page at a time."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from components.address import CHOICES, RegionalChoice
from tests.browser.navigation import go_to
from tests.browser.visit import Visit
from tests.browser.widgets import choose, country_page, headline, reveal, search

PAGES = {"record": "/record", "claims": "/claims", "votes": "/votes"}
PAGES |= {"index": "/index", "sources": "/sources", "map": "/map"}


def expect_address(page: Page, visit: Visit, path: str) -> None:
    expect(page).to_have_url(f"{visit.server}{path}")
    visit.settle()


def test_back_undoes_one_filter_and_forward_sets_it_again(visit: Visit) -> None:
    page = visit.open("/map")
    choose(page, "region", "Africa")
    expect_address(page, visit, "/map?region=africa")
    choose(page, "region", "Asia")
    expect_address(page, visit, "/map?region=africa&region=asia")
    page.go_back()
    expect_address(page, visit, "/map?region=africa")
    expect(page.get_by_role("button", name="Remove Asia")).to_have_count(0)
    page.go_back()
    expect_address(page, visit, "/map")
    expect(page.get_by_role("button", name="Remove Africa")).to_have_count(0)
    page.go_forward()
    expect_address(page, visit, "/map?region=africa")
    expect(page.get_by_role("button", name="Remove Africa")).to_be_visible()


def test_back_after_a_reset_sets_every_filter_again(visit: Visit) -> None:
    page = visit.open("/map?region=asia&basis=acts_only&search=words")
    chosen, finding = page.url, headline(page).inner_text()
    reveal(page, "reset")
    page.get_by_role("button", name="Reset filters").click()
    expect_address(page, visit, "/map")
    expect(headline(page)).not_to_have_text(finding)
    page.go_back()
    expect(page).to_have_url(chosen)
    expect(headline(page)).to_have_text(finding)
    expect(page.get_by_role("button", name="Remove Asia")).to_be_visible()
    expect(page.get_by_label("Search countries and wording")).to_have_value("words")


def test_back_returns_to_a_page_with_its_parameters(visit: Visit) -> None:
    page = visit.open("/record?kind=sanction")
    go_to(page, "votes")
    expect_address(page, visit, "/votes")
    page.go_back()
    expect_address(page, visit, "/record?kind=sanction")
    reveal(page, "kind")
    expect(page.get_by_role("button", name="Remove Sanction")).to_be_visible()


def test_a_region_goes_along_in_one_step(visit: Visit) -> None:
    page = visit.open("/map?region=africa")
    go_to(page, "record")
    expect_address(page, visit, "/record?region=africa")
    page.go_back()
    expect_address(page, visit, "/map?region=africa")


def test_actors_and_time_go_along_between_pages_of_one_room(visit: Visit) -> None:
    chosen = "window=2000-01-01&window=2001-12-31&actor=BTN"
    page = visit.open(f"/record?{chosen}")
    go_to(page, "claims")
    expect_address(page, visit, "/claims?actor=BTN")
    go_to(page, "record")
    expect_address(page, visit, f"/record?{chosen}")
    go_to(page, "map")
    go_to(page, "record")
    expect_address(page, visit, "/record")


def test_actors_are_chosen_once_for_what_they_offer_and_how_far(visit: Visit) -> None:
    page = visit.open("/comparison?actors=BTN&actors=LUX")
    go_to(page, "reach")
    expect_address(page, visit, "/reach?actors=BTN&actors=LUX")
    expect(page.get_by_text("No route is documented from: Luxembourg")).to_be_visible()
    go_to(page, "comparison")
    expect_address(page, visit, "/comparison?actors=BTN&actors=LUX")


def test_a_region_goes_along_in_one_step_from_a_page_with_its_own_parameters(visit: Visit) -> None:
    page = visit.open("/record?region=africa&kind=sanction")
    go_to(page, "votes")
    expect_address(page, visit, "/votes?region=africa")
    page.go_back()
    expect_address(page, visit, "/record?region=africa&kind=sanction")
    reveal(page, "kind")
    expect(page.get_by_role("button", name="Remove Sanction")).to_be_visible()


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/votes?with=adversary", "/votes?party=adversary"),
        ("/record?kind=sanction&kind=dance", "/record?kind=sanction"),
    ],
    ids=["old", "faulty"],
)
def test_back_leaves_a_link_that_was_mended_in_one_step(
    visit: Visit, link: str, address: str
) -> None:
    page = visit.open("/sources")
    page.goto(f"{visit.server}{link}")
    expect_address(page, visit, address)
    page.go_back()
    expect_address(page, visit, "/sources")


def test_a_choice_after_a_mended_link_is_one_step(visit: Visit) -> None:
    page = visit.open("/map?region=atlantis")
    expect_address(page, visit, "/map")
    choose(page, "region", "Africa")
    expect_address(page, visit, "/map?region=africa")
    page.go_back()
    expect_address(page, visit, "/map")
    expect(page.get_by_role("button", name="Remove Africa")).to_have_count(0)
    assert not visit.errors


def test_back_leaves_a_country_in_one_step_and_forward_returns_to_it(visit: Visit) -> None:
    page = visit.open("/votes?region=asia&party=adversary")
    search(page, "country", "Bhutan").click()
    expect_address(page, visit, "/country?country=BTN")
    page.go_back()
    expect_address(page, visit, "/votes?region=asia&party=adversary")
    expect(page.get_by_role("button", name="Remove Asia")).to_be_visible()
    page.go_forward()
    expect_address(page, visit, "/country?country=BTN")
    expect(country_page(page, "Bhutan")).to_be_visible()


def test_back_leaves_an_older_address_of_a_country_in_one_step(visit: Visit) -> None:
    page = visit.open("/sources")
    page.goto(f"{visit.server}/votes?country=BTN")
    expect_address(page, visit, "/country?country=BTN")
    page.go_back()
    expect_address(page, visit, "/sources")
    assert not visit.errors


def test_another_country_is_one_step(visit: Visit) -> None:
    page = visit.open("/country?country=BTN")
    search(page, "country", "Nauru").click()
    expect_address(page, visit, "/country?country=NRU")
    page.go_back()
    expect_address(page, visit, "/country?country=BTN")
    expect(country_page(page, "Bhutan")).to_be_visible()


def test_back_closes_an_event_that_was_picked_by_name(visit: Visit) -> None:
    page = visit.open("/record")
    search(page, "event", "BTN-20010105").click()
    expect_address(page, visit, "/record?event=BTN-20010105-1")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.go_back()
    expect_address(page, visit, "/record")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.go_forward()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_region_stays_on_every_page_that_knows_it(visit: Visit) -> None:
    page = visit.open("/map?region=asia")
    for code, path in PAGES.items():
        go_to(page, code)
        if issubclass(CHOICES[code], RegionalChoice):
            expect_address(page, visit, f"{path}?region=asia")
            expect(page.get_by_role("button", name="Remove Asia")).to_be_visible()
        else:
            expect_address(page, visit, path)
