"""The sources page: every claim, what contradicts, where it stands, and what columns mean."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.address import SourcesChoice, region_names
from components.address.codecs import LONGEST_TEXT
from components.analysis.claims.evidence import (
    all_claims,
    claims_in_regions,
    contradictions,
    main_sources,
    search_claims,
)
from components.columns.sources import CLAIMS, DICTIONARY, FURTHER
from components.controls.choices import widgets
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.markup.elements import claim, outside_link
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.controls.views.table import TALL_PX, Look, show_table
from components.figures.theme import scale_colours
from components.tables import Case
from components.tables.dictionary import dictionary
from components.words import Words


def page(case: Case, choice: SourcesChoice) -> None:
    """Show contradictions, then all claims, the sources and the data dictionary."""
    words, regions = current_words(), region_names(case, choice.region)
    claims = claims_in_regions(case, all_claims(case), regions)
    split = claims_in_regions(case, contradictions(case), regions)
    page_head(
        case,
        _finding(words, len(claims), split["actor"].nunique(), regions),
        words.text(
            "Each claim, with the place in the source where it stands. {note}",
            note=case.settings.as_of_note,
        ),
        words,
    )
    _show_contradictions(case, split, words)
    _show_claims(claims, choice, words)
    _show_sources(case, words)
    _show_further_sources(case, words)
    _show_dictionary(words)


def _finding(words: Words, claims: int, split: int, regions: tuple[str, ...]) -> str:
    finding = words.plural(
        "{claims}; those about {count} actor fall into different camps",
        "{claims}; those about {count} actors fall into different camps",
        split,
        claims=words.plural("{count} claim", "{count} claims", claims),
    )
    if not regions:
        return finding
    return words.text("{places}: {finding}", places=words.listing(regions), finding=finding)


def _show_contradictions(case: Case, split: pd.DataFrame, words: Words) -> None:
    st.subheader(words.text("Contradictions"), anchor=False)
    if split.empty:
        st.write(words.text("No actor here has claims in different camps."))
        return
    st.caption(
        words.text(
            "Claims about one actor that fall into different camps: backing, uncommitted, "
            "opposed, or divided. They are shown, not averaged."
        )
    )
    colours = scale_colours(case.scales, current_theme())
    for actor, rows in split.groupby("actor", sort=False):
        st.markdown(f"**{escape_markdown(actor)}**")
        for column, row in zip(st.columns(max(len(rows), 3)), rows.itertuples(), strict=False):
            with column:
                st.html(
                    claim(row.wording, row.label, row.locator, row.summary, colours[row.stance])
                )


def _show_claims(claims: pd.DataFrame, choice: SourcesChoice, words: Words) -> None:
    st.subheader(words.text("All claims"), anchor=False)
    widgets.text(
        words.text("Search claims"),
        "search",
        choice,
        max_chars=LONGEST_TEXT,
        placeholder=words.text("an actor, a word, a place in the source"),
    )
    found = search_claims(claims, choice.search)
    if found.empty:
        st.info(words.text("No claim holds all of these words. Search for fewer."))
        return
    st.caption(
        words.plural(
            "{found} of {count} claim", "{found} of {count} claims", len(claims), found=len(found)
        )
    )
    alt = words.text("All claims of the source with actor, words, coding and locator")
    show_table(found, CLAIMS, words, Look(alt, TALL_PX))


def _show_sources(case: Case, words: Words) -> None:
    st.subheader(words.text("Sources"), anchor=False)
    main_ids = main_sources(case)
    for source_id, row in case.sources.loc[main_ids].iterrows():
        title = outside_link(row["address"], row["title"])
        published = row["published"] or words.text("not dated")
        licence = words.text("licence: {licence}", licence=row["licence"])
        st.html(
            f'<div class="atlas-claim"><p><b>{title}</b></p>'
            f"<p>{escape(row['publisher'])} · {published} · {escape(licence)}</p>"
            f'<p>{escape(row["note"])}</p><p class="atlas-where">{escape(str(source_id))}</p></div>'
        )


def _show_further_sources(case: Case, words: Words) -> None:
    rows = case.sources.drop(index=main_sources(case))
    if rows.empty:
        return
    st.subheader(words.text("Sources of single figures and reports"), anchor=False)
    kinds = rows["tier"].map(words.labels(case.tier_scale)).fillna("")
    look = Look(words.text("Further sources with publisher, address, date and licence"))
    show_table(rows.assign(kind=kinds), FURTHER, words, look)


def _show_dictionary(words: Words) -> None:
    st.subheader(words.text("Data dictionary"), anchor=False)
    with st.expander(words.text("What each column of each table holds")):
        look = Look(words.text("Columns of all tables with type, unit and meaning"), TALL_PX)
        show_table(dictionary(), DICTIONARY, words, look)


if __name__ == "__main__":
    open_page("sources", page)
