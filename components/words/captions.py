"""What stands around a figure that leaves its page: the choice, the sources, the credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.analysis.view_facts import Chosen, Sources
from components.words.chosen import field_in_words, field_titles
from components.words.language import Words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def chosen_in_words(words: Words, chosen: Sequence[Chosen]) -> str:
    """Return what a visitor chose, field by field; blank where nothing was chosen."""
    titles = field_titles(words)
    # A field without a title is no part of what figures show.
    told = (each for each in chosen if each.kind == "assumption" or each.field in titles)
    return words.beside(field_in_words(words, each, titles) for each in told)


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
    time = claimed_in_words(words, time)
    if not last_act:
        return words.text("As of {time}", time=time)
    return words.text("The article: {time} · Acts up to {day}", time=time, day=words.date(last_act))


def claimed_in_words(words: Words, time: str) -> str:
    """Return of what time the claims are: the case's own label, or its day in words."""
    return words.date(time) if _DAY.fullmatch(time) else time


def credit_in_words(words: Words, title: str, digest: str) -> str:
    """Return what the figure comes from: the dashboard and the content of its tables."""
    return words.text("The dashboard “{title}”, data {digest}.", title=title, digest=digest)
