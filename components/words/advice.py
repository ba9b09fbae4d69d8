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
    about = {"capital": result.capital, "time": result.settings.as_of_label}
    partners = words.plural("the {count} partner", "the {count} partners", result.partners)
    if not result.backing:
        return words.text(
            "Of {partners} that the article counts on, none was said to back {capital} in {time}",
            partners=partners,
            **about,
        )
    return words.plural(
        "Of {partners} that the article counts on, only {names} was said to back {capital} in "
        "{time}",
        "Of {partners} that the article counts on, {names} were said to back {capital} in {time}",
        len(result.backing),
        partners=partners,
        names=words.listing(result.names[actor] for actor in result.backing),
        **about,
    )
