"""Parts of Streamlit's frontend that it fetches late, and that every page needs at once.

Streamlit learns what a page holds from the first messages, then asks for what draws it, one part
after the other: until then places are empty or of another height, and move. Its files bear digests
in their names, so they are found by what stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from components.server.packed_files import STREAMLIT_FILES

# What every page has: our markup and figures, links to pages, boxes and buttons beside figures.
PARTS = (
    "Html",
    "BidiComponent",
    "PageLink",
    "ButtonGroup",
    "Multiselect",
    "Selectbox",
    "TextInput",
)
# What some pages have besides, by code. React shows no part that came before the last has come, or
# half a second has passed: one that is missing here holds up the others.
_TABLE = "DataFrame"
MORE_PARTS = {
    "map": (_TABLE,),
    "country": ("StreamlitSyntaxHighlighter",),
    "record": ("Checkbox", _TABLE),
    "recognition": (_TABLE,),
    "claims": ("Pagination",),
    "votes": ("Slider", _TABLE),
    "material": (_TABLE,),
    "index": ("Button", _TABLE),
    "reach": ("NumberInput", "Button", "Slider", _TABLE),
    "method": (_TABLE,),
    "sources": ("Button", "Checkbox", _TABLE),
    "changes": (_TABLE,),
    "bring": ("FileUploader",),
}
_SCRIPTS = STREAMLIT_FILES / "js"
_IMPORTED = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")


@cache
def lazy_chunks() -> tuple[str, ...]:
    """Return the addresses of the parts, and of what they import, relative to the page."""
    return _chunks(PARTS)


@cache
def more_chunks(page: str) -> tuple[str, ...]:
    """Return the same of what the page of that code has besides: scripts and styles."""
    parts = MORE_PARTS.get(page, ())
    styles = [file.name for part in parts for file in (STREAMLIT_FILES / "css").glob(f"{part}.*")]
    scripts = [address for address in _chunks(parts) if address not in lazy_chunks()]
    return (*scripts, *(f"static/css/{name}" for name in styles))


def _chunks(parts: Iterable[str]) -> tuple[str, ...]:
    page = (STREAMLIT_FILES.parent / "index.html").read_text(encoding="utf-8")
    found: dict[str, None] = {}
    for part in parts:
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
