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
        "home": words.text("Home"),
        "map": words.text("Map"),
        "country": words.text("Country"),
        "record": words.text("Acts in time"),
        "positions": words.text("Answers to the strikes"),
        "recognition": words.text("Recognition"),
        "claims": words.text("Claims checked"),
        "votes": words.text("UN votes"),
        "material": words.text("Material backing"),
        "index": words.text("Ranking"),
        "comparison": words.text("What they offer"),
        "reach": words.text("How far, how fast"),
        "advice": words.text("Advice"),
        "method": words.text("How sure"),
        "sources": words.text("Claims and sources"),
        "changes": words.text("What changed"),
        "bring": words.text("Bring your own case"),
    }


def page_descriptions(words: Words) -> dict[str, str]:
    """Return what each page shows, by its code, for those who find it elsewhere."""
    return {
        "home": words.text("Who backs whom: the answer in a sentence, in numbers and on one map."),
        "map": words.text("Where every state stands: as documented, and as claimed."),
        "country": words.text(
            "One state: what is claimed of it, what it did, and what it could bring."
        ),
        "record": words.text("Dated acts and statements of states, each with its reports."),
        "positions": words.text(
            "What every state said of the use of force and of the government's legitimacy."
        ),
        "recognition": words.text(
            "Whom states treated as the government, and how they voted on the matter."
        ),
        "claims": words.text("Each claim with a verdict and the events behind it."),
        "votes": words.text("How often states voted alike in the UN General Assembly."),
        "material": words.text(
            "Oil, fuel, credit, gold, arms and people: who gave what, and when."
        ),
        "index": words.text("A ranking of states by weights of your own, with its uncertainty."),
        "comparison": words.text("What each ally is said to offer, side by side."),
        "reach": words.text("How far and how soon a load could come by air and by sea."),
        "advice": words.text("What is advised, and where the partners stand."),
        "method": words.text("Audits, agreement with other lists, corrections, limits, ratings."),
        "sources": words.text("Every claim, every source and the meaning of every column."),
        "changes": words.text("What was added, removed and recoded since an earlier edition."),
        "bring": words.text("A case or a table of your own on the same maps, tables and pages."),
    }
