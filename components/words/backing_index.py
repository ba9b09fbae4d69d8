"""What the backing index finds, and what its components count, in words."""

from __future__ import annotations

from components.analysis.index.backing_index import IndexResult, Lead, Pair
from components.analysis.index.breakdown import Breakdown
from components.analysis.kept import kept_with_second
from components.tables.scales import Scales
from components.words.language import Words
from components.words.record import acts_in_words
from components.words.votes import years_in_words


@kept_with_second
def index_finding(words: Words, result: IndexResult) -> str:
    """Return what the first state of the chosen regions reaches among all."""
    lead = result.lead
    if lead is None:
        if result.ranked:
            return words.text("With these weights no state of the chosen regions can be ranked")
        return words.text("With these weights no state can be ranked")
    first = result.rows.loc[lead.iso3]
    if lead.passed:
        return words.plural(
            "Of states with an act or a claim of their own {name} scores highest with these "
            "weights; {count} other scores higher on registers alone",
            "Of states with an act or a claim of their own {name} scores highest with these "
            "weights; {count} others score higher on registers alone",
            lead.passed,
            name=first["name"],
        )
    if lead.here + lead.elsewhere > 1:
        return words.text(
            "{who} share rank {rank} of {ranked} with these weights",
            who=_sharing(words, str(first["name"]), lead),
            rank=lead.rank,
            ranked=result.ranked,
        )
    return words.text(
        "{name} ranks {rank} of {ranked} with these weights; others put it anywhere from {low} to "
        "{high}",
        name=first["name"],
        rank=words.ordinal(lead.rank),
        ranked=result.ranked,
        low=words.ordinal(first["rank_low"]),
        high=words.ordinal(first["rank_high"]),
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
