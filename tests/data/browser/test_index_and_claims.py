"""The index and the claims checked: page, address and reload always say the same."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.charts_on_page import CHART, click_mark
from tests.browser.visit import Visit
from tests.browser.widgets import BOXES, choose, combobox, headline


def expect_asked(window: Page, /, **asked: str) -> None:
    """Expect an address with these choices and no others."""
    wanted = {key: [value] for key, value in asked.items()}
    window.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == wanted)


def expect_boxes(page: Page, chosen: dict[str, str]) -> None:
    """Expect these boxes to hold a choice, and the others none."""
    for label in BOXES:
        expect(combobox(page, label)).to_have_value(chosen.get(label, ""))


def card(page: Page) -> Locator:
    """Return the card of a score."""
    return page.get_by_role("dialog")


def expect_opened(page: Page, name: str) -> None:
    """Expect the score of the state beside the page, in sight, and the state in the address."""
    expect(card(page)).to_contain_text(name)
    expect(card(page).get_by_text(re.compile("rank .* in 90"))).to_be_in_viewport()
    expect_asked(page, ranked={"Belarus": "BLR", "Iran": "IRN"}[name])


def test_states_outside_a_region_leave_the_boxes_and_the_address(visit: Visit) -> None:
    page = visit.open("/index?one=Iran&other=Belarus")
    expect_boxes(page, {"one": "Iran", "other": "Belarus"})
    choose(page, "region", "Europe")
    expect_asked(page, region="europe", other="BLR")
    expect_boxes(page, {"other": "Belarus"})
    page.get_by_role("button", name="Remove Europe").click()
    expect_asked(page, other="BLR")
    for _ in range(2):
        expect_boxes(page, {"other": "Belarus"})
        page.reload()
        visit.settle()


def test_a_state_that_is_not_ranked_opens_nothing(visit: Visit) -> None:
    page = visit.open("/index?ranked=Turkmenistan")
    expect(headline(page)).to_contain_text("Russia")
    expect(card(page)).to_have_count(0)


def test_a_press_on_a_bar_opens_what_the_score_is_made_of(visit: Visit) -> None:
    page = visit.open("/index")
    click_mark(page.locator(f"[class*=st-key-score-bars] {CHART}"), "BLR")
    expect_opened(page, "Belarus")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect_asked(page)
    choose(page, "ranked", "Iran")
    expect_opened(page, "Iran")


def test_named_weightings_set_the_weights(visit: Visit) -> None:
    page = visit.open("/index")
    before = headline(page).inner_text()
    page.get_by_role("radio", name="Votes", exact=True).click()
    expect(headline(page)).to_contain_text("Cuba and Nicaragua lead")
    expect(page).to_have_url(re.compile("weight_votes=100"))
    page.get_by_role("radio", name="Equal weights").click()
    expect(headline(page)).to_have_text(before)
    expect_asked(page)


def test_an_actor_outside_a_region_leaves_the_box_and_the_address(visit: Visit) -> None:
    page = visit.open("/claims?about=Brazil&section=table+1")
    chosen = page.get_by_role("button", name="Remove Brazil")
    expect(chosen).to_be_visible()
    choose(page, "region", "Africa")
    expect_asked(page, region="africa")
    expect(chosen).to_have_count(0)
    page.get_by_role("button", name="Remove Africa").click()
    expect_asked(page)
    expect(page.get_by_text("1 to 12 of 74")).to_be_visible()


def test_an_actor_that_a_region_leaves_stays_chosen(visit: Visit) -> None:
    page = visit.open("/claims?about=Brazil&about=Russia")
    choose(page, "region", "Americas")
    expect_asked(page, region="americas", actor="BRA")
    expect(page.get_by_role("button", name="Remove Russia")).to_have_count(0)


@pytest.mark.parametrize(
    ("verdict", "shown"), [("Supported", re.compile("^Checks 1 to 12 of ")), ("Contradicted", None)]
)
def test_filters_begin_the_list_again(
    visit: Visit, verdict: str, shown: re.Pattern[str] | None
) -> None:
    page = visit.open("/claims?page=7")
    expect(page.get_by_text("73 to 74 of 74")).to_be_visible()
    choose(page, "verdict", verdict)
    expect_asked(page, verdict=verdict.lower())
    expect(page.get_by_text("73 to 74 of 74")).to_have_count(0)
    if shown:
        expect(page.get_by_text(shown)).to_be_visible()
    page.get_by_role("button", name=f"Remove {verdict}").click()
    expect(page.get_by_text("1 to 12 of 74")).to_be_visible()
    expect_asked(page)


def test_a_page_is_kept_where_no_filter_changes(visit: Visit) -> None:
    page = visit.open("/claims?page=2&verdict=Supported")
    shown = page.get_by_text(re.compile("^Checks 13 to 24 of "))
    expect(shown).to_be_visible()
    page.reload()
    expect(shown).to_be_visible()
    expect_asked(page, page="2", verdict="supported")


def test_a_page_that_a_list_does_not_have_shows_its_last(visit: Visit) -> None:
    page = visit.open("/claims?page=7&verdict=supported")
    expect(page.get_by_text(re.compile(r"^Checks \d+ to (\d+) of \1\b"))).to_be_visible()
