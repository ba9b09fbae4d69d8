"""A second language is one catalogue, and columns of the scales: no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from components import languages
from components.tables.case_folder import FOLDER_VARIABLE
from tests.pages.on_page import opened
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import edit, file_of
from tests.words import pseudo


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a catalogue of the pseudo-language, and a case with one label in it, what there is."""
    pseudo.write_catalogue(tmp_path / "locale")
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path / "locale")
    case = write_toy(tmp_path / "case")
    edit(file_of(case, "stance_scale"), _with_german_label)
    monkeypatch.setenv(FOLDER_VARIABLE, str(case))


def _with_german_label(table: str) -> str:
    """Give the first row of a scale a label in another language, and the others a blank one."""
    head, first, *others = table.splitlines()
    rows = [f"{head},label_de", f"{first},Unterstützer", *(f"{row}," for row in others)]
    return "\n".join(rows) + "\n"


def test_a_page_speaks_the_language_of_its_address() -> None:
    app = opened("map", lang=pseudo.LANGUAGE)
    assert app.multiselect(key="region").label == pseudo.marked("Region")
    first, second = (str(row["label"]) for row in TOY_TABLES["stance_scale"][:2])
    offered = app.multiselect(key="stance").options
    assert "Unterstützer" in offered
    assert first not in offered
    assert second in offered
    assert not app.toast


def test_the_language_goes_with_the_visitor_from_page_to_page() -> None:
    app = opened("map", lang=pseudo.LANGUAGE)
    app.switch_page("components/pages/sources.py").run()
    assert app.subheader[0].value == pseudo.marked("Contradictions")
    assert "lang" in app.query_params


def test_english_is_not_named_and_an_unknown_language_is_refused_in_english() -> None:
    app = opened("map", lang="en")
    assert "lang" not in app.query_params
    app = opened("map", lang="fr")
    assert "lang = fr" in app.toast[0].value
    assert app.multiselect(key="region").label == "Region"
