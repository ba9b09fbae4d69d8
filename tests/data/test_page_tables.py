"""Tables that can be carried away: codes beside labels, every format, the sources of all rows."""

from __future__ import annotations

import io

import pyarrow.parquet as pq
import pytest

from components.address import CHOICES
from components.exports.about import Heading, about_table
from components.exports.formats import FORMATS
from components.exports.offers import pages_with_tables, tables_of, titles_of
from components.tables import Case
from components.words import Words


@pytest.mark.parametrize("page", pages_with_tables())
def test_each_label_is_declared(page: str, case: Case) -> None:
    offer = tables_of(page, case, CHOICES[page](), Words("en"))
    for table in offer.tables:
        raw = table.raw.loc[table.shown.index]
        differing = {
            column.code
            for column in table.parts
            if column.code in raw
            and column.kind == "text"
            and list(raw[column.code]) != list(table.shown[column.code])
        }
        assert differing <= set(table.labelled), table.code
        assert set(table.labelled) <= set(raw), table.code


@pytest.mark.parametrize("page", pages_with_tables())
def test_every_table_of_a_page_can_be_written(page: str, case: Case) -> None:
    words = Words("en")
    offer = tables_of(page, case, CHOICES[page](), words)
    assert [table.code for table in offer.tables] == list(titles_of(page, words))
    for table in offer.tables:
        about = about_table(case, Heading(table.code, offer.finding, ""), table)
        written = {name: each.write(table, about, words) for name, each in FORMATS.items()}
        names = pq.read_table(io.BytesIO(written["parquet"])).column_names
        assert names == [each["name"] for each in table.dictionary(words)]
        assert written["csv"].decode().split("\r\n")[0] == ",".join(names)
        assert len(table.rows()) == len(table.shown) > 0, table.code
