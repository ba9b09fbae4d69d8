"""The part of Streamlit's font of icons that is sent in its place."""

from __future__ import annotations

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.server.icons import FOLDER, icon_fonts
from components.server.icons.build import glyphs_by_icon, icons_named, part_of, whole_font
from components.server.packed_files import PackedFiles

MOST_BYTES = 20_000


def drawn(font: TTFont, glyph: str) -> object:
    """Return the strokes of a glyph and how wide it is."""
    pen = RecordingPen()
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value, font["hmtx"][glyph][0]


def test_the_part_is_of_the_font_that_streamlit_has_now() -> None:
    assert [*icon_fonts()] == [whole_font().name], "an update of Streamlit: run `make icons`"


def test_every_icon_that_a_script_names_is_drawn_as_in_the_whole() -> None:
    whole, part = TTFont(whole_font()), TTFont(FOLDER / whole_font().name)
    all_icons, kept = glyphs_by_icon(whole), glyphs_by_icon(part)
    assert kept.keys() >= icons_named() & all_icons.keys()
    assert "expand_more" in kept
    assert [drawn(part, kept[name]) for name in kept] == [
        drawn(whole, all_icons[name]) for name in kept
    ]


def test_other_icons_are_left_out_and_a_name_that_the_font_lacks_is_no_fault() -> None:
    assert len(part_of(whole_font(), {"close", "no_such_icon"})) < MOST_BYTES
    (part,) = icon_fonts().values()
    assert len(part) < MOST_BYTES < whole_font().stat().st_size


@pytest.mark.parametrize("below", ["", "a/b"])
def test_the_part_is_sent_for_the_whole_and_kept_for_good(below: str) -> None:
    app = Starlette(middleware=[Middleware(PackedFiles, below=below)])
    start = f"/{below}/static/media" if below else "/static/media"
    answer = TestClient(app).get(f"{start}/{whole_font().name}")
    assert answer.content == icon_fonts()[whole_font().name]
    assert answer.headers["content-type"] == "font/woff2"
    assert "immutable" in answer.headers["cache-control"]
