"""Measure one visit: choose a region, then clear it again.

Painted is the map: it must show what the filter leaves. What else the page says may come later.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from playwright.sync_api import Browser, Locator, Route, expect

from tests.browser.map_on_page import outlines
from tests.browser.visit import Visit, visiting
from tests.browser.wire import Wire

_REGION = "Europe"
OUTLINE = "path.choroplethlocation"
_READ_MS = 500  # whoever opens a list reads it before choosing
_LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")

# From the press of the button to the last time that the drawn map differs from the frame
# before, and two frames more; a second without a difference ends the watch.
_WATCH = """
() => {
  const drawn = () => {
    const paths = [...document.querySelectorAll('path.choroplethlocation')];
    const one = paths.find(path => path.__data__?.loc === 'FRA');
    if (!one) return '';
    if (!one.getAttribute('d')) return `${paths.length} out of the frame`;
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
    """What one filter change cost: ms until it was painted, and bytes if they were counted.

    `before_b` are those that came before the press, when the box was opened.
    """

    painted_ms: float
    received_b: int
    before_b: int = 0


def tick_box(browser: Browser, server: str, wire: Wire | None = None) -> list[Change]:
    """Return the cost of ticking the box of a region in a new session, and of clearing it.

    `wire` counts the bytes, if `server` is its address.
    """
    with browser.new_context() as windows:
        page = windows.new_page()
        page.route("https://cdn.plot.ly/**", empty_base_map)
        page.goto(server)
        expect(page.locator(OUTLINE).first).to_be_attached()
        box = page.get_by_role("checkbox", name=_REGION)
        changes = []
        for _ in ("chosen", "cleared"):
            page.wait_for_load_state("networkidle")
            _forget(wire)
            page.evaluate(_WATCH)
            box.click()
            painted = float(page.evaluate(_PAINTED))
            page.wait_for_load_state("networkidle")
            changes.append(Change(painted, _received(wire)))
    return changes


def choose_option(
    browser: Browser, server: str, wire: Wire | None = None, path: str = "/"
) -> list[Change]:
    """Return the cost of the same where a region is an option of a box, on the page at `path`."""
    with browser.new_context() as windows, visiting(windows, server) as visit:
        # Plotly's host is out of reach here; without this answer the naive map would be blank.
        visit.page.route("https://cdn.plot.ly/**", empty_base_map)
        page = visit.open(path)
        outlines(page)
        visit.settle()
        _forget(wire)
        page.get_by_role("combobox", name="Region", exact=True).click()
        option = page.get_by_role("option", name=_REGION, exact=True)
        expect(option).to_be_visible()
        page.wait_for_timeout(_READ_MS)
        before_b = _received(wire)
        chosen = replace(_measure(visit, wire, option), before_b=before_b)
        page.keyboard.press("Escape")
        remove = page.get_by_role("button", name=f"Remove {_REGION}")
        cleared = _measure(visit, wire, remove)
    return [chosen, cleared]


def _measure(visit: Visit, wire: Wire | None, button: Locator) -> Change:
    expect(button).to_be_visible()
    visit.settle()
    _forget(wire)
    visit.page.evaluate(_WATCH)
    button.click()
    painted_ms = float(visit.page.evaluate(_PAINTED))
    visit.settle()
    return Change(painted_ms, _received(wire))


def _forget(wire: Wire | None) -> None:
    if wire:
        wire.forget()


def _received(wire: Wire | None) -> int:
    return wire.received_b if wire else 0


def empty_base_map(route: Route) -> None:
    """Answer for plotly's host: a base map without any land."""
    empty = {layer: {"type": "GeometryCollection", "geometries": []} for layer in _LAYERS}
    topology = {"type": "Topology", "objects": empty, "arcs": []}
    route.fulfill(body=json.dumps(topology), content_type="application/json")
