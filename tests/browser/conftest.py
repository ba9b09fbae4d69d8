"""These tests look at the toy case, some of them from a page of another site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.elsewhere import ELSEWHERE, served_elsewhere
from tests.browser.visit import Visit, visiting


@pytest.fixture(scope="session")
def server(toy_server: str) -> str:
    return toy_server


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield the folder whose files another site serves."""
    with served_elsewhere(tmp_path_factory.mktemp("elsewhere")) as folder:
        yield folder


@pytest.fixture
def reader(windows: BrowserContext, framed_server: str) -> Iterator[Visit]:
    """Yield a window on a dashboard that another site may show: a test's own `framed_server`."""
    with visiting(windows, framed_server) as guest:
        yield guest
        assert guest.errors == []
        assert [each for each in guest.asked_of_others() if not each.startswith(ELSEWHERE)] == []
