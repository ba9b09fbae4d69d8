"""The tables of the pages about countries."""

from __future__ import annotations

from components.address import IndexChoice
from components.analysis.index.backing_index import backing_index
from components.analysis.index.ranking import RANGE_SHARE
from components.columns.countries import RANKING
from components.exports.table import PageTables, Table
from components.tables import Case
from components.words import Words
from components.words.backing_index import index_finding, tier_names


def index_tables(case: Case, choice: IndexChoice, words: Words) -> PageTables:
    """Return the ranking."""
    result = backing_index(case, choice)
    rows = result.rows
    ranking = Table(
        code="ranking",
        key="iso3",
        shown=rows.assign(tier=rows["tier"].map(tier_names(words))),
        columns=RANKING,
        raw=rows,
        labelled=("tier",),
        fields={"weighted": result.weighing.weighted, "share": words.percent(RANGE_SHARE)},
    )
    return PageTables(index_finding(words, result), (ranking,))
