"""The scripts and the font beside this file: where they are served, and their bytes.

A script's address holds a digest of all of them, that of the bundle its own: what a browser got
once it keeps for good, and a change of a script does not cost the bundle again. `plotly_bundle`
says what the bundle holds, and packs it when it is built.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from components.packing import Packed, pack

FOLDER = "scripts"
_HERE = Path(__file__).parent
_FONT = ".woff2"
_FOR_PICTURES = ("/picture.js", "/picture_text.js", "/picture_font.js", _FONT)
# What no figure needs when it is first shown: a press on "Save picture" fetches the last of them.
NOT_OF_FIGURES = ("/loader.js", "/play.js", "/share.js", "/embed.js", *_FOR_PICTURES)
_DIGEST = 12
_QUALITY = 11  # Brotli's best: the scripts are short


@cache
def scripts() -> dict[str, Packed]:
    """Return every script by its address, relative to the page."""
    files = [*_HERE.glob("*.js"), *_HERE.glob(f"*{_FONT}")]
    texts = {file.name: file.read_bytes() for file in sorted(files)}
    folder = f"{FOLDER}/{_digest(b''.join(texts.values()))}"
    found = {f"{folder}/{name}": pack(text, _QUALITY) for name, text in texts.items()}
    for packed in _HERE.glob("plotly-*.js.gz"):
        br = packed.with_suffix(".br")
        found[f"{FOLDER}/{packed.stem}"] = Packed(br.read_bytes(), packed.read_bytes())
    return found


def loader(script: str = "view.js") -> str:
    """Return what stands for a script in each message: it fetches the one that works, once."""
    return (_HERE / "loader.js").read_text(encoding="utf-8").replace("VIEW", address_of(script))


def view_addresses() -> list[str]:
    """Return where the script is served that shows a figure, and what that imports at once."""
    beside = address_of("view.js").rpartition("/")[0]
    return [at for at in scripts() if at.startswith(beside) and not at.endswith(NOT_OF_FIGURES)]


def fonts() -> dict[str, bytes]:
    """Return the files of the pictures' font by their names."""
    return {file.name: file.read_bytes() for file in sorted(_HERE.glob(f"*{_FONT}"))}


def licences() -> str:
    """Return the licences of what is not ours in the scripts and the font, to go with copies."""
    return (_HERE / "PLOTLY_LICENCES.txt").read_text(encoding="utf-8")


def media_type(address: str) -> str:
    """Return what kind of content stands at the address of a script, or of the pictures' font."""
    return "font/woff2" if address.endswith(_FONT) else "text/javascript"


def address_of(script: str) -> str:
    """Return where a script is served, by its name. StopIteration for one that is not there."""
    return next(address for address in scripts() if address.endswith(f"/{script}"))


def bundle_address() -> str:
    """Return where plotly.js is served."""
    return next(address for address in scripts() if "/plotly-" in address)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGEST]
