"""Measure one visit: choose a region, then clear it again."""

from __future__ import annotations

import json
from dataclasses import dataclass

from playwright.sync_api import Browser, Locator, Route, expect

from tests.browser.frames import Frames
from tests.browser.map_on_page import outlines
from tests.browser.visit import Visit, visiting

_REGION = "Europe"
OUTLINE = "path.choroplethlocation"
_LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")

# From the press of the button to the last time that the drawn map differs from the frame
# before, and two frames more; a second without a difference ends the watch.
_WATCH = """
() => {
  const drawn = () => {
    const paths = [...document.querySelectorAll('path.choroplethlocation')];
    const one = paths.find(path => path.__data__?.loc === 'FRA');
    if (!one) return '';
    const {width, height} = one.getBoundingClientRect();
    return width ? `${paths.length} ${one.getAttribute('d')} ${width} ${height}` : '';
  };
  window.painted = null;
  document.addEventListener('pointerdown', press => {
    let before = drawn(), last = null;
    const look = () => {
      const now = drawn();
      if (now && now !== before) {
        last = null;
        requestAnimationFrame(() => requestAnimationFrame(() => { last = performance.now(); }));
        before = now;
      }
      if (last && performance.now() - last > 1000) window.painted = last - press.timeStamp;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, {capture: true, once: true});
}
"""

_PAINTED = """
() => new Promise(done => {
  const look = () => window.painted === null ? setTimeout(look, 50) : done(window.painted);
  look();
})
"""


@dataclass(frozen=True)
class Change:
    """What one filter change cost: bytes over the websocket, and ms until it was painted."""

    received_b: int
    painted_ms: float
    geometry_b: int
    messages: tuple[tuple[int, str], ...]


def measure_peer(browser: Browser, server: str) -> tuple[Change, Change]:
    """Return the same for a page whose regions are boxes to tick, and that needs no websocket."""
    with browser.new_context() as windows:
        page = windows.new_page()
        page.route("https://cdn.plot.ly/**", empty_base_map)
        received: list[int] = []
        page.on("requestfinished", lambda asked: received.append(asked.sizes()["responseBodySize"]))
        page.goto(server)
        expect(page.locator(OUTLINE).first).to_be_attached()
        box = page.get_by_role("checkbox", name=_REGION)
        changes = []
        for _ in ("chosen", "cleared"):
            page.wait_for_load_state("networkidle")
            received.clear()
            page.evaluate(_WATCH)
            box.click()
            painted = float(page.evaluate(_PAINTED))
            page.wait_for_load_state("networkidle")
            changes.append(Change(sum(received), painted, 0, ()))
    return changes[0], changes[1]


def measure_visit(browser: Browser, server: str) -> tuple[Change, Change]:
    """Return the cost of choosing a region in a new session, and of clearing it."""
    with browser.new_context() as windows, visiting(windows, server) as visit:
        # Plotly's host is out of reach here; without this answer the naive map would be blank.
        visit.page.route("https://cdn.plot.ly/**", empty_base_map)
        frames = Frames(visit.page)
        page = visit.open()
        outlines(page)
        page.get_by_role("combobox", name="Region", exact=True).click()
        option = page.get_by_role("option", name=_REGION, exact=True)
        chosen = _measure(visit, frames, option)
        page.keyboard.press("Escape")
        remove = page.get_by_role("button", name=f"Remove {_REGION}")
        cleared = _measure(visit, frames, remove)
    return chosen, cleared


def _measure(visit: Visit, frames: Frames, button: Locator) -> Change:
    expect(button).to_be_visible()
    visit.settle()
    frames.forget()
    visit.page.evaluate(_WATCH)
    button.click()
    painted_ms = float(visit.page.evaluate(_PAINTED))
    visit.settle()
    return Change(
        received_b=frames.size(),
        painted_ms=painted_ms,
        geometry_b=sum(len(f) for f in frames.received if b"coordinates" in f),
        messages=tuple(frames.contents()),
    )


def empty_base_map(route: Route) -> None:
    """Answer for plotly's host: a base map without any land."""
    empty = {layer: {"type": "GeometryCollection", "geometries": []} for layer in _LAYERS}
    topology = {"type": "Topology", "objects": empty, "arcs": []}
    route.fulfill(body=json.dumps(topology), content_type="application/json")
