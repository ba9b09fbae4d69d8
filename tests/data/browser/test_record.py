"""What a visitor sees and does on the record, the claims checked, the votes and the index."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from components.columns.record import EVENTS
from tests.browser import charts_on_page
from tests.browser.map_on_page import outlines
from tests.browser.visit import Visit
from tests.browser.widgets import (
    card,
    choose,
    country_page,
    eventually,
    headline,
    legend,
    pressed,
    reveal,
    slide,
)

COLUMNS_BEFORE_REPORT = [column.code for column in EVENTS].index("address")
ACROSS = "window=2025-08-01&window=2026-03-31"


def link_safely(links: Locator, server: str) -> int:
    """Expect each link to another site to open apart and tell nothing; return their number."""
    outside = [a for a in links.all() if server not in (a.get_attribute("href") or "")]
    for link in outside:
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", re.compile("noopener"))
    return len(outside)


def test_a_window_across_the_turning_point_says_that_nothing_is_averaged(visit: Visit) -> None:
    page = visit.open(f"/record?{ACROSS}")
    expect(page.get_by_text("never averaged")).to_be_visible()
    before = headline(page).inner_text()
    choose(page, "era", "From 3 January 2026, on Maduro's removal")
    expect(headline(page)).to_contain_text("release or recognised him")
    assert headline(page).inner_text() != before
    expect(page).to_have_url(re.compile("era="))


def test_claim_and_record_stand_in_one_chart_with_a_line_for_each_state(visit: Visit) -> None:
    page = visit.open("/record?show=claims")
    said = charts_on_page.notes(page.locator("[class*=st-key-claim-and-record]"))
    for name in ("Argentina", "Colombia", "Cuba", "Nicaragua"):
        expect(said).to_contain_text(name)


def test_a_report_in_the_table_opens_in_a_tab_of_its_own(visit: Visit) -> None:
    page = visit.open("/record?actor=Argentina&kind=Sanction")
    table = page.get_by_test_id("stDataFrame").last
    table.scroll_into_view_if_needed()
    # The table is a picture; by keyboard the cell shows its link.
    table.click(position={"x": 90, "y": 52})
    for _ in range(COLUMNS_BEFORE_REPORT):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    link = page.locator("a[href*=elcomercio]")
    expect(link).to_be_visible()
    assert link_safely(link, visit.server) == 1


def test_claims_are_filtered_and_their_events_open_by_keyboard(visit: Visit) -> None:
    page = visit.open("/claims")
    choose(page, "verdict", "Contradicted")
    expect(headline(page)).to_contain_text("4 checks contradict the article")
    expect(page).to_have_url(re.compile("verdict=contradicted"))
    events = page.locator(".atlas-claim summary")
    expect(events).to_have_count(4)
    events.first.focus()
    page.keyboard.press("Enter")
    item = page.locator(".atlas-claim details[open] li").first
    expect(item).to_be_visible()
    assert link_safely(page.locator(".atlas-claim details[open] a"), visit.server) >= 1


def test_claims_come_in_pages(visit: Visit) -> None:
    page = visit.open("/claims")
    expect(page.get_by_text("1 to 12 of 74")).to_be_visible()
    page.get_by_role("button", name=re.compile("next", re.IGNORECASE)).click()
    expect(page.get_by_text("13 to 24 of 74")).to_be_visible()
    elsewhere = page.get_by_text("The others are not printed here")
    expect(elsewhere).to_be_hidden()
    page.emulate_media(media="print")
    expect(elsewhere).to_be_visible()


def test_votes_follow_states_issue_and_year(visit: Visit) -> None:
    page = visit.open("/votes")
    names = page.locator("[class*=st-key-votes-lines] .annotation-text")
    expect(names.filter(has_text="Cuba")).to_be_visible()
    choose(page, "actor", "Israel")
    expect(names.filter(has_text="Israel")).to_be_visible()
    expect(page).to_have_url(re.compile("actor=.*ISR"))
    choose(page, "issue", "Human rights")
    expect(page).to_have_url(re.compile("issue=human_rights"))
    head = page.get_by_role("heading", name=re.compile("in 2021, .*: Human rights"))
    expect(head).to_be_visible()
    slide(visit, "year", "ArrowRight")
    expect(page).to_have_url(re.compile("year=2022"))
    expect(page.get_by_test_id("stAlert").filter(has_text="cast no recorded vote")).to_be_visible()
    eventually(page, lambda: outlines(page).count() > 200)


def test_weights_move_by_keyboard_and_stand_in_the_address(visit: Visit) -> None:
    page = visit.open("/index")
    before = headline(page).inner_text()
    slide(visit, "weight_arms", "ArrowLeft", 4)
    expect(page).to_have_url(re.compile("weight_arms=0"))
    expect(headline(page)).not_to_have_text(before)
    page.get_by_role("radio", name="Equal weights").click()
    expect(headline(page)).to_have_text(before)
    expect(page).not_to_have_url(re.compile("weight_arms"))


def test_a_pasted_address_restores_weights_and_ranking(visit: Visit) -> None:
    page = visit.open("/index?w_arms=0&w_groups=0&ranked=China")
    shown = headline(page).inner_text()
    assert "Russia" not in shown
    expect(page.get_by_role("dialog")).to_contain_text("656.1 million TIV")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    reveal(page, "weight_arms")
    arms = page.get_by_role("slider", name=re.compile("^Arms delivered"))
    expect(arms).to_have_value("0")


def test_a_state_is_broken_down_with_links_to_sources(visit: Visit) -> None:
    page = visit.open("/index?ranked=Iran")
    card = page.get_by_role("dialog")
    expect(card.locator("b")).to_have_text(
        ["Documented direction", "Agreement in votes", "Arms delivered", "Group ties"]
    )
    assert link_safely(card.locator(".atlas-claim a"), visit.server) >= 4


def test_the_map_switches_to_the_article_and_the_address_keeps_it(visit: Visit) -> None:
    page = visit.open("/map")
    expect(legend(page).get_by_role("button", name=re.compile("^Leans toward "))).to_be_visible()
    page.get_by_role("radio", name="The article").click()
    expect(page).to_have_url(re.compile("lens=article"))
    expect(legend(page).get_by_role("button", name=re.compile("^Supportive "))).to_be_visible()


def test_a_link_of_the_index_opens_the_country(visit: Visit) -> None:
    page = visit.open("/index?ranked=Cuba")
    page.get_by_role("link", name="Open the page of Cuba").click()
    expect(country_page(page, "Cuba")).to_be_visible()
    expect(page).to_have_url(f"{visit.server}/country?country=CUB")


def test_the_window_moves_by_keyboard(visit: Visit) -> None:
    page = visit.open("/record")
    slide(visit, "window", "ArrowRight", 4)
    expect(page).to_have_url(re.compile(r"window=2025-08-(?!01)\d\d&window=2026-01-02"))


def test_a_country_leads_to_all_its_acts_whatever_the_filters_were(visit: Visit) -> None:
    page = visit.open("/record?kind=Sanction&country=Russia")
    page.get_by_role("link", name="Its acts among those of others").click()
    expect(country_page(page, "Russia")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/record\?window=[-0-9]+&window=[-0-9]+&actor=RUS$"))
    expect(page.get_by_role("button", name="Remove Sanction")).to_have_count(0)


def test_a_click_on_a_mark_opens_the_event_with_its_two_sources(visit: Visit) -> None:
    page = visit.open("/record?actor=Argentina&kind=Sanction")
    box = charts_on_page.marks(page.locator("[class*=st-key-events-strip]")).first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    opened = card(page, "Argentina · 27 August 2025")
    expect(opened).to_contain_text("Sides against (−2)")
    expect(page).to_have_url(re.compile("event=ARG-20250827-1"))
    assert link_safely(opened.locator("a[href^=http]"), visit.server) == 2
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(page).not_to_have_url(re.compile("event="))


def test_a_link_with_one_end_of_a_window_is_reported(visit: Visit) -> None:
    page = visit.open("/record?window=2026-01-03")
    expect(page.get_by_text("The link asked for window = 2026-01-03")).to_be_visible()


def test_the_address_keeps_no_actor_that_the_region_took_away(visit: Visit) -> None:
    page = visit.open("/record?actor=Russia")
    choose(page, "region", "Africa")
    expect(page).to_have_url(f"{visit.server}/record?region=africa")


def test_the_filters_of_the_map_follow_the_lens_in_words_and_address(visit: Visit) -> None:
    page = visit.open("/map?stance=Divided&stance=Opposed")
    page.get_by_role("radio", name="On the record").click()
    expect(pressed(page)).to_contain_text(["Disputes"])
    expect(page).to_have_url(f"{visit.server}/map?stance=opposed")
    page.get_by_role("radio", name="The article").click()
    expect(page).to_have_url(f"{visit.server}/map?lens=article&stance=opposed")


def test_a_copied_link_to_all_acts_opens_without_a_complaint(visit: Visit) -> None:
    page = visit.open("/record?acts_of=COL&actor=Colombia&window=2019-01-23&window=2026-03-31")
    expect(page.get_by_role("button", name="Remove Colombia")).to_be_visible()
    expect(page).not_to_have_url(re.compile("acts_of"))
    expect(page.get_by_test_id("stToast")).to_have_count(0)
