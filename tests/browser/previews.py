"""Take the pictures that other sites show beside a link: `python -m tests.browser.previews`.

Each page is drawn as in a frame on another page, as it opens: with its figure, or with what it is
about. What is drawn is kept with the digest of its case and the finding of each page.
"""

from __future__ import annotations

import io
import json
import sys
from collections import Counter

from PIL import Image
from playwright.sync_api import Browser, Page

from components.address import CHOICES
from components.server.previews import DRAWN, FOLDER, SIZE
from components.tables import load_case
from components.tables.case import SHIPPED
from tests.browser.server import running
from tests.browser.visit import Visit, chromium
from tests.every_page import FIRST, WITHOUT_FIGURE

# Shown at half its size, as feeds show it, a picture keeps letters of about ten pixels. A chart of
# one height, and marks that would lie on each other, need more room; words alone have it.
_SCALE = 1.5
_OTHER_SCALES = {"votes": 1.0, "reach": 1.2, **dict.fromkeys(WITHOUT_FIGURE, 2.0)}
_COLOURS = 64
# A picture answers no press. What is higher than it fades away above the credit.
_STYLE = """
:is(.atlas-zoom, details) { display: none !important; }
[data-embed] .stMainBlockContainer:has(.atlas-figure, .atlas-table)
  [data-testid=stCaptionContainer] { display: none !important; }
.atlas-credit { position: fixed; inset: auto 0 0 0; padding: 0 .8rem .4rem; z-index: 9;
  background: white; box-shadow: 0 -.8rem .8rem white; }
"""
_UNLINK = r"""
link => {
  const before = link.previousSibling;
  before.data = before.data.replace(/[\s·]+$/, "");
  link.remove();
}
"""
# A map's place takes what the rest leaves.
_FITTED = "[data-embed] div:has(> [class*=st-key-][class*=-frame])"
_FADING_PX = 26  # the shadow above the credit
_OVERFLOW_PX = """
() => {
  const [block] = document.querySelectorAll('.stMainBlockContainer');
  const ends = [...block.querySelectorAll('.stElementContainer')]
    .filter(each => !each.querySelector('.atlas-credit'))
    .map(each => each.getBoundingClientRect().bottom);
  return Math.max(...ends) - document.querySelector('.atlas-credit').getBoundingClientRect().top;
}
"""


def main() -> None:
    """Replace the pictures that are there, which the server reads, once all are taken."""
    with running(variables={"CASE_FOLDER": ""}) as server, chromium() as browser:
        taken = {code: _take(browser, server, code) for code in CHOICES}
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for code, (_, picture) in taken.items():
        (FOLDER / f"{code}.png").write_bytes(picture)
    findings = {code: finding for code, (finding, _) in taken.items()}
    drawn = {"digest": load_case(SHIPPED).digest, "findings": findings}
    text = json.dumps(drawn, ensure_ascii=False, indent=2)
    DRAWN.write_text(f"{text}\n", encoding="utf-8")


def _take(browser: Browser, server: str, code: str) -> tuple[str, bytes]:
    """Return what a page finds and its picture (PNG), and say how large that is."""
    scale = _OTHER_SCALES.get(code, _SCALE)
    width, height = (round(pixels / scale) for pixels in SIZE)
    page = browser.new_page(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        color_scheme="light",
        reduced_motion="reduce",
    )
    visit = Visit(page, server)
    visit.open(f"/{'' if code == FIRST else code}?embed=true")
    page.add_style_tag(content=_STYLE)
    page.locator(".atlas-credit a").evaluate(_UNLINK)
    _fit(visit)
    finding = page.locator("h1").inner_text()
    picture = _shot(page)
    page.close()
    sys.stdout.write(f"{code}: {len(picture) / 1000:.0f} kB. {finding}\n")
    return finding, picture


def _fit(visit: Visit) -> None:
    """Make a map as high as the picture has room for it."""
    place = visit.page.locator(_FITTED)
    if not place.count():
        return
    box = place.first.bounding_box()
    assert box
    height = box["height"] - visit.page.evaluate(_OVERFLOW_PX) - _FADING_PX
    css = f"html{_FITTED} {{ flex-basis: {height:.0f}px !important; }}"
    visit.page.add_style_tag(content=css)
    visit.settle()


def _shot(page: Page) -> bytes:
    """Return what the window shows in its most frequent colours: those of marks stay exact."""
    page.wait_for_load_state("networkidle")
    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    parts = shot.tobytes()
    colours = Counter(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for each, _ in colours.most_common(_COLOURS) for part in each])
    few = shot.quantize(palette=palette, dither=Image.Dither.NONE)
    few.save(png := io.BytesIO(), "PNG", optimize=True)
    return png.getvalue()


if __name__ == "__main__":
    main()
