"""The part of Streamlit's font of icons that pages use.

Streamlit fetches the whole font, 375 kB, at the start of every first visit. `build.py` writes the
part with all icons that Streamlit's scripts name; it stands here under the whole font's name, which
holds a digest: after an update of Streamlit the whole is sent again until `make icons` has run.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def icon_fonts() -> dict[str, bytes]:
    """Return the part of each font (WOFF2) by the file name of the whole."""
    return {file.name: file.read_bytes() for file in FOLDER.glob("*.woff2")}
