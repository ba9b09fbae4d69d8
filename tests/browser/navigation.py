"""The way from page to page as a visitor takes it: to the room, then to the page in it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from components.address.rooms import ROOMS, room_of


def go_to(page: Page, code: str) -> None:
    """Open the page `code` by the links at the top, and wait until they say that it is open."""
    room = room_of(code)
    rooms = page.locator(f".st-key-room-{room} a")
    if rooms.count():
        rooms.click()
        expect(rooms).to_have_count(0)
    if ROOMS[room][0] != code or page.locator(f".st-key-page-{code} a").count():
        page.locator(f".st-key-page-{code} a").click()
    expect(page.locator(f".st-key-page-{code} a")).to_have_count(0)
