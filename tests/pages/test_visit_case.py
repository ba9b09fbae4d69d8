"""Pages show the case of their visit, and the default one where a page file is run alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.controls.visit_case import NOTED
from components.server.cases import CASES
from components.tables import Case
from tests.pages.on_page import ROOT


def script() -> None:
    import streamlit as st  # noqa: PLC0415 - a script of its own

    from components.controls.visit_case import case_of_visit  # noqa: PLC0415

    st.session_state["digests"] = [case_of_visit().case.digest, case_of_visit().case.digest]


def test_a_page_that_is_run_alone_shows_the_case_in_the_folder(
    whole_toy: Path,
) -> None:
    app = AppTest.from_function(script, default_timeout=30).run()
    assert not app.exception
    first, second = app.session_state["digests"]
    assert first == second == CASES.in_folder(whole_toy).digest


def test_a_run_shows_the_case_that_was_noted_for_it(toy_case: Case) -> None:
    app = AppTest.from_function(script, default_timeout=30)
    app.session_state[NOTED] = lambda: replace(toy_case, digest="noted")
    assert app.run().session_state["digests"] == ["noted", "noted"]


def test_the_dashboard_shows_the_case_that_the_server_holds(whole_toy: Path) -> None:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30).run()
    assert app.session_state[NOTED]() is CASES.in_folder(whole_toy)
