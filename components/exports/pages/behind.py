"""The table of what stands behind the states of another table, with every source and locator."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.analysis.record.behind import sources_of_states, together
from components.analysis.record.events import choose_events, first_window
from components.columns.behind import BEHIND
from components.exports.table import Table
from components.tables import Case
from components.words import Words
from components.words.rows.behind import behind_rows

EVIDENCE = "evidence"


def evidence_of_states(rows: pd.DataFrame, words: Words) -> Table:
    """Return the table of rows that `behind` has: one row per state and claim or act."""
    shown = behind_rows(rows, words)
    return Table(EVIDENCE, "row", shown, BEHIND, rows, labelled=("part",))


def with_sources_of(
    raw: pd.DataFrame, parts: Sequence[pd.DataFrame]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return rows by iso3 with `source_ids` of what stands behind each, and all of that.

    `parts` are rows of `components.analysis.record.behind`.
    """
    behind = together(parts, map(str, raw.index))
    return raw.assign(source_ids=sources_of_states(behind, raw.index)), behind


def of_votes(case: Case) -> tuple[str, ...]:
    """Return the sources of the roll calls."""
    return tuple(sorted(set(case.world.voters["source_id"])))


def of_registers(case: Case) -> tuple[str, ...]:
    """Return the sources of votes, arms and memberships, which rows of all states rest on."""
    registers = (case.world.voters, case.arms_transfers, case.world.memberships)
    return tuple(sorted({each for table in registers for each in table["source_id"]}))


def of_index(case: Case) -> tuple[str, ...]:
    """Return the sources of all components of the backing index."""
    acts = choose_events(case, first_window(case))
    counted = pd.concat([acts["source_id"], acts["second_source_id"]])
    return tuple(sorted({*of_registers(case), *counted} - {""}))
