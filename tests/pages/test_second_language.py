"""A second language is one catalogue, and columns of the scales: no code."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from components import languages
from components.tables.case_folder import FOLDER_VARIABLE
from tests.pages.on_page import headings, html, opened
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import file_of
from tests.words import pseudo

# What a second language adds to the tables: for the first row of each, texts by their column.
GERMAN = {
    "stance_scale": {"label": "Unterstützer", "definition": "Wer unterstützt."},
    "basis_scale": {"label": "Genannt"},
    "event_kind_scale": {"label": "Äußerung", "family": "Gesagtes"},
    "era_scale": {"leaning": "neigten Suva zu", "against": "wandten sich ab"},
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a catalogue of the pseudo-language, and a case with some texts in a language."""
    folder = tmp_path_factory.mktemp("language")
    pseudo.write_catalogue(folder / "locale")
    case = write_toy(folder / "case")
    for table, columns in GERMAN.items():
        write_table_in_german(case, table, columns)
    return folder


@pytest.fixture(autouse=True)
def catalogue(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let these be the only catalogue, and the case that is shown."""
    monkeypatch.setattr(languages, "CATALOGUES", written / "locale")
    monkeypatch.setenv(FOLDER_VARIABLE, str(written / "case"))


def write_table_in_german(case: Path, table: str, columns: dict[str, str]) -> None:
    """Give the first row of a toy table texts in another language, and the others blank ones."""
    with file_of(case, table).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    blank = {f"{column}_{pseudo.LANGUAGE}": "" for column in columns}
    own = {f"{column}_{pseudo.LANGUAGE}": text for column, text in columns.items()}
    with file_of(case, table).open("w", encoding="utf-8", newline="") as lines:
        written = csv.DictWriter(lines, [*rows[0], *blank], lineterminator="\n")
        written.writeheader()
        written.writerows([rows[0] | own, *(row | blank for row in rows[1:])])


def test_a_page_speaks_the_language_of_its_address() -> None:
    app = opened("map", lang=pseudo.LANGUAGE, lens="article", basis="with_groups")
    assert app.multiselect(key="region").label == pseudo.marked("Region")
    first, second = (str(row["label"]) for row in TOY_TABLES["stance_scale"][:2])
    offered = " ".join(app.pills(key="legend-stance").options)
    assert "Unterstützer" in offered
    assert first not in offered
    assert second in offered
    assert not app.toast


def test_cells_and_headings_of_a_table_are_in_the_language() -> None:
    of_article = {"lens": "article", "basis": "with_groups"}
    table = opened("map", lang=pseudo.LANGUAGE, **of_article).dataframe[0]
    assert headings(table)["stance"] == pseudo.marked("Stance")
    assert "Unterstützer" in set(table.value["stance"])
    own = [cell for cell in table.value["basis_through"] if cell.startswith("Genannt")]
    assert own
    other = str(TOY_TABLES["stance_scale"][1]["label"])
    assert other in set(table.value["stance"]), "a blank text stands for the English one"


def test_a_finding_and_a_legend_have_the_texts_of_the_scales() -> None:
    app = opened("record", lang=pseudo.LANGUAGE)
    assert "neigten Suva zu" in app.title[0].value
    assert "wandten sich ab" in app.title[0].value
    assert "Gesagtes" in html(app)
    assert "Äußerung" in set(app.dataframe[-1].value["kind"])


def test_a_number_in_a_cell_is_written_as_the_language_does() -> None:
    tables = [table.value for table in opened("reach", lang=pseudo.LANGUAGE).dataframe]
    (ways,) = [table for table in tables if "t_per_day" in table]
    ranges = " ".join(ways["t_per_day"].dropna())
    assert "," in ranges
    assert "." not in ranges


def test_the_language_goes_with_the_visitor_from_page_to_page() -> None:
    app = opened("map", lang=pseudo.LANGUAGE)
    app.switch_page("components/pages/sources.py").run()
    assert pseudo.marked("Where claims differ") in html(app)
    assert "lang" in app.run().query_params  # a browser has it in place before


def test_english_is_not_named_and_an_unknown_language_is_refused_in_english() -> None:
    app = opened("map", lang="en")
    assert "lang" not in app.run().query_params
    app = opened("map", lang="fr")
    assert "lang = fr" in app.toast[0].value
    assert app.multiselect(key="region").label == "Region"
