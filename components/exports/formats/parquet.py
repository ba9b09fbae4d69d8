"""A table as Parquet, typed, with what is to be said of it in its schema."""

from __future__ import annotations

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from components.exports.about import About, metadata
from components.exports.table import Table
from components.words import Words

ABOUT_KEY = b"about"


def parquet(table: Table, about: About, words: Words) -> bytes:
    """Return the table; JSON under the key `about` of the schema says what it is."""
    said = json.dumps(metadata(about, table, words), ensure_ascii=False).encode()
    rows = pa.Table.from_pandas(table.rows(), preserve_index=False)
    out = io.BytesIO()
    pq.write_table(rows.replace_schema_metadata({ABOUT_KEY: said}), out, compression="zstd")
    return out.getvalue()
