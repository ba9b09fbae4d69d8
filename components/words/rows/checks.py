"""Checked claims as rows to read: verdicts, what they rest on, and what came next."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.claims_checked import ClaimsResult
from components.tables.scales import Scales
from components.words.checks import spoken_of
from components.words.codes import confidence
from components.words.language import Words
from components.words.quotation import quoted_cells


@kept_with
def check_rows(result: ClaimsResult, words: Words) -> pd.DataFrame:
    """Return the checks of a choice with names and labels for their codes."""
    rows, scales = result.rows, result.scales
    verdicts = words.labels(scales.verdict) | {"": ""}
    return rows.assign(
        actors=[spoken_of(words, ids, result.names) for ids in rows["actor_ids"]],
        aspect=rows["aspect"].map(words.labels(scales.aspect)),
        wording=quoted_cells(words, rows),
        verdict=rows["verdict"].map(verdicts),
        first_reading=rows["first_reading"].map(verdicts),
    )


def evidence_rows(evidence: pd.DataFrame, scales: Scales, words: Words) -> pd.DataFrame:
    """Return rows of `evidence_of_checks` with labels for their codes."""
    sides = {"for": words.text("for"), "against": words.text("against")}
    return evidence.assign(
        aspect=evidence["aspect"].map(words.labels(scales.aspect)),
        side=evidence["side"].map(sides),
    )


@kept_with
def outcome_rows(result: ClaimsResult, words: Words) -> pd.DataFrame:
    """Return the outcomes of a choice with the names of those whom they are about."""
    rows = result.outcomes
    return rows.assign(
        about=[words.listing(result.names[each] for each in ids) for ids in rows["about_ids"]],
        confidence=rows["confidence"].map(confidence(words)),
    )
