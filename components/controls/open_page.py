"""How a page is opened: with the case of the visit, and the choice of the visitor.

A page is a fragment of Streamlit's: what a visitor changes on it draws the page again, and not the
way around it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import streamlit as st

from components.address import Choice, RegionalChoice
from components.analysis.lacking import lacking
from components.controls.captions import begin_view
from components.controls.choices.country import country_to_open
from components.controls.choices.links import address_of_view, lead_to
from components.controls.choices.session import case_asked_for, choice_of_run, write_address
from components.controls.choices.shared import show_shared_choice
from components.controls.embedded import is_embedded
from components.controls.language import current_words, words_before_page
from components.controls.places import filter_bar, lay_out, show_fold
from components.controls.views.embed import embed
from components.controls.views.fault_list import show_faults
from components.controls.views.nothing_held import nothing_held
from components.controls.views.take_away import take_away
from components.controls.visit_case import case_of_visit, draw_all_if_lost
from components.tables import Case, CaseError
from components.words import Words

# Pages whose bar says what the page is about, also on a phone.
_ALWAYS_SHOWN = ("country", "sources")


@st.fragment
def open_page(
    code: str, page: Callable[[Case, Any], None], figure: Callable[[Case, Any], None] | None = None
) -> None:
    """Draw the page `code` with the filters of all pages and the choice of this step.

    In a frame on another page `figure` alone is drawn. Where the case holds nothing for the page,
    it says what is missing. Where the choice opens a country, the visitor is led to that country's
    page instead. Where the tables have faults, these are shown.
    """
    try:
        asked = case_asked_for(code)
        shown = case_of_visit(asked)
    except CaseError as error:
        show_faults(error, words_before_page())
        return
    case = shown.case
    choice = choice_of_run(code, case, shown.held)
    draw_all_if_lost(asked, shown)
    opened = country_to_open(choice)
    if opened:
        lead_to(opened)
        return
    begin_view(case, choice)
    words, missing = current_words(), lacking(case, code)
    if is_embedded():
        lay_out(None)
        draw = functools.partial(figure, case, choice) if figure and not missing else None
        embed(code, draw, address_of_view(choice), words)
        write_address()
        return
    lay_out(functools.partial(_begin_bar, code, case, choice, words))
    if missing:
        nothing_held(missing, words)
    else:
        page(case, choice)
        take_away(code, choice, words)
    if isinstance(choice, RegionalChoice):
        filter_bar()  # for a page without filters of its own
    write_address()


def _begin_bar(code: str, case: Case, choice: Choice, words: Words) -> None:
    if code not in _ALWAYS_SHOWN:
        show_fold(words)
    show_shared_choice(case, choice, words)
