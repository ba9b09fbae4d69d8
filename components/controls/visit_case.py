"""The case that a page shows in this step: a brought one, or that of the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.tables import Case, load_case
from components.tables.brought import Brought
from components.tables.case_folder import case_folder

# Where in the session stands how its case is had.
NOTED = "case_of_this_visit"
NOTED_BROUGHT = "brought_case_of_this_visit"
_LOST = "brought_case_was_lost"


@dataclass(frozen=True)
class Shown:
    """A case, and the name that the server holds it by: blank where it is the server's own."""

    case: Case
    held: str = ""


def set_case_of_visit(
    read: Callable[[], Case], brought: Callable[[str], Brought | None] | None = None
) -> None:
    """Note, at the start of a run, what gives the case that its page is to show.

    `read` gives the server's own, `brought` one that a visitor brought, by its name. They are
    asked at each step, also at those that draw the page alone.
    """
    st.session_state[NOTED] = read
    st.session_state[NOTED_BROUGHT] = brought


def case_of_visit(asked: str = "") -> Shown:
    """Return the brought case of a name, or the server's own where none is held by that.

    A page file that is run alone shows the case in the default folder.

    Raises
    ------
    CaseError
        If the server's own tables have faults.
    """
    brought: Callable[[str], Brought | None] | None = st.session_state.get(NOTED_BROUGHT)
    found = brought(asked) if brought and asked else None
    if found:
        return Shown(found.case, asked)
    if NOTED in st.session_state:
        read: Callable[[], Case] = st.session_state[NOTED]
        return Shown(read())
    return Shown(_case_in(case_folder()))


def draw_all_if_lost(asked: str, shown: Shown) -> None:
    """Draw the whole dashboard where the case that a page asked for went while it was open.

    What stands around the page is then of another case than what is drawn of the page alone.
    """
    context = get_script_run_ctx()
    if asked != shown.held and context and context.fragment_ids_this_run:
        st.session_state[_LOST] = True
        st.rerun()


def was_lost() -> bool:
    """Return whether this run is one that `draw_all_if_lost` asked for."""
    return bool(st.session_state.pop(_LOST, False))


@st.cache_resource(max_entries=2)
def _case_in(folder: Path) -> Case:
    return load_case(folder)
