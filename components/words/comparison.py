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
        "The article says that {names} offers most: {kinds} of {all} kinds of support",
        "The article says that {names} offer most: {kinds} of {all} kinds of support each",
        len(result.broadest),
        names=words.listing(result.names[actor] for actor in result.broadest),
        kinds=result.most_kinds,
        all=len(result.scales.support_type),
    )


def titles(words: Words) -> dict[str, str]:
    """Return what each field of a comparison is called, in their order."""
    return {
        "stance_wording": words.text("Stance, as the article has it"),
        "action": words.text("Recent action"),
        "support": words.text("Support"),
        "reach": words.text("Reach"),
        "likelihood": words.text("Likelihood of direct involvement"),
        "limits": words.text("Limits"),
    }


def figure_titles(words: Words, result: ComparisonResult) -> dict[str, str]:
    """Return what each figure of an actor is called."""
    load: dict[str, object] = {"tonnes": result.scorecard.cargo_t, "capital": result.capital}
    first = {
        "air": words.text("First arrival in {capital} by air", **load),
        "sea": words.text("First arrival in {capital} by sea", **load),
    }
    whole = {
        "air": words.text("{tonnes} t to {capital} by air", **load),
        "sea": words.text("{tonnes} t to {capital} by sea", **load),
    }
    return {
        "military_spending_usd": words.text("Military budget"),
        "armed_forces": words.text("Armed forces"),
        "general_cargo_ships": words.text("General-cargo ships"),
        "gdp_usd": words.text("Gross domestic product"),
        "population": words.text("Population"),
        "strategic_airlift": words.text("Long-range transport aircraft"),
        "tactical_airlift": words.text("Transport aircraft of shorter range"),
        "arms": words.text("Arms delivered to {subject}", subject=result.subject),
        **{f"{mode}_arrival_days": title for mode, title in first.items()},
        **{f"{mode}_deliver_days": title for mode, title in whole.items()},
        "votes": words.text("Votes with {subject}", subject=result.subject),
        "distance": words.text("Distance to {capital}", capital=result.capital),
        "support": words.text("Support stated"),
        "involvement": words.text("Likelihood of direct involvement"),
        "came": words.text("What came of it"),
        "stance_said": words.text("Stance, by the article"),
        "stance_done": words.text("Stance, by its acts"),
    }


def said_of(words: Words, actor: ComparedActor, field: str) -> Said:
    """Return what is said of an actor in a field: words, each with the place where they stand."""
    return tuple(
        (quoted(words, each.wording, each.verbatim), each.locator) for each in actor.said[field]
    )
