"""Parts of Streamlit's frontend that it fetches late, and that every page needs at once.

Streamlit learns what a page holds from the first messages, then asks for what draws it, one part
after the other: until then places are empty or of another height, and move. Its files bear digests
in their names, so they are found by what stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from components.server.packed_files import STREAMLIT_FILES

# What draws our markup, our figures, the links to pages, and the boxes and buttons beside figures.
# Tables lie below the fold.
PARTS = (
    "Html",
    "BidiComponent",
    "PageLink",
    "ButtonGroup",
    "Multiselect",
    "Selectbox",
    "TextInput",
)
_SCRIPTS = STREAMLIT_FILES / "js"
_IMPORTED = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")


@cache
def lazy_chunks() -> tuple[str, ...]:
    """Return the addresses of the parts, and of what they import, relative to the page."""
    page = (STREAMLIT_FILES.parent / "index.html").read_text(encoding="utf-8")
    found: dict[str, None] = {}
    for part in PARTS:
        (root,) = _SCRIPTS.glob(f"{part}.*.js")
        found |= dict.fromkeys(_with_imports(root, set(found)))
    return tuple(f"static/js/{name}" for name in found if name not in page)


def _with_imports(script: Path, known: set[str]) -> Iterator[str]:
    if script.name in known:
        return
    known.add(script.name)
    yield script.name
    for name in _IMPORTED.findall(script.read_text(encoding="utf-8")):
        yield from _with_imports(_SCRIPTS / name, known)
