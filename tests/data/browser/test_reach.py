"""What a visitor sees and does on the reach page."""

from __future__ import annotations

import itertools
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.charts_on_page import bars
from tests.browser.map_on_page import lines, smallest_ring
from tests.browser.visit import PHONE, WIDE, Visit
from tests.browser.widgets import choose, eventually, headline

# Left, top, right and bottom of each name on the map, as the letters take room.
_NAMES = """
map => [...map.querySelectorAll('.scattergeo text')].filter(text => text.textContent.trim())
  .map(text => [text.textContent, text.getBoundingClientRect()])
  .map(([said, {left, top, right, bottom}]) => [said, left, top, right, bottom])
"""


def arrivals(page: Page) -> Locator:
    """Return the chart of arrival and delivery."""
    return page.locator(".st-key-arrival")


def test_rings_around_the_centre_are_round(visit: Visit) -> None:
    page = visit.open("/reach")
    width, height = smallest_ring(page)
    assert width > 50
    assert abs(width - height) / width < 0.01


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_names_on_the_map_do_not_cover_one_another(visit: Visit, size: tuple[int, int]) -> None:
    page = visit.open("/reach")
    visit.resize(size)
    names = page.locator(".st-key-reach-map .js-plotly-plot").evaluate(_NAMES)
    starts = {"Caracas", "China", "Cuba", "Iran", "Mexico", "Nicaragua", "Russia"}
    assert all(any(said.startswith(start) for said, *_ in names) for start in starts)
    for one, other in itertools.combinations(names, 2):
        apart = one[3] < other[1] or other[3] < one[1] or one[4] < other[2] or other[4] < one[2]
        assert apart, (one, other)


def test_rings_can_be_drawn_around_an_allys_base(visit: Visit) -> None:
    page = visit.open("/reach")
    before = smallest_ring(page)
    choose(page, "rings", "Iran")
    expect(page).to_have_url(re.compile(r"rings=IRN"))
    eventually(page, lambda: smallest_ring(page) not in ([], before))


def test_choosing_an_ally_changes_map_intervals_and_address(visit: Visit) -> None:
    page = visit.open("/reach?actors=CUB")
    expect(headline(page)).to_contain_text("Cuba")
    few, intervals = lines(page).count(), bars(arrivals(page))
    choose(page, "actors", "Brazil")
    expect(page).to_have_url(re.compile(r"actors=CUB&actors=BRA"))
    expect(arrivals(page).get_by_text("Brazil")).to_be_visible()
    eventually(page, lambda: lines(page).count() > few)
    eventually(page, lambda: bars(arrivals(page)) != intervals)


def test_mode_leaves_only_routes_of_that_mode(visit: Visit) -> None:
    page = visit.open("/reach?actors=IRN")
    expect(arrivals(page).get_by_text(re.compile("^ *sea: "))).to_be_visible()
    page.get_by_role("radio", name="Air", exact=True).click()
    expect(arrivals(page).get_by_text(re.compile("^ *sea: "))).to_have_count(0)
    expect(arrivals(page).get_by_text(re.compile("^ *air: "))).to_be_visible()
    expect(page).to_have_url(re.compile(r"mode=air"))


def test_more_cargo_takes_longer(visit: Visit) -> None:
    page = visit.open("/reach?actors=CUB&mode=Sea")
    before = headline(page).inner_text()
    box = page.get_by_label("Cargo to move (t)")
    box.fill("60000")
    box.press("Enter")
    expect(headline(page)).to_contain_text("60,000 t")
    assert headline(page).inner_text() != before
    expect(page).to_have_url(re.compile(r"tonnage=60000"))


def test_assumptions_have_sources_and_a_reset(visit: Visit) -> None:
    page = visit.open("/reach?actors=IRN&mode=Sea&ship_speed_kn=20&ship_speed_kn=20")
    changed = headline(page).inner_text()
    page.get_by_text("Assumptions: every number").click()
    expect(page.get_by_text("Source:").first).to_be_visible()
    page.get_by_role("button", name="Reset assumptions").click()
    expect(headline(page)).not_to_have_text(changed)
    expect(page).not_to_have_url(re.compile("ship_speed_kn"))


def test_the_page_says_where_the_source_and_the_record_disagree(visit: Visit) -> None:
    page = visit.open("/reach")
    page.get_by_text("What the article says of their reach").click()
    expect(page.get_by_text("which we read as near its own territory; yet ")).to_be_visible()
    expect(page.get_by_text("What the model leaves out")).to_be_visible()
