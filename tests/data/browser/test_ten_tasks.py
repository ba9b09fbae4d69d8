"""Ten questions of a new reader: each is answered in a few steps, on the first screen."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.charts_on_page import CHART, bars
from tests.browser.map_on_page import outlines, scale_of
from tests.browser.pictures_saved import FIGURE, Saved, read, texts
from tests.browser.reader import Reader
from tests.browser.visit import Visit, visiting
from tests.browser.widgets import (
    country_page,
    eventually,
    expect_rows,
    headline,
    legend,
    pressed,
    told_by,
)

OUTSIDE = "a[href^=http]"
# The links and boxes that stand before the map.
MOST_TABS = 60


@pytest.fixture
def reader(visit: Visit) -> Reader:
    """Return a reader at the first page."""
    return Reader(visit)


def entry(page: Page, name: str) -> Locator:
    """Return the entry of the legend that begins so."""
    return legend(page).get_by_role("button", name=re.compile(f"^{name} "))


def outline(page: Page, iso3: str) -> Locator:
    """Return the outline of a country on the map."""
    place = outlines(page).evaluate_all(
        "(all, iso3) => all.findIndex(path => path.__data__?.loc === iso3)", iso3
    )
    assert place >= 0, f"{iso3} is not drawn"
    return outlines(page).nth(place)


def test_which_latin_american_states_back_caracas_and_how_do_we_know(reader: Reader) -> None:
    page = reader.page
    expect(headline(page)).to_contain_text("Cuba, Iran, Nicaragua and Russia endorsed Caracas")
    reader.sees(headline(page), outline(page, "CUB"), outline(page, "NIC"))
    reader.press_country("CUB")
    acts = country_page(page, "Cuba").get_by_role("region", name=re.compile("^Before and after"))
    expect(acts).to_contain_text("14 acts")
    reader.sees(
        page.get_by_role("heading", name="Backs", exact=True),
        acts.get_by_role("row").filter(has_text="14 acts"),
        acts.locator(OUTSIDE).first,
    )


def test_only_africa(reader: Reader) -> None:
    page = reader.page
    reader.press_option("Africa")
    reader.sees(*(outline(page, iso3) for iso3 in ("ZAF", "DZA", "SEN", "SOM")))
    reader.press_link("Countries")
    reader.choose("region", "Africa")
    expect(headline(page)).to_contain_text(re.compile("^Africa: "))
    expect(legend(page).get_by_role("button")).to_have_text(re.compile("54$"))
    reader.sees(headline(page), legend(page), outline(page, "DZA"))
    expect_rows(page, 54)


def test_russia_china_and_iran_by_capability_and_likelihood(reader: Reader) -> None:
    page = reader.page
    reader.press_link("Capability")
    for other in ("Cuba", "Mexico", "Nicaragua"):
        reader.press(page.get_by_role("button", name=f"Remove {other}"))
    card = page.get_by_role("region", name="Scorecard")
    expect(card.get_by_role("columnheader")).to_have_text(["Russia", "Iran", "China"])
    for title in (
        "Military budget",
        "Armed forces",
        "Long-range transport aircraft",
        "500 t to Caracas by air",
        "500 t to Caracas by sea",
        "Likelihood of direct involvement",
    ):
        row = card.get_by_role("row").filter(has_text=title)
        expect(row.get_by_role("cell")).to_contain_text([re.compile(r"\d")] * 3)
        reader.sees(row)


def test_how_far_and_how_fast_russia_brings_500_t(reader: Reader) -> None:
    page = reader.page
    how_soon = page.get_by_role("region", name="How soon 500 t could reach Caracas")
    row = how_soon.get_by_role("row").filter(has_text="Russia")
    expect(row.get_by_role("cell")).to_have_text(["3–25 days", "28–29 days"])
    reader.sees(row)
    reader.press_link("Capability")
    reader.press_link("How far, how fast")
    arrival = page.locator(".st-key-arrival")
    assert bars(arrival)
    reader.sees(
        arrival.get_by_text(re.compile("^ *air: 3–25 days")),
        arrival.get_by_text(re.compile("^ *sea: 28–29 days")),
        page.get_by_text("10,000 km"),
    )


def test_whether_colombia_really_took_a_hard_line(reader: Reader) -> None:
    page = reader.page
    reader.enter("Search countries, acts, claims and sources", "Colombia")
    reader.press_link("Colombia")
    country = country_page(page, "Colombia")
    verdict = country.get_by_text("✗ Contradicted").first
    reader.sees(
        country.get_by_text("Claim and record differ"),
        country.get_by_role("heading", name="Hardline opponent"),
        country.get_by_role("heading", name="Leans toward", exact=True),
        verdict,
        country.get_by_text("Petro opposed an invasion").first,
    )


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_picture_with_its_source(reader: Reader, ending: str, tmp_path: Path) -> None:
    figure = reader.page.locator(FIGURE)
    reader.press(figure.get_by_role("button", name="Save picture"))
    menu = figure.get_by_role("dialog", name="Save picture")
    reader.press(menu.locator(f"input[name=format][value={ending}]"))
    save = menu.get_by_role("button", name="Save")
    reader.sees(save)
    picture = reader.save(save)
    name = picture.suggested_filename
    assert name.startswith("who-backs-caracas_")
    assert name.endswith(f".{ending}")
    picture.save_as(tmp_path / name)
    if ending == "png":
        with Image.open(tmp_path / name) as painted:
            assert painted.format == "PNG"
    else:
        said = " ".join(texts(read(Saved(tmp_path / name, name))))
        assert told_by(reader.page) in said
        assert "Source: " in said


def test_the_table_as_csv_and_excel(reader: Reader, tmp_path: Path) -> None:
    page = reader.page
    reader.press(page.get_by_role("link", name=re.compile("^35 states condemned the use of force")))
    reader.press(page.locator("summary").filter(has_text=re.compile("^Download and cite$")))
    plain = reader.save(page.get_by_role("link", name="CSV", exact=True).first)
    book = reader.save(page.get_by_role("link", name="Excel", exact=True).first)
    for file in (plain, book):
        file.save_as(tmp_path / file.suggested_filename)
    rows = pd.read_csv(tmp_path / plain.suggested_filename)
    sheet = pd.read_excel(tmp_path / book.suggested_filename, sheet_name="Rows", engine="openpyxl")
    for table in (rows, sheet):
        assert len(table) == 35
        assert table["iso3"].str.fullmatch("[A-Z]{3}").all()
        assert table["publisher"].notna().all()
        assert table["address"].str.startswith("http").all()
    assert list(sheet["iso3"]) == list(rows["iso3"])


def test_the_link_of_a_view_shows_a_stranger_the_same(
    reader: Reader, windows: BrowserContext
) -> None:
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.press_link("Countries")
    reader.choose("region", "Americas")
    reader.press(entry(page, "Leans toward"))
    expect(page).to_have_url(re.compile("region=americas&stance="))
    expect(pressed(page)).to_have_count(1)
    reader.visit.settle()
    told = headline(page).inner_text()
    reader.sees(headline(page), pressed(page))
    reader.press(page.get_by_role("button", name="Copy link"))
    link = str(page.evaluate("navigator.clipboard.readText()"))
    assert windows.browser
    elsewhere = windows.browser.new_context()
    with visiting(elsewhere, reader.visit.server) as stranger:
        other = stranger.open(link.removeprefix(stranger.server))
        expect(headline(other)).to_have_text(told)
        expect(pressed(other)).to_have_text(pressed(page).all_text_contents())
        expect(other.get_by_role("button", name="Remove Americas")).to_be_visible()
    elsewhere.close()


def test_what_happened_to_each_country_after_3_january(reader: Reader) -> None:
    page = reader.page
    reader.press_link("Evidence")
    reader.press_link("Answers to the strikes")
    reader.press_option("Over time")
    reader.sees(headline(page), page.locator(f".st-key-flow {CHART}"))
    reader.press_option("Acts")
    expect_rows(page, 124)
    reader.sees(headline(page))
    reader.sees_rows(page.get_by_test_id("stDataFrame").first, 8)


def test_back_and_forward_keep_the_view(reader: Reader) -> None:
    page = reader.page
    reader.press_link("Countries")
    whole = headline(page).inner_text()
    reader.press(entry(page, "Leans toward"))
    expect(headline(page)).not_to_have_text(whole)
    chosen = headline(page).inner_text()
    reader.go_back()
    expect(headline(page)).to_have_text(whole)
    expect(pressed(page)).to_have_count(0)
    reader.go_forward()
    expect(headline(page)).to_have_text(chosen)
    expect(pressed(page)).to_contain_text("Leans toward")
    reader.sees(headline(page), pressed(page))


def test_reload_keeps_the_view(reader: Reader) -> None:
    page = reader.page
    reader.press_link("Countries")
    reader.choose("region", "Americas")
    reader.press(entry(page, "Leans toward"))
    expect(headline(page)).to_contain_text("Americas")
    chosen, address = headline(page).inner_text(), page.url
    reader.reload()
    expect(headline(page)).to_have_text(chosen)
    expect(page).to_have_url(address)
    reader.sees(headline(page), pressed(page), page.get_by_role("button", name="Remove Americas"))


def test_a_filter_keeps_the_zoom(reader: Reader) -> None:
    page = reader.page
    reader.press_link("Countries")
    first = scale_of(page)
    reader.press(page.get_by_role("button", name="Zoom in", exact=True))
    eventually(page, lambda: scale_of(page) > first)
    zoomed, whole = scale_of(page), headline(page).inner_text()
    reader.press(entry(page, "Leans toward"))
    expect(headline(page)).not_to_have_text(whole)
    reader.visit.settle()
    assert scale_of(page) == zoomed
    reader.sees(headline(page), pressed(page))


def test_the_keyboard_alone_opens_a_country_from_the_map(reader: Reader) -> None:
    """The way to the map by Tab is not counted: it is the same for whatever is asked there."""
    page = reader.page
    application = page.get_by_role("application")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if application.evaluate("map => map === document.activeElement"):
            break
    expect(application).to_be_focused()
    said = page.locator(".atlas-said")
    reader.strike("c")
    expect(said).not_to_be_empty()
    lettered = said.inner_text()
    reader.strike("ArrowLeft")
    expect(said).not_to_have_text(lettered)
    name = re.split("[:.,]", said.inner_text())[0]
    reader.strike("Enter")
    reader.sees(country_page(page, name).get_by_role("heading", level=1))
