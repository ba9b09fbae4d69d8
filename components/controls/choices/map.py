"""The widgets of the map."""

from __future__ import annotations

from typing import Final

import streamlit as st

from components.address import MapChoice
from components.address import options as of
from components.address.choices import View
from components.address.codecs import LONGEST_TEXT, Scope
from components.controls.choices import widgets
from components.controls.choices.confirmed import show_confirmed
from components.controls.choices.session import reset
from components.controls.choices.shared import show_reading
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words
from components.words.stances import perspective

_VIEWS: Final[tuple[View, ...]] = ("claims", "record")
_FILTERS = (
    *(
        "region",
        "subregion",
        "countries",
        "stance",
        "support",
        "basis",
        "reading",
        "search",
        "confirmed",
    ),
)


def show_view(case: Case, choice: MapChoice, words: Words) -> None:
    """Ask whether the map shows what the source says or what is documented."""
    titles: dict[str, str] = {view: perspective(words, case.scales, view).title for view in _VIEWS}
    widgets.segments(words.text("Show stances"), "view", titles, choice)


def show_map_filters(case: Case, choice: MapChoice, words: Words) -> None:
    """Show the filters, in the words of the view: the few that matter, the rest behind "More"."""
    scope = Scope(choice.region, choice.view)
    with filter_bar():
        widgets.several(
            words.text("Countries"),
            "countries",
            of.countries_by_name(case),
            choice.countries,
            placeholder=words.text("All countries"),
        )
    with more_filters(words):
        _show_more(case, choice, scope, words)


def _show_more(case: Case, choice: MapChoice, scope: Scope, words: Words) -> None:
    said = perspective(words, case.scales, choice.view)
    bases = {str(code): label for code, label in said.kept.items()}
    widgets.segments(words.text("Basis"), "basis", bases, choice, help=said.kept_note)
    show_reading(case, choice, words)
    widgets.several(
        words.text("Sub-region"),
        "subregion",
        of.subregions(case, scope),
        choice.subregion,
        placeholder=words.text("All sub-regions"),
    )
    widgets.several(
        words.text("Kind of support"),
        "support",
        words.labels(case.support_type_scale),
        choice.support,
        placeholder=words.text("Any or none"),
        help=words.text(
            "Keeps states with at least one of these kinds, claimed of them or of their group."
        ),
    )
    if choice.view == "record":
        show_confirmed(choice, words)
    widgets.text(
        words.text("Search countries and wording"),
        "search",
        choice,
        max_chars=LONGEST_TEXT,
        placeholder=words.text("for example: dialog"),
    )
    st.button(words.text("Reset filters"), on_click=reset_filters, key="reset", width="stretch")


def reset_filters() -> None:
    """Set every filter back; the address follows."""
    reset(*_FILTERS)
