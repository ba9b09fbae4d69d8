"""What stands around a figure that leaves its page: the choice, the sources, the credit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from components.analysis.view_facts import Chosen, Sources
from components.words.language import Words
from components.words.lens import lens_names

_MOST_NAMES = 4


def chosen_in_words(words: Words, chosen: Sequence[Chosen]) -> str:
    """Return what a visitor chose, field by field; blank where nothing was chosen."""
    titles = field_titles(words)
    # A field without a title is no part of what figures show.
    told = (each for each in chosen if each.kind == "assumption" or each.field in titles)
    return words.beside(_field(words, each, titles) for each in told)


def sources_in_words(words: Words, sources: Sequence[Sources]) -> str:
    """Return the sources by title where they are few, else how many there are."""
    titles = [title for each in sources for title in each.titles]
    unnamed = sum(each.count for each in sources if not each.titles)
    many = words.plural(
        "{count} publication, named on the page",
        "{count} publications, each named on the page",
        unnamed,
    )
    said = words.series([*dict.fromkeys(titles), many if unnamed else ""])
    return words.text("Source: {sources}.", sources=said) if said else ""


def as_of_in_words(words: Words, time: str, last_act: str) -> str:
    """Return as of when a case is: what time its claims are of, and how far its acts go.

    `time` is the case's own label, `last_act` the date of its last act, blank without a record.
    """
    if not last_act:
        return words.text("As of {time}", time=time)
    return words.text("The article: {time} · Acts up to {day}", time=time, day=words.date(last_act))


def credit_in_words(words: Words, title: str, digest: str) -> str:
    """Return what the figure comes from: the dashboard and the content of its tables."""
    return words.text("The dashboard “{title}”, data {digest}.", title=title, digest=digest)


def _field(words: Words, chosen: Chosen, titles: dict[str, str]) -> str:
    if chosen.kind == "assumption":
        return words.labelled(chosen.names[0], "–".join(chosen.codes))
    title = titles[chosen.field]
    return title if chosen.kind == "flag" else words.labelled(title, _values(words, chosen))


def _values(words: Words, chosen: Chosen) -> str:
    if chosen.kind == "days":
        first, last = (dt.date.fromisoformat(code) for code in chosen.codes)
        return words.span(first, last)
    if chosen.kind == "number":
        return chosen.codes[0]
    if chosen.kind == "text":
        return words.text("“{text}”", text=chosen.names[0])
    fixed = _fixed(words).get(chosen.field, {})
    names = [fixed.get(code, name) for code, name in zip(chosen.codes, chosen.names, strict=True)]
    if len(names) <= _MOST_NAMES:
        return words.listing(names)
    shown = names[: _MOST_NAMES - 1]
    more = words.text("{count} more", count=len(names) - len(shown))
    return words.listing([*shown, more])


def field_titles(words: Words) -> dict[str, str]:
    """Return what the fields of choices are called."""
    return {
        "actor": words.text("Actor"),
        "actors": words.text("Actors"),
        "allies": words.text("Allies"),
        "arms_since": words.text("Arms delivered since"),
        "axis": words.text("Position on"),
        "basis": words.text("Basis"),
        "body": words.text("Bodies that voted"),
        "confidence": words.text("Confidence"),
        "confirmed": words.text("Only what two independent sources carry"),
        "countries": words.text("Countries"),
        "episode": words.text("Episode"),
        "era": words.text("Acts of the time"),
        "family": words.text("Kinds"),
        "find": words.text("Search"),
        "force": words.text("Position"),
        "frame": words.text("The map frames"),
        "inherited": words.text("With states of which only a group is named"),
        "issue": words.text("Issue of the roll calls"),
        "kind": words.text("Kind of event"),
        "legitimacy": words.text("Position"),
        "method": words.text("Scale of the components"),
        "mode": words.text("Mode"),
        "party": words.text("Agreement with"),
        "platform": words.text("Aircraft"),
        "reading": words.text("When claims contradict each other"),
        "region": words.text("Region"),
        "rings": words.text("Range rings around"),
        "scenario": words.text("Canals"),
        "search": words.text("Search"),
        "section": words.text("Where in the source"),
        "stance": words.text("Stance"),
        "states": words.text("States"),
        "subregion": words.text("Sub-region"),
        "since": words.text("Since the edition"),
        "until": words.text("Until the edition"),
        "support": words.text("Kind of support"),
        "tables": words.text("Tables"),
        "tier": words.text("Kind of source"),
        "tonnage": words.text("Cargo (t)"),
        "verdict": words.text("Verdict"),
        "lens": words.text("Lens"),
        "weights": words.text("Weights"),
        "window": words.text("Dates"),
        "year": words.text("Year"),
    }


def _fixed(words: Words) -> dict[str, dict[str, str]]:
    """Return what the codes are called that no table names, by field."""
    return {
        "axis": {
            "force": words.text("Use of force"),
            "legitimacy": words.text("Legitimacy of the government"),
        },
        "basis": {
            "own": words.text("states' own"),
            "with_groups": words.text("with groups' statements"),
            "acts_only": words.text("acts only"),
        },
        "confidence": {
            "high": words.text("high"),
            "medium": words.text("medium"),
            "low": words.text("low"),
        },
        "frame": {"world": words.text("World")},
        "method": {
            "min_max": words.text("distance between the ends"),
            "rank": words.text("rank among states"),
        },
        "mode": {"air": words.text("air"), "sea": words.text("sea")},
        "scenario": {
            "suez_closed": words.text("Suez closed"),
            "suez_panama_closed": words.text("Suez and Panama closed"),
        },
        "lens": lens_names(words),
    }
