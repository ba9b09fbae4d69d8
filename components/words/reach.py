"""What reach finds, beside the source's words on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.reach.result import ReachResult
from components.analysis.reach.routes import CLOSED_BY_SCENARIO
from components.words import codes
from components.words.language import Words
from components.words.quotation import places, statements_in_words

_FLAGS = ("feasible", "permitted", "receivable")


@kept_with_second
def finding(words: Words, result: ReachResult) -> str:
    """Return which ally could bring the cargo soonest, and in what time."""
    goal: dict[str, object] = {"cargo": result.plan.tonnage_t, "capital": result.capital}
    first = result.soonest
    if not result.plan.allies:
        return words.text("Choose an ally to see how {cargo} t could reach {capital}", **goal)
    if first is None:
        return words.text(
            "No way of bringing {cargo} t to {capital} has all its figures documented", **goal
        )
    goal |= {
        "actor": first["ally"],
        "mode": mode_in_words(words, first["mode"]),
        "span": words.duration(first["deliver_days_low"], first["deliver_days_high"]),
    }
    if result.documented == 1:
        return words.text(
            "{cargo} t could reach {capital} from {actor} by {mode} in {span}", **goal
        )
    return words.text(
        "By the slow end of each range, {cargo} t could reach {capital} soonest from {actor} by "
        "{mode}: {span}",
        **goal,
    )


def mode_in_words(words: Words, mode: str) -> str:
    """Return what a mode is called in a sentence."""
    return codes.modes(words)[mode]


def way_in_words(words: Words, ally: str, mode: str) -> str:
    """Return what the ways of an ally by one mode are called."""
    return words.text("{actor}, by {mode}", actor=ally, mode=mode_in_words(words, mode))


def platform_in_words(words: Words, platform: str) -> str:
    """Return the name of a platform; one without is any ship."""
    return platform or words.text("General-cargo ship")


@kept_with_second
def options_in_words(words: Words, options: pd.DataFrame) -> pd.DataFrame:
    """Return options of reach with names for their codes, and for a platform that is any ship."""
    flags = {name: options[name].map(codes.known(words)) for name in _FLAGS}
    return options.assign(
        platform=[platform_in_words(words, platform) for platform in options["platform"]],
        mode=options["mode"].map(codes.modes(words)),
        shown=options["shown"].map(codes.uses(words)),
        **flags,
    )


@kept_with_second
def figures_in_words(words: Words, figures: pd.DataFrame) -> pd.DataFrame:
    """Return published figures with what is measured, and whose it is where that is no state."""
    return figures.assign(
        operator=figures["operator"].fillna(words.text("world fleet")),
        figure=figures["figure"].map(codes.figures(words)),
        unit=figures["unit"].replace(codes.units(words)),
    )


@kept_with_second
def sightings_in_words(words: Words, sightings: pd.DataFrame) -> pd.DataFrame:
    """Return what was seen with names for its outcome and for how far it is trusted."""
    return sightings.assign(
        kind=sightings["kind"].map(codes.outcomes(words)),
        confidence=sightings["confidence"].map(codes.confidence(words)),
    )


@kept_with_second
def consents_in_words(words: Words, consents: pd.DataFrame) -> pd.DataFrame:
    """Return consents with names for what they are about and whether they are open."""
    return consents.assign(
        kind=consents["kind"].map(codes.passages(words)),
        status=consents["status"].map(codes.statuses(words)),
    )


def sighting_in_words(words: Words, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what is said of one visit, flight or shipment, line by line."""
    return (
        words.date(row["date_start"]),
        row["platform"],
        row["load_wording"] or words.text("load not published"),
        words.text(
            "confidence: {confidence}", confidence=codes.confidence(words)[row["confidence"]]
        ),
        row["publisher"],
    )


def status_in_words(words: Words, status: str) -> str:
    """Return the status of a passage: that of the tables, or that a scenario closes it."""
    scenario = {CLOSED_BY_SCENARIO: words.text("closed in this scenario")}
    return (codes.statuses(words) | scenario)[status]


@kept_with_second
def ways_in_words(words: Words, best: pd.DataFrame) -> str:
    """Return how soon one ally could arrive by each of its best ways."""
    ways = []
    for row in best.to_dict("records"):
        time = words.duration(row["arrival_days_low"], row["arrival_days_high"])
        if row["mode"] == "air":
            ways.append(words.text("by air, first arrival after {time}", time=time))
        else:
            ways.append(words.text("by sea, first arrival after {time}", time=time))
    return words.series(ways) or words.text("no documented way")


def agreement_in_words(words: Words, row: pd.Series) -> str:
    """Return whether words and what was seen agree, for a row of `words_beside_results`."""
    seen = _seen(words, int(row["seen"]), str(row["last_seen"]))
    if not row["statements"]:
        return words.text(
            "The source does not speak of {name}'s reach; {seen}.", name=row["name"], seen=seen
        )
    said = statements_in_words(words, row["statements"])
    stated = words.text("{words} ({where})", words=said, where=places(words, row["statements"]))
    if row["disagrees_if_read_as"] and row["seen"]:
        return words.text(
            "The source says {words}. Read as {meaning}, this disagrees with the record: {seen}.",
            meaning=row["disagrees_if_read_as"],
            words=stated,
            seen=seen,
        )
    return words.text(
        "Words and record do not contradict each other: the source says {words}; {seen}.",
        words=stated,
        seen=seen,
    )


def _seen(words: Words, count: int, last: str) -> str:
    if not count:
        return words.text("no dated visit or delivery is documented")
    return words.plural(
        "{count} dated visit or delivery is documented, in {year}",
        "{count} dated visits and deliveries are documented, the last in {year}",
        count,
        year=last,
    )
