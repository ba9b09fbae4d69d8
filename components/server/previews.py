"""The pictures that other sites show beside a link to a page: each page as the shipped case opens.

`make previews` draws them, and `drawn.json` holds the digest of the case that they are of and what
each page finds there. Of another case, or an edited one, there are none.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from typing import Final

from components.tables import Case
from components.tables.case import SHIPPED

FOLDER: Final = SHIPPED / "previews"
DRAWN: Final = FOLDER / "drawn.json"
SIZE: Final = (1200, 630)  # pixels
ADDRESS: Final = "previews"


@dataclass(frozen=True)
class Picture:
    """A picture (PNG), the name that it is served by, and what the page in it finds."""

    name: str
    content: bytes
    finding: str


def picture_of(page: str, case: Case | None) -> Picture | None:
    """Return the picture of the page with this code, if it was drawn from this case."""
    digest, pictures = drawn()
    return pictures.get(page) if case is not None and case.digest == digest else None


def picture_named(name: str, case: Case | None) -> Picture | None:
    """Return the picture that is served by this name, if it was drawn from this case."""
    digest, pictures = drawn()
    if case is None or case.digest != digest:
        return None
    return next((each for each in pictures.values() if each.name == name), None)


@cache  # as long as the process, as files of the program do not change
def drawn() -> tuple[str, dict[str, Picture]]:
    """Return the digest of the case that was drawn, and the picture of each page by its code."""
    about = json.loads(DRAWN.read_text(encoding="utf-8"))
    pictures = {code: _picture(code, finding) for code, finding in about["findings"].items()}
    return about["digest"], pictures


def _picture(code: str, finding: str) -> Picture:
    content = (FOLDER / f"{code}.png").read_bytes()
    # The name holds a digest of the content, so that a new picture is fetched anew.
    name = f"{code}-{hashlib.sha256(content).hexdigest()[:12]}.png"
    return Picture(name, content, finding)
