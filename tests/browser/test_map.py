"""What a visitor sees and does on the map page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from components.address import MapChoice
from components.analysis.stances import stances
from components.figures.theme import LIGHT, inherited_colour, scale_colours
from components.tables import Case
from tests.browser.charts_on_page import hover_label
from tests.browser.map_on_page import (
    click_country,
    fill_of,
    point_in,
    shape_of,
)
from tests.browser.visit import Visit
from tests.browser.widgets import (
    choose,
    click_row,
    country_page,
    counts,
    eventually,
    expect_rows,
    first_names,
    headline,
    legend,
    press,
    pressed,
    reveal,
    search,
)

ARTICLE = "/map?lens=article&basis=with_groups&frame=world"


def states_in(case: Case, region: str) -> int:
    return int(case.world.countries["region"].eq(region).sum())


def test_named_states_are_strong_and_inherited_ones_faint_whoever_shares_their_stance(
    visit: Visit, toy_case: Case
) -> None:
    result = stances(toy_case, MapChoice(lens="article", basis="with_groups"))
    rows = result.rows
    page = visit.open(ARTICLE)
    seen = set()
    for iso3, row in rows[rows["basis"].isin(["named", "inherited"])].iterrows():
        contested = row["shown_as"] == "contested"
        code = result.camps[str(iso3)][0] if contested else row["shown_as"]
        strong = str(scale_colours(toy_case.scales, LIGHT)[code])
        faint = inherited_colour(strong, LIGHT)
        due = strong if row["basis"] == "named" else faint
        assert fill_of(page, str(iso3)) == f"rgb({', '.join(str(part) for part in rgb(due))})", iso3
        seen.add((row["shown_as"], row["basis"]))
    alone = [code for code, basis in seen if basis == "named" and (code, "inherited") not in seen]
    assert alone


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def test_a_region_frames_the_map(visit: Visit) -> None:
    page = visit.open("/map")
    before = shape_of(page, "LUX")
    choose(page, "region", "Europe")
    expect(headline(page)).to_contain_text("Europe")
    eventually(page, lambda: shape_of(page, "LUX") not in ("", before))


def test_a_region_changes_headline_counts_table_and_address(visit: Visit, toy_case: Case) -> None:
    page = visit.open("/map")
    world, by_basis = headline(page).inner_text(), counts(page, "Also on the map").inner_text()
    choose(page, "region", "Africa")
    expect(page).to_have_url(re.compile(r"\?region=africa$"))
    expect(headline(page)).not_to_have_text(world)
    expect(headline(page)).to_contain_text("Africa")
    expect(counts(page, "Also on the map")).not_to_have_text(by_basis)
    expect_rows(page, states_in(toy_case, "Africa"))


def test_a_pasted_address_restores_filters_and_finding(visit: Visit) -> None:
    page = visit.open("/map?region=Asia&basis=with_groups&lens=article")
    expect(headline(page)).to_contain_text("Asia")
    expect(page.get_by_role("button", name="Remove Asia")).to_be_visible()
    reveal(page, "basis")
    expect(page.get_by_role("radio", name="Also through a group")).to_be_checked()
    expect_rows(page, 2)


def test_reset_filters_clears_address_and_finding(visit: Visit, toy_case: Case) -> None:
    page = visit.open("/map?region=Asia&basis=acts_only&search=words")
    reveal(page, "reset")
    page.get_by_role("button", name="Reset filters").click()
    expect(headline(page)).not_to_contain_text("Asia")
    expect_rows(page, len(toy_case.world.countries) - 2)
    expect(page).to_have_url(f"{visit.server}/map")
    expect(page.get_by_label("Search countries and wording")).to_have_value("")


def test_filters_that_leave_nothing_offer_a_way_out(visit: Visit, toy_case: Case) -> None:
    page = visit.open("/map?region=Americas&stance=opposed")
    expect(page.get_by_test_id("stDataFrame")).to_have_count(0)
    page.get_by_role("button", name="Reset", exact=True).click()
    expect_rows(page, len(toy_case.world.countries) - 2)
    expect(page).to_have_url(f"{visit.server}/map")


def test_an_entry_of_the_legend_filters_by_press_and_by_key(visit: Visit, toy_case: Case) -> None:
    page = visit.open(ARTICLE)
    whole = headline(page).inner_text()
    press(page, "Supportive")
    expect(page).to_have_url(re.compile(r"&stance=supportive"))
    entry = legend(page).get_by_role("button", name=re.compile("^Supportive "))
    expect(entry).to_have_attribute("aria-pressed", "true")
    choice = MapChoice(lens="article", basis="with_groups", stance=("supportive",))
    expect_rows(page, len(stances(toy_case, choice).rows))
    expect(headline(page)).not_to_have_text(whole)
    entry.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"stance=supportive&stance="))
    expect(legend(page).locator("button:focus")).to_have_attribute("aria-pressed", "true")


def test_another_reading_leaves_no_state_contested(visit: Visit) -> None:
    page = visit.open(ARTICLE)
    choose(page, "reading", "Most supportive")
    expect(legend(page)).not_to_contain_text("Contested")
    expect(page).to_have_url(re.compile("reading=most_supportive"))


def test_a_click_on_a_country_opens_its_page_with_all_its_claims(
    visit: Visit, toy_case: Case
) -> None:
    page = visit.open(ARTICLE)
    click_country(page, "BTN")
    bhutan = country_page(page, "Bhutan")
    expect(bhutan).to_be_visible()
    expect(page).to_have_url(f"{visit.server}/country?country=BTN")
    claims = toy_case.stances
    for locator in claims[claims["actor_id"].isin(["BTN", "KITES", "CHESS"])]["locator"]:
        expect(bhutan).to_contain_text(locator)


def test_the_same_country_opens_again_after_the_visitor_went_back(visit: Visit) -> None:
    page = visit.open(ARTICLE)
    for _ in range(2):
        visit.settle()
        click_country(page, "BTN")
        expect(country_page(page, "Bhutan")).to_be_visible()
        page.go_back()
        expect(country_page(page, "Bhutan")).to_have_count(0)
        expect(page).to_have_url(re.compile("/map.*lens=article"))


def test_an_older_address_opens_the_country_s_page(visit: Visit) -> None:
    page = visit.open("/map?country=Nauru")
    expect(country_page(page, "Nauru")).to_be_visible()
    expect(page).to_have_url(f"{visit.server}/country?country=NRU")


def test_the_keyboard_alone_opens_a_country(visit: Visit) -> None:
    page = visit.open("/map")
    expect(search(page, "country", "Namib")).to_have_text("Namibia")
    page.keyboard.press("Enter")
    expect(country_page(page, "Namibia")).to_be_visible()


def test_a_row_of_the_table_opens_a_country(visit: Visit) -> None:
    page = visit.open("/map")
    second = first_names(page)[1]
    click_row(page, 1)
    expect(country_page(page, second)).to_be_visible()


@pytest.mark.parametrize("path", ["/map", "/record"])
def test_space_opens_the_row_of_a_table_that_the_keyboard_is_in(visit: Visit, path: str) -> None:
    page = visit.open(path)
    before = page.url
    table = page.get_by_test_id("stDataFrameResizable").first
    table.click(position={"x": 120, "y": 35 + 17})
    visit.settle()
    assert page.url == before
    page.keyboard.press("Space")
    page.wait_for_url(lambda address: address != before)


def test_hovering_over_a_country_tells_its_stance_and_where_that_is_said(visit: Visit) -> None:
    page = visit.open(ARTICLE)
    x, y = point_in(page, "BTN")
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y)
    label = hover_label(page)
    expect(label).to_contain_text("Bhutan")
    expect(label).to_contain_text("Committed ally")
    expect(label).to_contain_text("table 1")


def test_a_stance_that_the_lens_does_not_have_leaves_the_address(visit: Visit) -> None:
    page = visit.open("/map?lens=record&stance=divided&stance=committed_ally")
    expect(page.get_by_test_id("stToast")).to_contain_text("stance = divided")
    expect(pressed(page)).to_contain_text("Backs")
    expect(page).to_have_url(f"{visit.server}/map?stance=committed_ally")
