"""The dashboard speaks to its own server only, and serves the outlines once."""

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit

from playwright.sync_api import Route, expect

from components.address.rooms import ROOMS
from components.tables import Case
from tests.browser.charts_on_page import CODE
from tests.browser.map_on_page import MAP, click_country, outlines
from tests.browser.navigation import go_to
from tests.browser.visit import Visit
from tests.browser.widgets import choose, country_page, headline


def test_no_visit_to_any_page_asks_another_host_for_anything(visit: Visit, toy_case: Case) -> None:
    page = visit.open("/map?frame=world")
    click_country(page, "BTN")
    expect(country_page(page, "Bhutan")).to_be_visible()
    page.go_back()
    visit.settle()
    expect(country_page(page, "Bhutan")).to_have_count(0)
    others = [code for room in ROOMS.values() for code in room if code != "map"]
    for code in [*others, "map"]:
        before = headline(page).inner_text()
        go_to(page, code)
        expect(headline(page)).not_to_have_text(before)
        visit.settle()
        expect(page.locator(".atlas-eyebrow")).to_contain_text(
            f"The article: {toy_case.settings.as_of_label} · Acts up to"
        )
        expect(page).to_have_title(re.compile(re.escape(toy_case.settings.title)))
    outlines(page)
    own = urlsplit(visit.server).netloc
    hosts = {urlsplit(address).netloc for address in visit.asked}
    assert hosts - {""} == {own}
    assert any(address.startswith("ws://") for address in visit.asked)


def test_the_outlines_are_fetched_once_however_often_the_map_changes(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    outlines(page)
    for region in ("Europe", "Asia"):
        choose(page, "region", region)
        expect(headline(page)).to_contain_text(region)
        visit.settle()
        outlines(page)
    assert sum("geometry/outlines-" in address for address in visit.asked) == 1


def test_what_the_first_page_names_for_the_map_is_fetched_once(visit: Visit) -> None:
    page = visit.open("/map?frame=world")
    outlines(page)
    links = page.locator("link[as=fetch], link[rel=modulepreload]")
    named = links.evaluate_all("links => links.map(link => link.href)")
    assert any("/geometry/" in address for address in named)
    assert any("/plotly-" in address for address in named)
    assert {address: visit.asked.count(address) for address in named} == dict.fromkeys(named, 1)


def test_a_map_is_waited_for_although_its_code_comes_late(visit: Visit, toy_case: Case) -> None:
    def late(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    visit.page.route(CODE, late)
    page = visit.open("/map?frame=world")
    assert page.locator(MAP).count() == 1
    assert outlines(page).count() >= len(toy_case.world.countries)
