"""Another site, whose pages show the dashboard in a frame."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Frame, Locator, Page, expect

from tests.browser.server import free_port

# Another host to a browser than "localhost", where the dashboard is.
ELSEWHERE = f"http://127.0.0.1:{free_port()}"
# The variable that lets it show a dashboard.
FRAMED = {"FRAME_ANCESTORS": f"'self' {ELSEWHERE}"}


class _NothingKept(SimpleHTTPRequestHandler):
    """Serve files that no browser keeps: two papers of one second are as old as each other."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@contextmanager
def served_elsewhere(folder: Path) -> Iterator[Path]:
    """Yield `folder`, whose files the other site serves."""
    handler = functools.partial(_NothingKept, directory=str(folder))
    host, port = ELSEWHERE.removeprefix("http://").split(":")
    with ThreadingHTTPServer((host, int(port)), handler) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield folder
        site.shutdown()


def show_elsewhere(page: Page, folder: Path, snippet: str) -> Locator:
    """Open a page of the other site that holds `snippet`, and return the frame in it."""
    body = f"<!doctype html><link rel=icon href=data:,><title>A paper</title>{snippet}"
    (folder / "paper.html").write_text(body, encoding="utf-8")
    page.goto(f"{ELSEWHERE}/paper.html")
    return page.locator("iframe")


def inside(place: Locator) -> Frame:
    """Return what is in a frame."""
    handle = place.element_handle()
    assert handle
    frame = handle.content_frame()
    assert frame
    return frame


def snippet_of(page: Page) -> str:
    """Return what "Embed" offers on the page that is open."""
    page.get_by_role("button", name="Embed").press("Enter")
    field = page.get_by_label(re.compile("^HTML for a page"))
    expect(field).to_be_focused()
    return field.input_value()
