"""The tables of the page of claims checked."""

from __future__ import annotations

from components.address import ClaimsChoice
from components.analysis.record.checks import evidence_of_checks
from components.analysis.record.claims_checked import ClaimsResult, claims_checked
from components.columns.checks import CHECKS, EVIDENCE_OF_CHECKS, OUTCOMES
from components.columns.record import FORESIGHT
from components.exports.table import PageTables, Table, numbered
from components.tables import Case
from components.words import Words
from components.words.checks import claims_headline, foresight_in_words
from components.words.rows.checks import check_rows, evidence_rows, outcome_rows


def claims_tables(case: Case, choice: ClaimsChoice, words: Words) -> PageTables:
    """Return the checks, what each rests on, what happened next, and the scored forecasts."""
    result = claims_checked(case, choice)
    tables = (
        checks_table(result, words),
        evidence_table(case, result, words),
        _outcomes(result, words),
        _forecasts(case, result, words),
    )
    return PageTables(claims_headline(words, result, choice.show), tables)


def checks_table(result: ClaimsResult, words: Words) -> Table:
    """Return the checks that a choice leaves, one row per claim and aspect."""
    return Table(
        code="checks",
        key="row",
        shown=numbered(check_rows(result, words)),
        columns=CHECKS,
        raw=numbered(result.rows),
        labelled=("aspect", "wording", "verdict", "first_reading"),
    )


def evidence_table(case: Case, result: ClaimsResult, words: Words) -> Table:
    """Return what is listed for and against these checks, one row per check and event."""
    raw = numbered(evidence_of_checks(case, result.rows))
    shown = evidence_rows(raw, result.scales, words)
    labelled = ("aspect", "side")
    return Table("evidence", "row", shown, EVIDENCE_OF_CHECKS, raw, labelled=labelled)


def _outcomes(result: ClaimsResult, words: Words) -> Table:
    return Table(
        code="outcomes",
        key="outcome_id",
        shown=outcome_rows(result, words),
        columns=OUTCOMES,
        raw=result.outcomes,
        labelled=("confidence",),
    )


def _forecasts(case: Case, result: ClaimsResult, words: Words) -> Table:
    raw = result.foresight.scored.set_index("actor_id")
    settled = case.outcomes.reindex(raw["outcome_id"])
    raw = raw.assign(
        outcome_source_id=settled["source_id"].to_numpy(),
        outcome_locator=settled["locator"].to_numpy(),
    )
    shown = foresight_in_words(words, result.foresight).set_index("actor_id")
    return Table("forecasts", "actor_id", shown, FORESIGHT, raw)
