"""Nothing that a reader sees escapes translation: each page with all messages marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.controls import language
from components.tables import Case
from components.tables.case_folder import FOLDER_VARIABLE
from components.words import Words, words_for
from tests.pages.on_page import opened
from tests.toy import write_toy
from tests.words import pseudo
from tests.words.interface_texts import bare_texts

PAGES = (
    "map",
    "record",
    "claims_checked",
    "votes",
    "backing_index",
    "comparison",
    "reach",
    "advice",
    "sources",
)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Words:
    folder = tmp_path_factory.mktemp("locale")
    pseudo.write_catalogue(folder)
    return words_for(pseudo.LANGUAGE, folder)


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_toy(tmp_path_factory.mktemp("case"))


@pytest.fixture(autouse=True)
def in_marked_words(marked: Words, toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "words_for", lambda _: marked)
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy))


@pytest.mark.parametrize("page", PAGES)
def test_every_text_of_a_page_is_a_message_or_data(page: str, toy_case: Case) -> None:
    assert bare_texts(opened(page), toy_case) == []
