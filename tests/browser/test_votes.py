"""What a visitor sees and does on the votes page; the address says what the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.navigation import go_to
from tests.browser.visit import Visit
from tests.browser.widgets import choose

# Those that the source names itself, in its order, and those of Africa.
NAMED = ["Bhutan", "Luxembourg", "Nauru", "Uruguay"]
IN_AFRICA = ["Botswana", "Namibia", "Zambia"]


def names(page: Page) -> Locator:
    """Return what stands at the ends of the lines; the name of the median comes first."""
    return page.locator("[class*=st-key-votes-lines] .annotation-text")


def expect_states(page: Page, states: Sequence[str]) -> None:
    """Expect these states both in the box and in the chart."""
    expect(names(page)).to_have_count(len(states) + 1)
    for name in states:
        expect(names(page).filter(has_text=re.compile(f"^{name}$"))).to_have_count(1)
        expect(page.get_by_role("button", name=f"Remove {name}", exact=True)).to_have_count(1)


def expect_africa(page: Page, server: str) -> None:
    expect_states(page, IN_AFRICA)
    expect(page.get_by_role("button", name="Remove Bhutan")).to_have_count(0)
    expect(page).to_have_url(f"{server}/votes?region=africa")


def add_state(page: Page, name: str) -> None:
    choose(page, "actor", name)
    expect(names(page).filter(has_text=re.compile(f"^{name}$"))).to_have_count(1)


@pytest.mark.parametrize("added", ["", "Malta"])
def test_the_states_follow_the_region_and_come_back(visit: Visit, added: str) -> None:
    page = visit.open("/votes")
    if added:
        add_state(page, added)
        expect(page).to_have_url(re.compile("actor=URY&actor=MLT"))
    choose(page, "region", "Africa")
    expect_africa(page, visit.server)
    page.get_by_role("button", name="Remove Africa", exact=True).click()
    expect_states(page, NAMED)
    expect(page).to_have_url(f"{visit.server}/votes")
    visit.settle()


def test_chosen_states_stay_in_page_and_address_where_they_are_offered(visit: Visit) -> None:
    page = visit.open("/votes?states=Malta&states=Uruguay")
    choose(page, "region", "Europe")
    expect_states(page, ["Malta"])
    expect(page).to_have_url(f"{visit.server}/votes?region=europe&actor=MLT")
    page.get_by_role("button", name="Remove Europe", exact=True).click()
    expect(page).to_have_url(f"{visit.server}/votes?actor=MLT")
    expect_states(page, ["Malta"])
    visit.settle()


def test_a_region_from_another_page_brings_its_states(visit: Visit) -> None:
    page = visit.open("/votes")
    go_to(page, "record")
    expect(page).to_have_url(f"{visit.server}/record")
    visit.settle()
    choose(page, "region", "Africa")
    expect(page).to_have_url(f"{visit.server}/record?region=africa")
    go_to(page, "votes")
    expect_africa(page, visit.server)
    visit.settle()


@pytest.mark.parametrize(
    ("asked", "shown", "states"),
    [
        ("region=Africa&states=Zambia", "region=africa&actor=ZMB", ["Zambia"]),
        ("region=Asia&states=Uruguay", "region=asia", ["Bhutan", "Oman"]),
        ("region=Europe", "region=europe", ["Luxembourg", "Malta"]),
    ],
)
def test_a_pasted_address_and_the_page_agree(
    visit: Visit, asked: str, shown: str, states: list[str]
) -> None:
    page = visit.open(f"/votes?{asked}")
    expect_states(page, states)
    expect(page).to_have_url(f"{visit.server}/votes?{shown}")
    said = page.get_by_text("The link asked for actor = URY")
    expect(said).to_have_count(1 if "Uruguay" in asked else 0)
