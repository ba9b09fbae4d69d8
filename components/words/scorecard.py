"""The scorecard of compared actors: each row's title, unit, source and cells."""

from __future__ import annotations

from dataclasses import dataclass

from components.analysis.claims.comparison import ComparisonResult
from components.analysis.claims.scorecard import Came, Delivered, Likely, Score, Size, Way
from components.words.language import Words
from components.words.reach import days_in_short
from components.words.record import step_labels

_UNKNOWN = "–"
_BILLION, _MILLION = 1e9, 1e6


@dataclass(frozen=True)
class Cell:
    """What a cell says in large letters, beside that in small ones, and what a press opens."""

    said: str
    beside: str = ""
    further: str = ""


@dataclass(frozen=True)
class Row:
    """One row: its title, its unit and source in small letters, and one cell per actor."""

    title: str
    about: str
    cells: tuple[Cell, ...]


def scorecard_rows(words: Words, result: ComparisonResult) -> tuple[Row, ...]:
    """Return the rows of the scorecard, the source's word first, each with one cell per actor."""
    return (
        *_claimed(words, result),
        *_given(words, result),
        *_came_of_it(words, result),
        *_sized(words, result),
    )


def _claimed(words: Words, result: ComparisonResult) -> tuple[Row, ...]:
    card = result.scorecard
    labels = words.labels(result.scales.mark) | words.labels(result.scales.stance)
    kinds = words.labels(result.scales.support_type)
    first, last = (words.date(day) for day in card.acts)
    stance = tuple(
        Cell(labels[actor.stance] if actor.stance else words.text("no claim"))
        for actor in result.actors
    )
    done = tuple(Cell(_done(words, result, each)) for each in card.scores)
    support = tuple(
        Cell(
            words.text("{count} of {all}", count=len(each.kinds), all=len(kinds)),
            further=words.series(kinds[code] for code in each.kinds),
        )
        for each in card.scores
    )
    return (
        Row(words.text("Stance, said"), words.text("by the article"), stance),
        Row(
            words.text("Stance, done"),
            words.text("mean of its acts, {first} to {last}", first=first, last=last),
            done,
        ),
        Row(words.text("Kinds of support stated"), words.text("by the article"), support),
    )


def _given(words: Words, result: ComparisonResult) -> tuple[Row, ...]:
    card = result.scorecard
    load = {"tonnes": card.cargo_t, "capital": result.capital}
    computed = words.text("days, computed: see “How far, how fast”")
    return (
        Row(
            words.text("Arms delivered to {subject}", subject=result.subject),
            words.beside((words.text("million TIV"), *card.publishers["arms"])),
            tuple(Cell(*_arms(words, each.arms, each)) for each in card.scores),
        ),
        Row(
            words.text("{tonnes} t to {capital} by air", **load),
            computed,
            tuple(_days(words, each.air) for each in card.scores),
        ),
        Row(
            words.text("{tonnes} t to {capital} by sea", **load),
            computed,
            tuple(_days(words, each.sea) for each in card.scores),
        ),
    )


def _came_of_it(words: Words, result: ComparisonResult) -> tuple[Row, ...]:
    card = result.scorecard
    votes = tuple(
        Cell(
            words.percent(each.votes.share),
            words.plural("{count} roll call", "{count} roll calls", each.votes.roll_calls),
        )
        if each.votes
        else Cell(_UNKNOWN)
        for each in card.scores
    )
    years = words.text("{first}–{last}", **_ends(card.vote_years)) if card.vote_years else ""
    return (
        Row(
            words.text("Votes with {subject}", subject=result.subject),
            words.beside((words.text("UN General Assembly"), years, *card.publishers["votes"])),
            votes,
        ),
        Row(
            words.text("Direct involvement, said"),
            words.text("by the article; range: ours"),
            tuple(_likely(words, each.likely) for each in card.scores),
        ),
        Row(
            words.text("What came of it"),
            words.text("outcomes in the record"),
            tuple(_came(words, each.came) for each in card.scores),
        ),
    )


def _sized(words: Words, result: ComparisonResult) -> tuple[Row, ...]:
    card = result.scorecard
    distances = tuple(
        Cell(_UNKNOWN if each.distance_km is None else words.number(each.distance_km))
        for each in card.scores
    )
    return (
        Row(
            words.text("Gross domestic product"),
            words.beside((words.text("billion US dollars"), *card.publishers["gdp"])),
            tuple(_size(words, each.gdp, _BILLION) for each in card.scores),
        ),
        Row(
            words.text("Population"),
            words.beside((words.text("million"), *card.publishers["population"])),
            tuple(_size(words, each.population, _MILLION) for each in card.scores),
        ),
        Row(
            words.text("Distance to {capital}", capital=result.capital),
            words.text("km from its capital, computed"),
            distances,
        ),
    )


def _ends(years: tuple[int, int]) -> dict[str, object]:
    return {"first": str(years[0]), "last": str(years[1])}


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
        return (words.text("none"), "") if score.done is not None else (_UNKNOWN, "")
    years = (
        str(arms.first)
        if arms.first == arms.last
        else words.text("{first}–{last}", **_ends((arms.first, arms.last)))
    )
    return words.number(arms.tiv_million), years


def _days(words: Words, way: Way | None) -> Cell:
    if way is None:
        return Cell(_UNKNOWN)
    span = days_in_short(words, *way.days)
    if not way.whole:
        return Cell(_UNKNOWN, words.text("first arrival: {span}", span=span))
    return Cell(span, "" if way.sure else words.text("range with that load not published"))


def _likely(words: Words, likely: Likely | None) -> Cell:
    if likely is None:
        return Cell(words.text("not said"))
    low, high = (words.number(end) for end in likely.percent)
    said = words.text("“{wording}”", wording=likely.wording)
    return Cell(said, words.text("{low}–{high} %", low=low, high=high))


def _came(words: Words, came: Came | None) -> Cell:
    if came is None:
        return Cell(_UNKNOWN)
    said = words.text("took part") if came.took_part else words.text("took no part")
    return Cell(said, words.date(came.date), came.statement)


def _size(words: Words, size: Size | None, unit: float) -> Cell:
    if size is None:
        return Cell(_UNKNOWN)
    value = size.value / unit
    return Cell(words.number(value, int(value < 10)), str(size.year))  # noqa: PLR2004 - two digits
