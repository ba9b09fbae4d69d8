"""A figure in a frame where the dashboard is below a path, and of a case that a reader brought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.elsewhere import FRAMED, inside, show_elsewhere, snippet_of
from tests.browser.proxy import keeping, stripping
from tests.browser.server import running
from tests.browser.visit import Visit
from tests.browser.widgets import bring_file, headline
from tests.ingest.archives import files_in, zipped

_PREFIX = "deep/atlas"
# What the strip above a page says of a brought case leads to, and a frame does not.
_AWAY = re.compile("Back to|Bring your own case")


@pytest.fixture(scope="module", params=["kept", "stripped"])
def framed_server(
    request: pytest.FixtureRequest, toy: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Yield where a proxy shows the dashboard below a path, which it keeps or takes away."""
    proxy, base = (keeping, _PREFIX) if request.param == "kept" else (stripping, "")
    with (
        running(base_path=base, variables={FOLDER_VARIABLE: str(toy), **FRAMED}) as server,
        proxy(server, _PREFIX, tmp_path_factory.mktemp("nginx")) as address,
    ):
        yield address


def _bring(visit: Visit, case: Path) -> Page:
    """Bring the case in a folder under another title, and open it on the map."""
    held = files_in(case)
    settings = held["case.toml"].decode()
    held["case.toml"] = re.sub("(?m)^title = .*$", 'title = "Kites"', settings).encode()
    page = visit.open("/bring")
    bring_file(page, "kites.zip", zipped(held))
    page.get_by_role("button", name="Open it on the map").click()
    page.wait_for_url("**/map?*case=*")
    visit.settle()
    return page


def _whole(page: Page, frame_of: str, folder: Path, finding: str) -> str:
    """Return where the frame leads that a snippet makes; it shows what the page finds."""
    frame = inside(show_elsewhere(page, folder, frame_of))
    expect(frame.get_by_role("heading", level=1)).to_have_text(finding)
    expect(frame.locator("path.choroplethlocation").first).to_be_attached()
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name="Open the whole page").click()
    whole = opened.value
    expect(headline(whole)).to_have_text(finding)
    return whole.url


@pytest.mark.parametrize("path", ["/", "/map?region=africa&lens=article"])
def test_the_snippet_shows_the_figure_and_leads_to_the_same_view(
    reader: Visit, elsewhere: Path, path: str
) -> None:
    page = reader.open(path)
    finding, address = headline(page).inner_text(), page.url
    snippet = snippet_of(page)
    sign = "&amp;" if "?" in address else "?"
    assert f'src="{address.replace("&", "&amp;")}{sign}embed=true"' in snippet
    assert _whole(page, snippet, elsewhere, finding) == address


def test_a_brought_case_stays_in_the_frame_and_on_the_page_it_leads_to(
    reader: Visit, elsewhere: Path, toy: Path
) -> None:
    page = _bring(reader, toy)
    finding, address = headline(page).inner_text(), page.url
    assert _whole(page, snippet_of(page), elsewhere, finding) == address
    frame = inside(page.locator("iframe"))
    expect(frame.locator(".atlas-credit")).to_contain_text("Kites")
    expect(frame.get_by_role("link", name=_AWAY)).to_have_count(0)


def test_a_frame_whose_case_went_says_so_and_leads_nowhere_else(reader: Visit) -> None:
    page = reader.open(f"/map?case={'a' * 22}&embed=true")
    expect(page.get_by_role("status").first).to_contain_text("not on this server")
    expect(page.get_by_role("link", name=_AWAY)).to_have_count(0)
