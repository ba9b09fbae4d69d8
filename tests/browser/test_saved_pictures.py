"""Every figure leaves whole: its finding, the choice, legend, sources and address are in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageColor
from playwright.sync_api import expect

from components.figures.theme import DARK, LIGHT
from tests.breakable import breakable
from tests.browser.accessibility import barriers
from tests.browser.pictures_saved import (
    FIGURE,
    foreign_references,
    read,
    save,
    texts,
    texts_beyond,
    title,
)
from tests.browser.visit import PHONE, Look, Visit
from tests.browser.widgets import choose, headline, told_by

PATHS = (
    "",
    "map",
    "record",
    "positions",
    "recognition",
    "claims",
    "votes",
    "material",
    "index",
    "reach",
)


@pytest.mark.parametrize("path", PATHS)
def test_a_picture_of_each_figure_says_what_it_is_and_stands_alone(
    visit: Visit, path: str, tmp_path: Path
) -> None:
    page = visit.open(f"/{path}")
    figures = page.locator(FIGURE)
    expect(figures).not_to_have_count(0)
    names = set[str]()
    found = page.get_by_test_id("stMain").locator("h1, h2").all_inner_texts()
    headings = [breakable(each) for each in found]
    titles = [*headings, *(f"{each} {headings[0]}" for each in headings[1:])]
    for place in range(figures.count()):
        saved = save(figures.nth(place), tmp_path, format="svg", size="page")
        names.add(saved.name)
        text = saved.path.read_text(encoding="utf-8")
        drawing = read(saved)
        said = " ".join(texts(drawing))
        assert title(drawing) in titles
        assert "Acts up to" in said
        assert "Source: " in said
        assert page.url in said.replace(" ", "")
        assert foreign_references(drawing) == []
        assert texts_beyond(page.context, text) == []
    assert len(names) == figures.count(), "two figures are saved under one name"
    assert all(name.startswith("who-backs-suva_") for name in names), names


def test_the_first_figure_of_a_page_bears_its_finding(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("/record")
    saved = save(page.locator(FIGURE).first, tmp_path, format="svg")
    said = " ".join(texts(read(saved)))
    assert told_by(page) in said


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [("page", 1600, None), ("slide", 1920, 1080), ("phone", 1080, None)],
)
def test_a_painted_picture_has_the_size_that_was_asked_for(
    visit: Visit, tmp_path: Path, size: str, width: int, height: int | None
) -> None:
    page = visit.open("/record")
    saved = save(page.locator(FIGURE).first, tmp_path, format="png", size=size)
    with Image.open(saved.path) as picture:
        assert picture.width == width
        assert height is None or picture.height == height
        assert picture.convert("RGB").getpixel((2, 2)) == ImageColor.getrgb(LIGHT.ground)


def test_a_light_page_gives_a_dark_picture_and_stays_light(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("/map")
    saved = save(page.locator(FIGURE).first, tmp_path, format="png", colours="dark")
    with Image.open(saved.path) as picture:
        assert picture.convert("RGB").getpixel((2, 2)) == ImageColor.getrgb(DARK.ground)
    # Again, in another size.
    assert save(page.locator(FIGURE).first, tmp_path, size="phone", colours="dark").path.stat()
    drawn = page.locator(f"{FIGURE} .js-plotly-plot")
    assert drawn.evaluate("plot => plot.layout.font.color") == LIGHT.ink


def test_the_choice_stands_in_the_picture_and_in_the_name_of_its_file(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit.open("/map")
    choose(page, "region", "Americas")
    expect(headline(page)).to_contain_text("Americas")
    visit.settle()
    saved = save(page.locator(FIGURE).first, tmp_path, format="svg")
    assert "americas" in saved.name
    assert "Region: Americas" in " ".join(texts(read(saved)))


def test_the_menu_opens_and_closes_by_keyboard_and_gives_focus_back(visit: Visit) -> None:
    page = visit.open("/map")
    button = page.get_by_role("button", name="Save picture")
    button.press("Enter")
    expect(page.locator(".atlas-menu input:focus")).to_have_count(1)
    assert barriers(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".atlas-menu")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("look", [Look(PHONE)], ids=str)
def test_on_a_phone_the_buttons_fit_a_thumb_and_nothing_lies_over_a_chart(visit: Visit) -> None:
    page = visit.open("/record")
    actions = page.locator(f"{FIGURE} .atlas-action:visible")
    for place in range(actions.count()):
        box = actions.nth(place).bounding_box()
        assert box
        assert box["height"] >= 44
    expect(page.locator(".modebar:visible")).to_have_count(0)


def test_full_screen_keeps_title_legend_and_sources(visit: Visit) -> None:
    page = visit.open("/map")
    figure = page.locator(FIGURE)
    expect(figure.locator(".atlas-frame-head")).to_be_hidden()
    figure.get_by_role("button", name="Full screen").click()
    head, foot = figure.locator(".atlas-frame-head"), figure.locator(".atlas-frame-foot")
    expect(head).to_contain_text(told_by(page))
    expect(head).to_be_visible()
    expect(head.locator(".atlas-frame-legend span").first).to_be_visible()
    expect(foot).to_contain_text("Source: ")
    expect(foot).to_contain_text(page.url)
