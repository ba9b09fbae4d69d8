"""What the shipped reports of material backing come to, read by hand from their table."""

from __future__ import annotations

from components.address import MaterialChoice
from components.analysis.record.material import PARTS, TOTAL, material
from components.tables import Case
from components.words import Words
from components.words.material import last_figures, material_finding

ENGLISH = Words()


def test_china_led_in_2025_and_the_united_states_in_2026(case: Case) -> None:
    assert material_finding(ENGLISH, material(case, MaterialChoice())) == (
        "Oil exported from Venezuela: the largest figure found for one state in 2025 is 916,000 "
        "barrels a day to China (September 2025); in 2026 only one state has a figure, 284,000 "
        "barrels a day to the United States (January 2026)"
    )


def test_the_last_figures_of_india_cuba_and_china_are_of_2025(case: Case) -> None:
    series = material(case, MaterialChoice()).series
    assert series is not None
    assert last_figures(ENGLISH, series).startswith(
        "Last figure found: India April 2025, Cuba October 2025, China November 2025 and the "
        "United States January 2026."
    )


def test_parts_of_the_world_and_totals_stand_apart_from_states(case: Case) -> None:
    series = material(case, MaterialChoice()).series
    assert series is not None
    assert series.panels == ("CHN", "USA", "IND", "CUB", PARTS, TOTAL)
    # Spain's is in tonnes a year, India's of 2019 stands alone, and one on China has no figure.
    assert series.left_out == 3
    assert set(series.rows["unit"]) == {"bpd"}


def test_every_report_is_in_one_family(case: Case) -> None:
    counts = material(case, MaterialChoice()).rows["family"].value_counts()
    assert counts.sum() == len(case.material_backing)
    assert counts["tankers_seized"] == 8
