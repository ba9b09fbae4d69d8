"""The tables of the page on what changed between two editions."""

from __future__ import annotations

import pandas as pd

from components.address import ChangesChoice
from components.analysis.editions.camps import COLUMNS
from components.analysis.editions.result import changes
from components.columns.changes import CHANGED, MOVED, PER_TABLE
from components.exports.table import PageTables, Table, numbered
from components.tables import Case
from components.words import Words
from components.words.changes import changes_finding
from components.words.rows.changes import changed_in_words, entries_in_words, moved_in_words

_NOBODY = pd.DataFrame(columns=list(COLUMNS), dtype="str")


def changes_tables(case: Case, choice: ChangesChoice, words: Words) -> PageTables:
    """Return the entries that changed, their number by table, and the states that moved."""
    result = changes(case, choice)
    entries = Table(
        code="entries",
        key="number",
        shown=numbered(changed_in_words(result, words)),
        columns=CHANGED,
        raw=numbered(result.rows),
        labelled=("kind",),
    )
    counted = numbered(entries_in_words(result, words))
    tables = Table("tables", "number", counted, PER_TABLE, counted)
    moved = moved_in_words(result, words)
    states = Table(
        code="moved",
        key="number",
        shown=numbered(_NOBODY if moved is None else moved),
        columns=MOVED,
        raw=numbered(_NOBODY if result.moved is None else result.moved),
        labelled=("view", "was", "now"),
    )
    return PageTables(changes_finding(words, result), (entries, tables, states))
