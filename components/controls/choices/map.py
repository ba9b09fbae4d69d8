"""The widgets of the map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from components.address import MapChoice
from components.address import options as of
from components.address.choices import View
from components.address.codecs import LONGEST_TEXT, Scope
from components.controls.choices import widgets
from components.controls.choices.session import reset
from components.controls.language import current_words
from components.tables import Case
from components.words import Words
from components.words.stances import perspective

_VIEWS: Final[tuple[View, ...]] = ("claims", "record")
_FILTERS = (
    *("region", "subregion", "countries", "stance", "support", "basis", "reading", "search"),
)


def show_view(case: Case, choice: MapChoice, words: Words) -> None:
    """Ask whether the map shows what the source says or what is documented."""
    titles: dict[str, str] = {view: perspective(words, case.scales, view).title for view in _VIEWS}
    widgets.segments("Show stances", "view", titles, choice)


def show_map_filters(case: Case, choice: MapChoice) -> None:
    """Show the filters in the sidebar, in the words of the view."""
    scope = Scope(choice.region, choice.view)
    with st.sidebar:
        _several("Sub-region", "subregion", of.subregions(case, scope), choice, "All sub-regions")
        countries = dict(case.countries["name"].sort_values())
        _several("Countries", "countries", countries, choice, "All countries")
        said = perspective(current_words(), case.scales, choice.view)
        stances = {code: said.labels[code] for code in of.stances(case, scope)}
        _several("Stance", "stance", stances, choice, "All stances")
        widgets.several(
            "Support type",
            "support",
            dict(case.support_type_scale["label"]),
            choice.support,
            placeholder="Any or none",
            help="Keeps states with at least one of these kinds, stated of them or of their group.",
        )
        bases = {str(code): label for code, label in said.kept.items()}
        widgets.segments("Basis", "basis", bases, choice, help=said.kept_note)
        widgets.text(
            "Search countries and wording",
            "search",
            choice,
            max_chars=LONGEST_TEXT,
            placeholder="for example: dialog",
        )
        st.button("Reset filters", on_click=reset_filters, key="reset", width="stretch")


def reset_filters() -> None:
    """Set every filter back; the address follows."""
    reset(*_FILTERS)


def _several(
    label: str, name: str, options: Mapping[str, str], choice: MapChoice, every: str
) -> None:
    widgets.several(label, name, options, getattr(choice, name), placeholder=every)
