"""What the advice page finds."""

from __future__ import annotations

from components.analysis.claims.advice import AdviceResult
from components.analysis.kept import kept_with_second
from components.words.language import Words


@kept_with_second
def finding(words: Words, result: AdviceResult) -> str:
    """Return how many partners the advice names, and what the article claims of these."""
    if not result.partners:
        return words.text("The article's advice named no partners")
    backing = _names(words, result, result.backing)
    fields = {
        "partners": words.plural("the {count} partner", "the {count} partners", result.partners),
        "capital": result.capital,
        "backing": backing or words.text("none"),
    }
    if not result.contested:
        return words.plural(
            "Of {partners} in its advice, the article called {backing} a backer of {capital}",
            "Of {partners} in its advice, the article called {backing} backers of {capital}",
            max(len(result.backing), 1),
            **fields,
        )
    return words.plural(
        "Of {partners} in its advice, the article called {backing} a backer of {capital}, and "
        "described {contested} in more than one way",
        "Of {partners} in its advice, the article called {backing} backers of {capital}, and "
        "described {contested} in more than one way",
        max(len(result.backing), 1),
        contested=_names(words, result, result.contested),
        **fields,
    )


def _names(words: Words, result: AdviceResult, actor_ids: tuple[str, ...]) -> str:
    return words.listing(result.names[actor] for actor in actor_ids)
