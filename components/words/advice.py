"""What the advice page finds."""

from __future__ import annotations

from components.analysis.claims.advice import AdviceResult
from components.analysis.kept import kept_with_second
from components.words.language import Words


@kept_with_second
def finding(words: Words, result: AdviceResult) -> str:
    """Return how many partners the advice leans on, and which of them back the capital."""
    if not result.partners:
        return words.text("The advice names no partners")
    partners = words.plural("the {count} partner", "the {count} partners", result.partners)
    if not result.backing:
        return words.text(
            "Of {partners} that the article counts on, it names none as a backer of {capital}",
            partners=partners,
            capital=result.capital,
        )
    return words.plural(
        "Of {partners} that the article counts on, it names only {names} as a backer of {capital}",
        "Of {partners} that the article counts on, it names {names} as backers of {capital}",
        len(result.backing),
        partners=partners,
        names=words.listing(result.names[actor] for actor in result.backing),
        capital=result.capital,
    )
