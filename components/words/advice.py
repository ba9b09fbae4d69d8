"""What the advice page finds."""

from __future__ import annotations

from components.analysis.claims.advice import AdviceResult
from components.analysis.kept import kept_with_second
from components.words.language import Words


@kept_with_second
def finding(words: Words, result: AdviceResult) -> str:
    """Return how many partners the advice leans on, and how many of them back the capital."""
    if not result.partners:
        return words.text("The advice names no partners")
    return words.text(
        "Of {partners}, {backing} and {contested}",
        partners=words.plural(
            "{count} partner that the advice leans on",
            "{count} partners that the advice leans on",
            result.partners,
        ),
        backing=words.plural(
            "{count} backs {capital} today",
            "{count} back {capital} today",
            result.backing,
            capital=result.capital,
        ),
        contested=words.plural("{count} is contested", "{count} are contested", result.contested),
    )
