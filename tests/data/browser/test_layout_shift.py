"""A page names all that it is drawn by, and nothing moves far while it comes."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest

from tests.browser.visit import PHONE, WIDE, Look, Visit
from tests.every_page import PATHS

# Core Web Vitals call up to 0.1 good.
MOST_SHIFT = 0.1
_NAMED = re.compile(r'(?:href|src)="([^"]+)"')
_WATCH = """
window.shifts = [];
new PerformanceObserver(seen => window.shifts.push(...seen.getEntries()))
  .observe({type: 'layout-shift', buffered: true});
"""
# Whatever moved for no press of the visitor: how far, and its name in the page.
_SHIFTS = """
() => window.shifts.filter(each => !each.hadRecentInput).map(each => [each.value,
  each.sources.map(({node}) => node?.className || node?.nodeName || '').join('; ')])
"""


@pytest.mark.parametrize("look", [Look(WIDE), Look(PHONE)], ids=str)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path or "home")
def test_a_page_names_its_parts_and_nothing_moves_far_while_they_come(
    visit: Visit, path: str
) -> None:
    visit.page.add_init_script(_WATCH)
    page = visit.open(f"/{path}")
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate(_SHIFTS)
    assert page.evaluate("PerformanceObserver.supportedEntryTypes.includes('layout-shift')")
    assert sum(value for value, _ in shifts) <= MOST_SHIFT, shifts
    served = {at for at in visit.asked if re.search(r"/static/(js|css)/", at)}
    answer = page.request.get(page.url, headers={"Accept": "text/html"})
    named = {urljoin(page.url, at) for at in _NAMED.findall(answer.text())}
    assert served <= named, "components/server/lazy_chunks.py does not have these parts"
