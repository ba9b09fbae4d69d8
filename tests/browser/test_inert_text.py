"""Text from tables stays text in a real browser, and the longest word widens no page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import running
from tests.browser.visit import PHONE, visiting
from tests.poison import HOST, POISON, poison
from tests.toy import write_toy

PAGES = ["/", "/record", "/claims", "/votes", "/index", "/comparison", "/reach", "/advice"]
PAGES += ["/sources"]
_LIVE = f"a[href*='//{HOST}'], img[src*='//{HOST}'], img[src=x], .katex, .stMarkdownBadge"
# A sidebar is folded away on a phone, so only the page itself is measured.
_TOO_WIDE = "part => part.scrollWidth - part.clientWidth"


@pytest.fixture(scope="module")
def poisoned_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = write_toy(tmp_path_factory.mktemp("poisoned"))
    poison(folder, f"{POISON} {'w' * 300}")
    with running(variables={FOLDER_VARIABLE: str(folder)}) as address:
        yield address


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
