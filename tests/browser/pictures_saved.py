"""Pictures of figures as a visitor saves them: pressed for on the page, read as files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import BrowserContext, Locator

FIGURE = ".atlas-figure"
SVG = "{http://www.w3.org/2000/svg}"
_REFERENCE = re.compile(r"url\(\s*(?!['\"]?(?:#|data:))|@import", re.IGNORECASE)
# Texts that are drawn beyond the edges of the picture, as a browser lays them out.
_BEYOND = """
() => {
  const drawing = document.querySelector('svg');
  const whole = drawing.getBoundingClientRect();
  const isWithin = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1
    && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  const isApart = (a, b) => a.right < b.left || a.left > b.right
    || a.bottom < b.top || a.top > b.bottom;
  // A map does not draw what lies beside its frame.
  const frameOf = text => {
    const map = text.closest('svg[overflow=hidden]');
    return map && map !== drawing ? map.getBoundingClientRect() : whole;
  };
  return [...drawing.querySelectorAll('text')]
    .filter(text => text.textContent.trim())
    .filter(text => {
      const [box, frame] = [text.getBoundingClientRect(), frameOf(text)];
      if (!box.width || (frame !== whole && isApart(box, frame))) return false;
      return !isWithin(box, frame);
    })
    .map(text => text.textContent);
}
"""


@dataclass(frozen=True)
class Saved:
    """A saved file: where it is now, and what it is called."""

    path: Path
    name: str


def save(figure: Locator, folder: Path, **asked: str) -> Saved:
    """Save a picture of a figure: `format`, `size` and `colours` as the menu has them."""
    figure.get_by_role("button", name="Save picture").click()
    menu = figure.get_by_role("dialog", name="Save picture")
    for name, value in asked.items():
        menu.locator(f"input[name={name}][value={value}]").check()
    with figure.page.expect_download() as download:
        menu.get_by_role("button", name="Save").click()
    name = download.value.suggested_filename
    download.value.save_as(folder / name)
    return Saved(folder / name, name)


def read(saved: Saved) -> ET.Element:
    """Return a saved SVG, which raises ParseError where it is not well formed."""
    return ET.fromstring(saved.path.read_text(encoding="utf-8"))  # noqa: S314 - of our own making


def texts(drawing: ET.Element) -> list[str]:
    """Return the texts of an SVG, line by line."""
    return ["".join(text.itertext()) for text in drawing.iter(f"{SVG}text")]


def title(drawing: ET.Element) -> str:
    """Return the largest words of an SVG, which may stand in several lines."""
    sized = [(float(text.get("font-size", 0)), text) for text in drawing.iter(f"{SVG}text")]
    largest = max(size for size, _ in sized)
    return " ".join(text.text or "" for size, text in sized if size == largest)


def foreign_references(drawing: ET.Element) -> list[str]:
    """Return what of an SVG would be fetched from elsewhere."""
    found = []
    for part in drawing.iter():
        said = [part.text or ""] if part.tag == f"{SVG}style" else []
        for name, value in part.attrib.items():
            if name.rpartition("}")[2] in ("href", "src") and not value.startswith(("#", "data:")):
                found.append(value)
            said.append(value)
        found += [value[:80] for value in said if _REFERENCE.search(value)]
    return found


def texts_beyond(context: BrowserContext, drawing: str) -> list[str]:
    """Return the texts of an SVG that a browser draws beyond its edges."""
    page = context.new_page()
    page.set_content(f"<body style='margin: 0'>{drawing}</body>")
    page.evaluate("document.fonts.ready")
    found: list[str] = page.evaluate(_BEYOND)
    page.close()
    return found
