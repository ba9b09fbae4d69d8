"""Which rows of a case's tables were added, removed or recoded between two editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from components.tables import registry
from components.tables.editions import Edition, key_columns

ADDED, REMOVED, RECODED = KINDS = ("added", "removed", "recoded")
COLUMNS = ("table", "row", "kind", "column", "was", "now", "about", "actor_ids", "source_ids")
# What tells best what a row is about, and which states or groups it concerns.
_ABOUT = ("summary", "wording", "proposal", "why", "title", "name", "publisher")
_ACTORS = ("actor_id", "actor_ids", "iso3", "operator_iso3", "supplier_iso3", "about_ids")
_CORRECTIONS, _CLAIM = "corrections", "claim_id"
_BETWEEN = " · "
_TEXTS = [name for name in COLUMNS if name not in ("actor_ids", "source_ids")]


def changed_rows(before: Edition, after: Edition) -> pd.DataFrame:
    """Return one row per row added or removed, and one per cell recoded, table by table.

    Columns: `table`, `row` (its key), `kind`, `column`, `was` and `now` (texts; empty for rows
    added or removed), `about` (what the row says), `actor_ids`, `source_ids` (tuples). Only
    columns that both editions have are compared. A row whose key a correction renamed is the same
    row. Rows of a table without a key are known by all cells, so none of them is recoded.
    """
    claims = _claimants(after) | _claimants(before)
    found = [
        change
        for table in after.frames.keys() | before.frames.keys()
        for change in _of_table(table, before, after, claims)
    ]
    order = {name: place for place, name in enumerate(registry.BY_NAME)}
    rows = pd.DataFrame(found, columns=list(COLUMNS)).astype(dict.fromkeys(_TEXTS, "str"))
    placed = rows.assign(place=rows["table"].map(order)).sort_values(
        ["place", "row"], kind="stable"
    )
    return placed.drop(columns="place").reset_index(drop=True)


def columns_of_one(before: Edition, after: Edition) -> dict[str, tuple[str, ...]]:
    """Return the columns that only the later edition has, by table; they are not compared."""
    return {
        table: new
        for table, frame in after.frames.items()
        if table in before.frames
        and (new := tuple(frame.columns.difference(before.frames[table].columns, sort=False)))
    }


def _of_table(
    table: str, before: Edition, after: Edition, claims: Mapping[str, str]
) -> Iterator[tuple[object, ...]]:
    empty = pd.DataFrame()
    old, new = before.frames.get(table, empty), after.frames.get(table, empty)
    both = [name for name in new.columns if name in old.columns]
    keys = [*key_columns(table)]
    if not set(keys) <= set(both):
        keys = both or []
    held_new = _by_key(new, keys or [*new.columns], {})
    held_old = _by_key(old, keys or [*old.columns], _renamed(table, keys, after, held_new))
    for key in held_old.keys() | held_new.keys():
        row = held_new.get(key, held_old.get(key, {}))
        told = _BETWEEN.join(key), _about(row), _actors(row, claims), _sources(row)
        if key not in held_old:
            yield table, told[0], ADDED, "", "", "", *told[1:]
        elif key not in held_new:
            yield table, told[0], REMOVED, "", "", "", *told[1:]
        else:
            was, now = held_old[key], held_new[key]
            for name in both:
                if was[name] != now[name]:
                    yield table, told[0], RECODED, name, was[name], now[name], *told[1:]


def _by_key(
    frame: pd.DataFrame, keys: list[str], renamed: Mapping[str, str]
) -> dict[tuple[str, ...], dict[str, str]]:
    rows = frame.to_dict("records")
    found = {}
    for row in rows:
        key = tuple(str(row[name]) for name in keys)
        found[tuple(renamed.get(part, part) for part in key)] = row
    return found


def _renamed(
    table: str, keys: list[str], after: Edition, held: Mapping[tuple[str, ...], object]
) -> dict[str, str]:
    """Return the keys that corrections of the later edition gave to rows, by what they were."""
    corrections = after.frames.get(_CORRECTIONS)
    if corrections is None or len(keys) != 1:
        return {}
    of_keys = corrections[corrections["table"].eq(table) & corrections["column"].eq(keys[0])]
    pairs = zip(of_keys["was"], of_keys["now"], strict=True)
    return {was: now for was, now in pairs if (now,) in held and (was,) not in held}


def _claimants(edition: Edition) -> dict[str, str]:
    """Return whom each claim is about."""
    found: dict[str, str] = {}
    for table, key in registry.CLAIM_KEYS.items():
        frame = edition.frames.get(table)
        if frame is not None and "actor_id" in frame:
            found |= dict(zip(frame[key], frame["actor_id"], strict=True))
    return found


def _about(row: Mapping[str, str]) -> str:
    return next((row[name] for name in _ABOUT if row.get(name)), "")


def _sources(row: Mapping[str, str]) -> tuple[str, ...]:
    named = [row.get(name, "") for name in ("source_id", "second_source_id")]
    return tuple(dict.fromkeys(part for part in named if part))


def _actors(row: Mapping[str, str], claims: Mapping[str, str]) -> tuple[str, ...]:
    named = [part for name in _ACTORS for part in row.get(name, "").split(";") if part]
    claim = claims.get(row.get(_CLAIM, ""), "")
    return tuple(dict.fromkeys([*named, *([claim] if claim else [])]))
