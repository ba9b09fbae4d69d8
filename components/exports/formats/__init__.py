"""Tables as files: one module for each format, and one list of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.exports.about import About
from components.exports.formats.comma_separated import csv, csv_for_spreadsheets
from components.exports.formats.outlines import geojson, geopackage
from components.exports.formats.parquet import parquet
from components.exports.formats.print_page import printed
from components.exports.formats.workbook import xlsx
from components.exports.table import Table
from components.words import Words

Write = Callable[[Table, About, Words], bytes]


@dataclass(frozen=True)
class Format:
    """A kind of file: its media type, and what writes it."""

    media_type: str
    write: Write


# What a browser shows, to print.
PAGE = "html"
# By the ending of their names. The first are those that need outlines.
OUTLINED: dict[str, Format] = {
    "geojson": Format("application/geo+json", geojson),
    "gpkg": Format("application/geopackage+sqlite3", geopackage),
}
FORMATS: dict[str, Format] = {
    "csv": Format("text/csv", csv),
    "excel.csv": Format("text/csv", csv_for_spreadsheets),
    "xlsx": Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx),
    "parquet": Format("application/vnd.apache.parquet", parquet),
    PAGE: Format("text/html", printed),
}
