"""On a phone: the filters one press away, and the open page in sight in a row that goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visit import WIDE, Visit
from tests.browser.widgets import choose

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
