"""How sure the shipped case is: lists agree better than chance, corrections can be followed."""

from __future__ import annotations

import pytest

from components.address import MethodChoice
from components.analysis.method.audit_draw import draw_marks
from components.analysis.method.corrections import all_corrections
from components.analysis.method.result import method
from components.analysis.method.second_coders import ALL_LISTS, second_coders
from components.tables import Case


def test_published_lists_agree_as_a_first_count_had_it(case: Case) -> None:
    coders = second_coders(case)
    assert coders is not None
    row = coders.alphas.set_index(["set", "classes"]).loc[(ALL_LISTS, 3)]
    # Counted by itself before this page was built: 35 lists, 43 states, 20 of them parted.
    assert (row["lists"], row["states"], coders.states["parted"].sum()) == (35, 43, 20)
    assert row["nominal"] == pytest.approx(0.62, abs=0.005)
    assert row["ordinal"] == pytest.approx(0.79, abs=0.01)


def test_our_position_is_mostly_that_of_most_lists(case: Case) -> None:
    coders = second_coders(case)
    assert coders is not None
    assert coders.alike / len(coders.compared) > 0.7


def test_every_correction_says_why_and_names_a_page_that_opens(case: Case) -> None:
    rows = all_corrections(case)
    own = rows["source_id"].isin(["own_reading", "own_assumption"])
    silent = rows[~own & ~rows["address"].str.startswith("http")]
    assert set(silent["source_id"]) <= {"article"}
    assert rows["why"].ne("").all()
    assert rows["corrected_on"].is_monotonic_decreasing


def test_what_an_audit_drew_is_all_accounted_for(case: Case) -> None:
    audits = method(case, MethodChoice()).audits
    found = audits[["confirmed", "misleading", "wrong", "not_found"]].sum(axis=1)
    assert not audits.empty
    assert found.eq(audits["drawn"]).all()


def test_marks_to_audit_have_an_address(case: Case) -> None:
    for mark in draw_marks(case, 200, 1).marks:
        assert any(report.address or report.source_id == "article" for report in mark.reports)
