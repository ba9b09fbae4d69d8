"""The scorecard of compared actors: each row's title, unit, source and cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.analysis.claims.comparison import ComparisonResult
from components.analysis.claims.scorecard import (
    Came,
    Delivered,
    Fleet,
    Likely,
    Range,
    Score,
    Scorecard,
    Way,
)
from components.words.comparison import figure_titles
from components.words.language import Words
from components.words.reach import doubtful_in_words, first_in_words, range_in_words, time_in_words
from components.words.record import step_labels

_UNKNOWN = "–"
_BILLION, _MILLION = 1e9, 1e6
_TWO_DIGITS = 10
Titles = dict[str, str]


@dataclass(frozen=True)
class Cell:
    """What a cell says in large letters, beside that in small ones, and what a press opens.

    `percent` is a range (0-100) to draw as a bar.
    """

    said: str
    beside: str = ""
    further: tuple[str, ...] = ()
    percent: Range | None = None


@dataclass(frozen=True)
class Row:
    """One row: its title, its unit and source in small letters, and one cell per actor.

    `asked` is what a reader may ask of a term of the row, and the term (a code of the glossary).
    """

    title: str
    about: str
    cells: tuple[Cell, ...]
    asked: tuple[str, str] | None = None


def scorecard_rows(words: Words, result: ComparisonResult) -> tuple[Row, ...]:
    """Return the rows of the scorecard, each with one cell per actor.

    What the headline counts comes first, then means.
    """
    titles = figure_titles(words, result)
    return (
        _support(words, result, titles["support"]),
        *_means(words, result.scorecard, titles),
        *_given(words, result.scorecard, titles),
        *_foreseen(words, result.scorecard, titles),
        *_positions(words, result, titles),
        *_sized(words, result.scorecard, titles),
    )


def _support(words: Words, result: ComparisonResult, title: str) -> Row:
    kinds = words.labels(result.scales.support_type)
    cells = tuple(
        Cell(
            words.text("{count} of {all} kinds", count=len(each.kinds), all=len(kinds)),
            further=(words.series(kinds[code] for code in each.kinds),) if each.kinds else (),
        )
        for each in result.scorecard.scores
    )
    return Row(title, words.text("by the article"), cells)


def _means(words: Words, card: Scorecard, titles: Titles) -> tuple[Row, ...]:
    return (
        _indicator(
            words,
            card,
            "military_spending_usd",
            (titles["military_spending_usd"], words.text("billion US dollars"), _BILLION),
        ),
        _indicator(
            words,
            card,
            "armed_forces",
            (titles["armed_forces"], words.text("active personnel, estimates"), 1),
        ),
        Row(
            titles["strategic_airlift"],
            words.text("strategic airlift that sources count, military and civil"),
            tuple(_fleets(words, each) for each in card.scores),
        ),
        _indicator(
            words,
            card,
            "general_cargo_ships",
            (titles["general_cargo_ships"], words.text("under its flag"), 1),
        ),
    )


def _indicator(words: Words, card: Scorecard, code: str, looks: tuple[str, str, float]) -> Row:
    """Return the row of an indicator; `looks` are its title, its unit and what one of it is."""
    title, unit, one = looks
    return Row(
        title,
        words.beside((unit, *card.publishers.get(code, ()))),
        tuple(_size(words, each, code, one) for each in card.scores),
    )


def _given(words: Words, card: Scorecard, titles: Titles) -> tuple[Row, ...]:
    return (
        Row(
            titles["arms"],
            words.beside((words.text("million TIV"), *card.publishers["arms"])),
            tuple(Cell(*_arms(words, each.arms, each)) for each in card.scores),
            asked=(words.text("What is TIV?"), "tiv"),
        ),
        Row(
            titles["air_deliver_days"],
            _computed(words, [each.air for each in card.scores]),
            tuple(_days(words, each.air) for each in card.scores),
        ),
        Row(
            titles["sea_deliver_days"],
            _computed(words, [each.sea for each in card.scores]),
            tuple(_days(words, each.sea) for each in card.scores),
        ),
    )


def _computed(words: Words, ways: Sequence[Way | None]) -> str:
    """Return where days come from, and what the sign of doubt means where one has it."""
    in_doubt = any(way is not None and way.whole and not way.sure for way in ways)
    return words.beside((words.text("computed"), doubtful_in_words(words) if in_doubt else ""))


def _foreseen(words: Words, card: Scorecard, titles: Titles) -> tuple[Row, ...]:
    return (
        Row(
            titles["involvement"],
            words.text("by the article; bar: our range, from 0 to 100 %"),
            tuple(_likely(words, each.likely) for each in card.scores),
        ),
        Row(
            titles["came"],
            words.text("outcomes in the record"),
            tuple(_came(words, each.came) for each in card.scores),
        ),
    )


def _positions(words: Words, result: ComparisonResult, titles: Titles) -> tuple[Row, ...]:
    card = result.scorecard
    labels = words.labels(result.scales.mark) | words.labels(result.scales.stance)
    first, last = (words.date(day) for day in card.acts)
    stance = tuple(
        Cell(labels[actor.stance] if actor.stance else words.text("no claim"))
        for actor in result.actors
    )
    return (
        Row(titles["stance_said"], words.text("by the article"), stance),
        Row(
            titles["stance_done"],
            words.text(
                "as on the map: an act at an end of the scale, or else the mean of its acts, "
                "{first} to {last}",
                first=first,
                last=last,
            ),
            tuple(Cell(_done(words, result, each)) for each in card.scores),
        ),
        _votes(words, card, titles["votes"]),
    )


def _votes(words: Words, card: Scorecard, title: str) -> Row:
    years = words.text("{first}–{last}", **_ends(card.vote_years)) if card.vote_years else ""
    return Row(
        title,
        words.beside((words.text("UN General Assembly"), years, *card.publishers["votes"])),
        tuple(
            Cell(
                words.percent(each.votes.share),
                words.plural("{count} roll call", "{count} roll calls", each.votes.roll_calls),
            )
            if each.votes
            else Cell(_UNKNOWN)
            for each in card.scores
        ),
    )


def _sized(words: Words, card: Scorecard, titles: Titles) -> tuple[Row, ...]:
    gross = (titles["gdp_usd"], words.text("billion US dollars"), _BILLION)
    people = (titles["population"], words.text("million"), _MILLION)
    distances = tuple(
        Cell(_UNKNOWN if each.distance_km is None else words.number(each.distance_km))
        for each in card.scores
    )
    return (
        _indicator(words, card, "gdp_usd", gross),
        _indicator(words, card, "population", people),
        Row(
            titles["distance"],
            words.text("km from its capital, computed"),
            distances,
        ),
    )


def _ends(years: tuple[int, int]) -> dict[str, object]:
    return {"first": str(years[0]), "last": str(years[1])}


def _not_found(words: Words, score: Score) -> Cell:
    """Return the cell of a figure that no source gives; a group cannot have one."""
    return Cell(words.text("not found") if score.is_state else _UNKNOWN)


def _done(words: Words, result: ComparisonResult, score: Score) -> str:
    """Return the direction of a state's acts; a group has no acts of its own here."""
    steps = result.scales.stance["position"]
    if score.done is None:
        return _UNKNOWN
    if score.done in steps.index:
        return step_labels(words, result.scales)[float(steps[score.done])]
    return words.label(result.scales.mark, score.done)


def _arms(words: Words, arms: Delivered | None, score: Score) -> tuple[str, str]:
    if arms is None:
        # A group delivers nothing itself: the register has states.
        return (words.text("none"), "") if score.is_state else (_UNKNOWN, "")
    years = (
        str(arms.first)
        if arms.first == arms.last
        else words.text("{first}–{last}", **_ends((arms.first, arms.last)))
    )
    return words.number(arms.tiv_million), years


def _days(words: Words, way: Way | None) -> Cell:
    if way is None:
        return Cell(_UNKNOWN)
    if not way.whole:
        return Cell(words.text("not documented"), first_in_words(words, *way.days))
    return Cell(time_in_words(words, *way.days, sure=way.sure))


def _likely(words: Words, likely: Likely | None) -> Cell:
    if likely is None:
        return Cell(words.text("not said"))
    low, high = (words.number(end) for end in likely.percent)
    said = words.text("“{wording}”", wording=likely.wording)
    return Cell(said, words.text("{low}–{high} %", low=low, high=high), percent=likely.percent)


def _came(words: Words, came: Came | None) -> Cell:
    if came is None:
        return Cell(_UNKNOWN)
    said = words.text("took part") if came.took_part else words.text("took no part")
    return Cell(said, words.date(came.date), (came.statement,))


def _size(words: Words, score: Score, code: str, one: float) -> Cell:
    size = score.sizes.get(code)
    if size is None:
        return _not_found(words, score)
    value = size.value / one
    said = words.number(value, int(value < _TWO_DIGITS and value != round(value)))
    return Cell(said, str(size.year), (size.note,) if size.note else ())


def _fleets(words: Words, score: Score) -> Cell:
    """Return how many strategic transports are counted; the types, and smaller ones, on a press."""
    further = tuple(_fleet(words, each) for each in score.long_range)
    if score.short_range:
        shorter = words.series(_counted(words, each) for each in score.short_range)
        further += (words.text("Of shorter range: {fleets}.", fleets=shorter),)
    if not score.long_range:
        return Cell(_not_found(words, score).said, further=further)
    total = [sum(each.aircraft[end] for each in score.long_range) for end in (0, 1)]
    types = words.plural("{count} type", "{count} types", len(score.long_range))
    return Cell(range_in_words(words, *total), types, further)


def _fleet(words: Words, fleet: Fleet) -> str:
    """Return what is counted of a type, by whom and when, and what to keep in mind."""
    source = [*fleet.publishers, words.date(fleet.published) if fleet.published else ""]
    counted = words.text(
        "{fleet} ({source}).",
        fleet=_counted(words, fleet),
        source=words.series(filter(None, source)),
    )
    return words.running((counted, *fleet.caveats))


def _counted(words: Words, fleet: Fleet) -> str:
    return words.labelled(fleet.platform, range_in_words(words, *fleet.aircraft))
