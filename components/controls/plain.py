"""Text from tables inside Markdown: shown as it stands, so that it cannot load or link anything."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#|~$])")


def plain(text: object) -> str:
    """Return `text` with every character escaped that Markdown gives a meaning."""
    return _SPECIAL.sub(r"\\\1", str(text))
