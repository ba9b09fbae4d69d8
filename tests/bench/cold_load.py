"""Measure a first visit, of somebody who has nothing of the page yet: the time to the map."""

from __future__ import annotations

import math
import time

from playwright.sync_api import Browser, CDPSession
from playwright.sync_api import TimeoutError as TookTooLong

from tests.bench.one_change import empty_base_map

# A middling phone on a slow network, as browsers' tools for developers put it.
PHONE_SLOWER = 4
_PHONE_BITS_PER_S = 1_600_000
_PHONE_LATENCY_MS = 150
PATIENCE_MS = 180_000


def cold_load_ms(browser: Browser, server: str, outlines: str, *, as_phone: bool = False) -> float:
    """Open a page in a new context and return the milliseconds until outlines are drawn.

    `outlines` is the CSS of what is drawn of one country. Infinite where nothing was drawn in
    `PATIENCE_MS`.
    """
    with browser.new_context() as windows:
        page = windows.new_page()
        page.route("https://cdn.plot.ly/**", empty_base_map)
        if as_phone:
            _slow_down(windows.new_cdp_session(page))
        started = time.perf_counter()
        page.goto(server, wait_until="commit", timeout=PATIENCE_MS)
        try:
            page.wait_for_selector(outlines, state="attached", timeout=PATIENCE_MS)
        except TookTooLong:
            return math.inf
        return (time.perf_counter() - started) * 1000


def _slow_down(session: CDPSession) -> None:
    session.send("Emulation.setCPUThrottlingRate", {"rate": PHONE_SLOWER})
    session.send("Network.enable")
    bytes_per_s = _PHONE_BITS_PER_S / 8
    conditions = {
        "offline": False,
        "latency": _PHONE_LATENCY_MS,
        "downloadThroughput": bytes_per_s,
        "uploadThroughput": bytes_per_s,
    }
    session.send("Network.emulateNetworkConditions", conditions)
