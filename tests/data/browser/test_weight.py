"""What one filter change costs on the wire: numbers and words, never outlines."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.frames import Frames
from tests.browser.map_on_page import outlines
from tests.browser.visit import Visit
from tests.browser.widgets import choose, headline

MOST_BYTES = 10_000
SIGNS_OF_GEOMETRY = (b"coordinates", b"MultiPolygon", b"FeatureCollection")


def test_a_filter_change_is_light_and_sends_no_geometry(visit: Visit) -> None:
    frames = Frames(visit.page)
    page = visit.open()
    outlines(page)
    frames.forget()
    choose(page, "Region", "Europe")
    expect(headline(page)).to_contain_text("Europe")
    visit.settle()
    outlines(page)
    assert frames.received, "the change was not seen on the websocket"
    assert frames.size() <= MOST_BYTES, list(frames.contents())
    for frame in frames.received:
        assert not any(sign in frame for sign in SIGNS_OF_GEOMETRY)


def test_the_first_load_sends_no_geometry_over_the_websocket(visit: Visit) -> None:
    frames = Frames(visit.page)
    outlines(visit.open())
    assert frames.received
    for frame in frames.received:
        assert not any(sign in frame for sign in SIGNS_OF_GEOMETRY)
