"""What a visitor sees and does on the map page."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from components.tables import Case
from tests.browser.charts_on_page import hover_label
from tests.browser.map_on_page import (
    click_country,
    drawn_size,
    legend,
    lines,
    outlines,
    point_in,
    shape_of,
)
from tests.browser.visit import Visit
from tests.browser.widgets import (
    card,
    choose,
    click_row,
    combobox,
    counts,
    eventually,
    expect_rows,
    first_names,
    headline,
)


def states_in(case: Case, region: str) -> int:
    return int(case.world.countries["region"].eq(region).sum())


def test_the_whole_world_is_drawn_without_any_other_host(visit: Visit) -> None:
    page = visit.open()
    assert outlines(page).count() > 200
    size = drawn_size(page)
    assert size["width"] > 600
    assert size["height"] > 250


def test_contested_states_are_striped(visit: Visit) -> None:
    page = visit.open()
    x, y = point_in(page, "BRA")
    boxes = [line.bounding_box() for line in lines(page).all()]
    around = [b for b in boxes if b and b["x"] < x < b["x"] + b["width"]]
    assert any(b["y"] < y < b["y"] + b["height"] for b in around)


def test_the_legend_names_what_is_on_the_map(visit: Visit) -> None:
    page = visit.open()
    assert legend(page) == [
        "Committed ally",
        "Supportive",
        "Neutral or for dialogue",
        "Hardline opponent",
        "Divided",
        "Contested",
        "No claim in the source",
        "Subject: Venezuela",
        "Adversary: United States",
    ]


def test_a_region_frames_the_map(visit: Visit) -> None:
    page = visit.open()
    before = shape_of(page, "FRA")
    choose(page, "Region", "Europe")
    expect(headline(page)).to_contain_text("Europe")
    eventually(page, lambda: shape_of(page, "FRA") not in ("", before))


def test_a_region_changes_headline_counts_table_and_address(visit: Visit, case: Case) -> None:
    page = visit.open()
    world, by_basis = headline(page).inner_text(), counts(page, "Counts by basis").inner_text()
    choose(page, "Region", "Europe")
    expect(page).to_have_url(re.compile(r"\?region=europe$"))
    expect(headline(page)).not_to_have_text(world)
    expect(headline(page)).to_contain_text("Europe")
    expect(counts(page, "Counts by basis")).not_to_have_text(by_basis)
    expect_rows(page, states_in(case, "Europe"))


def test_a_pasted_address_restores_filters_and_finding(visit: Visit) -> None:
    page = visit.open("/?region=Europe&basis=Named+only")
    expect(headline(page)).to_have_text("Europe: One state backs Caracas in its own name")
    expect(page.get_by_role("button", name="Remove Europe")).to_be_visible()
    expect(page.get_by_role("radio", name="Named only")).to_be_checked()
    expect_rows(page, 1)


def test_reset_filters_clears_address_and_finding(visit: Visit) -> None:
    page = visit.open("/?region=Europe&basis=Named+only&search=aid")
    page.get_by_role("button", name="Reset filters").click()
    expect(headline(page)).to_have_text("Four states back Caracas in their own name")
    expect(page).to_have_url(f"{visit.server}/")
    expect(page.get_by_label("Search countries and wording")).to_have_value("")


def test_filters_that_leave_nothing_say_so_and_offer_a_way_out(visit: Visit) -> None:
    page = visit.open("/?region=Oceania&stance=Opposed")
    expect(page.get_by_text("No country matches all of these filters")).to_be_visible()
    page.get_by_role("button", name="Reset", exact=True).click()
    eventually(page, lambda: outlines(page).count() > 200)
    expect(page).to_have_url(f"{visit.server}/")


def test_another_reading_leaves_no_state_contested(visit: Visit) -> None:
    page = visit.open()
    choose(page, "Reading of contested claims", "Most supportive claim")
    expect(counts(page, "Counts by stance")).not_to_contain_text("Contested")
    expect(page).to_have_url(re.compile("reading=most_supportive"))


def test_a_click_on_a_country_opens_its_card_with_all_its_claims(visit: Visit, case: Case) -> None:
    page = visit.open()
    click_country(page, "BRA")
    brazil = card(page, "Brazil")
    expect(brazil.get_by_role("heading", name="Brazil")).to_be_visible()
    expect(page).to_have_url(re.compile("country=BRA"))
    claims = case.stances
    for locator in claims[claims["actor_id"].isin(["BRA", "LATAM"])]["locator"]:
        expect(brazil).to_contain_text(locator)


def test_escape_closes_the_card_and_its_address(visit: Visit) -> None:
    page = visit.open()
    click_country(page, "BRA")
    expect(page).to_have_url(re.compile("country=BRA"))
    expect(card(page, "Brazil")).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page, "Brazil")).to_have_count(0)
    expect(page).to_have_url(f"{visit.server}/")


def test_the_same_country_opens_again_after_its_card_was_closed(visit: Visit) -> None:
    page = visit.open()
    for _ in range(2):
        visit.settle()
        click_country(page, "BRA")
        expect(card(page, "Brazil")).to_be_visible()
        page.keyboard.press("Escape")
        expect(card(page, "Brazil")).to_have_count(0)
        expect(page).to_have_url(f"{visit.server}/")


def test_a_pasted_address_opens_a_card(visit: Visit) -> None:
    page = visit.open("/?country=Cuba")
    expect(card(page, "Cuba").get_by_role("heading", name="Cuba")).to_be_visible()


def test_the_keyboard_alone_opens_a_card(visit: Visit) -> None:
    page = visit.open()
    combobox(page, "Open a country").focus()
    page.keyboard.type("Nicar")
    expect(page.get_by_role("option", name="Nicaragua")).to_be_visible()
    page.keyboard.press("Enter")
    expect(card(page, "Nicaragua")).to_be_visible()


def test_a_row_of_the_table_opens_a_card(visit: Visit) -> None:
    page = visit.open()
    second = first_names(page)[1]
    click_row(page, 1)
    expect(card(page, second)).to_be_visible()


def test_hovering_over_a_country_tells_its_stance_and_where_that_is_said(visit: Visit) -> None:
    page = visit.open()
    x, y = point_in(page, "BRA")
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y)
    label = hover_label(page)
    expect(label).to_contain_text("Brazil")
    expect(label).to_contain_text("Contested")
    expect(label).to_contain_text("table 2")


def test_a_stance_that_the_view_does_not_have_leaves_the_address(visit: Visit) -> None:
    page = visit.open("/?view=record&stance=divided&stance=committed_ally")
    expect(page.get_by_test_id("stToast")).to_contain_text("stance = divided")
    expect(page.get_by_role("button", name="Remove Backs")).to_be_visible()
    expect(page).to_have_url(f"{visit.server}/?view=record&stance=committed_ally")
