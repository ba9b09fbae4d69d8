"""Tables as files: one module for each format, and one list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from components.exports.about import About
from components.exports.formats.comma_separated import csv, csv_for_spreadsheets
from components.exports.formats.outlines import geojson, geopackage
from components.exports.formats.parquet import parquet
from components.exports.formats.workbook import xlsx
from components.exports.table import Table
from components.words import Words

Write = Callable[[Table, About, Words], bytes]


@dataclass(frozen=True)
class Format:
    """A kind of file: how its name ends, its media type, and what writes it."""

    ending: str
    media_type: str
    write: Write


OUTLINED: Mapping[str, Format] = {
    "geojson": Format("geojson", "application/geo+json", geojson),
    "gpkg": Format("gpkg", "application/geopackage+sqlite3", geopackage),
}
FORMATS: Mapping[str, Format] = {
    "csv": Format("csv", "text/csv", csv),
    "excel.csv": Format("csv", "text/csv", csv_for_spreadsheets),
    "xlsx": Format(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx
    ),
    "parquet": Format("parquet", "application/vnd.apache.parquet", parquet),
}


def formats_of(table: Table) -> Mapping[str, Format]:
    """Return the formats that a table can have, by the ending of their names."""
    return FORMATS if table.outlines is None else {**FORMATS, **OUTLINED}
