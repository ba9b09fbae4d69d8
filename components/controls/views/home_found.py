"""What the search of the first page finds: links to the card, the act, the claims, the sources."""

from __future__ import annotations

import textwrap

import streamlit as st

from components.address import ClaimsChoice, CountryChoice, RecordChoice, SourcesChoice
from components.address.codecs import LONGEST_TEXT
from components.analysis.home_search import Found
from components.controls.choices.links import page_link
from components.controls.markup.elements import inline_list, outside_link, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words

_WIDTH = 90


def home_found(found: Found, asked: str, words: Words) -> None:
    """Show the first of each kind, and how many there are."""
    if not found.count:
        said = words.text("Nothing here holds “{asked}”.", asked=asked)
        st.info(escape_markdown(said))
        return
    _countries(found, words)
    _acts(found, words)
    _claims(found, asked, words)
    _sources(found, words)


def _countries(found: Found, words: Words) -> None:
    hits = found.countries
    if hits.count:
        _heading(words.plural("{count} country", "{count} countries", hits.count))
    for iso3, name in hits.rows["name"].items():
        page_link(CountryChoice(country=str(iso3)), escape_markdown(name))


def _acts(found: Found, words: Words) -> None:
    hits = found.acts
    if hits.count:
        _heading(words.plural("{count} act", "{count} acts", hits.count))
    for row in hits.rows.itertuples():
        said = words.beside((words.date(row.date), row.actor, _short(row.summary)))
        page_link(RecordChoice(event=str(row.Index)), escape_markdown(said))


def _claims(found: Found, asked: str, words: Words) -> None:
    hits = found.claims
    if not hits.count:
        return
    _heading(words.plural("{count} claim", "{count} claims", hits.count))
    for row in hits.rows.itertuples():
        said = escape_markdown(_short(row.summary))
        actors = tuple(row.actor_ids)
        page_link(ClaimsChoice(actor=actors) if actors else SourcesChoice(), said)
    page_link(SourcesChoice(search=asked[:LONGEST_TEXT]), words.text("All claims with it →"))


def _sources(found: Found, words: Words) -> None:
    hits = found.sources
    if not hits.count:
        return
    _heading(words.plural("{count} source", "{count} sources", hits.count))
    titles = (
        outside_link(row.address, words.beside((_short(row.title), row.publisher)))
        for row in hits.rows.itertuples()
    )
    show_html(inline_list(words.text("Sources"), titles))


def _heading(said: str) -> None:
    st.markdown(f"**{said}**")


def _short(text: str) -> str:
    return textwrap.shorten(text, _WIDTH, placeholder="…")
