"""The widgets of the map: its lens, the time and the frame, and its filters."""

from __future__ import annotations

import streamlit as st

from components.address import MapChoice
from components.address import options as of
from components.address.choice import Days
from components.address.codecs import LONGEST_TEXT, Scope
from components.analysis.lens import LensResult
from components.analysis.stances import StancesResult
from components.controls.choices import widgets
from components.controls.choices.cards import show_country_box
from components.controls.choices.confirmed import show_confirmed
from components.controls.choices.play import show_play
from components.controls.choices.record import show_days
from components.controls.choices.session import choose, reset
from components.controls.choices.shared import show_reading
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words
from components.words.chosen import lens_names
from components.words.lens_times import half_names, moment_labels
from components.words.stances import perspective_of

_FILTERS = (
    *("region", "subregion", "countries", "stance", "support"),
    *("basis", "reading", "search", "confirmed"),
)
_HALF = "half"


def show_lens(result: LensResult, choice: MapChoice, words: Words) -> None:
    """Ask for the lens, of those that the case has data for."""
    names = lens_names(words, with_record="record" in result.offered)
    widgets.segments_from(
        words.text("Lens"),
        "lens",
        {code: name for code, name in names.items() if code in result.offered},
        (choice.lens, "record" if "record" in result.offered else "article"),
        label_visibility="collapsed",
    )


def show_time(result: LensResult, words: Words) -> None:
    """Ask for the time of the lens: before the turning point or after, or any of its steps."""
    if result.lens == "record" and len(result.halves) > 1:
        _show_halves(result, words)
    show_play(result.moments, moment_labels(words, result), result.moment, words)


def _show_halves(result: LensResult, words: Words) -> None:
    names = half_names(words, result)
    is_half = result.window in result.halves
    st.session_state[_HALF] = result.halves.index(result.window) if is_half else None
    st.segmented_control(
        words.text("Time"),
        (0, 1),
        key=_HALF,
        format_func=names.__getitem__,
        on_change=_take_half,
        args=(result.halves,),
        label_visibility="collapsed",
    )


def _take_half(halves: tuple[Days, ...]) -> None:
    match st.session_state[_HALF]:
        case 0:
            choose(window=None)
        case 1:
            choose(window=halves[1])


def show_map_filters(case: Case, choice: MapChoice, result: LensResult, words: Words) -> None:
    """Show the filters, in the words of the lens: a country to open, the rest behind "More"."""
    with filter_bar():
        show_country_box(case, choice, words)
    more = more_filters(words)
    if more.open:
        with more:
            _show_more(case, choice, result, words)


def _show_more(case: Case, choice: MapChoice, result: LensResult, words: Words) -> None:
    widgets.several(
        words.text("Countries"),
        "countries",
        of.countries_by_name(case),
        choice.countries,
        placeholder=words.text("All countries"),
    )
    if choice.lens == "record":
        show_days(case, result.window, words)
    _show_basis(choice, result, words)
    if choice.lens == "article":
        show_reading(case, choice, words)
    _show_places_and_support(case, choice, words)
    if choice.lens in ("record", "force", "legitimacy"):
        show_confirmed(choice, words)
    widgets.text(
        words.text("Search countries and wording"),
        "search",
        choice,
        max_chars=LONGEST_TEXT,
        placeholder=words.text("for example: dialog"),
    )
    st.button(words.text("Reset filters"), on_click=reset_filters, key="reset", width="stretch")


def _show_basis(choice: MapChoice, result: LensResult, words: Words) -> None:
    """Ask what states may stand on: their own words and acts, or also their group's."""
    if choice.lens == "index":
        return
    bases = {
        "own": words.text("States' own"),
        "with_groups": words.text("With groups' statements"),
    }
    note = words.text(
        "A group's statement stands at its members of whom nothing else is known, fainter."
    )
    if isinstance(result.shown, StancesResult):
        said = perspective_of(words, result.shown)
        bases, note = {str(code): label for code, label in said.kept.items()}, said.kept_note
    widgets.segments(words.text("Basis"), "basis", bases, choice, help=note)


def _show_places_and_support(case: Case, choice: MapChoice, words: Words) -> None:
    widgets.several(
        words.text("Sub-region"),
        "subregion",
        of.subregions(case, Scope(choice.region)),
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


def reset_filters() -> None:
    """Set every filter back; the address follows."""
    reset(*_FILTERS)
