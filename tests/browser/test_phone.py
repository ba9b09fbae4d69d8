"""On a phone: filters one press away, the open page in sight in its row, tables as cards."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import WIDE, Visit
from tests.browser.widgets import card, choose

_IN_SIGHT = """
row => {
  const open = row.children[row.className.match(/st-key-pages-(\\d+)/)[1] - 1];
  const [link, edge] = [open.getBoundingClientRect(), row.getBoundingClientRect()];
  return link.left >= edge.left - 1 && link.right <= edge.right + 1;
}
"""


def test_filters_are_one_press_away_and_stay_while_one_chooses(phone: Visit) -> None:
    page = phone.open("/record")
    fold = page.get_by_role("checkbox", name="Show filters")
    expect(page.locator(".st-key-region")).to_be_hidden()
    fold.focus()
    page.keyboard.press("Space")
    choose(page, "region", "Africa")
    phone.settle()
    expect(fold).to_be_checked()
    expect(page.locator(".st-key-region")).to_be_visible()


def test_a_wide_window_shows_the_filters_at_once(visit: Visit) -> None:
    page = visit.open("/record")
    assert page.viewport_size == dict(zip(("width", "height"), WIDE, strict=True))
    expect(page.locator(".st-key-region")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Show filters")).to_be_hidden()


@pytest.mark.parametrize("path", ["/record", "/claims", "/material", "/bring"])
def test_the_open_page_is_in_sight_in_its_row(phone: Visit, path: str) -> None:
    row = phone.open(path).locator("[class*=st-key-pages-]")
    assert row.evaluate("row => row.scrollWidth > row.clientWidth")
    assert row.evaluate(_IN_SIGHT)


def test_the_rows_of_a_table_come_as_cards_and_follow_the_filters(phone: Visit) -> None:
    page = phone.open("/record")
    table = page.locator(".stDataFrame").last
    table.scroll_into_view_if_needed()
    rows = table.locator(".atlas-rows tbody tr")
    expect(rows.first).to_be_visible()
    expect(table.locator("canvas").first).to_be_hidden()
    names = rows.first.locator("td").evaluate_all("all => all.map(each => each.dataset.title)")
    assert "What happened" in names
    every = rows.count()
    choose(page, "region", "Africa")
    phone.settle()
    table.scroll_into_view_if_needed()
    expect(rows).not_to_have_count(every)
    expect(rows.first).to_be_visible()


def test_a_card_opens_what_its_row_stands_for(phone: Visit) -> None:
    page = phone.open("/record")
    table = page.locator(".stDataFrame").last
    table.scroll_into_view_if_needed()
    table.locator(".atlas-rows a.atlas-inside").first.click()
    expect(page).to_have_url(re.compile("event="))
    expect(card(page, "")).to_be_visible()


def test_a_wider_window_has_its_table_again(phone: Visit) -> None:
    page = phone.open("/record")
    table = page.locator(".stDataFrame").last
    table.scroll_into_view_if_needed()
    expect(table.locator(".atlas-rows")).to_be_visible()
    phone.resize(WIDE)
    expect(table.locator(".atlas-rows")).to_have_count(0)
    expect(table.locator("canvas").first).to_be_visible()
