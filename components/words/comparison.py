"""What actors are said to give, side by side."""

from __future__ import annotations

from components.analysis.claims.comparison import (
    DISTANCE,
    STANCE,
    ComparedActor,
    ComparisonResult,
)
from components.analysis.kept import kept_with_second
from components.words.language import Words
from components.words.quotation import quoted

Said = tuple[tuple[str, str], ...]


@kept_with_second
def finding(words: Words, result: ComparisonResult) -> str:
    """Return which of the compared actors have the broadest support."""
    if result.matrix.empty:
        return words.text("The source names no kind of support for these actors")
    return words.text(
        "Of these actors, the source names the most kinds of support for {names}: {kinds}",
        names=words.listing(result.names[actor] for actor in result.broadest),
        kinds=result.most_kinds,
    )


def titles(words: Words) -> dict[str, str]:
    """Return what each field of a comparison is called, in their order."""
    return {
        "stance": words.text("Stance, resolved"),
        "stance_wording": words.text("Stance, as the source has it"),
        "action": words.text("Recent action"),
        "support": words.text("Support"),
        "reach": words.text("Reach"),
        "likelihood": words.text("Likelihood of direct involvement"),
        "limits": words.text("Limits"),
        "distance": words.text("Distance to the subject's capital"),
    }


def said_of(words: Words, result: ComparisonResult, actor: ComparedActor, field: str) -> Said:
    """Return what is said of an actor in a field: words, each with the place where they stand."""
    if field == STANCE:
        return ((_stance(words, result, actor), words.text("computed")),)
    if field == DISTANCE:
        return ((_distance(words, actor), words.text("computed")),)
    return tuple(
        (quoted(words, each.wording, each.verbatim), each.locator) for each in actor.said[field]
    )


def _stance(words: Words, result: ComparisonResult, actor: ComparedActor) -> str:
    if not actor.stance:
        return words.text("no claim")
    labels = words.labels(result.scales.mark) | words.labels(result.scales.stance)
    return labels[actor.stance]


def _distance(words: Words, actor: ComparedActor) -> str:
    if not actor.is_state:
        return words.text("a group: no capital")
    if actor.distance_km is None:
        return words.text("not known")
    return words.text("{km} km", km=words.number(actor.distance_km))
