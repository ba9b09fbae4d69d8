"""What the reader sees where the code fails: that it did, and how to name the fault."""

from __future__ import annotations

import streamlit as st

from components.controls.language import words_before_page


def show_failed_run(reference: str) -> None:
    """Say that the page could not be drawn; `reference` finds the fault in the server's log."""
    st.error(
        words_before_page().text(
            "Something went wrong on our side, and this page is not complete. Reload it; if that "
            "does not help, report it with the reference {reference}.",
            reference=reference,
        )
    )
