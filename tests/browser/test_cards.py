"""A table of few rows is a table on a wide window, and a card for each row on a phone."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visit import PHONE, Visit


def test_rows_are_cards_on_a_phone_alone(visit: Visit) -> None:
    page = visit.open("/method")
    row = page.locator(".atlas-cards tbody tr").first
    cell = row.locator("td").first
    expect(row).to_have_css("display", "table-row")
    visit.resize(PHONE)
    expect(row).to_have_css("display", "block")
    box, inside = row.bounding_box(), cell.bounding_box()
    assert box is not None
    assert inside is not None
    assert box["width"] <= PHONE[0]
    assert inside["width"] > box["width"] * 0.9
    expect(page.get_by_role("table").first.get_by_role("row").first).to_be_attached()
