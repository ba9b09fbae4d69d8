"""What axe-core finds wrong with pages and cards whose parts stand behind a press, opened."""

from __future__ import annotations

import pytest

from tests.browser.accessibility import barriers
from tests.browser.visit import PHONE, WIDE, Look, Visit

_UNFOLD = "() => document.querySelectorAll('details').forEach(each => { each.open = true; })"
PATHS = ["/country?country=BTN", "/sources?source=agency", "/method", "/changes", "/comparison"]


@pytest.mark.parametrize("look", [Look(WIDE, "light"), Look(PHONE, "dark")], ids=str)
@pytest.mark.parametrize("path", PATHS)
def test_nothing_stands_in_the_way(visit: Visit, path: str) -> None:
    page = visit.open(path)
    page.evaluate(_UNFOLD)
    assert barriers(page) == []
    assert barriers(page, colours_only=True) == []
