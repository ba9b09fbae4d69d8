"""What stands behind what is shown of a state: the claims and acts it comes from, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from components.analysis.claims.resolution import coded_stances
from components.analysis.record.events import EventFilter, all_events, choose_events, keep_acts
from components.tables import Case

# What a row speaks for.
CLAIM, ACT, READING = "claim", "act", "reading"
BEFORE, FORCE, LEGITIMACY, AFTER = "before", "force", "legitimacy", "after"
COLUMNS = (
    *("iso3", "name", "part", "item_id", "actor_id", "date", "said", "step"),
    *("source_id", "second_source_id", "publisher", "address", "locator"),
)


def claims_behind(case: Case, deciding: pd.Series[object]) -> pd.DataFrame:
    """Return the claims that decide on states: one row per state and claim.

    `deciding` holds tuples of claims by iso3. Columns `iso3, name, part, item_id, actor_id` (the
    group's where a state inherits), `date` (blank), `said, step` (from -2 to 2, missing without a
    position), `source_id, second_source_id, publisher, address, locator`.
    """
    pairs = deciding.explode().dropna()
    claims = coded_stances(case).set_index("claim_id", drop=False).loc[list(pairs)]
    columns = {"claim_id": "item_id", "wording": "said", "position": "step"}
    rows = claims.rename(columns=columns).assign(iso3=list(pairs.index))
    return _rows(case, rows.assign(date="", second_source_id=""), CLAIM)


def acts_behind(
    case: Case, wanted: EventFilter, era: str, states: Iterable[str], part: str = ACT
) -> pd.DataFrame:
    """Return the acts of states in one era of a window, oldest first, as `claims_behind` does."""
    acts = keep_acts(choose_events(case, wanted))
    acts = acts[acts["era"].eq(era) & acts["actor_id"].isin(list(states))]
    return _of_events(case, acts.assign(iso3=acts["actor_id"]), part)


def events_behind(case: Case, event_of: pd.Series[str], part: str) -> pd.DataFrame:
    """Return the event that decided on each state (by iso3, blank for none), in the same columns.

    Where a state is known through a group, `actor_id` is the group's.
    """
    decided = event_of[event_of.ne("")]
    acts = all_events(case).loc[list(decided)]
    return _of_events(case, acts.assign(iso3=list(decided.index)), part)


def readings_behind(turns: pd.DataFrame) -> pd.DataFrame:
    """Return readings of recognition in the same columns, from rows of `readings`."""
    rows = turns.assign(part=READING, item_id=turns.index, actor_id=turns["iso3"])
    rows = rows.assign(said=rows["summary"], step=float("nan"))
    return rows[list(COLUMNS)].reset_index(drop=True)


def together(parts: Sequence[pd.DataFrame], states: Iterable[str]) -> pd.DataFrame:
    """Return rows of several parts, state by state in the order of `states`; others are left out.

    The rows are numbered from 1.
    """
    rows = pd.concat(parts) if parts else pd.DataFrame(columns=list(COLUMNS), dtype="str")
    rows = rows.reset_index(drop=True)
    places = {iso3: place for place, iso3 in enumerate(states)}
    kept = rows[rows["iso3"].isin(list(places))]
    order = kept["iso3"].map(places).sort_values(kind="stable").index
    return kept.loc[order].set_axis(pd.RangeIndex(1, len(kept) + 1), axis=0)


def sources_of_states(behind: pd.DataFrame, states: pd.Index) -> pd.Series[object]:
    """Return the sources of the rows of each state, as a tuple without repeats, by iso3."""
    cited = behind.melt("iso3", ["source_id", "second_source_id"], value_name="cited")
    cited = cited[cited["cited"].ne("")]
    found = cited.groupby("iso3")["cited"].agg(lambda ids: tuple(dict.fromkeys(ids)))
    return pd.Series([found.get(iso3, ()) for iso3 in states], states, dtype="object")


def _of_events(case: Case, acts: pd.DataFrame, part: str) -> pd.DataFrame:
    columns = {"summary": "said", "direction": "step"}
    return _rows(case, acts.assign(item_id=acts.index).rename(columns=columns), part)


def _rows(case: Case, rows: pd.DataFrame, part: str) -> pd.DataFrame:
    sources = case.sources.loc[rows["source_id"]]
    named = rows.assign(
        part=part,
        name=case.world.countries["name"].reindex(rows["iso3"]).to_numpy(),
        publisher=sources["publisher"].to_numpy(),
        address=sources["address"].to_numpy(),
    )
    return named[list(COLUMNS)].reset_index(drop=True)
