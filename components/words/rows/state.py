"""What the case says of one state as rows to read."""

from __future__ import annotations

import pandas as pd

from components.analysis.report import StateReport
from components.tables.scales import Scales
from components.words.codes import confidence
from components.words.language import Words
from components.words.quotation import quoted_cells
from components.words.recognition import yes_meanings
from components.words.sources import coded_cells, kinds_of_claims
from components.words.stances import perspective
from components.words.states import membership_in_words


def state_rows(facts: pd.DataFrame, scales: Scales, words: Words) -> pd.DataFrame:
    """Return rows of `state_facts` with labels for their codes."""
    claims, record = perspective(words, scales), perspective(words, scales, "record")
    force, legitimacy = (
        words.labels(scales.force_position),
        words.labels(scales.legitimacy_position),
    )
    return facts.assign(
        claimed=facts["claimed"].map(claims.labels),
        basis=facts["basis"].map(claims.bases),
        documented=facts["documented"].map(record.labels),
        force=facts["force"].map(force | {"": ""}),
        legitimacy=facts["legitimacy"].map(legitimacy | {"": ""}),
    )


def claim_rows(claims: pd.DataFrame, scales: Scales, words: Words) -> pd.DataFrame:
    """Return rows of `claims_about` with labels for their codes, and quotation marks."""
    return claims.assign(
        kind=claims["kind"].map(kinds_of_claims(words)),
        wording=quoted_cells(words, claims),
        coded_as=coded_cells(words, scales, claims),
    )


def ballot_rows(ballots: pd.DataFrame, scales: Scales, subject: str, words: Words) -> pd.DataFrame:
    """Return ballots with labels for their codes."""
    return ballots.assign(
        ballot=ballots["ballot"].map(words.labels(scales.ballot)),
        yes_is=ballots["yes_is"].map(yes_meanings(words, subject)),
        confidence=ballots["confidence"].map(confidence(words)),
    )


def group_rows(report: StateReport, words: Words) -> pd.DataFrame:
    """Return the groups of a state with its membership in words."""
    rows = report.evidence.groups
    return rows.assign(
        membership=[
            membership_in_words(words, *cells)
            for cells in zip(rows["status"], rows["valid_from"], rows["valid_to"], strict=True)
        ]
    )
