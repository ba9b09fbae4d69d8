"""The case that a page shows in this run."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.tables import Case, load_case
from components.tables.case_folder import case_folder

# Where in the session the case is noted.
NOTED = "case_of_this_visit"


def set_case_of_visit(case: Case) -> None:
    """Note, at the start of a run, which case its page is to show."""
    st.session_state[NOTED] = case


def case_of_visit() -> Case:
    """Return the case that was noted for this run.

    A page file that is run alone shows the case in the default folder.

    Raises
    ------
    CaseError
        If a page is run alone and the tables have faults.
    """
    if NOTED in st.session_state:
        noted: Case = st.session_state[NOTED]
        return noted
    return _case_in(case_folder())


@st.cache_resource(max_entries=2)
def _case_in(folder: Path) -> Case:
    return load_case(folder)
