"""What reach finds, beside the source's words on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.reach.drivers import Driver
from components.analysis.reach.result import ReachResult
from components.analysis.reach.routes import CLOSED_BY_SCENARIO
from components.words import codes
from components.words.language import Words
from components.words.quotation import places, statements_in_words

_MOST_WAYS = 3  # in a headline
_FLAGS = ("feasible", "permitted", "receivable")


@kept_with_second
def finding(words: Words, result: ReachResult) -> str:
    """Return who could be the first to bring the cargo, as far as the printed ranges say."""
    goal: dict[str, object] = {"cargo": result.plan.tonnage_t, "capital": result.capital}
    if result.plan.actors and not result.plan.allies:
        names = words.listing(result.names[actor] for actor in result.plan.actors)
        return words.text("No route to {capital} is documented from {names}", names=names, **goal)
    if not result.plan.allies:
        return words.text("Choose an ally to see how {cargo} t could reach {capital}", **goal)
    if result.first.empty:
        return words.text(
            "No way of bringing {cargo} t to {capital} has all its figures documented", **goal
        )
    if len(result.plan.allies) == 1:
        return _of_one(words, result.best, goal)
    return _of_several(words, result, goal)


def _of_one(words: Words, best: pd.DataFrame, goal: Mapping[str, object]) -> str:
    known = best.dropna(subset=["deliver_days_high"])
    times = {str(row["mode"]): _days_of(words, row) for row in known.to_dict("records")}
    fields = {**goal, **times, "actor": known["ally"].iloc[0]}
    if "sea" not in times:
        return words.text("{actor} could fly {cargo} t to {capital} in {air}", **fields)
    if "air" not in times:
        return words.text("{actor} could ship {cargo} t to {capital} in {sea}", **fields)
    return words.text(
        "{actor} could fly {cargo} t to {capital} in {air}, or ship it in {sea}", **fields
    )


def _of_several(words: Words, result: ReachResult, goal: Mapping[str, object]) -> str:
    ways = [
        words.text(
            "{actor} by {mode} in {time}",
            actor=row["ally"],
            mode=mode_in_words(words, row["mode"]),
            time=_days_of(words, row),
        )
        for row in result.first.to_dict("records")
    ]
    if len(ways) > _MOST_WAYS:
        return words.text(
            "Who could be first to bring {cargo} t to {capital} is open: the ranges of {count} "
            "ways overlap",
            count=len(ways),
            **goal,
        )
    if len(ways) == 1 and result.undated.empty:
        return words.text("Soonest to bring {cargo} t to {capital}: {way}", way=ways[0], **goal)
    return words.text(
        "First to bring {cargo} t to {capital} could be {ways}", ways=words.either(ways), **goal
    )


def _days_of(words: Words, row: Mapping[Any, Any]) -> str:
    ends = row["deliver_days_low"], row["deliver_days_high"]
    return time_in_words(words, *ends, sure=row["feasible"] == "yes")


def driver_in_words(words: Words, driver: Driver) -> str:
    """Return which time has the widest range for its length, and what assumption moves it most."""
    low, high = (words.number(end, _digits_after_point(end)) for end in driver.ends)
    at_low, at_high = (words.duration(days, days) for days in driver.days)
    return words.text(
        "Widest range for its length: {way}, {span}. It depends most on the assumption “{label}” "
        "({unit}): {at_low} at {low}, {at_high} at {high}, with all others half-way.",
        way=way_in_words(words, driver.ally, driver.mode),
        span=words.duration(*driver.span),
        label=driver.label,
        unit=driver.unit,
        low=low,
        high=high,
        at_low=at_low,
        at_high=at_high,
    )


def time_in_words(words: Words, low: float, high: float, *, sure: bool) -> str:
    """Return how many days a load takes, with the sign of `doubtful_in_words` where not `sure`."""
    time = words.duration(low, high)
    return time if sure else words.text("{time} (?)", time=time)


def doubtful_in_words(words: Words) -> str:
    """Return what the sign beside a time means, as a sentence."""
    return words.text("(?): no source shows the aircraft flying so far loaded.")


def undated_in_words(words: Words, result: ReachResult) -> str:
    """Return which ways might be first, but have no days to deliver; blank without any."""
    return words.running(
        words.text(
            "{way}: {first}; when all {cargo} t would be there is not documented.",
            way=way_in_words(words, row["ally"], row["mode"]),
            first=first_in_words(words, row["arrival_days_low"], row["arrival_days_high"]),
            cargo=result.plan.tonnage_t,
        )
        for row in result.undated.to_dict("records")
    )


def first_in_words(words: Words, low: float, high: float) -> str:
    """Return after how many days the first part of a load could be there."""
    return words.text("first arrival after {time}", time=words.duration(low, high))


def way_in_short(words: Words, row: Mapping[str, Any]) -> str:
    """Return the mode of a way and its days, as it stands beside its bar."""
    mode = mode_in_words(words, row["mode"])
    if pd.isna(row["deliver_days_low"]):
        first = first_in_words(words, row["arrival_days_low"], row["arrival_days_high"])
        return words.text("{mode}: not documented; {first}", mode=mode, first=first)
    return words.text("{mode}: {time}", mode=mode, time=_days_of(words, row))


@kept_with_second
def days_of_actors(words: Words, best: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """Return each ally with the known days of its soonest way, as they stand on a map."""
    known = best.dropna(subset="deliver_days_high").sort_values("deliver_days_high")
    soonest = known.drop_duplicates("ally")
    return tuple((str(row["ally"]), way_in_short(words, row)) for row in soonest.to_dict("records"))


def range_in_words(words: Words, low: float, high: float) -> str:
    """Return a range of whole numbers, one figure where both ends agree."""
    first, last = words.number(low), words.number(high)
    return last if first == last else words.text("{low}–{high}", low=first, high=last)


def _digits_after_point(value: float) -> int:
    """Return how many digits an assumption needs to be written as it is, two at most."""
    return next((count for count in (0, 1) if round(value, count) == value), 2)


def mode_in_words(words: Words, mode: str) -> str:
    """Return what a mode is called in a sentence."""
    return codes.modes(words)[mode]


def way_in_words(words: Words, ally: str, mode: str) -> str:
    """Return what the ways of an ally by one mode are called."""
    return words.text("{actor}, by {mode}", actor=ally, mode=mode_in_words(words, mode))


def days_of_way(words: Words, row: Mapping[str, Any], cargo_t: int, capital: str) -> str:
    """Return how long a load takes by one of `best_options`, or when its first part arrives."""
    fields: dict[str, object] = {
        "mode": mode_in_words(words, row["mode"]),
        "cargo": cargo_t,
        "capital": capital,
        "first": words.duration(row["arrival_days_low"], row["arrival_days_high"]),
    }
    if pd.isna(row["deliver_days_high"]):
        return words.text(
            "By {mode}: a first load in {capital} after {first}; how long {cargo} t would take is "
            "not documented.",
            **fields,
        )
    said = words.text(
        "By {mode}: {cargo} t in {capital} after {whole}, the first of it after {first}.",
        **fields,
        whole=_days_of(words, row),
    )
    if row["feasible"] == "yes":
        return said
    return words.running((said, doubtful_in_words(words)))


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
            "The article does not speak of {name}'s reach; {seen}.", name=row["name"], seen=seen
        )
    said = statements_in_words(words, row["statements"])
    stated = words.text("{words} ({where})", words=said, where=places(words, row["statements"]))
    if row["disagrees_if_read_as"] and row["seen"]:
        return words.text(
            "Of {name}'s reach the article says {words}, which we read as {meaning}; yet {seen}.",
            name=row["name"],
            meaning=row["disagrees_if_read_as"],
            words=stated,
            seen=seen,
        )
    return words.text(
        "Of {name}'s reach the article says {words}; {seen}.",
        name=row["name"],
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
