"""A page of another site shows a figure in a frame, where the setting lets it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.accessibility import barriers
from tests.browser.elsewhere import FRAMED, inside, show_elsewhere, snippet_of
from tests.browser.map_on_page import MAP, outlines, scale_of
from tests.browser.server import running
from tests.browser.visit import Look, Visit, visiting
from tests.browser.widgets import eventually
from tests.every_page import PATHS, WITHOUT_FIGURE

_CREDIT = re.compile("The dashboard “Who backs Suva\\?”, data [0-9a-f]+")
_HIDDEN = "[class*=st-key-rooms-], .st-key-filters, .atlas-share, .atlas-actions, .atlas-take"


@pytest.fixture(scope="module")
def framed_server(toy: Path) -> Iterator[str]:
    """Yield the address of a dashboard that another site may show in a frame."""
    with running(variables={FOLDER_VARIABLE: str(toy), **FRAMED}) as address:
        yield address


def test_the_snippet_shows_the_same_figure_on_another_site_as_high_as_it_is(
    reader: Visit, elsewhere: Path
) -> None:
    reader.open("/map?region=africa&lens=article")
    snippet = snippet_of(reader.page)
    assert barriers(reader.page) == []
    finding = reader.page.get_by_role("heading", level=1).inner_text()
    place = show_elsewhere(reader.page, elsewhere, snippet)
    frame = inside(place)
    expect(frame.get_by_role("heading", level=1)).to_have_text(finding)
    expect(frame.locator("path.choroplethlocation").first).to_be_attached()
    expect(place).not_to_have_attribute("height", "560")
    content = frame.get_by_test_id("stMainBlockContainer")
    frame.wait_for_function(
        "() => document.querySelector('.stMain').scrollHeight <= innerHeight + 1"
    )
    box, shown = content.bounding_box(), place.bounding_box()
    assert box
    assert shown
    assert abs(box["height"] - shown["height"]) < 2


def test_a_filter_in_the_frame_keeps_it_a_frame_and_back_undoes_it(
    reader: Visit, elsewhere: Path
) -> None:
    address = f"{reader.server}/map?embed=true&lens=article"
    page = reader.page
    frame = inside(
        show_elsewhere(page, elsewhere, f'<iframe src="{address}" width="900" height="700">')
    )
    entry = frame.get_by_role("toolbar", name="Legend").get_by_role("button").first
    entry.click()
    on = frame.get_by_role("button", pressed=True)
    expect(on).to_have_count(1)
    frame.wait_for_function("() => location.search.includes('stance=')")
    assert "embed=true" in frame.url
    expect(frame.locator(_HIDDEN).locator("visible=true")).to_have_count(0)
    whole = frame.get_by_role("link", name="Open the whole page")
    expect(whole).to_have_attribute("href", re.compile("^map\\?lens=article&stance="))
    expect(whole).to_have_attribute("target", "_blank")
    page.evaluate("history.back()")
    expect(on).to_have_count(0)
    assert "embed=true" in frame.url


@pytest.mark.parametrize(
    ("height", "scrolls"),
    [(300, "document.querySelector('.stMain').scrollTop"), (1500, "window.scrollY")],
    ids=["low", "high"],
)
def test_the_wheel_over_a_framed_map_scrolls_what_can_be_scrolled_and_zooms_with_ctrl(
    reader: Visit, elsewhere: Path, height: int, scrolls: str
) -> None:
    """A low frame scrolls itself; over one in which all has its place, the paper is scrolled."""
    address = f"{reader.server}/map?embed=true&frame=world"
    snippet = f'<iframe src="{address}" width="900" height="{height}"></iframe>'
    page = reader.page
    frame = inside(show_elsewhere(page, elsewhere, f"{snippet}<p style='height: 3000px'>"))
    plot = frame.locator(MAP)
    expect(outlines(plot).first).to_be_visible()

    place = plot.bounding_box()
    assert place
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + 100)
    before = scale_of(frame)
    for _ in range(5):
        page.mouse.wheel(0, 40)
    where = frame if ".stMain" in scrolls else page
    eventually(page, lambda: int(where.evaluate(scrolls)) > 100)
    assert scale_of(frame) == before
    page.keyboard.down("Control")
    page.mouse.wheel(0, -900)
    page.keyboard.up("Control")
    eventually(page, lambda: scale_of(frame) > before)


@pytest.mark.parametrize("path", PATHS)
def test_each_page_has_a_frame_with_its_figure_and_no_controls(reader: Visit, path: str) -> None:
    page = reader.open(f"/{path}?embed=true")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("link", name="Open the whole page")).to_be_visible()
    expect(page.locator(".atlas-credit")).to_contain_text(_CREDIT)
    expect(page.locator(_HIDDEN).locator("visible=true")).to_have_count(0)
    figures = page.locator("figure.atlas-figure, .atlas-table")
    expect(figures).to_have_count(0 if path in WITHOUT_FIGURE else 1)
    assert barriers(page) == []


@pytest.mark.parametrize("look", [Look((400, 300)), Look((400, 300), "dark")], ids=str)
def test_a_small_frame_is_not_wider_than_its_place(
    windows: BrowserContext, framed_server: str, look: Look
) -> None:
    with visiting(windows, framed_server, look) as guest:
        page = guest.open("/map?embed=true")
        expect(page.locator("path.choroplethlocation").first).to_be_attached()
        assert page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth")
        dark = page.evaluate("getComputedStyle(document.querySelector('.stApp')).colorScheme")
        assert dark == look.colours


def test_an_older_address_of_a_country_stays_a_frame(reader: Visit) -> None:
    page = reader.open("/map?country=BTN&embed=true")
    expect(page).to_have_url(re.compile(r"/country\?(?=.*embed=true)(?=.*country=BTN)"))


def test_without_the_setting_no_other_site_shows_it_and_none_is_told_how(
    windows: BrowserContext, toy_server: str, elsewhere: Path
) -> None:
    with visiting(windows, toy_server) as guest:
        page = guest.open("/map")
        expect(page.get_by_role("button", name="Embed")).to_have_count(0)
        frame = f'<iframe src="{toy_server}/map?embed=true">'
        with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
            place = show_elsewhere(page, elsewhere, frame)
        assert inside(place).locator(".stApp").count() == 0
