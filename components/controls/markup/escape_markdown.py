"""Text from tables and links inside Markdown: shown as it stands, so that it is inert.

Streamlit renders Markdown in labels, headings, captions, help, notices and column titles: with
links, pictures, mathematics, coloured passages, icons and emoji.
"""

from __future__ import annotations

import functools
import re

# What a backslash takes the meaning from. A colon begins a coloured passage (":red[…]"). Round
# brackets mean something only after a square one, and names of controls are read aloud as given.
_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~$]|&(?=[#\w])|:(?=[a-z])", re.IGNORECASE)

# The first mark of a line can begin a list, a rule or an underlined heading.
_LINE_START = re.compile(r"^[ \t]*(?:([-+=])|(\d+)(\.))", re.MULTILINE)

# What is looked for in the finished text, where a backslash is gone already: addresses of pages
# and of mail, icons, emoji, and arrows written in signs.
_FOUND_LATER = re.compile(
    r"(?:https?(?=://)|www(?=\.)|(?<=[-.\w+])@(?=[-\w])|:(?=[-+\w/]+:)"
    r"|(?<!\S)[-<>~](?=[-=>]+(?!\S)))",
    re.IGNORECASE,
)
_TEXTS_KEPT = 4096
_WORD_JOINER = "\u2060"  # invisible, without width, and no line breaks there


def escape_markdown(text: object) -> str:
    """Return `text` such that Streamlit's Markdown shows it as it stands."""
    return _escaped(str(text))


@functools.lru_cache(_TEXTS_KEPT)
def _escaped(text: str) -> str:
    joined = _FOUND_LATER.sub(lambda found: found[0] + _WORD_JOINER, text)
    escaped = _MARKS.sub(lambda found: "\\" + found[0], joined)
    return _LINE_START.sub(_escaped_start, escaped)


def _escaped_start(found: re.Match[str]) -> str:
    mark, number, _ = found.groups()
    return f"\\{mark}" if mark else f"{number}\\."
