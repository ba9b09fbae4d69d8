"""The answer of the article and that of the record to who backs the subject, in one sentence."""

from __future__ import annotations

from components.analysis.lens import LensResult
from components.analysis.record.events import BEFORE
from components.words.language import Words
from components.words.sentences import at_start
from components.words.sides import sides_finding

MOST_NAMED = 8  # of states in a sentence; more are counted


def both_answers(words: Words, result: LensResult) -> str:
    """Return whom the article names as backers, and who endorsed on the record."""
    if "record" not in result.offered:
        return sides_finding(words, result.sides, result.names, result.capital)
    record = _on_record(words, result)
    if "article" not in result.offered:
        return at_start(record)
    if result.claimed and sorted(result.claimed) == sorted(result.camps.endorsed):
        return _the_same(words, result)
    return words.text("{article}; {record}", article=_in_article(words, result), record=record)


def _the_same(words: Words, result: LensResult) -> str:
    """Return the one answer where the article and the record name the same states."""
    names = names_of(result, result.claimed)
    return words.plural(
        "The article names one backer, and on the record the same one {backed} {when}: {names}",
        "The article names {count} backers, and on the record the same {count} {backed} {when}: "
        "{names}",
        len(names),
        backed=words.cell(result.scales.era, result.era, "backing"),
        when=_when(words, result),
        names=words.listing(names),
    )


def names_of(result: LensResult, states: tuple[str, ...]) -> list[str]:
    """Return the names of states (iso3), in the order of the alphabet."""
    return sorted(result.names[iso3] for iso3 in states)


def _in_article(words: Words, result: LensResult) -> str:
    names = names_of(result, result.claimed)
    if not names:
        return words.text("The article names no backer of {capital}", capital=result.capital)
    if len(names) > MOST_NAMED:
        return words.text("The article names {count} backers", count=len(names))
    return words.plural(
        "The article names one backer ({names})",
        "The article names {count} backers ({names})",
        len(names),
        names=words.listing(names),
    )


def _on_record(words: Words, result: LensResult) -> str:
    camps = result.camps
    when = _when(words, result)
    if not camps.known:
        return words.text("on the record no act of a state is documented {when}", when=when)
    names = names_of(result, camps.endorsed)
    backed = words.cell(result.scales.era, result.era, "backing")
    if not names:
        return words.text("on the record no state {backed} {when}", backed=backed, when=when)
    fields = {"backed": backed, "when": when, "names": words.listing(names)}
    if len(names) > MOST_NAMED:
        return words.text("on the record {count} {backed} {when}", count=len(names), **fields)
    if result.era == BEFORE and len(names) < len(result.claimed):
        return words.plural(
            "on the record only one {backed} {when} ({names})",
            "on the record only {count} {backed} {when} ({names})",
            len(names),
            **fields,
        )
    return words.plural(
        "on the record one {backed} {when} ({names})",
        "on the record {count} {backed} {when} ({names})",
        len(names),
        **fields,
    )


def _when(words: Words, result: LensResult) -> str:
    """Return the time of the record: before the turn, since it, or the days chosen."""
    first, last = result.window
    turn = result.settings.turn
    if turn and result.window == result.halves[0]:
        return words.text("before {day}", day=words.day(turn.day))
    if turn and result.window == result.halves[1]:
        return words.text("since {day}", day=words.day(turn.day))
    return words.text("from {days}", days=words.span(first, last))
