"""A visit sees what goes wrong in its window, and leaves nothing behind for the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.visit import Visit, visiting

# Kept by the browser for the page's address: what a page may find there at its next visit.
_STORE = """
async () => {
  localStorage.setItem('left', 'behind');
  document.cookie = 'left=behind; max-age=3600';
  await (await caches.open('left')).put('/healthz', new Response('behind'));
  await new Promise(opened => { indexedDB.open('left').onsuccess = opened; });
}
"""
_STORED = """
async () => [
  ...Object.keys(localStorage), ...document.cookie.split(';').filter(Boolean),
  ...await caches.keys(), ...(await indexedDB.databases()).map(base => base.name),
]
"""


def _throw(visit: Visit) -> None:
    with visit.page.expect_event("pageerror"):
        visit.page.evaluate("() => { setTimeout(() => { throw new Error('thrown'); }); }")


def _complain(visit: Visit) -> None:
    visit.page.evaluate("console.error('a complaint')")


@pytest.fixture
def plain(windows: BrowserContext, server: str) -> Iterator[Visit]:
    """Yield a visit that loads next to nothing, and need not end well."""
    with visiting(windows, server) as guest:
        guest.page.goto(f"{server}/healthz")
        yield guest


@pytest.mark.parametrize("fault", [_throw, _complain], ids=["thrown", "console"])
def test_errors_are_noted(plain: Visit, fault: Callable[[Visit], None]) -> None:
    assert plain.errors == []
    fault(plain)
    assert len(plain.errors) == 1


def test_requests_to_another_host_are_noted(plain: Visit) -> None:
    """The first is stopped by the page's own policy, which a frame without one does not have."""
    assert plain.asked_of_others() == []
    for address in ("http://kites.example/", f"{plain.server}/healthz"):
        plain.page.evaluate("address => fetch(address).catch(() => null)", address)
    assert plain.asked_of_others() == []
    assert any("http://kites.example/" in error for error in plain.errors)
    plain.page.goto("data:text/html,<img src=http://kites.example/>")
    assert plain.asked_of_others() == ["http://kites.example/"]


def test_the_next_visit_finds_nothing_stored(windows: BrowserContext, server: str) -> None:
    kept = []
    for _ in range(2):
        with visiting(windows, server) as guest:
            guest.page.goto(f"{server}/healthz")
            kept.append(guest.page.evaluate(_STORED))
            guest.page.evaluate(_STORE)
            kept.append(guest.page.evaluate(_STORED))
    assert kept == [[], ["left", "left=behind", "left", "left"]] * 2
