"""What a visitor has begun to read does not move while the rest of the page comes."""

from __future__ import annotations

import pytest

from tests.browser.visit import PHONE, WIDE, Look, Visit

# Core Web Vitals call up to 0.1 good.
MOST_SHIFT = 0.1
_WATCH = """
window.shifts = [];
new PerformanceObserver(seen => window.shifts.push(...seen.getEntries()))
  .observe({type: 'layout-shift', buffered: true});
"""
_SHIFT = """
() => window.shifts.filter(each => !each.hadRecentInput).reduce((sum, each) => sum + each.value, 0)
"""


@pytest.mark.parametrize("look", [Look(WIDE), Look(PHONE)], ids=str)
def test_nothing_moves_far_while_the_first_page_comes(visit: Visit) -> None:
    visit.page.add_init_script(_WATCH)
    page = visit.open("/map")
    assert page.evaluate("window.shifts.length") > 0, "the browser tells of no shift at all"
    assert page.evaluate(_SHIFT) <= MOST_SHIFT
