"""Agreement of all states as a table; a click opens a country's page."""

from __future__ import annotations

from components.analysis.record.agreement import VotesResult
from components.columns.countries import AGREEMENT
from components.columns.of_parties import of_parties, party_fields
from components.controls.choices.cards import open_country
from components.controls.views.table import Look, Picks, show_table
from components.words import Words


def votes_table(result: VotesResult, words: Words) -> None:
    """Show the pooled agreement of every state on an issue."""
    show_table(
        result.pooled,
        of_parties(AGREEMENT, result.parties),
        words,
        Look(
            words.text("States with their pooled agreement with each party"),
            fields=party_fields(result.parties),
            code="agreement",
        ),
        Picks(open_country, "votes-table", list(result.pooled.index)),
    )
