"""The page of what changed: beside a kept edition, and without any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from components.address import ChangesChoice
from components.exports.data_package import data_package
from components.exports.offers import tables_of, titles_of
from components.tables import editions, load_case
from components.tables.case import case_files
from components.words import Words
from tests.pages.on_page import as_it_opens, figures_on, finding_on, opened, words
from tests.toy import TOY_TABLES, write_toy


@pytest.fixture
def kept_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Keep an edition of the toy case without its last event, and yield its version."""
    earlier = write_toy(tmp_path / "earlier", {"events": TOY_TABLES["events"][:-1]})
    (tmp_path / "0.1.0.zip").write_bytes(data_package(case_files(earlier)))
    monkeypatch.setattr(editions, "FOLDER", tmp_path)
    caches = (editions.shipped_editions, editions.shipped_edition)
    for cached in caches:
        cached.cache_clear()
    yield "0.1.0"
    for cached in caches:
        cached.cache_clear()


def test_without_another_edition_the_page_says_where_they_are_kept() -> None:
    app = as_it_opens("changes")
    assert finding_on(app) == "There is no earlier edition of this case to set it beside"
    assert "Editions are kept in the folder" in app.info[0].value
    assert not figures_on(app)


def test_what_changed_is_a_map_and_tables(kept_edition: str, shown_folder: Path) -> None:
    assert shown_folder.exists()
    app = opened("changes")
    assert finding_on(app).startswith(f"Since version {kept_edition}: ")
    assert "1 event was added" in finding_on(app)
    (shown,) = figures_on(app)
    assert shown.traces
    (counted,) = [each.value for each in app.dataframe if "holds" in each.value]
    assert dict(zip(counted["table"], counted["added"], strict=True)) == {"events": 1}
    (moved,) = [each.value for each in app.dataframe if "view" in each.value]
    assert list(moved[["name", "was", "now"]].iloc[0]) == ["Nauru", "Silent", "Leans toward"]
    (entries,) = [each.value for each in app.dataframe if "about" in each.value]
    assert list(entries["row"]) == [TOY_TABLES["events"][-1]["event_id"]]


def test_each_table_of_changes_is_a_file_which_print_takes_its_rows_from(
    kept_edition: str, shown_folder: Path
) -> None:
    app = opened("changes", since=kept_edition)
    case = load_case(shown_folder)
    offer = tables_of("changes", case, ChangesChoice(since=kept_edition), Words())
    assert list(titles_of("changes", Words())) == [table.code for table in offer.tables]
    on_page = {tuple(each.value.columns): len(each.value) for each in app.dataframe}
    assert on_page == {
        tuple(column.code for column in table.columns): len(table.rows())
        for table in offer.tables
        if len(table.rows())
    }


def test_filters_that_keep_nothing_say_so(kept_edition: str, shown_folder: Path) -> None:
    assert shown_folder.exists()
    app = opened("changes", since=kept_edition, kind="removed")
    assert "No entry changed that these filters keep." in words(app)
