"""What reach finds, beside the source's words on it."""

from __future__ import annotations

import pandas as pd

from components.analysis.reach.routes import CLOSED_BY_SCENARIO
from components.words.language import Words
from components.words.quotation import places, statements_in_words


def with_platforms(words: Words, options: pd.DataFrame) -> pd.DataFrame:
    """Return options of reach with the name of a platform also where it is any ship."""
    ship = words.text("General-cargo ship")
    return options.assign(platform=options["platform"].where(options["platform"].ne(""), ship))


def status_in_words(words: Words, status: str) -> str:
    """Return the status of a passage: that of the tables, or that a scenario closes it."""
    said = {
        "open": words.text("open"),
        "closed": words.text("closed"),
        "unknown": words.text("unknown"),
        CLOSED_BY_SCENARIO: words.text("closed in this scenario"),
    }
    return said[status]


def ways_in_words(words: Words, best: pd.DataFrame) -> str:
    """Return how soon one ally could arrive by each of its best ways."""
    ways = []
    for row in best.to_dict("records"):
        time = words.duration(row["arrival_days_low"], row["arrival_days_high"])
        if row["mode"] == "air":
            ways.append(words.text("by air, first arrival after {time}", time=time))
        else:
            ways.append(words.text("by sea, first arrival after {time}", time=time))
    return "; ".join(ways) if ways else words.text("no documented way")


def agreement_in_words(words: Words, row: pd.Series) -> str:
    """Return whether words and what was seen agree, for a row of `words_beside_results`."""
    seen = _seen(words, int(row["seen"]), str(row["last_seen"]))
    if not row["statements"]:
        return words.text(
            "The source does not speak of {name}'s reach; {seen}.", name=row["name"], seen=seen
        )
    said = statements_in_words(words, row["statements"])
    stated = words.text("{words} ({where})", words=said, where=places(row["statements"]))
    if row["disagrees_if_read_as"] and row["seen"]:
        return words.text(
            "Read as {meaning}, they disagree: the source has {words}, but {seen}.",
            meaning=row["disagrees_if_read_as"],
            words=stated,
            seen=seen,
        )
    return words.text(
        "They do not contradict each other: the source has {words}; {seen}.",
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
