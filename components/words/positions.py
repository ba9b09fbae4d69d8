"""What states' answers to the turning point come to, on two axes."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.positions import (
    FORCE,
    LEGITIMACY,
    NONE_FOUND,
    UNKNOWN,
    PositionsResult,
)
from components.tables.scales import Scales
from components.words.chosen import filters_in_words
from components.words.divergence import turn_headline
from components.words.language import Words
from components.words.sentences import counted, located


@kept_with_second
def positions_finding(words: Words, result: PositionsResult) -> str:
    """Return how many states hold the positions at both ends of the chosen axis."""
    count, filters = len(result.known), filters_in_words(words, result.filters)
    if not count:
        nothing = words.text("No state's answer is documented here")
        return located(words, result.places, nothing, filters)
    held = _held(words, result)
    codes = list(axis_scale(result.scales, result.axis).index)
    ends = [held[code] for code in (codes[0], codes[-1]) if code in held]
    said = words.plural(
        "Of {count} state whose answer to {day} is documented, {held}",
        "Of {count} states whose answer to {day} is documented, {held}",
        count,
        day=words.day(result.day),
        held=words.listing(ends or held.values()),
    )
    return located(words, result.places, said, filters)


@kept_with_second
def turn_finding(words: Words, result: PositionsResult) -> str:
    """Return what the states with an act before said at the turn; of one band, who they are."""
    filters = filters_in_words(words, result.filters, besides="band")
    return located(words, result.places, turn_headline(words, result.turn), filters)


@kept_with_second
def positions_between(words: Words, result: PositionsResult) -> str:
    """Return how many states hold the positions that the finding leaves out; blank for none."""
    held = _held(words, result)
    codes = list(axis_scale(result.scales, result.axis).index)
    between = [held[code] for code in codes[1:-1] if code in held]
    ends = any(code in held for code in (codes[0], codes[-1]))
    return words.text("{held}.", held=words.listing(between)) if between and ends else ""


def _held(words: Words, result: PositionsResult) -> dict[str, str]:
    """Return what the states with each position of the chosen axis did, with their number."""
    scale = axis_scale(result.scales, result.axis)
    counts = result.known[result.axis].value_counts()
    return {
        str(code): words.text(
            "{count} {did}",
            count=int(counts[code]),
            did=words.cell(scale, str(code), "in_sentence"),
        )
        for code in scale.index
        if code in counts
    }


@kept_with_second
def both_at_once(words: Words, result: PositionsResult) -> str:
    """Return how many did what one number would hide: on one axis for, on the other against."""
    scales, grid = result.scales, result.grid
    against_force, denied = scales.force_position.index[0], scales.legitimacy_position.index[2:]
    both = int(grid.loc[against_force, denied].sum())
    return words.plural(
        "{count} state did both: it {condemned} and {denied}.",
        "{count} states did both: they {condemned} and {denied}.",
        both,
        condemned=words.cell(scales.force_position, str(against_force), "in_sentence"),
        denied=words.cell(scales.legitimacy_position, str(denied[0]), "in_sentence"),
    )


@kept_with_second
def axis_labels(words: Words, scales: Scales, axis: str) -> dict[str, str]:
    """Return the label of each position on an axis, and of states of whom no act was found."""
    unknown = words.label(scales.record_basis, NONE_FOUND)
    return words.labels(axis_scale(scales, axis)) | {UNKNOWN: unknown}


def paler_by_group(words: Words) -> str:
    """Return what the paler colours of a map of positions mean."""
    return words.text("Fainter: by its group only")


def axis_names(words: Words) -> dict[str, str]:
    """Return the name of each axis."""
    return {
        FORCE: words.text("Use of force"),
        LEGITIMACY: words.text("Legitimacy of the government"),
    }


def axis_scale(scales: Scales, axis: str) -> pd.DataFrame:
    """Return the scale of an axis."""
    return scales.force_position if axis == FORCE else scales.legitimacy_position


@kept_with_second
def shares_note(words: Words, result: PositionsResult) -> str:
    """Return of what years and from whom the sizes are, and which states have none."""
    shares = result.shares
    said = []
    for name, called in (
        ("population", words.text("Population")),
        ("gdp_usd", words.text("GDP in current US dollars")),
    ):
        if name not in shares.years:
            continue
        first, last = (str(year) for year in shares.years[name])
        span = first if first == last else words.text("{first}–{last}", first=first, last=last)
        missing = shares.missing[name]
        without = words.text(", without {names}", names=words.listing(missing)) if missing else ""
        said.append(
            words.text("{what} of {years}{without}", what=called, years=span, without=without)
        )
    if shares.publishers:
        said.append(words.text("sources: {names}", names=words.listing(shares.publishers)))
    return words.series(said)


@kept_with_second
def positions_alt(words: Words, result: PositionsResult) -> str:
    """Return the finding and how many states hold each position, for those who see no map."""
    labels = axis_labels(words, result.scales, result.axis)
    return words.text(
        "{finding}. {axis}: {counts}.",
        finding=positions_finding(words, result),
        axis=axis_names(words)[result.axis],
        counts=counted(words, labels, result.rows["shown_as"]),
    )
