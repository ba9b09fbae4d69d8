"""Write the part of Streamlit's font of icons that its scripts name: `make icons`."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from components.server.icons import FOLDER
from components.server.packed_files import STREAMLIT_FILES

_NAMED = re.compile(r":material/(\w+):")


def main() -> None:
    """Replace the part that is there by one of the font that Streamlit has now."""
    for old in FOLDER.glob("*.woff2"):
        old.unlink()
    whole = whole_font()
    (FOLDER / whole.name).write_bytes(part_of(whole, icons_named()))


def whole_font() -> Path:
    """Return the file of Streamlit's font of icons."""
    (found,) = STREAMLIT_FILES.glob("media/MaterialSymbols-Rounded.*.woff2")
    return found


def icons_named() -> set[str]:
    """Return every icon that Streamlit's scripts name."""
    scripts = STREAMLIT_FILES.glob("js/*.js")
    return {name for file in scripts for name in _NAMED.findall(file.read_text(encoding="utf-8"))}


def part_of(font: Path, names: set[str]) -> bytes:
    """Return the part (WOFF2) of a font that draws the icons of these names; others it lacks."""
    whole = TTFont(font)
    glyphs = glyphs_by_icon(whole)
    kept = sorted(names & glyphs.keys())
    options = Options()
    # Else all icons whose names are made of the letters of these would come along.
    options.layout_closure = False
    options.layout_features = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(kept), glyphs=[glyphs[name] for name in kept])
    subsetter.subset(whole)
    whole.flavor = "woff2"
    whole.save(written := BytesIO())
    return written.getvalue()


def glyphs_by_icon(font: TTFont) -> dict[str, str]:
    """Return the name of the glyph by that of its icon: letters that are drawn as one sign."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    found = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            ligatures = getattr(getattr(table, "ExtSubTable", table), "ligatures", {})
            for first, each in ligatures.items():
                for ligature in each:
                    name = "".join(letters[glyph] for glyph in (first, *ligature.Component))
                    found[name] = ligature.LigGlyph
    return found


if __name__ == "__main__":
    main()
