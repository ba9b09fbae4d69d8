"""The data dictionary, from the models: for the page, for data/README.md, for datapackage.json."""

from __future__ import annotations

import functools
import sys
from pathlib import Path

import pandas as pd

from components.tables.described import columns_of, purpose
from components.tables.descriptor import datapackage
from components.tables.faults import CaseError
from components.tables.files import read_files
from components.tables.loading import faults_in, frames_of, read_tables
from components.tables.registry import BY_NAME, TABLES

_HEAD = """# Data

Every table of the case. This file and `datapackage.json` are written from the models in
`components/tables/` by `make data`; change them there.

Blank means unknown or not stated, never zero. Lists in a cell are separated by semicolons,
without spaces. Rules that span columns or tables, such as the era of a date, stand in
`components/tables/consistency.py`.
"""

_LICENCES = """
## Licences

The code's licence (`LICENSE` beside this folder) covers our own coding, summaries and notes too.
What comes from a source stays under the licence of the source, as `sources.csv` gives it.
"facts" marks what no licence was needed for: single facts, told in our own words.
"""
_FEW = 10
SOURCES = (BY_NAME["sources"], BY_NAME["world_sources"])
HOW_MADE = "how_made.md"


@functools.cache
def dictionary() -> pd.DataFrame:
    """Return one row for each column of each table: copy before changing.

    Columns `table, column, type, unit, allowed, required, description`; texts keep what it takes
    to say them in another language.
    """
    rows = [row for spec in TABLES for row in columns_of(spec)]
    names = ["table", "column", "type", "unit", "allowed", "required", "description"]
    return pd.DataFrame(rows, columns=names, dtype=object)


def readme(folder: Path) -> str:
    """Return the text of data/README.md, with how they were made and the licences of the sources.

    Both are those of the case in `folder`.
    """
    made = (folder / HOW_MADE).read_text(encoding="utf-8")
    parts = [_HEAD, "## How each was made\n", made, *_licences(folder)]
    for spec in TABLES:
        parts.append(f"\n## {spec.file}\n\n{purpose(spec)}\n")
        parts.append("| column | type | unit | allowed | description |\n|---|---|---|---|---|")
        for _, column, kind, unit, allowed, _, description in columns_of(spec):
            cells = (f"`{column}`", kind, unit, allowed, description)
            parts.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(parts) + "\n"


def write(folder: Path) -> None:
    """Write data/README.md and datapackage.json into `folder`."""
    (folder / "README.md").write_text(readme(folder), encoding="utf-8")
    (folder / "datapackage.json").write_text(datapackage(folder), encoding="utf-8")


def _licences(folder: Path) -> list[str]:
    """Return the section on licences: each with its sources, by name while they are few."""
    tables = read_tables(read_files(folder, [spec.file for spec in SOURCES])[0], SOURCES)
    if faults := faults_in(tables):
        raise CaseError(faults)
    sources = pd.concat(frames_of(tables).values()).drop_duplicates("source_id")
    head = "| licence | sources |\n|---|---|"
    rows = []
    for licence, ids in sorted(sources.groupby("licence")["source_id"]):
        named = ", ".join(f"`{source_id}`" for source_id in ids)
        rows.append(f"| {licence} | {named if len(ids) <= _FEW else f'{len(ids)} sources'} |")
    return [_LICENCES, head, *rows]


if __name__ == "__main__":
    shipped = Path(__file__).parents[2] / "data"
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else shipped)
