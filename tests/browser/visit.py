"""One visitor's browser window, which notes whatever it asks of other hosts and every error."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.browser.chromium import find_chromium
from tests.browser.runs import Runs

WIDE, PHONE = (1400, 900), (390, 844)
# A slow machine is no fault of the page; who waits in vain waits this long.
PATIENCE_MS = 60_000
# After a press the page asks the server within a moment.
_HEARD_MS = 50
_OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    # No other host has an address here: what the page needs must come from its own server.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
_READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)


# A placeholder, or a frame without its content, stands where a chart's code is still on its way.
_PAINTED = """
() => {
  const charts = [...document.querySelectorAll('.atlas-figure')];
  const frames = [...document.querySelectorAll('[data-testid=stFullScreenFrame]')];
  const places = [...document.querySelectorAll('[data-testid=stBidiComponentRegular]')];
  const waiting = '[data-testid=stSkeleton], .atlas-figure[aria-busy=true]';
  if (document.querySelector(waiting)) return false;
  if (places.some(place => !place.querySelector('.atlas-figure, .atlas-play'))) return false;
  return frames.every(frame => frame.querySelector('[data-testid]')) && charts.every(chart => {
    const plot = chart.querySelector('.js-plotly-plot');
    if (!plot?._fullLayout || !plot.querySelector('.main-svg')) return false;
    if (Math.abs(plot._fullLayout.width - plot.clientWidth) > 1) return false;
    const maps = plot._fullLayout._subplots?.geo ?? [];
    return !maps.length || plot.querySelector('path.choroplethlocation');
  });
}
"""


@dataclass(frozen=True)
class Look:
    """The size of a window and the colours that its owner prefers."""

    size: tuple[int, int] = WIDE
    colours: Literal["light", "dark"] = "light"

    def __str__(self) -> str:
        return f"{self.size[0]}px-{self.colours}"


@dataclass
class Visit:
    """A page of the dashboard in its own window."""

    page: Page
    server: str
    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    runs: Runs = field(init=False)

    def __post_init__(self) -> None:
        expect.set_options(timeout=PATIENCE_MS)
        self.page.set_default_timeout(PATIENCE_MS)
        self.runs = Runs(self.page)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, path: str = "/") -> Page:
        """Go to a page and wait until its script has run to the end."""
        self.page.goto(f"{self.server}{path}")
        self.settle()
        return self.page

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size in pixels and wait until every chart fills its place."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.settle()

    def settle(self) -> None:
        """Wait until the server has nothing more to say and every chart and map is painted.

        plotly.js logs an error when a map is taken off the page while it still fetches what it
        draws; a visitor who leaves within that moment sees nothing of it.
        """
        deadline = time.monotonic() + PATIENCE_MS / 1000
        self.page.wait_for_timeout(_HEARD_MS)
        while self.runs.is_due:
            assert time.monotonic() < deadline, "the server did not answer in time"
            self.page.wait_for_timeout(_HEARD_MS)
        self.page.wait_for_selector(f"{_READY} :is(h1, h2)", state="attached")
        self.page.wait_for_function(_PAINTED)

    def asked_of_others(self) -> list[str]:
        """Return every address that the page asked for outside the dashboard's own server.

        What is on that server outside the dashboard's own path is another's, too.
        """
        own = urlsplit(self.server)
        parts = [(urlsplit(address), address) for address in self.asked]
        return [
            address
            for part, address in parts
            if part.scheme not in ("data", "blob")
            and not (part.netloc == own.netloc and part.path.startswith(own.path))
        ]

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")


def launch(playwright: Playwright, *options: str) -> Browser:
    """Return a running Chromium that reaches no host but this machine."""
    path = find_chromium()
    if path is None:
        message = "No Chromium found: run `python tests/browser/chromium.py`"
        raise FileNotFoundError(message)
    return playwright.chromium.launch(executable_path=path, args=[*_OPTIONS, *options])


@contextmanager
def chromium(*options: str) -> Iterator[Browser]:
    """Yield a running Chromium and end it."""
    with sync_playwright() as playwright:
        browser = launch(playwright, *options)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def shared_windows() -> Iterator[BrowserContext]:
    """Yield the windows of a Chromium that draws all of them in one process.

    Half of what a visit costs is to compile the page's scripts: a process that goes on has them.
    The window that stays keeps it going; all servers of this machine are one site to it.
    """
    with chromium("--process-per-site") as browser:
        windows = browser.new_context()
        stays = windows.new_page()
        stays.route("http://localhost/", lambda route: route.fulfill(body="This window stays."))
        stays.goto("http://localhost/")
        yield windows


@contextmanager
def visiting(windows: BrowserContext, server: str, look: Look | None = None) -> Iterator[Visit]:
    """Yield a window for one visit; what the visit stored is gone after it."""
    look = look or Look()
    page = windows.new_page()
    page.set_viewport_size({"width": look.size[0], "height": look.size[1]})
    page.emulate_media(color_scheme=look.colours, reduced_motion="reduce")
    try:
        yield Visit(page, server)
    finally:
        page.goto("about:blank")  # what runs there can store nothing any more
        own = urlsplit(server)
        stored = {"origin": f"{own.scheme}://{own.netloc}", "storageTypes": "all"}
        windows.new_cdp_session(page).send("Storage.clearDataForOrigin", stored)
        windows.clear_cookies()
        page.close()
