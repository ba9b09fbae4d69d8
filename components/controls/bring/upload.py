"""Where a file is put, and what becomes of it."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy
import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from components.controls.bring.meaning import box, cut
from components.controls.markup.elements import show_html
from components.exports.addresses import LANGUAGE, TEMPLATE
from components.ingest.draft import Book
from components.ingest.refusing import LARGEST_MB
from components.tables.brought import MINUTES_UNUSED
from components.words import Words

_KINDS = ("zip", "csv", "tsv", "txt", "xlsx", "xls", "ods")
_ROUND = "bring_round"
_SHEET, _WANTED = "bring-sheet", "bring_sheet_wanted"


def ask_for_file(words: Words) -> tuple[str, bytes] | None:
    """Show the place for a file; return the name and content of one that was just put there.

    The server's copy goes at once: what is kept is what was read from it.
    """
    turn = st.session_state.setdefault(_ROUND, 0)
    label = words.text("A zipped case, or one table of states and where they stand")
    file: UploadedFile | None = st.file_uploader(label, _KINDS, key=f"bring-file-{turn}")
    show_html(_what_is_held(words), _templates(words))
    if file is None:
        return None
    name, content = file.name, file.getvalue()
    st.session_state[_ROUND] = turn + 1
    context = get_script_run_ctx()
    if context and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
    return name, content


def ask_for_sheet(book: Book, words: Words) -> str:
    """Show which sheet of a workbook was taken; return another that was just chosen, or nothing."""

    def choose() -> None:
        sheet = st.session_state[_SHEET]
        st.session_state[_WANTED] = sheet if sheet in book.sheets else book.taken

    box(words.text("Sheet"), {each: cut(each) for each in book.sheets}, book.taken, _SHEET, choose)
    wanted = str(st.session_state.pop(_WANTED, book.taken))
    return "" if wanted == book.taken else wanted


def _what_is_held(words: Words) -> htpy.Element:
    return htpy.p(".atlas-caption")[
        words.text(
            "At most {size} MB. The file stays in this server's memory: nothing is written to "
            "disk, and nobody sees it without the link. It goes when nobody has used it for "
            "{count} minutes, and some minutes after its last page is closed.",
            size=LARGEST_MB,
            count=MINUTES_UNUSED,
        )
    ]


def _templates(words: Words) -> htpy.Element:
    asked = urlencode({LANGUAGE: words.language})
    return htpy.nav(".atlas-next", aria_label=words.text("Templates"))[
        htpy.a(href=f"{TEMPLATE}.xlsx?{asked}", download=True)[
            words.text("Template for a table (Excel)")
        ],
        htpy.a(href=f"{TEMPLATE}.csv?{asked}", download=True)[words.text("The same as CSV")],
        htpy.a(href="export/case.zip", download=True)[
            words.text("The built-in case, to start from (zip)")
        ],
    ]
