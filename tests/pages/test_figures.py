"""What holds for the figures of every page."""

from __future__ import annotations

import pytest

from tests.pages.test_pages import charts, opened

PAGES = ("map", "record", "claims_checked", "votes", "backing_index", "comparison", "reach")


@pytest.mark.parametrize("page", PAGES)
def test_a_press_on_a_legend_hides_nothing(page: str) -> None:
    with_legend = [
        chart["layout"]
        for chart in charts(opened(page))
        if chart["layout"].get("showlegend", True) and "legend" in chart["layout"]
    ]
    assert with_legend
    for layout in with_legend:
        assert layout["legend"]["itemclick"] is False
        assert layout["legend"]["itemdoubleclick"] is False
