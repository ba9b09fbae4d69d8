"""Votes of the shipped case: years that an issue does not have."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from components.words import Words
from tests.browser.visit import Visit
from tests.browser.widgets import choose, headline, slide


def test_a_year_without_the_issue_is_said(visit: Visit) -> None:
    page = visit.open("/votes?issue=Human+rights&year=2024&with=United+States")
    said = page.get_by_test_id("stAlert").filter(has_text="no roll calls of 2024")
    expect(said).to_contain_text("The map shows 2021")
    year = page.get_by_role("slider", name=re.compile("^Year of the map"))
    expect(year).to_have_attribute("max", "2023")
    slide(visit, "year", "ArrowLeft")
    expect(page).to_have_url(re.compile("year=2020"))
    expect(said).to_have_count(0)
    visit.settle()


def test_a_year_stays_with_a_new_issue_where_the_issue_has_it(visit: Visit) -> None:
    page = visit.open("/votes?year=2018")
    choose(page, "issue", "Colonialism")
    expect_year(page, 2018)
    expect(page.get_by_text("does not tell these issues apart")).to_be_visible()
    expect(headline(page)).to_contain_text(Words().unbroken("2016–2018"))
    for year in (2017, 2016):
        slide(visit, "year", "ArrowLeft")
        expect_year(page, year)
    expect(page).to_have_url(re.compile("year=2016"))
    choose(page, "issue", "All issues")
    expect_year(page, 2016)
    for year in (2017, 2018, 2019):
        slide(visit, "year", "ArrowRight")
        expect_year(page, year)
    choose(page, "issue", "Colonialism")
    expect_year(page, 2017)  # the three roll calls of 2018 are too few
    expect(page.get_by_test_id("stAlert")).to_contain_text("no roll calls of 2019")
    expect(page).to_have_url(f"{visit.server}/votes?issue=colonialism")
    visit.settle()


def expect_year(page: Page, year: int) -> None:
    """Expect the year in the heading of the map and on its slider."""
    head = re.compile(rf"^Agreement with Venezuela in {year}")
    expect(page.get_by_role("heading", name=head)).to_be_visible()
    slider = page.get_by_role("slider", name=re.compile("^Year of the map"))
    expect(slider).to_have_value(str(year))
