"""Figures as the browser gets them, for all visitors: each is held once, by a digest of itself.

A message to the browser then needs the address alone, and a browser that has seen a figure before
asks for nothing.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict

from components.packing import Packed, pack

FOLDER = "figures"
# A figure takes 1 to 10 kB in each packing: some thousand choices.
MOST_BYTES = 16_000_000
_DIGEST = 16
# A visitor waits for the packing of a figure that is new: under a millisecond.
_BR_QUALITY, _GZIP_LEVEL = 5, 6


class KeptFigures:
    """Figures by address, as JSON; bounded in bytes, safe among threads. Those asked for stay."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Start without any figure."""
        self._most = most_bytes
        self._kept: OrderedDict[str, Packed] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def keep(self, figure: str) -> str:
        """Hold a figure (JSON); return where it is served, relative to the page."""
        content = figure.encode()
        address = f"{FOLDER}/{hashlib.sha256(content).hexdigest()[:_DIGEST]}.json"
        if self.at(address) is None:
            self._add(address, pack(content, _BR_QUALITY, _GZIP_LEVEL))
        return address

    def at(self, address: str) -> Packed | None:
        """Return the figure at an address; None where none is held."""
        with self._lock:
            figure = self._kept.get(address)
            if figure is not None:
                self._kept.move_to_end(address)
            return figure

    def _add(self, address: str, figure: Packed) -> None:
        with self._lock:
            if address not in self._kept:
                self._kept[address] = figure
                self._bytes += figure.size
            while self._bytes > self._most and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].size


FIGURES = KeptFigures()
