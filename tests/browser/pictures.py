"""Take the README's picture: `python -m tests.browser.pictures` writes docs/map.png."""

from __future__ import annotations

import io
import sys

from PIL import Image

from tests.browser.map_on_page import outlines
from tests.browser.server import ROOT, running
from tests.browser.visit import shared_windows, visiting

_PICTURE = ROOT / "docs" / "map.png"


def main() -> None:
    """Show the map as it opens, wide and light, and keep what the window shows."""
    with running() as server, shared_windows() as windows, visiting(windows, server) as visit:
        page = visit.open("/map")
        outlines(page)
        page.wait_for_load_state("networkidle")
        shot = page.screenshot(animations="disabled")
    _PICTURE.parent.mkdir(exist_ok=True)
    # All colours are kept: a palette would change those of small marks in the legend.
    Image.open(io.BytesIO(shot)).convert("RGB").save(_PICTURE, optimize=True)
    sys.stdout.write(f"{_PICTURE.relative_to(ROOT)}: {_PICTURE.stat().st_size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main()
