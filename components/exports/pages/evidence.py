"""The tables of the pages on evidence."""

from __future__ import annotations

from components.address import VotesChoice
from components.analysis.record.agreement import votes
from components.columns.countries import AGREEMENT
from components.exports.table import PageTables, Table
from components.tables import Case
from components.words import Words
from components.words.votes import votes_finding


def votes_tables(case: Case, choice: VotesChoice, words: Words) -> PageTables:
    """Return the pooled agreement of all states with both parties."""
    result = votes(case, choice)
    pooled = Table(
        code="agreement",
        key="iso3",
        shown=result.pooled,
        columns=AGREEMENT,
        raw=result.pooled,
        fields={str(party): name for party, name in result.parties.items()},
        source_ids=tuple(sorted(set(case.world.voters["source_id"]))),
    )
    return PageTables(votes_finding(words, result), (pooled,))
