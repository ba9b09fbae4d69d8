"""A new reader at the first page: every step is counted, and the answer is on the first screen."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field

from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.map_on_page import click_country
from tests.browser.visit import WIDE, Visit
from tests.browser.widgets import choose, eventually

MOST_STEPS = 4
ROW_PX = 35

# Pixels that the page, or what scrolls on it, was moved down.
_SCROLLED = """
() => Math.max(window.scrollY, document.querySelector('[data-testid=stMain]').scrollTop)
"""


@dataclass
class Reader:
    """Someone with a question, who takes a few steps: a press, a choice, a text with Enter."""

    visit: Visit
    steps: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.visit.open("/")

    @property
    def page(self) -> Page:
        """Return the page that the reader is at."""
        return self.visit.page

    def press(self, place: Locator) -> None:
        """Press a link, a button or an entry."""
        self._count(f"press {place}")
        place.click()
        self.visit.settle()

    def press_link(self, name: str) -> None:
        """Press a link by what it says."""
        self.press(self.page.get_by_role("link", name=name, exact=True))

    def press_option(self, name: str) -> None:
        """Press one of a few options that stand beside each other."""
        self.press(self.page.get_by_role("radio", name=name, exact=True))

    def press_country(self, iso3: str) -> None:
        """Press a country on the map."""
        self._count(f"press {iso3}")
        click_country(self.page, iso3)
        self.visit.settle()

    def choose(self, name: str, option: str) -> None:
        """Choose an option of the box that bears this name in the address."""
        self._count(f"choose {option}")
        choose(self.page, name, option)
        self.visit.settle()

    def enter(self, label: str, text: str) -> None:
        """Type a text, and Enter."""
        self._count(f"type {text}")
        box = self.page.get_by_label(label)
        box.fill(text)
        box.press("Enter")
        self.visit.settle()

    def strike(self, key: str) -> None:
        """Press a key where the focus is."""
        self._count(f"press {key}")
        self.page.keyboard.press(key)

    def save(self, place: Locator) -> Download:
        """Press what gives a file."""
        self._count(f"press {place}")
        with self.page.expect_download() as download:
            place.click()
        return download.value

    def go_back(self) -> None:
        """Press the browser's Back."""
        self._count("Back")
        self.page.go_back()
        self.visit.settle()

    def go_forward(self) -> None:
        """Press the browser's Forward."""
        self._count("Forward")
        self.page.go_forward()
        self.visit.settle()

    def reload(self) -> None:
        """Press the browser's Reload."""
        self._count("Reload")
        self.page.reload()
        self.visit.settle()

    def sees(self, *answers: Locator) -> None:
        """Expect each answer to stand wholly on the first screen of a page not scrolled."""
        for answer in answers:
            expect(answer).to_be_visible()
            eventually(self.page, functools.partial(_is_on_screen, answer))
        assert self.page.evaluate(_SCROLLED) == 0

    def sees_rows(self, table: Locator, rows: int) -> None:
        """Expect so many rows of a long table on the first screen of a page not scrolled."""
        expect(table).to_be_visible()
        eventually(self.page, lambda: _end_of_rows(table, rows) <= WIDE[1])
        assert self.page.evaluate(_SCROLLED) == 0

    def _count(self, step: str) -> None:
        self.steps.append(step)
        assert len(self.steps) <= MOST_STEPS, self.steps


def _end_of_rows(table: Locator, rows: int) -> float:
    """Return how far down the head of a table and so many of its rows reach, in pixels."""
    box = table.bounding_box()
    assert box, "the table is not on the page"
    end = box["y"] + ROW_PX * (rows + 1)
    assert end <= box["y"] + box["height"], f"the table is too low for {rows} rows"
    return end


def _is_on_screen(place: Locator) -> bool:
    box = place.bounding_box()
    return (
        box is not None
        and min(box["x"], box["y"]) >= 0
        and box["x"] + box["width"] <= WIDE[0]
        and box["y"] + box["height"] <= WIDE[1]
    )
