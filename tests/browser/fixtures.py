"""Servers and one browser for all browser tests; a window of its own for each."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.chromium import find_chromium
from tests.browser.server import running
from tests.browser.visit import PHONE, Look, Visit, shared_windows, visiting
from tests.toy import write_toy

_FAILURES = Path(__file__).parent / "failures"
_failed = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def shipped_server() -> Iterator[str]:
    """Yield the address of a dashboard that shows the shipped case."""
    with running() as address:
        yield address


@pytest.fixture(scope="session")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the toy case, to serve."""
    return write_toy(tmp_path_factory.mktemp("toy"))


@pytest.fixture(scope="session")
def toy_server(toy: Path) -> Iterator[str]:
    """Yield the address of a dashboard that shows the toy case."""
    with running(variables={FOLDER_VARIABLE: str(toy)}) as address:
        yield address


@pytest.fixture(scope="session")
def windows() -> Iterator[BrowserContext]:
    """Yield the browser that all visits share."""
    if find_chromium() is None:
        # A skipped browser test would pass where nothing was tested.
        pytest.fail("No Chromium found: run `python tests/browser/chromium.py`", pytrace=False)
    with shared_windows() as shared:
        yield shared


@pytest.fixture
def look() -> Look:
    """Return a wide, light window; parametrise `look` for others."""
    return Look()


@pytest.fixture
def visit(
    windows: BrowserContext, server: str, look: Look, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """Yield a window that must end without an error and without a request to another host."""
    with visiting(windows, server, look) as guest:
        yield guest
        if request.node.stash.get(_failed, False):
            guest.page.screenshot(path=_FAILURES / f"{request.node.name}.png")
        assert guest.asked_of_others() == []
        assert guest.errors == []


@pytest.fixture
def phone(windows: BrowserContext, server: str) -> Iterator[Visit]:
    """Yield a window as large as a phone."""
    with visiting(windows, server, Look(PHONE)) as guest:
        yield guest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[_failed] = item.stash.get(_failed, False) or report.failed
    return report
