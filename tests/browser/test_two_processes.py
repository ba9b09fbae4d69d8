"""A page whose websocket goes to one process and whose files come from another shows its figures.

So it is behind a proxy that spreads requests as they come, or whose cookies a browser refuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.map_on_page import click_country, outlines
from tests.browser.proxy import spreading
from tests.browser.visit import Visit
from tests.browser.widgets import choose, country_page, headline
from tests.deploy.replicas import Replica, replicas


def local(process: Replica) -> str:
    return f"http://localhost:{process.port}"


@pytest.fixture
def server(whole_toy: Path, tmp_path: Path) -> Iterator[str]:
    """Yield the address at which one process speaks with pages, and another answers the rest."""
    with (
        replicas(2, whole_toy, tmp_path) as (speaks, answers),
        spreading(local(speaks), local(answers), tmp_path) as address,
    ):
        yield address


def test_figures_come_from_the_process_that_drew_them(visit: Visit) -> None:
    page = visit.open("/map")
    outlines(page)
    click_country(page, "NRU")
    expect(country_page(page, "Nauru")).to_be_visible()
    page.go_back()
    visit.settle()
    title = headline(page).inner_text()
    choose(page, "region", "Africa")
    expect(headline(page)).not_to_have_text(title)
    visit.settle()
    outlines(page)
