"""Tables that can be carried away: codes beside labels, every format, the sources of all rows."""

from __future__ import annotations

import io

import pyarrow.parquet as pq
import pytest

from components.address import (
    CHOICES,
    ChangesChoice,
    Choice,
    CountryChoice,
    MapChoice,
    PositionsChoice,
)
from components.address.choice import Lens
from components.exports.about import Heading, about_table
from components.exports.formats import FORMATS
from components.exports.offers import pages_with_tables, tables_of, titles_of
from components.tables import Case
from components.tables.editions import shipped_editions
from components.words import Words

# No state moved where the tables of an old edition do not fit today's checks.
_MAY_BE_EMPTY = {"moved"}
_WITHOUT_SOURCES = {"dictionary", "moved", "tables"}


def _choice(page: str, case: Case) -> Choice:
    """Return what a page shows at first; of states, the one of which most acts are known."""
    if page == "country":
        acts = case.events["actor_id"].value_counts()
        return CountryChoice(country=next(i for i in acts.index if i in case.world.countries.index))
    if page == "changes":
        return ChangesChoice(since=shipped_editions()[-1])
    return CHOICES[page]()


@pytest.mark.parametrize("page", pages_with_tables())
def test_each_label_is_declared(page: str, case: Case) -> None:
    offer = tables_of(page, case, _choice(page, case), Words("en"))
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
    offer = tables_of(page, case, _choice(page, case), words)
    assert [table.code for table in offer.tables] == list(titles_of(page, words))
    for table in offer.tables:
        about = about_table(case, Heading(table.code, offer.finding, "", ""), table)
        written = {name: each.write(table, about, words) for name, each in FORMATS.items()}
        names = pq.read_table(io.BytesIO(written["parquet"])).column_names
        assert names == [each["name"] for each in table.dictionary(words)]
        assert written["csv"].decode().split("\r\n")[0] == ",".join(names)
        assert len(table.rows()) == len(table.shown), table.code
        assert len(table.shown) > 0 or table.code in _MAY_BE_EMPTY, table.code


@pytest.mark.parametrize("page", pages_with_tables())
def test_every_table_names_the_sources_of_its_rows(page: str, case: Case) -> None:
    offer = tables_of(page, case, _choice(page, case), Words("en"))
    for table in offer.tables:
        cited = table.cited()
        assert cited <= set(case.sources.index), table.code
        assert cited or table.code in _WITHOUT_SOURCES, table.code


@pytest.mark.parametrize("lens", ["record", "article"])
def test_the_map_says_what_each_state_rests_on(lens: Lens, case: Case) -> None:
    offer = tables_of("map", case, MapChoice(lens=lens), Words("en"))
    states, evidence = offer.table("states").rows(), offer.table("evidence").rows()
    assert evidence["locator"].ne("").all()
    behind = evidence.groupby("iso3")
    rows = states.set_index("iso3")
    if lens == "record":
        counted = rows["count"].dropna()
        assert behind.size().to_dict() == counted.astype(int).to_dict()
    for iso3, own in behind:
        named = set(str(rows.at[iso3, "source_ids"]).split("; "))
        assert named == {*own["source_id"], *own["second_source_id"]} - {""}


def test_what_stands_behind_an_answer_is_the_act_that_decided(case: Case) -> None:
    offer = tables_of("positions", case, PositionsChoice(), Words("en"))
    evidence = offer.table("evidence").rows()
    rows = offer.table("positions").raw
    for axis in ("force", "legitimacy"):
        decided = evidence[evidence["part_code"].eq(axis)].set_index("iso3")["item_id"]
        expected = rows.loc[rows.index.isin(decided.index), f"{axis}_event"]
        assert not decided.empty
        assert decided.to_dict() == expected.to_dict()


@pytest.mark.parametrize("party", ["subject_iso3", "adversary_iso3"])
def test_a_table_without_rows_can_be_written(party: str, case: Case) -> None:
    words = Words("en")
    choice = CountryChoice(country=getattr(case.settings, party))
    offer = tables_of("country", case, choice, words)
    assert len(offer.tables[0].shown) == 1
    for table in offer.tables:
        about = about_table(case, Heading(table.code, offer.finding, "", ""), table)
        for each in FORMATS.values():
            assert each.write(table, about, words), table.code
