"""What actors are said to give, side by side."""

from __future__ import annotations

from components.analysis.claims.comparison import ComparedActor, ComparisonResult
from components.analysis.kept import kept_with_second
from components.words.language import Words
from components.words.quotation import quoted

Said = tuple[tuple[str, str], ...]


@kept_with_second
def finding(words: Words, result: ComparisonResult) -> str:
    """Return which of the compared actors have the broadest support."""
    if not result.broadest:
        return words.text("The article names no kind of support for these actors")
    return words.plural(
        "{names} is said to offer most: {kinds} of {all} kinds of support",
        "{names} are said to offer most: {kinds} of {all} kinds of support each",
        len(result.broadest),
        names=words.listing(result.names[actor] for actor in result.broadest),
        kinds=result.most_kinds,
        all=len(result.scales.support_type),
    )


def titles(words: Words) -> dict[str, str]:
    """Return what each field of a comparison is called, in their order."""
    return {
        "stance_wording": words.text("Stance, as the source has it"),
        "action": words.text("Recent action"),
        "support": words.text("Support"),
        "reach": words.text("Reach"),
        "likelihood": words.text("Likelihood of direct involvement"),
        "limits": words.text("Limits"),
    }


def said_of(words: Words, actor: ComparedActor, field: str) -> Said:
    """Return what is said of an actor in a field: words, each with the place where they stand."""
    return tuple(
        (quoted(words, each.wording, each.verbatim), each.locator) for each in actor.said[field]
    )
