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
from components.words.language import Words, message
from components.words.sentences import located

_MOST_NAMES = 6
_FIRST = {
    ADDED: (message("{count} event was added"), message("{count} events were added")),
    REMOVED: (message("{count} event was removed"), message("{count} events were removed")),
    RECODED: (message("{count} event was recoded"), message("{count} events were recoded")),
}
_LATER = {
    ADDED: (message("{count} added"), message("{count} added")),
    REMOVED: (message("{count} removed"), message("{count} removed")),
    RECODED: (message("{count} recoded"), message("{count} recoded")),
}


@kept_with_second
def changes_finding(words: Words, result: ChangesResult) -> str:
    """Return which states are coded differently, and how much changed, in one sentence."""
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
    claims, others = int(sums[CLAIMS]), int(sums[OTHERS])
    parts = (
        _events(words, result),
        claims and words.plural("{count} claim changed", "{count} claims changed", claims),
        others
        and words.plural("{count} other entry changed", "{count} other entries changed", others),
    )
    counted = [part for part in parts if part]
    return [*said, *(counted or [words.text("no entry changed")])]


def _events(words: Words, result: ChangesResult) -> str:
    """Return how many events were added, removed and recoded: the first count says of what."""
    counts = {kind: int(result.groups.at[EVENTS, kind]) for kind in KINDS}
    said: list[str] = []
    for kind, count in counts.items():
        if count:
            one, other = (_LATER if said else _FIRST)[kind]
            said.append(words.plural(one, other, count))
    return words.listing(said)


def _moved(words: Words, result: ChangesResult) -> str:
    names = [] if result.moved is None else sorted(set(result.moved["name"]))
    if not names:
        return words.text("no state is coded differently")
    if len(names) <= _MOST_NAMES:
        return words.plural(
            "{names} is coded differently",
            "{names} are coded differently",
            len(names),
            names=words.listing(names),
        )
    return words.text("{count} states are coded differently", count=len(names))


@kept_with_second
def changes_note(words: Words, result: ChangesResult) -> str:
    """Return what the comparison cannot say, and which columns are new."""
    unknown = words.text(
        "The tables of one of these editions do not fit today's checks, so which states were coded "
        "differently cannot be said; the entries can be compared."
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
        "How {editions} coded a state is found by today's rules, though some of today's columns "
        "are blank there.",
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
    """Return the finding and how many states are coded which way, for those who see no map."""
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
        TOWARD: words.text("Coded nearer to backing"),
        AWAY: words.text("Coded farther from backing"),
        OTHERWISE: words.text("Newly coded, or no longer"),
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
    """Return what a state is coded from: what the source says, or its acts of an era."""
    if view == CLAIMED:
        return words.text("what the article says")
    return words.text("its acts: {era}", era=words.label(scales.era, view))
