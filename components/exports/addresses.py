"""Where what can be carried away is found, below the dashboard's own address."""

from __future__ import annotations

from typing import Final

FOLDER: Final = "export"
CASE_ARCHIVE: Final = f"{FOLDER}/case.zip"
CASE_DESCRIPTION: Final = f"{FOLDER}/datapackage.json"
REPORT: Final = f"{FOLDER}/report.html"
OPENAPI: Final = f"{FOLDER}/openapi.json"
# A table of stances to fill, beside its ending.
TEMPLATE: Final = f"{FOLDER}/stances-template"
LANGUAGE: Final = "lang"
# What a table says of itself, beside its formats.
METADATA: Final = "metadata.json"
# What such an address asks beside the page's choice: one of its tables; the sources of a citation.
TABLE: Final = "table"
SOURCES: Final = "sources"
CLAIM_REVIEWS: Final = "claimreview.json"
# The pages of a report, by their codes.
PAGES: Final = "pages"
