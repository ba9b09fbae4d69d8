"""What Streamlit fetches late is found in its files, whatever their digests."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.server import lazy_chunks as module
from components.server.lazy_chunks import MORE_PARTS, PARTS, lazy_chunks, more_chunks
from components.server.packed_files import STREAMLIT_FILES
from tests.every_page import PATHS


def test_each_part_and_what_it_imports_is_a_file_that_the_page_does_not_name() -> None:
    page = (STREAMLIT_FILES.parent / "index.html").read_text(encoding="utf-8")
    found = lazy_chunks()
    assert all((STREAMLIT_FILES.parent / address).is_file() for address in found)
    assert not [address for address in found if address in page]
    names = [address.rpartition("/")[2] for address in found]
    assert all(any(name.startswith(f"{part}.") for name in names) for part in PARTS)
    assert len(set(found)) == len(found) > len(PARTS)


@pytest.mark.parametrize("page", MORE_PARTS)
def test_what_a_page_has_besides_is_there_with_its_styles_and_named_once(page: str) -> None:
    found = more_chunks(page)
    assert all((STREAMLIT_FILES.parent / address).is_file() for address in found)
    assert len(set(found)) == len(found) > 0
    assert not set(found) & set(lazy_chunks())
    assert any(address.endswith(".css") for address in found) == ("DataFrame" in MORE_PARTS[page])


def test_pages_with_parts_of_their_own_are_pages() -> None:
    assert MORE_PARTS.keys() <= set(PATHS)
    assert more_chunks("") == ()


def test_imports_are_followed_once_and_a_part_that_is_gone_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "index.html").write_text('<script src="./static/js/known.1.js">', encoding="utf-8")
    for name, text in {
        "Html.1.js": 'import{a}from"./shared.2.js";import"./known.1.js";import("./no.3.js");',
        "shared.2.js": 'import{b}from"./Html.1.js";',
        "known.1.js": "",
    }.items():
        (tmp_path / "js" / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "STREAMLIT_FILES", tmp_path / "static")
    monkeypatch.setattr(module, "_SCRIPTS", tmp_path / "js")
    monkeypatch.setattr(module, "PARTS", ("Html",))
    assert lazy_chunks.__wrapped__() == ("static/js/Html.1.js", "static/js/shared.2.js")
    monkeypatch.setattr(module, "PARTS", ("Gone",))
    with pytest.raises(ValueError, match="not enough values"):
        lazy_chunks.__wrapped__()
