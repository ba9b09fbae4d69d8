"""How a page is opened: with the case of the visit, and the choice of the visitor."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from components.controls.choices.country import country_to_open
from components.controls.choices.links import lead_to
from components.controls.choices.session import choice_of_run, write_address
from components.controls.choices.shared import show_shared_choice
from components.controls.language import current_words
from components.controls.places import filter_bar, lay_out
from components.controls.visit_case import case_of_visit
from components.tables import Case


def open_page(code: str, page: Callable[[Case, Any], None]) -> None:
    """Draw the page `code` with the filters of all pages and the choice of this run.

    Where the choice opens a country, the visitor is led to that country's page instead.
    """
    case = case_of_visit()
    choice = choice_of_run(code, case)
    opened = country_to_open(choice)
    if opened:
        lead_to(opened)
        return
    lay_out(functools.partial(show_shared_choice, case, choice, current_words()))
    page(case, choice)
    filter_bar()  # for a page without filters of its own
    write_address()
