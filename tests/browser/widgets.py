"""What a visitor finds on a page, and does with it; boxes and sliders by their parameter."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.breakable import breakable
from tests.browser.visit import PATIENCE_MS, Visit

_TWO_FRAMES = "() => new Promise(end => requestAnimationFrame(() => requestAnimationFrame(end)))"
# Boxes of one state, which may stand empty.
BOXES = ("ranked", "one", "other")


def widget(page: Page, name: str) -> Locator:
    """Return the widget whose choice bears this name in the address."""
    return page.locator(f".st-key-{name}")


def unfold_filters(page: Page) -> None:
    """Show the bar of filters, where a phone hides it."""
    fold = page.get_by_role("checkbox", name="Show filters")
    if fold.is_visible():
        fold.check()


def reveal(page: Page, name: str) -> None:
    """Open the place behind a button in the bar, if the widget of that name is in there."""
    unfold_filters(page)
    more = page.locator("[class*=st-key-more-] button").first
    expect(widget(page, name).or_(more).first).to_be_visible()
    if not widget(page, name).is_visible():
        more.click()
        expect(widget(page, name)).to_be_visible()


def combobox(page: Page, name: str) -> Locator:
    """Return the box of that name."""
    reveal(page, name)
    return widget(page, name).get_by_role("combobox")


def _unfold(page: Page, name: str) -> None:
    """Open the list of a box; a list closes when the page scrolls: first the box stands."""
    box = combobox(page, name)
    box.scroll_into_view_if_needed()
    page.evaluate(_TWO_FRAMES)
    box.click()


def choose(page: Page, name: str, option: str) -> None:
    """Choose an option of a box that holds one or several, by typing, and close its list.

    A long list draws only what is in sight, and moves under the hand that presses in it.
    """
    _unfold(page, name)
    page.keyboard.type(option)
    page.get_by_role("option", name=option, exact=True).click()
    if name not in BOXES:  # a box of one closes by itself, and Escape would empty it
        page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)


def legend(page: Page) -> Locator:
    """Return the legend of the map, whose entries filter."""
    return page.get_by_role("toolbar", name="Legend")


def press(page: Page, entry: str) -> None:
    """Press the entry of the legend that begins so."""
    legend(page).get_by_role("button", name=re.compile(f"^{entry} ")).click()


def pressed(page: Page) -> Locator:
    """Return the pressed entries of the legend."""
    return legend(page).get_by_role("button", pressed=True)


def search(page: Page, name: str, text: str) -> Locator:
    """Type into a box, and return the one option that its list then holds.

    Until the list has followed, Enter chooses from the list as it was.
    """
    combobox(page, name).focus()
    # Focus brings the box into sight, and a list closes when the page scrolls: first it stands.
    page.evaluate(_TWO_FRAMES)
    page.keyboard.type(text)
    options = page.get_by_role("option")
    expect(options).to_have_count(1)
    return options


def slide(visit: Visit, name: str, key: str, times: int = 1) -> None:
    """Move the first thumb of a slider by keyboard, once the page stands still.

    Another choice may put a new slider in the place of the old one, which forgets its keys.
    """
    visit.settle()
    reveal(visit.page, name)
    thumb = widget(visit.page, name).get_by_role("slider").first
    for _ in range(times):
        thumb.press(key)


def bring_file(page: Page, name: str, content: bytes) -> None:
    """Hand a file to the page that takes a reader's own."""
    file = FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
    page.get_by_test_id("stFileUploader").locator("input").set_input_files(file)


def eventually(page: Page, holds: Callable[[], bool]) -> None:
    """Expect something to hold within the time that a page is given, as `expect` does."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while not holds():
        assert time.monotonic() < deadline, "it did not come to hold in time"
        page.wait_for_timeout(100)


def headline(page: Page) -> Locator:
    """Return the page's finding."""
    return page.get_by_test_id("stMain").get_by_role("heading", level=1)


def told_by(page: Page) -> str:
    """Return the page's finding as it stands in pictures, where lines may end in a date too."""
    return breakable(headline(page).inner_text())


def counts(page: Page, label: str) -> Locator:
    """Return a strip of counts by its label."""
    return page.get_by_role("list", name=label)


def card(page: Page, event: str) -> Locator:
    """Return an event's card."""
    return page.get_by_role("dialog", name=event)


def country_page(page: Page, name: str) -> Locator:
    """Return what stands on the page of a country, as long as that page is open."""
    heading = page.get_by_role("heading", level=1, name=name, exact=True)
    return page.get_by_test_id("stMain").filter(has=heading)


def grid(page: Page) -> Locator:
    """Return the page's first table as it is told to screen readers; its picture is a canvas."""
    return page.get_by_test_id("stDataFrame").first.locator("[role=grid]")


def expect_rows(page: Page, count: int) -> None:
    """Expect a table of so many rows below its header."""
    expect(grid(page)).to_have_attribute("aria-rowcount", str(count + 1))


def first_names(page: Page) -> list[str]:
    """Return the first column of the rows in sight."""
    cells = grid(page).locator("tbody tr td:first-child")
    expect(cells.first).not_to_be_empty()
    return cells.all_text_contents()


def click_row(page: Page, row: int) -> None:
    """Click the box that begins a row of the page's first table, counted from 0."""
    table = page.get_by_test_id("stDataFrameResizable").first
    table.click(position={"x": 18, "y": 35 + 35 * row + 17})
