"""What a visitor sees and does on the votes page; the address says what the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import Visit
from tests.browser.widgets import choose, headline, pick, slide

# Those that the source names itself, in its order.
NAMED = ["Cuba", "Nicaragua", "Argentina", "Mexico", "Russia", "China", "Brazil"]
NAMED += ["Colombia", "Iran"]
IN_AFRICA = re.compile("^Algeria$|^Benin$")


def charted(page: Page) -> Locator:
    return page.locator(".st-key-votes-panels p")


def expect_states(page: Page, names: Sequence[str]) -> None:
    """Expect these states both in the box and above the charts."""
    expect(charted(page)).to_have_text(list(names))
    for name in names:
        expect(page.get_by_role("button", name=f"Remove {name}", exact=True)).to_have_count(1)


def expect_africa(page: Page, server: str) -> None:
    expect(charted(page)).to_have_count(12)
    expect(charted(page).filter(has_text=IN_AFRICA)).to_have_count(2)
    expect(page.get_by_role("button", name="Remove Algeria")).to_have_count(1)
    expect(page.get_by_role("button", name="Remove Cuba")).to_have_count(0)
    expect(page).to_have_url(f"{server}/votes?region=africa")


def add_state(page: Page, name: str) -> None:
    pick(page, "States to chart", name)
    expect(charted(page).filter(has_text=re.compile(f"^{name}$"))).to_have_count(1)


@pytest.mark.parametrize("added", ["", "Albania"])
def test_the_states_follow_the_region_and_come_back(visit: Visit, added: str) -> None:
    page = visit.open("/votes")
    if added:
        add_state(page, added)
        expect(page).to_have_url(re.compile("states=IRN&states=ALB"))
    choose(page, "Region", "Africa")
    expect_africa(page, visit.server)
    page.get_by_role("button", name="Remove Africa", exact=True).click()
    expect_states(page, NAMED)
    expect(page).to_have_url(f"{visit.server}/votes")
    visit.settle()


def test_chosen_states_stay_in_page_and_address_where_they_are_offered(visit: Visit) -> None:
    page = visit.open("/votes?states=Albania&states=Cuba")
    choose(page, "Region", "Europe")
    expect_states(page, ["Albania"])
    expect(page).to_have_url(f"{visit.server}/votes?region=europe&states=ALB")
    page.get_by_role("button", name="Remove Europe", exact=True).click()
    expect(page).to_have_url(f"{visit.server}/votes?states=ALB")
    expect_states(page, ["Albania"])
    visit.settle()


def test_a_region_from_another_page_brings_its_states(visit: Visit) -> None:
    page = visit.open("/votes")
    pages = page.get_by_role("navigation", name="App pages")
    pages.get_by_role("link", name="Sources").click()
    expect(page).to_have_url(f"{visit.server}/sources")
    visit.settle()
    choose(page, "Region", "Africa")
    expect(page).to_have_url(f"{visit.server}/sources?region=africa")
    pages.get_by_role("link", name="Votes").click()
    expect_africa(page, visit.server)
    visit.settle()


@pytest.mark.parametrize(
    ("asked", "shown", "states"),
    [
        ("region=Africa&states=Kenya", "region=africa&states=KEN", ["Kenya"]),
        ("region=Asia&states=Cuba", "region=asia", ["China", "Iran"]),
        ("region=Europe", "region=europe", ["Russia"]),
    ],
)
def test_a_pasted_address_and_the_page_agree(
    visit: Visit, asked: str, shown: str, states: list[str]
) -> None:
    page = visit.open(f"/votes?{asked}")
    expect_states(page, states)
    expect(page).to_have_url(f"{visit.server}/votes?{shown}")
    said = page.get_by_text("The link asked for states = CUB")
    expect(said).to_have_count(1 if "Cuba" in asked else 0)


def test_a_year_without_the_issue_is_said(visit: Visit) -> None:
    page = visit.open("/votes?issue=Human+rights&year=2024&with=United+States")
    said = page.get_by_test_id("stAlert").filter(has_text="no roll calls of 2024")
    expect(said).to_contain_text("The map shows 2021")
    year = page.get_by_role("slider", name=re.compile("^Year of the map"))
    expect(year).to_have_attribute("max", "2023")
    slide(visit, "Year of the map", "ArrowLeft")
    expect(page).to_have_url(re.compile("year=2020"))
    expect(said).to_have_count(0)
    visit.settle()


def test_a_year_stays_with_a_new_issue_where_the_issue_has_it(visit: Visit) -> None:
    page = visit.open("/votes?year=2018")
    choose(page, "Issue of the roll calls", "Colonialism")
    expect_year(page, 2018)
    expect(page.get_by_text("does not tell these issues apart")).to_be_visible()
    expect(headline(page)).to_contain_text("2016–2018")
    slide(visit, "Year of the map", "ArrowLeft")
    expect_year(page, 2017)
    expect(page).to_have_url(re.compile("year=2017"))
    choose(page, "Issue of the roll calls", "All issues")
    expect_year(page, 2017)
    for year in (2018, 2019):
        slide(visit, "Year of the map", "ArrowRight")
        expect_year(page, year)
    choose(page, "Issue of the roll calls", "Colonialism")
    expect_year(page, 2018)
    expect(page.get_by_test_id("stAlert")).to_contain_text("no roll calls of 2019")
    expect(page).to_have_url(f"{visit.server}/votes?issue=colonialism&year=2019")
    visit.settle()


def expect_year(page: Page, year: int) -> None:
    """Expect the year in the heading of the map and on its slider."""
    head = re.compile(rf"^Agreement with Venezuela in {year}")
    expect(page.get_by_role("heading", name=head)).to_be_visible()
    slider = page.get_by_role("slider", name=re.compile("^Year of the map"))
    expect(slider).to_have_value(str(year))
