"""The map of the shipped case: the whole world, its stripes and its legend."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.map_on_page import MAP, drawn_size, lines, outlines, point_in
from tests.browser.visit import Visit
from tests.browser.widgets import counts, legend


def test_the_whole_world_is_drawn_striped_and_with_its_legend(visit: Visit) -> None:
    page = visit.open("/map?lens=article&basis=with_groups&frame=world")
    assert outlines(page).count() > 200
    size = drawn_size(page)
    assert size["width"] > 600
    assert size["height"] > 250
    entries = legend(page).get_by_role("button").all_inner_texts()
    assert [entry.rsplit(" ", 1)[0] for entry in entries] == [
        "Committed ally",
        "Supportive",
        "Neutral or for dialogue",
        "Hardline opponent",
        "Group divided",
        "Contested",
        "No claim",
    ]
    expect(counts(page, "Also on the map")).to_contain_text("through a group (fainter)")
    expect(page.locator(f"{MAP} text").filter(has_text="United States")).to_be_visible()
    x, y = point_in(page, "BRA")
    boxes = [line.bounding_box() for line in lines(page).all()]
    around = [b for b in boxes if b and b["x"] < x < b["x"] + b["width"]]
    assert any(b["y"] < y < b["y"] + b["height"] for b in around)
