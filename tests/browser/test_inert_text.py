"""Text from tables stays text in a real browser, and the longest word widens no page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, expect

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.charts_on_page import hover_label
from tests.browser.map_on_page import point_in
from tests.browser.server import running
from tests.browser.visit import PHONE, Visit, visiting
from tests.browser.widgets import legend
from tests.every_page import PATHS
from tests.poison import HOST, POISON, poison
from tests.toy import write_toy

PAGES = [f"/{path}" for path in PATHS]
# Plotly makes links of SVG of what it reads as tags.
_LIVE = (
    f"a[href*='//{HOST}'], img[src*='//{HOST}'], img[src=x], .katex, .stMarkdownBadge, "
    "a[href*='javascript' i], svg a"
)
_AS_TAGS = f"<b>l</b> <a href='http://{HOST}/a'>k</a> $x$ %{{meta[0]}}"
_TOO_WIDE = "part => part.scrollWidth - part.clientWidth"


@pytest.fixture(scope="module")
def poisoned_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write_toy(tmp_path_factory.mktemp("poisoned"))
    poison(folder, f"{POISON} {'w' * 300}")
    with running(variables={FOLDER_VARIABLE: str(folder)}) as address:
        yield address


@pytest.fixture
def server(poisoned_server: str) -> str:
    return poisoned_server


@pytest.mark.parametrize("page", PAGES)
def test_text_from_tables_is_inert_and_widens_no_page(
    windows: BrowserContext, poisoned_server: str, page: str
) -> None:
    with visiting(windows, poisoned_server) as guest:
        opened = guest.open(page)
        assert HOST in opened.locator("body").inner_text()
        assert opened.locator(_LIVE).count() == 0
        assert guest.asked_of_others() == []
        assert opened.get_by_test_id("stMain").evaluate(_TOO_WIDE) <= 1
        guest.resize(PHONE)
        assert opened.get_by_test_id("stMain").evaluate(_TOO_WIDE) <= 1


def test_a_hover_card_shows_text_from_tables_as_it_stands(
    windows: BrowserContext, tmp_path: Path
) -> None:
    """Texts are short: plotly shows no hover card that is higher than the map."""
    folder = write_toy(tmp_path)
    poison(folder, _AS_TAGS)
    with (
        running(variables={FOLDER_VARIABLE: str(folder)}) as address,
        visiting(windows, address) as guest,
    ):
        page = guest.open("/map?frame=world")
        x, y = point_in(page, "URY")
        page.mouse.move(x - 3, y - 3)
        page.mouse.move(x, y)
        expect(hover_label(page)).to_contain_text(_AS_TAGS)
        expect(legend(page)).to_contain_text(_AS_TAGS.replace("http", "http\N{WORD JOINER}"))
        expect(page.locator(_LIVE)).to_have_count(0)
        assert guest.asked_of_others() == []


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/country?country=NRU", "main"),
        ("/country?country=FJI", "main"),
        ("/record?event=BTN-20010105-1", "dialog"),
    ],
)
def test_what_is_opened_shows_text_from_tables_as_it_stands(
    visit: Visit, path: str, where: Literal["main", "dialog"]
) -> None:
    page = visit.open(path)
    expect(page.get_by_role(where)).to_contain_text("<b>l</b><br> %{meta[0]} end")
    expect(page.locator(_LIVE)).to_have_count(0)


def test_a_notice_quotes_a_link_as_it_stands(visit: Visit) -> None:
    text = f"![x](http://{HOST}/q.png)[j](javascript:alert(2))<b>l</b>"
    page = visit.open(f"/map?region={quote(text)}")
    expect(page.get_by_test_id("stToast")).to_contain_text("[j](javascript:alert(2))<b>")
    expect(page.locator(_LIVE)).to_have_count(0)
