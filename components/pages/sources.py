"""The sources page: every claim, what contradicts, where it stands, and what columns mean."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import SourcesChoice
from components.address.codecs import LONGEST_TEXT
from components.analysis.claims.sources import SourcesResult, sources
from components.columns.sources import CLAIMS, DICTIONARY, FURTHER
from components.controls.choices import widgets
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.markup.elements import (
    archived_copy,
    beside,
    block,
    claim,
    outside_link,
    show_html,
)
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.controls.views.table import TALL_PX, Look, show_table
from components.figures.theme import scale_colours
from components.tables import Case
from components.words import Words
from components.words.quotation import quoted
from components.words.sources import (
    changed_files,
    claims_in_words,
    dictionary_in_words,
    finding,
    further_in_words,
    last_read,
)


def page(case: Case, choice: SourcesChoice) -> None:
    """Show contradictions, then all claims, the sources and the data dictionary."""
    words, result = current_words(), sources(case, choice)
    page_head(
        result.settings,
        finding(words, result),
        words.text(
            "Each claim, with the place in the source where it stands. {note}",
            note=result.settings.as_of_note,
        ),
        words,
    )
    _show_contradictions(result, words)
    _show_claims(result, words)
    _show_sources(result, words)
    _show_further_sources(result, words)
    _show_dictionary(result, words)


def _show_contradictions(result: SourcesResult, words: Words) -> None:
    st.header(words.text("Contradictions"), anchor=False)
    if not result.split:
        st.write(words.text("No actor here has claims in different camps."))
        return
    st.caption(
        words.text(
            "Claims about one actor that fall into different camps: backing, uncommitted "
            "or opposed. They are shown, not averaged."
        )
    )
    colours, scale = scale_colours(result.scales, current_theme()), result.scales.stance
    for actor in result.split:
        st.markdown(f"**{escape_markdown(result.names[actor.actor_id])}**")
        rows = actor.claims
        for column, row in zip(st.columns(max(len(rows), 3)), rows.itertuples(), strict=False):
            said = quoted(words, row.wording, row.verbatim)
            label = words.label(scale, row.stance)
            with column:
                show_html(claim(said, label, row.locator, row.summary, colours[row.stance]))


def _show_claims(result: SourcesResult, words: Words) -> None:
    st.header(words.text("All claims"), anchor=False)
    widgets.text(
        words.text("Search claims"),
        "search",
        result.choice,
        max_chars=LONGEST_TEXT,
        placeholder=words.text("an actor, a word, a place in the source"),
    )
    if result.found.empty:
        st.info(words.text("No claim has all of these words. Search for fewer."))
        return
    st.caption(
        words.plural(
            "{found} of {count} claim",
            "{found} of {count} claims",
            result.in_all,
            found=len(result.found),
        )
    )
    alt = words.text("All claims of the source with actor, words, coding and locator")
    show_table(claims_in_words(words, result), CLAIMS, words, Look(alt, TALL_PX))


def _show_sources(result: SourcesResult, words: Words) -> None:
    st.header(words.text("Sources"), anchor=False)
    for source_id, row in result.main.iterrows():
        title = outside_link(row["address"], row["title"])
        day = row["published"]
        published = words.date(day) if day else words.text("not dated")
        licence = words.text("licence: {licence}", licence=row["licence"])
        show_html(
            block(
                htpy.p[htpy.b[title]],
                htpy.p[
                    beside(
                        words.beside((row["publisher"], published, licence)),
                        last_read(words, row["accessed"]),
                        archived_copy(row["archive_address"], words),
                    )
                ],
                htpy.p[row["note"]],
                htpy.p(".atlas-where")[str(source_id)],
            )
        )


def _show_further_sources(result: SourcesResult, words: Words) -> None:
    if result.further.empty:
        return
    st.header(words.text("Sources of single figures and reports"), anchor=False)
    look = Look(words.text("Further sources with publisher, address, date and licence"))
    show_table(further_in_words(words, result), FURTHER, words, look)


def _show_dictionary(result: SourcesResult, words: Words) -> None:
    st.header(words.text("Data dictionary"), anchor=False)
    if result.changed:
        st.caption(escape_markdown(changed_files(words, result.changed)))
    with st.expander(words.text("What each column of each table holds")):
        look = Look(words.text("Columns of all tables with type, unit and meaning"), TALL_PX)
        show_table(dictionary_in_words(words, result.dictionary), DICTIONARY, words, look)


if __name__ == "__main__":
    open_page("sources", page)
