"""In each figure nothing is cut, too small to read or under something else, at any size."""

from __future__ import annotations

import pytest

from tests.browser.visit import PHONE, WIDE, Visit
from tests.every_page import FIRST, WITH_FIGURE

# A window of the usual size at 200 % has half its width and height.
ZOOMED = (WIDE[0] // 2, WIDE[1] // 2)
VIEWS = ("record?show=claims", "record?show=arms", "positions?show=flow", "claims?show=forecasts")
_PAGES = tuple("" if code == FIRST else code for code in WITH_FIGURE if code != "comparison")
# What is wrong with the words of all figures. Half a pixel is rounding, and the boxes of two lines
# under each other share what no letter needs.
_FAULTS = """
() => {
  const main = document.querySelector('[data-testid=stMain]'), faults = [];
  if (main.scrollWidth > main.clientWidth) faults.push('the page scrolls sideways');
  const figures = [...document.querySelectorAll('.atlas-figure')];
  if (!figures.length) faults.push('there is no figure');
  for (const figure of figures) {
    const stage = figure.querySelector('.atlas-stage').getBoundingClientRect();
    const texts = [...figure.querySelectorAll('.atlas-plot svg text')]
      .map(text => [text.textContent.trim(), text.getBoundingClientRect(),
        parseFloat(getComputedStyle(text).fontSize)])
      .filter(([said, box]) => said && box.width);
    if (!texts.length && !figure.querySelector('.geo')) faults.push('a chart has no words');
    for (const [said, box, size] of texts) {
      if (size < 11) faults.push(`small: ${said}`);
      if (box.left < stage.left - 1 || box.right > stage.right + 1 ||
          box.top < stage.top - 1 || box.bottom > stage.bottom + 1) faults.push(`cut: ${said}`);
    }
    texts.forEach(([said, one], place) => texts.slice(place + 1).forEach(([other, box]) => {
      const across = Math.min(one.right, box.right) - Math.max(one.left, box.left);
      const down = Math.min(one.bottom, box.bottom) - Math.max(one.top, box.top);
      if (across > 1 && down > 2) faults.push(`over each other: ${said}, ${other}`);
    }));
  }
  return faults;
}
"""


@pytest.mark.parametrize("page", [*_PAGES, *VIEWS])
def test_words_of_figures_are_whole_apart_and_large_enough(visit: Visit, page: str) -> None:
    visit.open(f"/{page}")
    for size in (WIDE, ZOOMED, PHONE):
        visit.resize(size)
        assert visit.page.evaluate(_FAULTS) == [], size
