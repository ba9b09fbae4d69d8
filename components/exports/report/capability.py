"""What a report says of the pages on capability, on the article and on method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components.address import (
    AdviceChoice,
    ComparisonChoice,
    MethodChoice,
    ReachChoice,
    SourcesChoice,
)
from components.analysis.claims.advice import advice
from components.analysis.claims.comparison import LEAST_ACTORS, ComparisonResult, comparison
from components.analysis.claims.sources import SourcesResult, sources
from components.analysis.method.result import method
from components.analysis.reach.result import ReachResult, reach
from components.exports.report.section import Drawing, Grid, Section
from components.figures.caption import Own
from components.figures.charts.delivery import arrival_figure, demonstrations_figure
from components.figures.maps.routes import reach_map
from components.tables import Case
from components.words import Words
from components.words.advice import finding as advice_finding
from components.words.comparison import finding as comparison_finding
from components.words.comparison import said_of, titles
from components.words.explained import (
    advice_explained,
    comparison_explained,
    method_explained,
    reach_explained,
    sources_explained,
)
from components.words.method import method_finding
from components.words.quotation import quoted
from components.words.reach import (
    agreement_in_words,
    days_of_actors,
    driver_in_words,
)
from components.words.reach import finding as reach_finding
from components.words.scorecard import Cell, scorecard_rows
from components.words.sources import differing_told
from components.words.sources import finding as sources_finding
from components.words.told import (
    arrival_alt,
    arrival_headline,
    arrival_note,
    demonstrations_alt,
    demonstrations_title,
    routes_alt,
)


def comparison_section(case: Case, choice: ComparisonChoice, words: Words) -> Section:
    """Return the scorecard of the chosen actors, and the article's words on each."""
    result = comparison(case, choice)
    is_enough = len(result.actors) >= LEAST_ACTORS
    return Section(
        finding=comparison_finding(words, result),
        explained=replace(comparison_explained(words), further=result.settings.likelihood_note),
        parts=(_scorecard(result, words), _in_words(result, words)) if is_enough else (),
    )


def _scorecard(result: ComparisonResult, words: Words) -> Grid:
    names = tuple(result.names[actor] for actor in result.actor_ids)
    rows = tuple(
        (words.beside((row.title, row.about)), *(_cell(cell, words) for cell in row.cells))
        for row in scorecard_rows(words, result)
    )
    return Grid(words.text("Scorecard"), ("", *names), rows)


def _cell(cell: Cell, words: Words) -> str:
    return words.series((words.beside((cell.said, cell.beside)), *cell.further))


def _in_words(result: ComparisonResult, words: Words) -> Grid:
    names = tuple(result.names[actor] for actor in result.actor_ids)
    rows = tuple(
        (
            title,
            *(
                words.series(
                    words.text("{text} ({where})", text=text, where=where)
                    for text, where in said_of(words, actor, field)
                )
                for actor in result.actors
            ),
        )
        for field, title in titles(words).items()
    )
    return Grid(words.text("In the article's words"), ("", *names), rows)


def reach_section(case: Case, choice: ReachChoice, words: Words) -> Section:
    """Return the map of routes, when a load could arrive, and what was demonstrated."""
    result = reach(case, choice)
    return Section(
        finding=reach_finding(words, result),
        explained=reach_explained(words, result),
        parts=tuple(_of_reach(result, words)),
    )


def _of_reach(result: ReachResult, words: Words) -> Iterator[Drawing | Grid]:
    drawn, driver = result.map, result.driver
    if drawn is not None:
        days = days_of_actors(words, result.best)
        yield Drawing(
            "map",
            lambda theme: reach_map(drawn, words, theme, days),
            routes_alt(words, result, drawn),
            note="" if driver is None else driver_in_words(words, driver),
        )
        yield Drawing(
            "arrival",
            lambda theme: arrival_figure(result, words, theme),
            arrival_alt(words, result),
            Own(arrival_headline(words, result)),
            arrival_note(words, result),
        )
    if not result.sightings.empty:
        yield Drawing(
            "demonstrations",
            lambda theme: demonstrations_figure(result, words, theme),
            demonstrations_alt(words, result),
            Own(demonstrations_title(words), ("demonstrations",)),
            words.text("Dotted line: {day}, the day of the case.", day=words.date(result.day)),
        )
    if not result.best.empty:
        title = words.text("What the article says of their reach, and what was seen")
        said = tuple(
            (str(row["name"]), agreement_in_words(words, row))
            for _, row in result.beside.iterrows()
        )
        yield Grid(title, (words.text("Actor"), words.text("Claim and what was seen")), said)


def advice_section(case: Case, choice: AdviceChoice, words: Words) -> Section:
    """Return what the source advises; its proposals are a table."""
    result = advice(case, choice)
    return Section(advice_finding(words, result), advice_explained(words, result))


def method_section(case: Case, choice: MethodChoice, words: Words) -> Section:
    """Return how sure the case is; corrections and lists are tables."""
    return Section(method_finding(words, method(case, choice)), method_explained(words))


def sources_section(case: Case, choice: SourcesChoice, words: Words) -> Section:
    """Return the contradictions of the article; its claims are a table."""
    result = sources(case, choice)
    return Section(
        sources_finding(words, result),
        sources_explained(words, result),
        parts=(_contradictions(result, words),) if result.split else (),
    )


def _contradictions(result: SourcesResult, words: Words) -> Grid:
    rows = tuple(
        (
            result.names[actor.actor_id],
            words.label(result.scales.stance, claim.stance),
            quoted(words, claim.wording, claim.verbatim),
            claim.summary,
            claim.locator,
        )
        for actor in result.split
        for claim in actor.claims.itertuples()
    )
    headings = (
        words.text("Actor"),
        words.text("Coded as"),
        words.text("Wording"),
        words.text("Our summary"),
        words.text("Where in the source"),
    )
    title, note = differing_told(words)
    return Grid(title, headings, rows, note)
