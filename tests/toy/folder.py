"""Rows → a folder of tables. Where a table is kept, and its columns, is asked of the project."""

from __future__ import annotations

import csv
import functools
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from components.tables import Case, load_case
from components.tables.checking import column_notes
from components.tables.outlines import FILE as OUTLINES
from components.tables.registry import BY_NAME
from components.tables.tracks import FILE as TRACKS
from tests.toy import evidence, reach, record, scales, source, world

Row = Mapping[str, object]

TOY_TABLES: dict[str, list[Row]] = {
    **world.TABLES,
    **source.TABLES,
    **evidence.TABLES,
    **record.TABLES,
    **reach.TABLES,
    **scales.TABLES,
}
# Columns of most rows; a row that says otherwise has its own.
_COMMON: Row = {"locator": "page 1", "summary": "In short.", "confidence": "high"}

SETTINGS = """title = "Who backs Suva?"
question = "Who stands with Fiji in the kite dispute, how strongly, with what, and how do we know?"
subject_iso3 = "FJI"
adversary_iso3 = "ISL"
as_of = 2001-12-31
as_of_label = "late 2001"
as_of_note = "Every fact of this case is invented."
boundary_note = "Outlines are squares."
likelihood_note = "Ranges are invented."
votes_note = "Votes are invented."
arms_note = "Kites are measured by their wings."
record_note = "Acts are invented."
verdicts_note = "Verdicts are invented."
index_note = "Components are invented."

[[turning_points]]
day = 2001-07-01
label = "The string was cut"
sentence = "On 1 July 2001 the string was cut, so directions are not averaged across that day."

[[windows]]
label = "Until the cut"
first = 2001-01-01
last = 2001-06-30

[[windows]]
label = "From the cut on"
first = 2001-07-01
last = 2001-12-31

[[windows]]
label = "Both years"
first = 2000-01-01
last = 2001-12-31
"""


def write_toy(
    folder: Path, tables: Mapping[str, Sequence[Row]] | None = None, settings: str = SETTINGS
) -> Path:
    """Write the toy case into `folder`, with the rows in `tables` in place of its own."""
    rows_by_table = {**TOY_TABLES, **(tables or {})}
    for name, rows in rows_by_table.items():
        write_table(folder, name, rows)
    (folder / "case.toml").write_text(settings, encoding="utf-8")
    states = [str(row["iso3"]) for row in rows_by_table["countries"]]
    land = [*states, *world.TERRITORIES]
    _write_features(folder / OUTLINES, [world.outline(iso3) for iso3 in land])
    legs = [str(row["leg_id"]) for row in rows_by_table["legs"]]
    _write_features(folder / TRACKS, [reach.track(leg_id) for leg_id in legs])
    return folder


@functools.cache
def load_toy() -> Case:
    """Return the toy case."""
    with tempfile.TemporaryDirectory() as folder:
        return load_case(write_toy(Path(folder)))


def write_table(folder: Path, name: str, rows: Sequence[Row]) -> None:
    """Write a table with all of its columns; a cell that a row does not give is blank."""
    columns = list(column_notes(BY_NAME[name].model))
    file = folder / BY_NAME[name].file
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, columns, restval="", lineterminator="\n")
        table.writeheader()
        for row in rows:
            common = {column: _COMMON[column] for column in columns if column in _COMMON}
            table.writerow({**common, **row})


def _write_features(file: Path, features: list[dict[str, object]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    collection = {"type": "FeatureCollection", "features": features}
    file.write_text(json.dumps(collection), encoding="utf-8")
