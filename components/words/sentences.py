"""What sentences and labels begin with: places that a finding holds for, numbers, capitals."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from components.words.language import Words, message

_AT_START = {
    2: message("Two"),
    3: message("Three"),
    4: message("Four"),
    5: message("Five"),
    6: message("Six"),
    7: message("Seven"),
    8: message("Eight"),
    9: message("Nine"),
    10: message("Ten"),
    11: message("Eleven"),
    12: message("Twelve"),
}


def located(
    words: Words, places: Collection[str], finding: str, filters: Collection[str] = ()
) -> str:
    """Return a finding, a whole sentence, after the places and the filters that it holds for."""
    limits = words.beside((words.listing(places), *filters))
    return words.text("{limits}: {finding}", limits=limits, finding=finding) if limits else finding


def counted(words: Words, labels: Mapping[str, str], codes: pd.Series[str]) -> str:
    """Return how many rows have each of `codes`, in the order of `labels`; without those of none.

    Codes without a label are not told.
    """
    counts = codes.value_counts()
    return words.series(
        words.labelled(label, words.number(counts[code]))
        for code, label in labels.items()
        if code in counts
    )


def number_at_start(words: Words, count: int) -> str:
    """Return how many of something a sentence begins with: as a word from two to twelve."""
    return words.text(_AT_START[count]) if count in _AT_START else words.number(count)


def few_or_count(words: Words, names: Collection[str], most: int) -> str:
    """Return the names of states, or how many they are where these are more than `most`."""
    if len(names) > most:
        return words.plural("{count} state", "{count} states", len(names))
    return words.listing(names)


def at_start(text: str) -> str:
    """Return a text of the case as a label begins with it: its first letter a capital."""
    return text[:1].upper() + text[1:]


def first_and_rest(text: str) -> tuple[str, str]:
    """Return the first sentence of a text of the tables, and what follows it, which may be blank.

    A point ends a sentence where a blank follows.
    """
    first, end, rest = text.partition(". ")
    return (first + end).strip(), rest
