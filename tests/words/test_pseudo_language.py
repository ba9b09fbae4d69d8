"""Nothing that a reader sees escapes translation: each page with all messages marked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.controls import language
from components.tables import Case, load_case
from components.tables.case_folder import FOLDER_VARIABLE
from components.words import Words, words_for
from tests.every_page import FILES
from tests.pages.on_page import opened
from tests.toy import crowded, write_toy
from tests.toy.breaking import change, edit, edit_settings, empty, file_of
from tests.words import pseudo
from tests.words.interface_texts import bare_texts, data_of

# Pages that say more of a crowded case, with what is asked of them there.
CROWDED: dict[str, Mapping[str, str]] = {
    "home": {"find": "Bhutan"},
    "record": {},
    "claims_checked": {},
    "votes": {},
    "backing_index": {"one": "LUX", "other": "MLT"},
    "comparison": {},
    "reach": {},
}
# What else is opened of a page: another view, pages of states, cards of events.
OPENED: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("country", {"country": "MLT"}),
    ("country", {"country": "BTN"}),
    ("country", {"country": "NRU"}),
    ("record", {"event": "BTN-20010105-1"}),
    ("material", {"family": "kites"}),
    ("recognition", {"episode": "first_flight", "basis": "with_groups"}),
    ("positions", {"axis": "legitimacy", "basis": "with_groups"}),
    ("positions", {"show": "flow"}),
    ("positions", {"show": "both"}),
    ("positions", {"show": "acts"}),
    ("record", {"show": "claims"}),
    ("record", {"show": "arms"}),
    ("claims_checked", {"show": "outcomes", "by": "actor"}),
    ("claims_checked", {"show": "forecasts"}),
)

# Tables of the toy case, the row that holds a key, and the column where a name is out of place.
BREAKS = (
    ("countries", "FJI", "capital_lat"),
    ("countries", "ISL", "iso2"),
    ("events", "statement", "date"),
    ("stances", "ST01", "stance"),
    ("capabilities", "CA01", "support_types"),
    ("places", "airfield", "kind"),
    ("demonstrations", "DM01", "demonstration_id"),
    ("mark_scale", "subject", "colour_light"),
    ("mark_scale", "subject", "code"),
)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Words:
    folder = tmp_path_factory.mktemp("locale")
    pseudo.write_catalogue(folder)
    return words_for(pseudo.LANGUAGE, folder)


@pytest.fixture(autouse=True)
def in_marked_words(marked: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "words_for", lambda _: marked)


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_toy(tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module")
def crowded_toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_toy(tmp_path_factory.mktemp("crowded"), crowded.TABLES)


@pytest.fixture(scope="module")
def crowded_case(crowded_toy: Path) -> Case:
    return load_case(crowded_toy)


def test_every_text_of_a_page_of_faults_is_a_message_or_data(
    toy_case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = shown_broken(tmp_path, monkeypatch)
    faults = app.dataframe[0].value
    assert len(faults) >= len(set(faults["allowed"])) >= len(BREAKS)
    assert bare_texts(app, toy_case) == []


def shown_broken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return the page of a case that is broken in many ways, with cells that the toy case has."""
    write_toy(folder)
    for table, key, column in BREAKS:
        change(folder, table, key, **{column: "Suva"})
    edit(file_of(folder, "sources"), lambda text: text.replace("publisher", "Suva", 1))
    empty(file_of(folder, "legs"))
    edit_settings(folder, "as_of = 2001-12-31", 'as_of = "Suva"')
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return opened("map")


@pytest.mark.parametrize("page", FILES)
def test_every_text_of_a_page_is_a_message_or_data(
    page: str, toy: Path, toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy))
    assert bare_texts(opened(page), toy_case) == []


@pytest.mark.parametrize(("page", "query"), OPENED)
def test_so_is_what_is_opened_of_it(
    page: str,
    query: Mapping[str, str],
    toy: Path,
    toy_case: Case,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy))
    app = opened(page, **query)
    assert bool(app.get("dialog")) == ("event" in query)
    assert bare_texts(app, toy_case) == []


def test_a_code_is_no_data_that_a_reader_may_see(toy_case: Case) -> None:
    assert "Bhutan" in data_of(toy_case).pieces
    codes = {"committed_ally", "reached", "unknown", "not_an_act", "air"}
    assert not codes & data_of(toy_case).pieces


@pytest.mark.parametrize("page", CROWDED)
def test_so_is_what_a_page_says_of_gaps_differences_and_long_lists(
    page: str, crowded_toy: Path, crowded_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(crowded_toy))
    assert bare_texts(opened(page, **CROWDED[page]), crowded_case) == []
