"""What changed in a case since an earlier edition: rows of tables, and how states are coded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.address import ChangesChoice, region_names
from components.address.edition_options import editions, first_edition
from components.analysis.actors.names import other_states, short_names
from components.analysis.editions.camps import moved_states
from components.analysis.editions.rows import KINDS, changed_rows, columns_of_one
from components.analysis.geography.ground import Ground, ground
from components.analysis.kept import answer
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings, registry
from components.tables.described import purpose
from components.tables.editions import SERVED, edition_of, editions_beside
from components.tables.memo import derived

TOWARD, AWAY, OTHERWISE = "toward", "away", "otherwise"
BUILT_IN = SERVED
FEW, MANY, SAME = "few", "many", "same"
# From so many entries about a state on there are many.
MANY_ENTRIES = 10
EVENTS, CLAIMS, OTHERS = GROUPS = ("events", "claims", "others")
_GROUP_OF = {"events": EVENTS, **dict.fromkeys(registry.CLAIM_KEYS, CLAIMS)}


@dataclass(frozen=True, eq=False)
class ChangesResult:
    """What changed since an edition; everything is empty where there is none to set beside.

    `since` and `until` are the codes of the two editions, the latter blank for the case itself;
    `offered` is what editions are called by code. `rows` are those of
    `changed_rows` that the choice keeps, events and claims first, with `actors` (tuple of names).
    `entries` counts them by table (index) and kind (columns), an entry with several recoded cells
    once, and says what the table `holds`; `groups` counts by what the headline tells apart.
    `moved` has the states of the chosen regions that are coded differently, or is None where the
    edition's tables do not fit today's checks, so that nobody can say how states were coded;
    `completed` names the editions that lack columns which say it today. `states` has `name,
    shown_as, count` by iso3.
    """

    since: str
    until: str
    offered: Mapping[str, str]
    rows: pd.DataFrame
    entries: pd.DataFrame
    groups: pd.DataFrame
    tables: tuple[str, ...]
    moved: pd.DataFrame | None
    completed: tuple[str, ...]
    states: pd.DataFrame
    new_columns: Mapping[str, tuple[str, ...]]
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    scales: Scales
    settings: Settings
    ground: Ground


@answer
def changes(case: Case, choice: ChangesChoice) -> ChangesResult:
    """Return what changed in the case since an edition, as far as a choice keeps it."""
    offered = editions(case)
    since, until = choice.since or first_edition(case) or "", choice.until or ""
    places = region_names(case, choice.region)
    states = other_states(case, places)
    rows, new_columns = _compared(case, since, until)
    moved = _moved(case, since, until)
    kept = _kept(rows, choice, states.index if places else None)
    if moved is not None:
        moved = moved[moved["iso3"].isin(states.index)]
    names, entries = short_names(case), _entries(kept)
    return ChangesResult(
        since=since,
        until=until,
        offered=offered,
        rows=kept.assign(
            actors=[tuple(names.get(each, each) for each in ids) for ids in kept["actor_ids"]],
            source_ids=_still_cited(case, kept["source_ids"]),
        ),
        entries=entries,
        groups=_by_group(entries),
        tables=tuple(dict.fromkeys(rows["table"])),
        moved=moved,
        completed=_completed(case, since, until),
        states=_states(states, kept, moved),
        new_columns=new_columns,
        places=places,
        filters=filters_in(case, choice, ("tables", "kind")),
        scales=case.scales,
        settings=case.settings,
        ground=ground(case, places, ()),
    )


@derived
def _compared(
    case: Case, since: str, until: str
) -> tuple[pd.DataFrame, Mapping[str, tuple[str, ...]]]:
    own, beside = edition_of(case), editions_beside(case)
    # Without any other edition the case is set beside itself.
    before, after = beside.get(since, own), beside.get(until, own)
    return changed_rows(before, after), columns_of_one(before, after)


@derived
def _moved(case: Case, since: str, until: str) -> pd.DataFrame | None:
    beside = {code: edition.case for code, edition in editions_beside(case).items()}
    before, after = beside.get(since, case), beside.get(until, case)
    return None if before is None or after is None else moved_states(before, after)


def _completed(case: Case, *codes: str) -> tuple[str, ...]:
    beside = editions_beside(case)
    compared = [beside[code] for code in codes if code in beside]
    return tuple(edition.label for edition in compared if edition.is_completed)


def _still_cited(case: Case, cited: pd.Series[Any]) -> list[tuple[str, ...]]:
    """Return those sources of each row that the case still has."""
    known = set(case.sources.index)
    return [tuple(each for each in ids if each in known) for ids in cited]


def _entries(rows: pd.DataFrame) -> pd.DataFrame:
    once = rows.drop_duplicates(["table", "row", "kind"])
    counts = pd.crosstab(once["table"], once["kind"]).reindex(columns=list(KINDS), fill_value=0)
    counts = counts.reindex(once["table"].unique())
    return counts.assign(holds=[purpose(registry.BY_NAME[str(name)]) for name in counts.index])


def _by_group(entries: pd.DataFrame) -> pd.DataFrame:
    groups = [_GROUP_OF.get(str(table), OTHERS) for table in entries.index]
    return entries[list(KINDS)].groupby(groups).sum().reindex(list(GROUPS), fill_value=0)


def _kept(rows: pd.DataFrame, choice: ChangesChoice, states: pd.Index[str] | None) -> pd.DataFrame:
    kept = rows
    if choice.tables:
        kept = kept[kept["table"].isin(choice.tables)]
    if choice.kind:
        kept = kept[kept["kind"].isin(choice.kind)]
    if states is not None:
        among = set(states)
        concerned = kept["actor_ids"].map(lambda ids: not among.isdisjoint(ids))
        kept = kept[concerned.astype(bool)]
    places = kept["table"].map(lambda table: GROUPS.index(_GROUP_OF.get(table, OTHERS)))
    return kept.iloc[places.argsort(kind="stable")]


def _states(states: pd.DataFrame, rows: pd.DataFrame, moved: pd.DataFrame | None) -> pd.DataFrame:
    """Return what the map shows each state as: how it moved, or that rows about it changed."""
    about = rows[["table", "row", "actor_ids"]].explode("actor_ids")
    counts = about.drop_duplicates().groupby("actor_ids").size()
    count = counts.reindex(states.index).fillna(0).astype("int64")
    shown = pd.Series(SAME, index=states.index).mask(count.gt(0), FEW)
    shown = shown.mask(count.ge(MANY_ENTRIES), MANY)
    if moved is not None:
        for row in moved.iloc[::-1].itertuples():  # what a state is first shown as counts last
            shown[row.iso3] = move_of(row.moved)
    return pd.DataFrame({"name": states["name"], "shown_as": shown, "count": count})


def move_of(steps: float) -> str:
    """Return which way a state's code moved that is so many steps nearer to the subject."""
    if pd.isna(steps) or not steps:
        return OTHERWISE
    return TOWARD if steps > 0 else AWAY
