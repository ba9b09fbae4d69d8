"""The tables of the pages on what others can bring: comparison, reach, advice."""

from __future__ import annotations

from dataclasses import asdict, fields

import pandas as pd

from components.address import AdviceChoice, ComparisonChoice, ReachChoice
from components.analysis.claims.advice import advice, with_parts
from components.analysis.claims.comparison import comparison
from components.analysis.claims.figures import figures
from components.analysis.reach.by_ally import by_ally
from components.analysis.reach.result import ReachResult, reach
from components.columns.advice import ADVICE
from components.columns.comparison import FIGURES as FIGURES_COMPARED
from components.columns.comparison import STATEMENTS
from components.columns.reach import (
    ASSUMPTIONS,
    BY_ALLY,
    CONSENTS,
    FIGURES,
    SIGHTINGS,
    TONNES,
    WAYS,
)
from components.exports.table import PageTables, Table, numbered, without_rows
from components.tables import Case
from components.words import Words
from components.words.advice import finding as advice_finding
from components.words.comparison import finding as comparison_finding
from components.words.reach import (
    consents_in_words,
    figures_in_words,
    finding,
    options_in_words,
    sightings_in_words,
)
from components.words.rows.advice import advice_rows
from components.words.rows.comparison import figure_rows, statement_rows
from components.words.rows.reach import ally_rows, tonnes_rows


def reach_tables(case: Case, choice: ReachChoice, words: Words) -> PageTables:
    """Return the allies with their best ways, all ways, and what these are computed from."""
    result = reach(case, choice)
    tables = (
        allies_table(result, words),
        ways_table(result, words),
        _tonnes(result, words),
        _assumptions(case, choice, result),
        _figures(result, words),
        _sightings(result, words),
        _consents(result, words),
    )
    return PageTables(finding(words, result), tables)


def comparison_tables(case: Case, choice: ComparisonChoice, words: Words) -> PageTables:
    """Return one row per actor and figure, and what the source says of each actor."""
    result = comparison(case, choice)
    raw = figures(case, result)
    scorecard = Table(
        code="scorecard",
        key="row",
        shown=figure_rows(raw, result, words),
        columns=FIGURES_COMPARED,
        raw=raw,
        labelled=("figure", "unit", "codes"),
    )
    said = numbered(statement_rows(result, words))
    claims = pd.concat([case.stances["source_id"], case.capabilities["source_id"]])
    statements = Table(
        "statements", "row", said, STATEMENTS, said, source_ids=tuple(sorted(set(claims)))
    )
    return PageTables(comparison_finding(words, result), (scorecard, statements))


def advice_tables(case: Case, choice: AdviceChoice, words: Words) -> PageTables:
    """Return what the source advises, with the stance of those on whom it leans."""
    result = advice(case, choice)
    if not result.proposals:
        nothing = without_rows("proposals", "recommendation_id", ADVICE)
        return PageTables(advice_finding(words, result), (nothing,))
    rows = advice_rows(result, words)
    stances = {
        row.recommendation_id: tuple(each.shown_as or "" for each in row.partners)
        for row, _ in with_parts(result.proposals)
    }
    raw = case.recommendations.set_index("recommendation_id").loc[rows.index]
    proposals = Table(
        code="proposals",
        key="recommendation_id",
        shown=rows,
        columns=ADVICE,
        raw=raw.assign(stances=[stances[each] for each in raw.index]),
        labelled=("stances",),
    )
    return PageTables(advice_finding(words, result), (proposals,))


def allies_table(result: ReachResult, words: Words) -> Table:
    """Return one row per ally: its best way by air and by sea."""
    labelled = ("air_platform", "air_feasible", "sea_platform", "sea_feasible")
    raw = by_ally(result.best).assign(cargo_t=result.plan.tonnage_t, scenario=result.plan.scenario)
    return Table("allies", "iso3", ally_rows(result, words), BY_ALLY, raw, labelled=labelled)


def ways_table(result: ReachResult, words: Words) -> Table:
    """Return every way of the chosen allies, with its results and flags."""
    return Table(
        code="ways",
        key="row",
        shown=numbered(options_in_words(words, result.options)),
        columns=WAYS,
        raw=numbered(result.options),
        labelled=("mode", "platform", "feasible", "permitted", "receivable", "shown"),
    )


def _tonnes(result: ReachResult, words: Words) -> Table:
    rows, raw = numbered(tonnes_rows(result, words)), numbered(result.tonnes)
    ids = result.best["source_id"]
    sources = tuple(sorted(set(ids)))
    return Table("tonnes", "row", rows, TONNES, raw, labelled=("mode",), source_ids=sources)


def _assumptions(case: Case, choice: ReachChoice, result: ReachResult) -> Table:
    """Return every assumption as it is computed with, and what the case gives for it."""
    given = pd.DataFrame.from_dict(
        asdict(result.plan.given), orient="index", columns=["low", "high"]
    )
    chosen = {each.name for each in fields(choice) if getattr(choice, each.name) != each.default}
    if "tonnage" in chosen:
        chosen.add("tonnage_t")
    raw = case.parameters.join(given)
    raw["chosen"] = raw.index.isin(chosen)
    return Table("assumptions", "parameter", raw, ASSUMPTIONS, raw)


def _figures(result: ReachResult, words: Words) -> Table:
    shown = figures_in_words(words, result.figures).set_index("figure_id")
    raw = result.figures.set_index("figure_id")
    labelled = ("operator", "figure", "unit")
    return Table("figures", "figure_id", shown, FIGURES, raw, labelled=labelled)


def _sightings(result: ReachResult, words: Words) -> Table:
    shown = sightings_in_words(words, result.sightings).set_index("demonstration_id")
    raw = result.sightings.set_index("demonstration_id")
    labelled = ("kind", "confidence")
    return Table("sightings", "demonstration_id", shown, SIGHTINGS, raw, labelled=labelled)


def _consents(result: ReachResult, words: Words) -> Table:
    shown = consents_in_words(words, result.consents).set_index("permission_id")
    raw = result.consents.set_index("permission_id")
    labelled = ("kind", "status")
    return Table("consents", "permission_id", shown, CONSENTS, raw, labelled=labelled)
