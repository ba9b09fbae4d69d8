"""Take pictures of every page: `python -m tests.browser.pictures FOLDER`, and docs/map.png.

Into the folder go the first screen of each page, wide and on a phone, light and dark, the whole
page in the light looks, and the page as it is printed.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.browser.map_on_page import outlines
from tests.browser.server import ROOT, running
from tests.browser.visit import PHONE, WIDE, Look, Visit, shared_windows, visiting
from tests.every_page import FIRST, PATHS

_PICTURE = ROOT / "docs" / "map.png"
_LOOKS = [Look(WIDE), Look(WIDE, "dark"), Look(PHONE), Look(PHONE, "dark")]
_HEIGHT = "() => document.querySelector('[data-testid=stMain]').scrollHeight"


def main(folder: Path) -> None:
    """Take the pictures, and say of each page when it is done and how high it is."""
    folder.mkdir(parents=True, exist_ok=True)
    with running() as server, shared_windows() as windows:
        with visiting(windows, server) as visit:
            _take_readme_picture(visit)
        for place, path in enumerate(PATHS, 1):
            for look in _LOOKS:
                with visiting(windows, server, look) as visit:
                    visit.open(f"/{path}")
                    _shot(visit.page).save(folder / f"{path or FIRST}-{look}.png")
            with visiting(windows, server) as visit:
                heights = _take_whole(visit, path, folder)
            _say(f"{place} of {len(PATHS)}: {path or FIRST}, {heights}")
    _say(f"Pictures are in {folder}")


def _take_readme_picture(visit: Visit) -> None:
    """Show the map as it opens, wide and light, and keep what the window shows."""
    page = visit.open("/map")
    outlines(page)
    # All colours are kept: a palette would change those of small marks in the legend.
    _shot(page).save(_PICTURE, optimize=True)
    _say(f"{_PICTURE.relative_to(ROOT)}: {_PICTURE.stat().st_size / 1000:.0f} kB")


def _take_whole(visit: Visit, path: str, folder: Path) -> str:
    """Take a page whole, then on paper; return its height in each width."""
    page, name = visit.open(f"/{path}"), path or FIRST
    heights = []
    for width, height in (WIDE, PHONE):
        visit.resize((width, height))
        whole = int(page.evaluate(_HEIGHT))
        heights.append(f"{whole} px high at {width}")
        visit.resize((width, whole))
        _shot(page).save(folder / f"{name}-{width}px-whole.png")
    visit.resize(WIDE)
    page.pdf(path=folder / f"{name}.pdf", prefer_css_page_size=True)
    return ", ".join(heights)


def _shot(page: Page) -> Image.Image:
    page.wait_for_load_state("networkidle")
    shot = page.screenshot(animations="disabled")
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
