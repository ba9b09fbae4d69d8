"""What rooms and pages are called, and what each page shows."""

from __future__ import annotations

from components.words.language import Words


def room_titles(words: Words) -> dict[str, str]:
    """Return the title of each room by its code."""
    return {
        "home": words.text("Home"),
        "countries": words.text("Countries"),
        "evidence": words.text("Evidence"),
        "capability": words.text("Capability"),
        "about": words.text("About"),
    }


def page_titles(words: Words) -> dict[str, str]:
    """Return the title of each page by its code, in the order of the navigation."""
    return {
        "map": words.text("Map"),
        "record": words.text("Acts in time"),
        "positions": words.text("Answers to the strikes"),
        "recognition": words.text("Recognition"),
        "claims": words.text("Claims checked"),
        "votes": words.text("UN votes"),
        "material": words.text("Material backing"),
        "index": words.text("Ranking"),
        "comparison": words.text("What they offer"),
        "reach": words.text("How far, how fast"),
        "advice": words.text("The article's advice"),
        "method": words.text("How sure"),
        "sources": words.text("Claims and sources"),
    }
