"""Measure a first visit, of somebody who has nothing of the page yet: bytes, time to the map."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page
from playwright.sync_api import TimeoutError as TookTooLong

from tests.bench.one_change import empty_base_map

# A middling phone on a slow network, as browsers' tools for developers put it.
PHONE_SLOWER = 4
_PHONE_BITS_PER_S = 1_600_000
_PHONE_LATENCY_MS = 150
PATIENCE_MS = 180_000


@dataclass(frozen=True)
class ColdLoad:
    """Bytes over the network, as packed, and milliseconds until outlines are drawn.

    Infinite milliseconds where they were not drawn in `PATIENCE_MS`.
    """

    received_b: float
    painted_ms: float


def cold_load(browser: Browser, server: str, outlines: str, *, as_phone: bool = False) -> ColdLoad:
    """Open a page in a new context; `outlines` is the CSS of what is drawn of one country."""
    with browser.new_context() as windows:
        page = windows.new_page()
        page.route("https://cdn.plot.ly/**", empty_base_map)
        network = _watch(windows, page)
        if as_phone:
            _slow_down(network.session)
        started = time.perf_counter()
        page.goto(server, wait_until="commit", timeout=PATIENCE_MS)
        try:
            page.wait_for_selector(outlines, state="attached", timeout=PATIENCE_MS)
        except TookTooLong:
            return ColdLoad(network.received_b, math.inf)
        painted_ms = (time.perf_counter() - started) * 1000
        return ColdLoad(network.received_b, painted_ms)


@dataclass
class _Network:
    session: CDPSession
    received_b: float = 0.0

    def add(self, name: str) -> Callable[[dict[str, Any]], None]:
        """Return what counts an event of the browser by the field `name`."""

        def count(event: dict[str, Any]) -> None:
            self.received_b += event[name]

        return count

    def add_frame(self, event: dict[str, Any]) -> None:
        """Count what came over a websocket; binary payloads are told in base 64."""
        self.received_b += len(event["response"]["payloadData"]) * 3 / 4


def _watch(windows: BrowserContext, page: Page) -> _Network:
    network = _Network(windows.new_cdp_session(page))
    network.session.send("Network.enable")
    network.session.on("Network.loadingFinished", network.add("encodedDataLength"))
    network.session.on("Network.webSocketFrameReceived", network.add_frame)
    return network


def _slow_down(session: CDPSession) -> None:
    session.send("Emulation.setCPUThrottlingRate", {"rate": PHONE_SLOWER})
    bytes_per_s = _PHONE_BITS_PER_S / 8
    conditions = {
        "offline": False,
        "latency": _PHONE_LATENCY_MS,
        "downloadThroughput": bytes_per_s,
        "uploadThroughput": bytes_per_s,
    }
    session.send("Network.emulateNetworkConditions", conditions)
