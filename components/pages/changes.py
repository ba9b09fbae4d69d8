"""The page of what changed: the case beside an earlier edition of it."""

from __future__ import annotations

import streamlit as st

from components.address import ChangesChoice
from components.analysis.editions.result import ChangesResult, changes
from components.columns.changes import CHANGED, MOVED, PER_TABLE
from components.controls.choices.cards import open_country
from components.controls.choices.changes import show_changes_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.changes_legend import changes_legend
from components.controls.views.page_head import page_head
from components.controls.views.table import Look, show_table
from components.figures.maps.changes import changes_map
from components.tables import Case
from components.words import Words
from components.words.changes import changes_alt, changes_finding
from components.words.explained import changes_explained
from components.words.rows.changes import changed_in_words, entries_in_words, moved_in_words

# What a page can take: the whole is in the download.
MOST_ROWS = 500
_LOW_PX = 290


def page(case: Case, choice: ChangesChoice) -> None:
    """Show which states are coded differently, and which entries were added or changed."""
    words, result = current_words(), changes(case, choice)
    page_head(
        result.settings, changes_finding(words, result), changes_explained(words, result), words
    )
    show_changes_filters(result, choice, words)
    if not result.since:
        st.info(
            words.text(
                "Editions are kept in the folder “editions”, one archive per release. None there "
                "is about this subject."
            )
        )
        return
    _show_map(result, words)
    _show_moved(result, words)
    _show_entries(result, words)


def _show_map(result: ChangesResult, words: Words) -> None:
    changes_legend(result, current_theme(), words)
    with framed("changes"):
        figure_view(
            lambda theme: changes_map(result, words, theme),
            key="changes-map",
            alt=changes_alt(words, result),
            on_pick=open_country,
        )


def _show_moved(result: ChangesResult, words: Words) -> None:
    moved = moved_in_words(result, words)
    if moved is None or moved.empty:
        return
    st.header(words.text("States that are coded differently"), anchor=False)
    look = Look(words.text("States with how they were coded and how they are coded"), code="moved")
    show_table(moved, MOVED, words, look)


def _show_entries(result: ChangesResult, words: Words) -> None:
    if result.rows.empty:
        st.info(words.text("No entry changed that these filters keep. Remove one above."))
        return
    st.header(words.text("Entries that changed"), anchor=False)
    look = Look(
        words.text("Number of entries added, removed and recoded by table"), _LOW_PX, code="tables"
    )
    show_table(entries_in_words(result, words), PER_TABLE, words, look)
    shown = changed_in_words(result, words).head(MOST_ROWS)
    if len(result.rows) > len(shown):
        st.caption(
            words.text(
                "Below are the first {count} of {every} changes, events and claims first: one row "
                "per entry added or removed and per cell recoded. The download has all.",
                count=len(shown),
                every=len(result.rows),
            )
        )
    look = Look(words.text("Entries added, removed and recoded, one by one"), code="entries")
    show_table(shown, CHANGED, words, look)


if __name__ == "__main__":
    open_page("changes", page)
