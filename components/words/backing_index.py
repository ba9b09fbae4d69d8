"""What the backing index finds, and what its components count, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.analysis.index.backing_index import IndexResult, Lead, Pair
from components.analysis.index.breakdown import Breakdown
from components.analysis.index.ranking import (
    CORE_SHARE,
    FEWEST_COMPONENTS,
    FIRST,
    TIERS,
    WEIGHTINGS,
)
from components.analysis.kept import kept_with_second
from components.tables.scales import Scales
from components.words.chosen import filters_in_words
from components.words.language import Words
from components.words.record import acts_in_words
from components.words.sentences import located
from components.words.votes import years_in_words

_MOST_NAMES = 4  # of states in the headline; more are counted


@kept_with_second
def index_finding(words: Words, result: IndexResult) -> str:
    """Return who leads with these weights, and who stays among the first whatever they are."""
    lead = result.lead
    if lead is None:
        none = words.text("With these weights no state can be ranked")
        return located(words, result.places, none, filters_in_words(words, result.filters))
    first = str(result.rows.at[lead.iso3, "name"])
    if lead.here + lead.elsewhere > 1:
        leads = words.text(
            "{who} share rank {rank} of {ranked} with these weights",
            who=_sharing(words, first, lead),
            rank=lead.rank,
            ranked=result.ranked,
        )
    else:
        leads = words.text(
            "{name} ranks {rank} of {ranked} with these weights",
            name=first,
            rank=words.ordinal(lead.rank),
            ranked=result.ranked,
        )
    said = words.text("{leads}; {stay}", leads=leads, stay=_stay(words, result.core))
    return located(words, result.places, said, filters_in_words(words, result.filters))


def _stay(words: Words, core: tuple[str, ...]) -> str:
    if not core:
        return words.text(
            "no state stays among the first {first} in {often}", first=FIRST, often=often(words)
        )
    if len(core) > _MOST_NAMES:
        return words.plural(
            "{count} state stays among the first {first} in {often}",
            "{count} states stay among the first {first} in {often}",
            len(core),
            first=FIRST,
            often=often(words),
        )
    return words.plural(
        "only {names} stays among the first {first} in {often}",
        "only {names} stay among the first {first} in {often}",
        len(core),
        names=words.listing(core),
        first=FIRST,
        often=often(words),
    )


def often(words: Words) -> str:
    """Return in how many weightings a state of the first tier is among the first."""
    return words.text(
        "{share} of {weightings} random weightings",
        share=words.percent(CORE_SHARE),
        weightings=WEIGHTINGS,
    )


def family_names(words: Words) -> dict[str, str]:
    """Return what each family of components is called."""
    return {
        "words": words.text("Words"),
        "deeds": words.text("Deeds"),
        "votes": words.text("Votes"),
    }


def tier_names(words: Words) -> dict[str, str]:
    """Return what each tier is called, the first one first."""
    return {
        "core": words.text("Core"),
        "partial": words.text("Partial"),
        "weak": words.text("Weak"),
    }


@kept_with_second
def tiers_told(words: Words, result: IndexResult) -> str:
    """Return how many states are in each tier, and by what rule."""
    counts = result.rows["tier"].value_counts()
    return words.text(
        "Dot: rank with these weights; line: in 90 % of random ones. Tiers, whatever the weights: "
        "core ({core}, bold), among the first {first} in 95 % of random weightings; partial "
        "({partial}), in half; weak ({weak}, italics), in fewer.",
        first=FIRST,
        **{tier: int(counts.get(tier, 0)) for tier in TIERS},
    )


@kept_with_second
def index_note(words: Words, result: IndexResult) -> str:
    """Return who is ranked and who is not, and how the chart is read."""
    ranked = words.plural(
        "Ranked is a state with at least {components} components, one of them of words or acts in "
        "this matter: an act found, or support claimed. {count} other has votes, arms and groups "
        "alone and no rank.",
        "Ranked is a state with at least {components} components, one of them of words or acts in "
        "this matter: an act found, or support claimed. {count} others have votes, arms and groups "
        "alone and no rank.",
        result.every - result.ranked,
        components=FEWEST_COMPONENTS,
    )
    read = words.text(
        "One number hides its parts: before you quote a rank, look at what its bar is made of and "
        "how long its line is. A long line means that the components disagree about the state. "
        "What is not known is left out, never estimated. Press a bar or a mark to see where its "
        "parts come from."
    )
    return words.running((ranked, read))


def rank_in_words(words: Words, row: Mapping[Any, Any]) -> tuple[str, str]:
    """Return a state's score with its rank, and the range of its ranks."""
    return (
        words.plural(
            "rank {rank}, score {score} on {count} component",
            "rank {rank}, score {score} on {count} components",
            int(row["coverage"]),
            rank=row["rank"],
            score=words.number(row["score"], 2),
        ),
        words.text(
            "rank {low} to {high} in 90 % of random weightings",
            low=row["rank_low"],
            high=row["rank_high"],
        ),
    )


def swap_in_words(words: Words, result: IndexResult, pair: Pair) -> str:
    """Return what would swap two states."""
    names = result.rows["name"]
    fields = {"ahead": names[pair.ahead], "behind": names[pair.behind]}
    if pair.outcome == "same_state":
        return words.text("Choose two different states.")
    if pair.outcome == "never":
        return words.text("No weights put {behind} ahead of {ahead}.", **fields)
    if pair.outcome == "equal":
        return words.text(
            "{one} and {other} score the same with these weights.",
            one=names[pair.one.shown],
            other=names[pair.other.shown],
        )
    said = words.text(
        "{ahead} is ahead of {behind}. Moving {moved} of the weight makes them equal, and a little "
        "more swaps them.",
        moved=words.percent(pair.moved, 1),
        **fields,
    )
    changes = _changes(words, result.scales, pair)
    return f"{said} {words.text('Weights: {changes}.', changes=changes)}" if changes else said


def component_values(words: Words, scales: Scales, found: Breakdown) -> dict[str, str]:
    """Return each component's raw value with its unit and what it counts, by code."""
    raw = found.parts["raw"]
    known = raw.notna().to_dict()
    # A zero share of no roll calls, and no kind of support claimed, are not known either.
    known["votes"] = known["votes"] and found.joint_roll_calls > 0
    known["capabilities"] = bool(found.support_types)
    kinds = words.listing(words.label(scales.support_type, k) for k in found.support_types)
    groups = words.listing(found.groups)
    values = {
        "direction": lambda: acts_in_words(words, found.acts),
        "votes": lambda: words.text(
            "{share} of {count} joint roll calls",
            share=words.percent(raw["votes"], 1),
            count=found.joint_roll_calls,
        ),
        "arms": lambda: words.text("{volume} million TIV", volume=words.number(raw["arms"], 1)),
        "groups": lambda: _counted(words, raw["groups"], groups),
        "capabilities": lambda: _counted(words, raw["capabilities"], kinds),
    }
    unknown = words.text("not known: left out, not counted as zero")
    return {code: values[code]() if known[code] else unknown for code in found.parts.index}


@kept_with_second
def component_bases(words: Words, found: Breakdown) -> dict[str, str]:
    """Return from what each component was counted, by code."""
    (first, last), since = found.window, found.arms_since
    return {
        "direction": words.text("{first} to {last}", first=str(first), last=str(last)),
        "votes": words.text("roll calls of {years}", years=years_in_words(words, found.vote_years)),
        "arms": words.text("deliveries since {year}", year=str(since))
        if since
        else words.text("no register"),
        "groups": words.text("lists of members"),
        "capabilities": words.text("claims about it or its group"),
    }


def _counted(words: Words, count: float, names: str) -> str:
    if not names:
        return words.number(count)
    return words.text("{count}: {names}", count=words.number(count), names=names)


def _sharing(words: Words, first: str, lead: Lead) -> str:
    others = words.plural(
        "{count} state of other regions", "{count} states of other regions", lead.elsewhere
    )
    if lead.here == 1:
        return words.listing([first, others])
    if not lead.elsewhere:
        return words.plural("{count} state", "{count} states", lead.here)
    here = words.plural("{count} state here", "{count} states here", lead.here)
    return words.listing([here, others])


def _changes(words: Words, scales: Scales, pair: Pair) -> str:
    return words.series(
        words.text(
            "{component} {given} → {moved_to}",
            component=words.label(scales.index_component, each.component),
            given=words.percent(each.given),
            moved_to=words.percent(each.moved_to),
        )
        for each in pair.changes
    )
