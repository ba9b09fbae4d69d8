"""Each column of labels in a table that can be carried away has its codes beside it."""

from __future__ import annotations

import pytest

from components.address import CHOICES
from components.exports.offers import pages_with_tables, tables_of
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
