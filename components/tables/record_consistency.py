"""Rules of the record that span rows: like acts are coded alike, and each act stands once."""

from __future__ import annotations

import pandas as pd

from components.tables.faults import Fault, faults_at
from components.tables.registry import BY_NAME, ERAS
from components.tables.said import said

_CODES = ["direction", "force_position", "legitimacy_position"]
_SAME_ACT = ["actor_id", "date", "kind", "source_id", "summary"]
_PAIR = ["force_position", "legitimacy_position"]
_NOT_AN_ACT = "not_an_act"
_AT_TURN = ERAS[1]


def check_record(frames: dict[str, pd.DataFrame]) -> list[Fault]:
    """Return every event whose codes do not fit its text, its positions, its date or its twin."""
    events = frames["events"]
    return [
        *_identifiers(events),
        *_twice(events),
        *_texts(events),
        *_turns(events, frames["direction_rules"]),
        *_corrected_tables(frames),
    ]


def _identifiers(events: pd.DataFrame) -> list[Fault]:
    """Hold each identifier to the actor and the date of its row: it claims no day of its own."""
    days = events["date"].str.replace("-", "", regex=False)
    starts = events["actor_id"] + "-" + days + "-"
    strange = [
        not key.startswith(start) for key, start in zip(events["event_id"], starts, strict=True)
    ]
    allowed = said("its actor, its date and a number")
    bad = pd.Series(strange, events.index, dtype=bool)
    return faults_at("events", "event_id", events["event_id"], bad, allowed)


def _twice(events: pd.DataFrame) -> list[Fault]:
    """Return each act that stands more than once: pasted again, or a text signed again."""
    allowed = said("each act once; a second report goes into second_source_id")
    pasted = events.duplicated(_SAME_ACT)
    acts = events["nature"].ne(_NOT_AN_ACT) & events["text_id"].ne("")
    signed = acts & events[acts].duplicated(["actor_id", "text_id"]).reindex(
        events.index, fill_value=False
    )
    return faults_at("events", "summary", events["summary"], pasted | signed, allowed)


def _texts(events: pd.DataFrame) -> list[Fault]:
    """Return what states that did the same about one text are coded with unlike."""
    faults = []
    unroled = events["text_id"].ne("") & events["role"].eq("")
    allowed = said("a role, as the act is about a text of several")
    faults += faults_at("events", "role", events["role"], unroled, allowed)
    shared = events[events["text_id"].ne("") & events["nature"].ne(_NOT_AN_ACT)]
    for column in _CODES:
        first = shared.groupby(["text_id", "role"])[column].transform("first")
        unlike = shared[column].ne(first)
        allowed = said("what others have who did the same about this text")
        faults += faults_at("events", column, shared[column], unlike, allowed)
    return faults


def _turns(events: pd.DataFrame, rules: pd.DataFrame) -> list[Fault]:
    """Hold the direction of each act at a turning point to its positions on the two axes."""
    given = {tuple(pair): step for *pair, step in rules[[*_PAIR, "direction"]].to_numpy()}
    if not given:
        return []
    acts = events[events["era"].eq(_AT_TURN) & events["nature"].ne(_NOT_AN_ACT)]
    pairs = list(zip(acts["force_position"], acts["legitimacy_position"], strict=True))
    due = pd.Series([given.get(pair) for pair in pairs], acts.index, dtype="float64")
    allowed = said("the direction that evidence/direction_rules.csv gives these positions")
    return faults_at("events", "direction", acts["direction"], acts["direction"].ne(due), allowed)


def _corrected_tables(frames: dict[str, pd.DataFrame]) -> list[Fault]:
    """Return each correction of a table that there is not."""
    corrections = frames["corrections"]
    strange = ~corrections["table"].isin([*BY_NAME])
    allowed = said("the name of a table")
    return faults_at("corrections", "table", corrections["table"], strange, allowed)
