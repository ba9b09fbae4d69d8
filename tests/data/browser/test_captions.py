"""What stands under a heading takes two lines at most, in letters that all can read."""

from __future__ import annotations

import pytest

from tests.browser.visit import Visit

PAGES = ["/", "/country?country=BRA", "/method", "/sources"]
MOST_LINES, SMALLEST_PX = 2, 15
_CAPTIONS = """
() => [...document.querySelectorAll('[data-testid=stCaptionContainer], .atlas-caption')]
  .filter(each => each.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && !each.closest('[role=dialog], details'))
  .map(each => {
    const text = each.querySelector('p') ?? each, look = getComputedStyle(text);
    let clear = 1;
    for (let up = text; up; up = up.parentElement) clear *= Number(getComputedStyle(up).opacity);
    const words = document.createRange();
    words.selectNodeContents(each);
    const tops = new Set([...words.getClientRects()].map(box => Math.round(box.bottom / 8)));
    return {said: each.textContent, lines: tops.size, size: parseFloat(look.fontSize), clear,
      colour: look.color, ink: getComputedStyle(document.querySelector('h1')).color};
  })
"""


@pytest.mark.parametrize("path", PAGES)
def test_captions_are_short_and_clear(visit: Visit, path: str) -> None:
    captions = visit.open(path).evaluate(_CAPTIONS)
    assert captions
    assert [each for each in captions if each["lines"] > MOST_LINES] == []
    assert [each for each in captions if each["size"] < SMALLEST_PX] == []
    assert [e for e in captions if e["clear"] < 1 or e["colour"] != e["ink"]] == []
