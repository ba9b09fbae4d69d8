"""The filters of the map page, as one Selection."""

from __future__ import annotations

import streamlit as st

from components.analysis.selection import Selection, View
from components.controls import keys
from components.controls.language import current_words
from components.controls.link_check import offer
from components.controls.offered import keep_offered
from components.controls.shared_filters import shared_choice
from components.tables import Case
from components.words.stances import vocabulary

_WITH_INHERITED, _NAMED_ONLY = "with inherited", "named only"
_BASES: dict[View, dict[str, str]] = {
    "claims": {_WITH_INHERITED: "With inherited", _NAMED_ONLY: "Named only"},
    "record": {_WITH_INHERITED: "With lists", _NAMED_ONLY: "Own acts only"},
}
_BASIS_HELP: dict[View, str] = {
    "claims": "A state is named if a claim is about itself; it inherits a claim about its group.",
    "record": "Acts of a state's own, or also those known from published lists.",
}
_VIEWS: dict[View, str] = {"claims": "As the source says", "record": "As documented"}
# The views have words of their own for the same codes, so each has an address of its own.
_STANCE_KEYS: dict[View, str] = {"claims": keys.STANCE, "record": keys.DIRECTION}
_BASIS_KEYS: dict[View, str] = {"claims": keys.BASIS, "record": keys.RECORD_BASIS}
_DEFAULTS: dict[str, object] = {
    keys.REGION: [],
    keys.SUBREGION: [],
    keys.COUNTRIES: [],
    keys.STANCE: [],
    keys.DIRECTION: [],
    keys.SUPPORT: [],
    keys.BASIS: _WITH_INHERITED,
    keys.RECORD_BASIS: _WITH_INHERITED,
    keys.READING: "contested",
    keys.SEARCH: "",
}


def map_filters(case: Case, view: View) -> Selection:
    """Show the filters in the sidebar, in the words of the view, and return what they say.

    The filters of all pages are in the selection as well.
    """
    shared = shared_choice()
    with st.sidebar:
        subregions = _subregion_filter(case, shared.regions)
        countries = _country_filter(case)
        stances = _stance_filter(case, view)
        support = _support_filter(case)
        basis = _basis_filter(view)
        search = st.text_input(
            "Search countries and wording",
            key=keys.SEARCH,
            bind="query-params",
            placeholder="for example: dialog",
        )
        _hold_for_other_view(view)
        st.button("Reset filters", on_click=reset_filters, key="reset", width="stretch")
    return Selection(
        regions=shared.regions,
        subregions=tuple(subregions),
        countries=tuple(countries),
        stances=tuple(stances),
        support_types=tuple(support),
        named_only=basis == _NAMED_ONLY,
        reading=shared.reading,
        search=search or "",
        view=view,
    )


def choose_view() -> View:
    """Ask whether the map shows what the source says or what is documented."""
    offer(keys.VIEW, _VIEWS.values())
    chosen = st.segmented_control(
        "Show stances",
        list(_VIEWS),
        default="claims",
        required=True,
        key=keys.VIEW,
        format_func=_VIEWS.__getitem__,
        bind="query-params",
    )
    return "record" if chosen == "record" else "claims"


def _hold_for_other_view(view: View) -> None:
    """Set the filters of the view that is not shown as those of the one that is.

    In every run, not when the view changes: Streamlit writes a value to the address where it was
    kept before its widget appears. What a link asks of the other view would stay in the address,
    and can be taken out only while no widget has been bound to it.
    """
    other: View = "claims" if view == "record" else "record"
    for of_view in (_STANCE_KEYS, _BASIS_KEYS):
        if of_view[other] not in st.session_state:
            st.query_params.pop(of_view[other], None)
        st.session_state[of_view[other]] = st.session_state[of_view[view]]


def reset_filters() -> None:
    """Set every filter back; the address follows."""
    for key, value in _DEFAULTS.items():
        st.session_state[key] = value


def _subregion_filter(case: Case, regions: tuple[str, ...]) -> list[str]:
    countries = case.countries
    inside = countries[countries["region"].isin(regions)] if regions else countries
    offered = sorted(inside["subregion"].unique())
    keep_offered(keys.SUBREGION, offered)
    return st.multiselect(
        "Sub-region",
        offered,
        key=keys.SUBREGION,
        placeholder="All sub-regions",
        bind="query-params",
    )


def _country_filter(case: Case) -> list[str]:
    names = case.countries["name"].sort_values()
    return st.multiselect(
        "Countries",
        list(names.index),
        key=keys.COUNTRIES,
        format_func=names.get,
        placeholder="All countries",
        bind="query-params",
    )


def _stance_filter(case: Case, view: View) -> list[str]:
    labels = vocabulary(current_words(), case.scales, view).labels.drop(["subject", "adversary"])
    keep_offered(_STANCE_KEYS[view], labels.index)
    return st.multiselect(
        "Stance",
        list(labels.index),
        key=_STANCE_KEYS[view],
        format_func=labels.get,
        placeholder="All stances",
        bind="query-params",
    )


def _support_filter(case: Case) -> list[str]:
    labels = case.support_type_scale["label"]
    return st.multiselect(
        "Support type",
        list(labels.index),
        key=keys.SUPPORT,
        format_func=labels.get,
        placeholder="Any or none",
        bind="query-params",
        help="Keeps states with at least one of these kinds, stated of them or of their group.",
    )


def _basis_filter(view: View) -> str | None:
    offer(_BASIS_KEYS[view], _BASES[view].values())
    return st.segmented_control(
        "Basis",
        [_WITH_INHERITED, _NAMED_ONLY],
        default=_WITH_INHERITED,
        required=True,
        key=_BASIS_KEYS[view],
        format_func=_BASES[view].__getitem__,
        bind="query-params",
        help=_BASIS_HELP[view],
    )
