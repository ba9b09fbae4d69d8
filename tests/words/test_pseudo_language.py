"""Nothing that a reader sees escapes translation: each page with all messages marked."""

from __future__ import annotations

import pytest

from components.controls import language
from components.tables import Case
from components.words import Words, words_for
from tests.pages.on_page import opened
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
# Pages that still say something in English whatever the language; the list only shrinks.
NOT_YET = set(PAGES)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Words:
    folder = tmp_path_factory.mktemp("locale")
    pseudo.write_catalogue(folder)
    return words_for(pseudo.LANGUAGE, folder)


@pytest.fixture(autouse=True)
def in_marked_words(marked: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "words_for", lambda _: marked)


@pytest.mark.parametrize("page", PAGES)
def test_every_text_of_a_page_is_a_message_or_data(page: str, case: Case) -> None:
    bare = bare_texts(opened(page), case)
    if page in NOT_YET:
        assert bare, f"{page} is clean: take it off NOT_YET"
    else:
        assert bare == []
