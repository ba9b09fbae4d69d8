"""A report works from a disk: nothing is asked for, its figures are drawn and answer, it prints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.accessibility import barriers
from tests.browser.test_print import PAPER
from tests.browser.visit import Visit
from tests.exports.reports import made
from tests.toy import load_toy

_DRAWN = """
() => [...document.querySelectorAll('.report-figure')].every(place =>
  place.querySelector('.atlas-figure')?.ariaBusy === 'false')
"""
_BEYOND = """
() => [...document.querySelectorAll('p, li, h1, h2, th, td, dd, caption, text')]
  .filter(each => each.textContent.trim() && each.checkVisibility())
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
  .map(each => each.textContent.slice(0, 60))
"""


@dataclass
class Opened:
    """A report in a window without a network, and what it asked for and complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("report") / "report.html"
    out.write_text(made(load_toy()), encoding="utf-8")
    return out


@pytest.fixture
def opened(windows: BrowserContext, file: Path) -> Iterator[Opened]:
    with reading(windows, file) as report:
        yield report


@contextmanager
def reading(windows: BrowserContext, file: Path) -> Iterator[Opened]:
    """Open a report from the disk without a network; it must ask for nothing and draw in peace."""
    assert windows.browser is not None
    context = windows.browser.new_context(offline=True, viewport={"width": 1100, "height": 900})
    report = Opened(context.new_page())
    report.page.on("request", lambda request: report.asked.append(request.url))
    report.page.on("console", lambda message: report.said.append(message.text))
    report.page.on("pageerror", lambda error: report.said.append(str(error)))
    report.page.goto(file.as_uri())
    report.page.wait_for_function(_DRAWN)
    yield report
    assert [each for each in report.asked if not each.startswith(("data:", "blob:"))] == [
        file.as_uri()
    ]
    assert report.said == []
    context.close()


def test_figures_are_drawn_with_their_words_and_answer(opened: Opened) -> None:
    page = opened.page
    figures = page.locator(".report-figure")
    assert figures.count() == page.locator(".report-figure .js-plotly-plot").count() > 10
    first = figures.first
    expect(first.locator(".atlas-frame-legend span").first).to_be_visible()
    expect(first.locator(".atlas-frame-foot")).to_contain_text("https://atlas.example/base/map")
    path = first.locator("path.choroplethlocation").first
    before = path.get_attribute("d")
    first.get_by_role("button", name="Zoom in").click()
    expect(path).not_to_have_attribute("d", before or "")
    dot = page.locator("#part-3 .scatterlayer .point").first
    dot.hover(force=True)  # what takes the pointer lies above it
    expect(page.locator("#part-3 .hoverlayer .hovertext").first).to_be_visible()


def test_a_picture_of_a_figure_is_saved(opened: Opened) -> None:
    first = opened.page.locator(".report-figure").first
    first.get_by_role("button", name="Save picture").click()
    expect(first.get_by_role("group")).to_have_count(2)  # format and size: it has one theme
    first.get_by_role("radio", name="SVG").check()
    with opened.page.expect_download() as download:
        first.get_by_role("button", name="Save", exact=True).click()
    picture = download.value.path().read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "https://atlas.example/base/map" in picture


def test_nothing_keeps_anybody_out(opened: Opened) -> None:
    assert barriers(opened.page) == []


def test_it_prints_on_upright_paper(opened: Opened) -> None:
    page = opened.page
    pages = page.pdf(prefer_css_page_size=True, print_background=True)
    assert pages.startswith(b"%PDF")
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(_BEYOND) == []
    heights = "all => all.map(each => each.getBoundingClientRect().height)"
    assert max(page.locator(".report-figure").evaluate_all(heights)) < PAPER["height"]
    expect(page.locator(".atlas-actions").first).to_be_hidden()


def test_the_report_of_a_page_is_saved_whole_and_opens(
    visit: Visit, windows: BrowserContext, tmp_path: Path
) -> None:
    page = visit.open("/map?lens=article")
    page.get_by_text("Download and cite", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="this page as one file").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    with reading(windows, saved) as report:
        expect(report.page.locator(".report-figure .js-plotly-plot")).to_have_count(1)
        links = report.page.locator("a", has_text="/map?lens=article")
        expect(links.first).to_have_attribute("href", page.url)
