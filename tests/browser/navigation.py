"""The way from page to page as a visitor takes it: to the room, then to the page in it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from components.address.rooms import ROOMS, room_of


def go_to(page: Page, code: str) -> None:
    """Open the page `code` by the links at the top, and wait until they say that it is open."""
    room = room_of(code)
    _open(page, "rooms", list(ROOMS).index(room))
    if len(ROOMS[room]) > 1:
        _open(page, "pages", ROOMS[room].index(code))


def _open(page: Page, bar: str, place: int) -> None:
    """Press the link at that place of a bar, unless it is the open one."""
    at_place = page.locator(f".st-key-{bar}-{place + 1}")
    if not at_place.count():
        page.locator(f"[class*=st-key-{bar}-] .stPageLink a").nth(place).click()
    expect(at_place).to_be_visible()
