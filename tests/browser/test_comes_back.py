"""A page whose server or line breaks shows the same view again, without a press."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.server import free_port
from tests.browser.visit import Visit, visiting
from tests.browser.widgets import choose, eventually, headline
from tests.browser.wire import counting
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


def test_a_page_whose_line_breaks_comes_back_to_the_same_view(
    windows: BrowserContext, toy_server: str
) -> None:
    """The server lives on, and does not hear of it from the page."""
    with counting(toy_server) as wire, visiting(windows, wire.address) as visit:
        page = visit.open("/map")
        choose(page, "region", "Africa")
        expect(page).to_have_url(f"{wire.address}/map?region=africa")
        visit.settle()
        before = headline(page).inner_text()
        page.evaluate("window.stays = true")
        wire.cut()
        eventually(page, lambda: len(sockets(visit)) == 2)
        visit.settle()
        expect(headline(page)).to_have_text(before)
        assert page.url == f"{wire.address}/map?region=africa"
        assert page.evaluate("window.stays")
        choose(page, "region", "Asia")
        expect(headline(page)).not_to_have_text(before)


def sockets(visit: Visit) -> list[str]:
    return [asked for asked in visit.asked if asked.startswith("ws:")]
