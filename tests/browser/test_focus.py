"""Where the focus is: at the heading of a page that one comes to, and never lost on a rerun."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.navigation import go_to
from tests.browser.visit import Visit
from tests.browser.widgets import country_page, headline, legend, pressed, widget

# What tells that a page was not loaded anew.
_MARK = "() => { window.stays = true; }"
_STAYS = "() => window.stays === true"


@pytest.mark.parametrize("code", ["votes", "method"])
def test_who_comes_to_a_page_is_at_its_heading(visit: Visit, code: str) -> None:
    page = visit.open("/")
    expect(headline(page)).not_to_be_focused()
    go_to(page, code)
    visit.settle()
    expect(headline(page)).to_be_focused()


def test_a_change_of_the_finding_is_read_aloud(visit: Visit) -> None:
    page = visit.open("/map")
    expect(
        page.locator("[aria-live=polite]").filter(has=page.get_by_role("heading", level=1))
    ).to_have_count(1)


def test_a_pressed_entry_keeps_the_focus_when_the_page_has_changed(visit: Visit) -> None:
    page = visit.open("/map")
    entry = legend(page).get_by_role("button").first
    entry.focus()
    page.keyboard.press("Space")
    expect(pressed(page)).to_have_count(1)
    visit.settle()
    expect(pressed(page)).to_be_focused()
    expect(page.locator("[aria-live=polite] h1")).to_have_count(1)


def test_a_link_in_our_markup_leads_on_without_loading_and_back_returns(visit: Visit) -> None:
    page = visit.open("/country?country=BTN")
    page.evaluate(_MARK)
    page.get_by_role("link", name="All states' answers →").click()
    expect(page).to_have_url(f"{visit.server}/positions")
    visit.settle()
    expect(headline(page)).to_be_focused()
    assert page.evaluate(_STAYS)
    page.go_back()
    expect(country_page(page, "Bhutan")).to_be_visible()
    assert page.evaluate(_STAYS)


def test_the_next_country_of_the_list_is_a_press_away(visit: Visit) -> None:
    page = visit.open("/country?country=BTN")
    page.evaluate(_MARK)
    page.get_by_role("navigation").get_by_role("link").last.click()
    expect(page).not_to_have_url(re.compile("country=BTN"))
    visit.settle()
    expect(headline(page)).not_to_have_text("Bhutan")
    expect(headline(page)).to_be_focused()
    assert page.evaluate(_STAYS)


def test_a_term_says_what_it_means_by_keyboard_and_goes_away(visit: Visit) -> None:
    page = visit.open("/sources")
    term = page.get_by_role("button", name="Contested", exact=True)
    meaning = page.locator(".atlas-term + .atlas-meaning").first
    expect(meaning).to_be_hidden()
    term.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_search_leads_into_its_box_from_any_page(visit: Visit) -> None:
    page = visit.open("/votes")
    page.evaluate(_MARK)
    for _ in range(2):  # once from another page, once from the page that has the box
        page.get_by_role("link", name="Search", exact=True).press("Enter")
        visit.settle()
        expect(widget(page, "find").get_by_role("textbox")).to_be_focused()
        headline(page).click()
    assert page.evaluate(_STAYS)


def test_the_name_of_the_case_leads_to_the_first_page(visit: Visit) -> None:
    page = visit.open("/votes")
    page.locator(".atlas-name").click()
    expect(page).to_have_url(f"{visit.server}/")
    visit.settle()
    expect(headline(page)).to_be_focused()


_RING = """
() => {
  const {outlineStyle, outlineWidth, boxShadow, borderColor} =
    getComputedStyle(document.activeElement);
  const isRound = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  return isRound || boxShadow !== 'none' || document.activeElement.matches('input')
    ? '' : document.activeElement.outerHTML.slice(0, 80);
}
"""


def test_each_stop_of_the_keyboard_is_seen(visit: Visit) -> None:
    page = visit.open("/map")
    unseen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(_RING))
    assert [each for each in unseen if each] == []


def test_tab_leaves_a_table(visit: Visit) -> None:
    page = visit.open("/sources")
    table = page.locator(".stDataFrame canvas").first
    table.focus()
    for _ in range(2):  # the part of it that scrolls is a stop of its own
        page.keyboard.press("Tab")
    expect(page.locator(".stDataFrame").first.locator(":focus")).to_have_count(0)
