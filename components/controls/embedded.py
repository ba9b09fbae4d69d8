"""Whether a page stands in a frame on another page: then it shows its figure alone.

Streamlit reads `embed=true` from the address, keeps it there whatever else is written, and hides
it from `st.query_params`.
"""

from __future__ import annotations

import streamlit as st


def is_embedded() -> bool:
    """Return whether the address of this visit asks for the figure alone."""
    return bool(st.context.is_embedded)
