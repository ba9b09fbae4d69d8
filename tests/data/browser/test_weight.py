"""What one filter change costs on the wire: numbers and words, never outlines.

Counted is what the server sends, packed as it is: what a page's script sees of a websocket is
twice that.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.frames import Frames
from tests.browser.map_on_page import outlines
from tests.browser.visit import Visit, visiting
from tests.browser.widgets import choose, headline
from tests.browser.wire import Wire, counting

# The first change of a visit, as tested here; later ones take two thirds of that, as most of what
# they send is at hand from the step before. Figure and table together are half of it.
MOST_BYTES = 3_900
# What the regions lead to is fetched once their box opens, to be drawn before the server answers.
MOST_AHEAD = 5_000
SIGNS_OF_GEOMETRY = (b"coordinates", b"MultiPolygon", b"FeatureCollection")


@pytest.fixture
def wire(server: str) -> Iterator[Wire]:
    """Yield a proxy before the server."""
    with counting(server) as proxy:
        yield proxy


@pytest.fixture
def visit(windows: BrowserContext, wire: Wire) -> Iterator[Visit]:
    """Yield a window that reaches the server through the proxy."""
    with visiting(windows, wire.address) as guest:
        yield guest


@pytest.mark.parametrize("region", ["Africa", "Asia", "Europe"])
def test_a_filter_change_is_light_and_sends_no_geometry(
    visit: Visit, wire: Wire, region: str
) -> None:
    frames = Frames(visit.page)
    page = visit.open("/map")
    outlines(page)
    frames.forget()
    wire.forget()
    choose(page, "region", region)
    expect(headline(page)).to_contain_text(region)
    visit.settle()
    outlines(page)
    assert frames.received, "the change was not seen on the websocket"
    assert 0 < wire.over_websocket <= MOST_BYTES, list(frames.contents())
    assert 0 < wire.over_http <= MOST_AHEAD
    for frame in frames.received:
        assert not any(sign in frame for sign in SIGNS_OF_GEOMETRY)


def test_the_first_load_sends_no_geometry_over_the_websocket(visit: Visit) -> None:
    frames = Frames(visit.page)
    outlines(visit.open("/map"))
    assert frames.received
    for frame in frames.received:
        assert not any(sign in frame for sign in SIGNS_OF_GEOMETRY)
