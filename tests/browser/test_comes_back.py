"""A page whose server is replaced shows the same view again, without a press."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.server import free_port
from tests.browser.visit import visiting
from tests.browser.widgets import headline
from tests.deploy.replicas import Replica


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_a_page_comes_back_to_the_same_view(
    windows: BrowserContext, whole_toy: Path, tmp_path: Path, ending: signal.Signals
) -> None:
    server = Replica(whole_toy, tmp_path, free_port(), free_port())
    server.start()
    try:
        server.wait_until_ready()
        with visiting(windows, f"http://localhost:{server.port}") as visit:
            page = visit.open("/map?region=africa")
            before = headline(page).inner_text()
            server.end(ending)
            expect(page.locator("[data-test-connection-state=CONNECTED]")).to_have_count(0)
            server.start()
            server.wait_until_ready()
            visit.settle()
            expect(headline(page)).to_have_text(before)
            assert page.url == f"{visit.server}/map?region=africa"
            assert server.visits() == 1
    finally:
        if server.process is not None:
            server.process.kill()
            server.process.wait()
