"""What the backing index finds, and what its components count, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.analysis.index.backing_index import IndexResult, Lead, Pair
from components.analysis.index.breakdown import Breakdown
from components.analysis.index.ranking import (
    CORE_SHARE,
    RANGE_SHARE,
    SCORE_DECIMALS,
    WEIGHTINGS,
)
from components.analysis.kept import kept_with_second
from components.tables.scales import Scales
from components.words.chosen import filters_in_words
from components.words.language import Words
from components.words.record import acts_in_words
from components.words.sentences import few_or_count, located
from components.words.votes import years_in_words

_MOST_NAMES = 4  # of states in the headline; more are counted
_ONE_PERCENT = 0.01


@kept_with_second
def index_finding(words: Words, result: IndexResult) -> str:
    """Return who leads with these weights, and how sure that is with others."""
    lead = result.lead
    if lead is None:
        said = (
            words.text("With these weights no state can be ranked")
            if result.is_unweighted
            else words.text("No state can be ranked")
        )
        return located(words, result.places, said, filters_in_words(words, result.filters))
    said = _leads(words, result, lead)
    sure = _sure(words, result, lead)
    said = words.text("{leads}; {sure}", leads=said, sure=sure) if sure else said
    return located(words, result.places, said, filters_in_words(words, result.filters))


def _leads(words: Words, result: IndexResult, lead: Lead) -> str:
    who, ranked = _who(words, lead), result.ranked
    if lead.rank == 1:
        return words.plural(
            "{who} leads the ranking of {ranked} states",
            "{who} lead the ranking of {ranked} states",
            len(lead.here),
            who=who,
            ranked=ranked,
        )
    return words.plural(
        "{who} ranks {rank} of {ranked} states",
        "{who} rank {rank} of {ranked} states",
        len(lead.here),
        who=who,
        rank=words.ordinal(lead.rank),
        ranked=ranked,
    )


def _sure(words: Words, result: IndexResult, lead: Lead) -> str:
    """Return how sure the place of the leaders is; blank where it could be no other."""
    first, count = result.first, len(lead.here)
    if first >= result.ranked:
        return ""
    if lead.rank > first:
        return words.plural(
            "with most other weights its rank is {low} to {high}",
            "with most other weights their ranks are {low} to {high}",
            count,
            low=lead.low,
            high=lead.high,
        )
    if not lead.unsure:
        return words.plural(
            "with nearly any weights it stays among the first {first}",
            "with nearly any weights they stay among the first {first}",
            count,
            first=first,
        )
    if len(lead.unsure) == count:
        return words.plural(
            "with other weights it can drop out of the first {first}",
            "with other weights they can drop out of the first {first}",
            count,
            first=first,
        )
    return words.text(
        "with other weights {names} can drop out of the first {first}",
        names=few_or_count(words, lead.unsure, _MOST_NAMES),
        first=first,
    )


def tiers_defined(words: Words, first: int) -> str:
    """Return by what rule a state is in a tier."""
    return words.text(
        "Tiers, over {weightings} random weightings: core, among the first {first} in at least "
        "{core} of them; partial, in at least half; weak, in fewer.",
        weightings=WEIGHTINGS,
        first=first,
        core=words.percent(CORE_SHARE),
    )


def family_names(words: Words) -> dict[str, str]:
    """Return what each family of components is called."""
    return {
        "acts": words.text("Acts"),
        "ties": words.text("Ties"),
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
    """Return how the chart is read, and how many states are sure of their place."""
    counts = result.rows["tier"].value_counts()
    return words.text(
        "Dot: rank with these weights. Line: most ranks with other weights. Bold: among the first "
        "{first} with nearly any weights ({core}). Italics: with fewer than half of them ({weak}).",
        first=result.first,
        core=int(counts.get("core", 0)),
        weak=int(counts.get("weak", 0)),
    )


@kept_with_second
def not_ranked_told(words: Words, result: IndexResult) -> str:
    """Return which states are not ranked, and what is missing; blank where all are."""
    without = result.not_ranked
    few = words.text("{names} (too few joint roll calls)", names=words.listing(without.few_votes))
    signed = words.text(
        "{names} (known from signed lists only)", names=words.listing(without.listed)
    )
    silent = words.plural(
        "{count} state without an act on record",
        "{count} states without an act on record",
        without.silent,
    )
    states = words.series(
        (
            few if without.few_votes else "",
            signed if without.listed else "",
            silent if without.silent else "",
        )
    )
    return words.text("Not ranked: {states}.", states=states) if states else ""


@kept_with_second
def index_note(words: Words, result: IndexResult) -> str:
    """Return who is ranked, and how the chart is read."""
    ranked = words.text(
        "Ranked is a state with an act of its own on record and enough joint roll calls. What is "
        "not known is never estimated, and no other part counts for more in its place."
    )
    untold = (
        words.text(
            "Left out, as this case tells no states apart by it: {components}.",
            components=words.listing(
                words.label(result.scales.index_component, code) for code in result.untold
            ),
        )
        if result.untold
        else ""
    )
    read = words.text(
        "One number hides its parts: before you quote a rank, look at what its bar is made of and "
        "how long its line is. The line holds the rank in {share} of random weightings; a long one "
        "means that the components disagree about the state.",
        share=words.percent(RANGE_SHARE),
    )
    press = words.text("Press a bar or a mark to see where its parts come from.")
    return words.running((ranked, untold, read, tiers_defined(words, result.first), press))


def rank_in_words(words: Words, row: Mapping[Any, Any]) -> tuple[str, str]:
    """Return a state's score with its rank, and the range of its ranks."""
    return (
        words.text(
            "rank {rank}, score {score}",
            rank=row["rank"],
            score=words.number(row["score"], SCORE_DECIMALS),
        ),
        words.text(
            "rank {low} to {high} in {share} of random weightings",
            low=row["rank_low"],
            high=row["rank_high"],
            share=words.percent(RANGE_SHARE),
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
        moved=words.percent(pair.moved, int(pair.moved < _ONE_PERCENT)),
        **fields,
    )
    changes = _changes(words, result.scales, pair)
    return f"{said} {words.text('Weights: {changes}.', changes=changes)}" if changes else said


def component_values(words: Words, found: Breakdown) -> dict[str, str]:
    """Return each component's raw value with its unit and what it counts, by code."""
    raw = found.parts["raw"]
    groups = words.listing(found.groups)
    values = {
        "direction": lambda: acts_in_words(words, found.acts),
        "votes": lambda: words.text(
            "{share} of {count} joint roll calls",
            share=words.percent(raw["votes"]),
            count=found.joint_roll_calls,
        ),
        "arms": lambda: words.text("{volume} million TIV", volume=words.number(raw["arms"], 1)),
        "groups": lambda: _counted(words, raw["groups"], groups),
    }
    unknown = words.text("not known of any state: left out, not counted as zero")
    known = raw.notna()
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
    }


def _counted(words: Words, count: float, names: str) -> str:
    if not names:
        return words.number(count)
    return words.text("{count}: {names}", count=words.number(count), names=names)


def _who(words: Words, lead: Lead) -> str:
    """Return who has the best rank."""
    if not lead.elsewhere:
        return few_or_count(words, lead.here, _MOST_NAMES)
    elsewhere = words.plural("{count} other state", "{count} other states", lead.elsewhere)
    return words.text(
        "{here}, with {elsewhere},",
        here=few_or_count(words, lead.here, _MOST_NAMES),
        elsewhere=elsewhere,
    )


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
