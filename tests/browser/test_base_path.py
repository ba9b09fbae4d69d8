"""The dashboard works below a base path, and behind a proxy that takes a part of the path away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.map_on_page import outlines
from tests.browser.navigation import go_to
from tests.browser.proxy import stripping
from tests.browser.server import running
from tests.browser.visit import Visit
from tests.browser.widgets import combobox, country_page, headline
from tests.toy import TOY_TABLES

STATES = len(TOY_TABLES["countries"])


@pytest.fixture(scope="module", params=["base path kept", "base path a/b", "prefix stripped"])
def server(
    request: pytest.FixtureRequest,
    toy: Path,
    toy_server: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """Yield the address of a dashboard that does not stand at the root of its host."""
    kind, name = str(request.param).rsplit(" ", 1)
    if kind == "base path":
        with running(base_path=name, variables={FOLDER_VARIABLE: str(toy)}) as address:
            yield address
    else:
        with stripping(toy_server, "strip", tmp_path_factory.mktemp("nginx")) as address:
            yield address


def test_what_a_region_leads_to_is_found_ahead(visit: Visit) -> None:
    page = visit.open("/map")
    with page.expect_response(f"{visit.server}/ahead/map/light") as told:
        combobox(page, "region").click()
    assert told.value.ok
    assert told.value.body()


def test_maps_are_painted_and_a_visitor_gets_from_page_to_page(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    assert outlines(page).count() >= STATES
    for code, path in (("home", "/"), ("record", "/record"), ("map", "/map")):
        before = headline(page).inner_text()
        go_to(page, code)
        expect(headline(page)).not_to_have_text(before)
        visit.settle()
        assert page.url.rstrip("/") == f"{visit.server}{path}".rstrip("/")
    assert outlines(page).count() > 1


def test_an_older_address_of_a_country_leads_to_its_page(visit: Visit) -> None:
    page = visit.open("/map?country=BTN")
    expect(page).to_have_url(f"{visit.server}/country?country=BTN")
    expect(country_page(page, "Bhutan")).to_be_visible()


def test_the_health_check_answers_there(server: str) -> None:
    with urlopen(f"{server}/healthz") as answer:  # noqa: S310 - the address is our own
        assert json.load(answer) == {"status": "ok"}
