"""Where the tables of a page can be carried away from: links, one line for each table."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy

from components.address import Choice, to_query
from components.controls.markup.elements import beside, show_html, unfolding
from components.exports.addresses import FOLDER, METADATA
from components.exports.formats import PAGE
from components.exports.offers import formats_of, titles_of
from components.words import Words


def take_away(page: str, choice: Choice, words: Words) -> None:
    """Show links to the tables of a page with a choice, nothing for a page without."""
    titles = titles_of(page, words)
    if not titles:
        return
    lines = (
        htpy.p[beside(htpy.b[title], *_links(page, code, choice, words))]
        for code, title in titles.items()
    )
    show_html(unfolding(words.text("Download"), htpy.div(".atlas-take")[lines]))


def _links(page: str, code: str, choice: Choice, words: Words) -> list[htpy.Element]:
    query = urlencode({"table": [code], **to_query(choice)}, doseq=True)
    names = {
        "csv": words.text("CSV"),
        "excel.csv": words.text("CSV for spreadsheets"),
        "xlsx": words.text("Excel"),
        "parquet": words.text("Parquet"),
        PAGE: words.text("to print"),
        "geojson": words.text("GeoJSON"),
        "gpkg": words.text("GeoPackage"),
        METADATA: words.text("what its columns mean"),
    }
    return [
        htpy.a(
            href=f"{FOLDER}/{page}.{ending}?{query}",
            download=ending != PAGE,
            target="_blank" if ending == PAGE else None,
            data_print=code if ending == PAGE else None,
        )[names[ending]]
        for ending in (*formats_of(page), METADATA)
    ]
