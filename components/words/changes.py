"""What changed between two editions of a case, in sentences."""

from __future__ import annotations

from components.analysis.editions.camps import CLAIMED
from components.analysis.editions.result import (
    AWAY,
    BUILT_IN,
    CLAIMS,
    EVENTS,
    FEW,
    MANY,
    MANY_ENTRIES,
    OTHERS,
    OTHERWISE,
    SAME,
    TOWARD,
    ChangesResult,
)
from components.analysis.editions.rows import ADDED, KINDS, RECODED, REMOVED
from components.analysis.kept import kept_with_second
from components.tables.scales import Scales
from components.words.chosen import filters_in_words
from components.words.language import Words
from components.words.sentences import located

_MOST_NAMES = 6


@kept_with_second
def changes_finding(words: Words, result: ChangesResult) -> str:
    """Return which states stand elsewhere, and how many entries changed, in one sentence."""
    if not result.since:
        return words.text("There is no earlier edition of this case to set it beside")
    since, until = (edition_said(words, result, code) for code in (result.since, result.until))
    changed = words.series(_changed(words, result))
    if result.until:
        said = words.text(
            "From {edition} to {other}: {changed}", edition=since, other=until, changed=changed
        )
    else:
        said = words.text("Since {edition}: {changed}", edition=since, changed=changed)
    return located(words, result.places, said, filters_in_words(words, result.filters))


def edition_said(words: Words, result: ChangesResult, code: str) -> str:
    """Return what an edition is called in a sentence."""
    label = result.offered.get(code, "")
    if code == BUILT_IN:
        return words.text("the built-in edition, {title}", title=label)
    return words.text("version {version}", version=label)


def _changed(words: Words, result: ChangesResult) -> list[str]:
    said = [] if result.moved is None else [_moved(words, result)]
    sums = result.groups.sum(axis="columns").astype("int64")
    added, removed, recoded = (int(result.groups.at[EVENTS, kind]) for kind in KINDS)
    parts = {
        words.plural("{count} event was added", "{count} events were added", added): added,
        words.plural("{count} was removed", "{count} were removed", removed): removed,
        words.plural("{count} was recoded", "{count} were recoded", recoded): recoded,
        words.plural("{count} claim changed", "{count} claims changed", sums[CLAIMS]): sums[CLAIMS],
        words.plural(
            "{count} other entry changed", "{count} other entries changed", sums[OTHERS]
        ): sums[OTHERS],
    }
    counted = [part for part, count in parts.items() if count]
    return [*said, *(counted or [words.text("no entry changed")])]


def _moved(words: Words, result: ChangesResult) -> str:
    names = [] if result.moved is None else sorted(set(result.moved["name"]))
    if not names:
        return words.text("no state stands elsewhere")
    if len(names) <= _MOST_NAMES:
        return words.plural(
            "{names} stands elsewhere",
            "{names} stand elsewhere",
            len(names),
            names=words.listing(names),
        )
    return words.text("{count} states stand elsewhere", count=len(names))


@kept_with_second
def changes_note(words: Words, result: ChangesResult) -> str:
    """Return what the comparison cannot say, and which columns are new."""
    unknown = words.text(
        "The tables of an edition of these do not fit today's checks, so where states stood cannot "
        "be said; their entries can be compared."
    )
    new = [
        words.text("{table}: {columns}", table=table, columns=words.listing(columns))
        for table, columns in result.new_columns.items()
    ]
    columns = words.text(
        "Columns that only today's tables have are not compared: {columns}.",
        columns=words.series(new),
    )
    completed = words.text(
        "Where states stood in {editions} is found by today's rules, though some of today's "
        "columns are blank there.",
        editions=words.listing(result.completed),
    )
    return words.running(
        (
            unknown if result.moved is None else "",
            completed if result.completed else "",
            columns if new else "",
        )
    )


@kept_with_second
def changes_alt(words: Words, result: ChangesResult) -> str:
    """Return the finding and how many states moved which way, for those who see no map."""
    counts = result.states["shown_as"].value_counts()
    said = (
        words.text("{label}: {count}.", label=label, count=int(counts[code]))
        for code, label in shown_labels(words).items()
        if code in counts
    )
    found = words.text("{finding}.", finding=changes_finding(words, result))
    return words.running((found, *said))


def shown_labels(words: Words) -> dict[str, str]:
    """Return what the map calls each way of changing, by code."""
    return {
        TOWARD: words.text("Nearer to backing than before"),
        AWAY: words.text("Farther from backing"),
        OTHERWISE: words.text("Newly placed, or no longer"),
        MANY: words.text("{count} entries or more changed", count=MANY_ENTRIES),
        FEW: words.text("Fewer entries changed"),
        SAME: words.text("Nothing changed"),
    }


def kind_labels(words: Words) -> dict[str, str]:
    """Return what the kinds of change are called, by code."""
    return {
        ADDED: words.text("added"),
        REMOVED: words.text("removed"),
        RECODED: words.text("recoded"),
    }


def view_said(words: Words, scales: Scales, view: str) -> str:
    """Return by what a state is placed: what the source says, or its acts of an era."""
    if view == CLAIMED:
        return words.text("as the article says")
    return words.text("on the record, {era}", era=words.label(scales.era, view))
