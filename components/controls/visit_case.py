"""The case that a page shows in this step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from components.tables import Case, load_case
from components.tables.case_folder import case_folder

# Where in the session stands how its case is had.
NOTED = "case_of_this_visit"


def set_case_of_visit(read: Callable[[], Case]) -> None:
    """Note, at the start of a run, what gives the case that its page is to show.

    It is asked at each step, also at those that draw the page alone.
    """
    st.session_state[NOTED] = read


def case_of_visit() -> Case:
    """Return the case of this step.

    A page file that is run alone shows the case in the default folder.

    Raises
    ------
    CaseError
        If the tables have faults.
    """
    if NOTED in st.session_state:
        read: Callable[[], Case] = st.session_state[NOTED]
        return read()
    return _case_in(case_folder())


@st.cache_resource(max_entries=2)
def _case_in(folder: Path) -> Case:
    return load_case(folder)
