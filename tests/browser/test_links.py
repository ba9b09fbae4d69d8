"""A link to a view is copied from its head, and shows a stranger the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.accessibility import barriers
from tests.browser.visit import Visit, visiting
from tests.browser.widgets import headline
from tests.every_page import PATHS

# More than 200 characters: the link that is copied is another than the address.
_STATES = ("BTN", "BWA", "FJI", "ISL", "LUX", "MLT", "NAM", "NRU", "OMN", "URY", "WSM", "ZMB")
LONG = "map?lens=article&" + "&".join(f"countries={code}" for code in _STATES)
VIEWS = (
    "map?region=africa&lens=article&frame=world",
    "record?show=claims&region=africa",
    "index?weight_arms=60&ranked=BTN",
    "record?event=BTN-20010105-1",
    "reach?mode=air&load_factor=0.5&load_factor=0.6",
    "comparison?actors=BTN&actors=BWA",
    "country?country=BTN",
    LONG,
)
# What of a page depends on its choice: its finding, what is pressed, chosen and open.
_SHOWN = """() => [...document.querySelectorAll(
  'h1, [role=dialog] h2, [aria-pressed=true], [aria-checked=true], [aria-label^=Remove]')]
  .map(part => `${part.ariaLabel ?? ''} ${part.textContent}`)"""
_FRAMES = """() => [...document.querySelectorAll('.js-plotly-plot')]
  .map(({layout: {geo, xaxis}}) => JSON.stringify([geo?.projection, geo?.lonaxis?.range,
    geo?.lataxis?.range, xaxis?.range]))"""


def copied(page: Page) -> str:
    """Return the link that a press copies; a screen reader is told of it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    # Where a card is open it is the card's: the page behind takes no press.
    page.get_by_role("button", name="Copy link").last.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("path", PATHS)
def test_each_page_has_a_link_to_copy(visit: Visit, path: str) -> None:
    page = visit.open(f"/{path}")
    assert copied(page) == page.url


@pytest.mark.parametrize("view", VIEWS)
def test_a_copied_link_shows_a_stranger_the_same(
    visit: Visit, windows: BrowserContext, view: str
) -> None:
    page = visit.open(f"/{view}")
    link = copied(page)
    shown, frames = page.evaluate(_SHOWN), page.evaluate(_FRAMES)
    assert windows.browser
    elsewhere = windows.browser.new_context()
    with visiting(elsewhere, visit.server) as stranger:
        other = stranger.open(link.removeprefix(visit.server))
        expect(headline(other)).to_have_text(headline(page).inner_text())
        assert other.evaluate(_SHOWN) == shown
        assert other.evaluate(_FRAMES) == frames
        expect(other.get_by_test_id("stToast")).to_have_count(0)
        assert other.url.partition("?")[2] == page.url.partition("?")[2]
    elsewhere.close()


def test_a_long_link_names_each_parameter_once(visit: Visit) -> None:
    page = visit.open(f"/{LONG}")
    assert copied(page) == f"{visit.server}/map?lens=article&countries={','.join(_STATES)}"


def test_a_citation_is_copied_as_it_stands_there(visit: Visit) -> None:
    page = visit.open("/map?region=africa")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Download and cite", exact=True).click()
    page.get_by_role("button", name="Copy citation").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_be_visible()
    citation = str(page.evaluate("navigator.clipboard.readText()"))
    assert page.url in citation
    expect(page.locator(".atlas-take")).to_contain_text(f"Cite {citation}")


def test_where_the_page_may_not_copy_the_link_stands_there_selected(visit: Visit) -> None:
    visit.page.add_init_script("delete Navigator.prototype.clipboard")
    page = visit.open("/map?region=africa")
    button = page.get_by_role("button", name="Copy link")
    button.press("Enter")
    field = page.get_by_label("Link to this view")
    expect(field).to_be_focused()
    expect(field).to_have_value(page.url)
    assert page.evaluate("getSelection().toString()") == page.url
    assert barriers(page) == []
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(button).to_be_focused()
