"""What a visitor chose, in words: the titles of fields, and the values that were chosen."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping, Sequence

from components.analysis.view_facts import Chosen
from components.words.language import Words
from components.words.sentences import at_start

_MOST_NAMES = 4


def filters_in_words(words: Words, filters: Sequence[Chosen], besides: str = "") -> list[str]:
    """Return what each filter leaves, as a headline names it: its values, without its title.

    The field `besides` is left out, where the finding itself says what was chosen there.
    """
    titles = field_titles(words)
    return [
        at_start(titles[each.field] if each.kind == "flag" else _values(words, each))
        for each in filters
        if each.field != besides
    ]


def lens_names(words: Words, *, with_record: bool = True) -> dict[str, str]:
    """Return the name of each lens; an article is what stands beside a record."""
    return {
        "record": words.text("On the record"),
        "article": words.text("The article") if with_record else words.text("The source"),
        "force": words.text("Use of force"),
        "legitimacy": words.text("Legitimacy"),
        "recognition": words.text("Recognition"),
        "votes": words.text("UN votes"),
        "index": words.text("Index"),
    }


def field_in_words(words: Words, chosen: Chosen, titles: Mapping[str, str]) -> str:
    """Return one field of a choice: its title, and what was chosen."""
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


@functools.cache  # one for each language, as below: each step of a visitor asks twice
def field_titles(words: Words) -> Mapping[str, str]:
    """Return what the fields of choices are called."""
    return {
        "actor": words.text("Actor"),
        "actors": words.text("Actors"),
        "allies": words.text("Allies"),
        "arms_since": words.text("Arms delivered since"),
        "axis": words.text("Position on"),
        "band": words.text("Band of the flow"),
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
        "section": words.text("Where in the article"),
        "stance": words.text("Stance"),
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


@functools.cache
def _fixed(words: Words) -> Mapping[str, Mapping[str, str]]:
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
