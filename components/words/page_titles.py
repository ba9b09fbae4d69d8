"""What pages are called."""

from __future__ import annotations

from components.words.language import Words


def page_titles(words: Words) -> dict[str, str]:
    """Return the title of each page by its code, in the order of the navigation."""
    return {
        "map": words.text("Map"),
        "record": words.text("Record"),
        "positions": words.text("Answers"),
        "recognition": words.text("Recognition"),
        "claims": words.text("Claims checked"),
        "votes": words.text("Votes"),
        "material": words.text("Material backing"),
        "index": words.text("Backing index"),
        "comparison": words.text("Comparison"),
        "reach": words.text("Reach"),
        "advice": words.text("Advice"),
        "method": words.text("How sure"),
        "sources": words.text("Sources"),
    }
