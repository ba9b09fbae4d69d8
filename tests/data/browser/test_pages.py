"""What a visitor sees and does on the pages beside the map."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import Visit
from tests.browser.widgets import expect_rows, headline


def scorecard(page: Page) -> Locator:
    """Return the table of figures."""
    return page.get_by_role("region", name="Scorecard")


def test_the_scorecard_says_what_was_said_and_what_came(visit: Visit) -> None:
    page = visit.open("/comparison?actors=RUS&actors=CUB")
    expect(scorecard(page).get_by_role("row").filter(has_text="Arms delivered")).to_contain_text(
        "3,920"
    )
    said = scorecard(page).get_by_role("row").filter(has_text="Likelihood of direct involvement")
    expect(said).to_contain_text("“Low to moderate” 12–33\u00a0%")
    came = scorecard(page).get_by_role("row").filter(has_text="What came of it")
    expect(came.get_by_role("cell")).to_contain_text(["took no part", "took part"])


def test_other_actors_change_table_and_address(visit: Visit) -> None:
    page = visit.open("/comparison")
    for name in ("Russia", "Iran", "China", "Cuba", "Mexico", "Nicaragua"):
        expect(scorecard(page).get_by_role("columnheader", name=name)).to_be_visible()
    page.get_by_role("button", name="Remove Russia").click()
    expect(scorecard(page).get_by_role("columnheader", name="Russia")).to_have_count(0)
    expect(page).to_have_url(re.compile("actors=IRN"))
    expect(page).not_to_have_url(re.compile("actors=RUS"))


def test_a_pasted_address_restores_the_actors(visit: Visit) -> None:
    page = visit.open("/comparison?actors=Iran&actors=Cuba")
    heads = page.get_by_role("region", name="Scorecard").get_by_role("columnheader")
    expect(heads).to_have_text(["Iran", "Cuba"])


def test_one_actor_alone_cannot_be_compared(visit: Visit) -> None:
    page = visit.open("/comparison?actors=Iran&actors=Cuba")
    page.get_by_role("button", name="Remove Cuba").click()
    expect(page.get_by_text("Choose at least 2 actors")).to_be_visible()
    expect(scorecard(page)).to_have_count(0)


def test_advice_holds_the_four_proposals_of_the_table_and_two_of_the_prose(visit: Visit) -> None:
    page = visit.open("/advice")
    expect(page.get_by_test_id("stMain").get_by_role("heading", level=2)).to_have_text(
        [
            "Diplomatic Re-engagement",
            "Military Modernization",
            "Cybersecurity Enhancement",
            "Rapid Response Units",
            "Better civil defence",
            "Diplomacy and defence together",
        ]
    )


def test_a_proposal_leads_to_its_partners_on_the_map(visit: Visit) -> None:
    page = visit.open("/advice")
    page.get_by_role("link", name="Show these on the map, as the article claims →").first.click()
    expect(page).to_have_url(
        f"{visit.server}/map?lens=article&countries=MEX&countries=BRA&countries=ARG"
    )
    expect(headline(page)).to_have_text(
        "Neutral or for dialogue: Argentina and Mexico; Contested: Brazil"
    )
    expect_rows(page, 3)


def test_claims_that_differ_stand_before_all_claims(visit: Visit) -> None:
    page = visit.open("/sources")
    expect(page.get_by_test_id("stMain").get_by_role("heading", level=2)).to_have_text(
        [
            "Where claims differ",
            "All claims",
            "Sources",
            "Data",
        ]
    )


def test_a_search_narrows_the_claims(visit: Visit) -> None:
    page = visit.open("/sources")
    search = page.get_by_label("Search claims and sources")
    search.fill("Brazil sanctions")
    search.press("Enter")
    expect(page.get_by_text(re.compile(r"^1 of \d+ claims$"))).to_be_visible()
    expect_rows(page, 1)
    search.fill("no such words")
    search.press("Enter")
    expect(page.get_by_text("No claim has all of these words")).to_be_visible()


def test_links_to_sources_open_apart_and_tell_nothing_of_the_visitor(visit: Visit) -> None:
    page = visit.open("/country?country=BRA")
    links = page.locator("a[href^=http]").filter(visible=True)
    outside = [a for a in links.all() if visit.server not in (a.get_attribute("href") or "")]
    assert len(outside) >= 4
    for link in outside:
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", re.compile("noopener"))
