"""Every page stands what its reader sets: WCAG 2.2, success criteria 1.4.4, 1.4.10 and 1.4.12.

And what a system sets for its owner: colours of its own, and less motion.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.visit import WIDE, Visit
from tests.every_page import FIRST, PATHS

_PATHS = [f"/{path}" if path != "country" else "/country?country=BRA" for path in PATHS]
# As wide as 1280 px at 400 %, and a window of the usual size at 200 %.
_NARROW, _ENLARGED = (320, 640), (WIDE[0] // 2, WIDE[1] // 2)
_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
# Words that are cut off where nothing scrolls to them, stand beyond the window or their button.
# Those in figures have a test of their own; those of a table that scrolls are a picture.
_LOST = """
() => {
  const main = document.querySelector('[data-testid=stMain]'), lost = new Set();
  if (main.scrollWidth > main.clientWidth + 1) lost.add('the page scrolls sideways');
  const isHidden = each => !each.checkVisibility({opacityProperty: true, visibilityProperty: true})
    || each.closest('.stDataFrame canvas, svg, [aria-hidden=true], style, script');
  const words = document.createTreeWalker(document.querySelector('.stApp'), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const said = words.currentNode.textContent.trim(), holder = words.currentNode.parentElement;
    if (!said || isHidden(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const box = range.getBoundingClientRect();
    const button = holder.closest('button, [role=radio]')?.getBoundingClientRect();
    if (button && (box.bottom > button.bottom + 1 || box.right > button.right + 1)) {
      lost.add(`beyond its button: ${said}`);
    }
    let across = true, down = true;
    for (let up = holder; up && up !== main; up = up.parentElement) {
      const look = getComputedStyle(up), edge = up.getBoundingClientRect();
      if (edge.width < 3 && edge.height < 3) { across = down = false; break; }
      if (look.clipPath.startsWith('inset(50%')) { across = down = false; break; }
      const cuts = each => ['hidden', 'clip'].includes(each);
      const scrolls = each => ['auto', 'scroll'].includes(each);
      const isWider = box.right > edge.right + 2 || box.left < edge.left - 2;
      const isHigher = box.bottom > edge.bottom + 2 || box.top < edge.top - 2;
      if (across && cuts(look.overflowX) && isWider) {
        lost.add(`cut at the side: ${said}`);
      }
      if (down && cuts(look.overflowY) && isHigher) {
        lost.add(`cut below: ${said}`);
      }
      across &&= !scrolls(look.overflowX);
      down &&= !scrolls(look.overflowY);
    }
    const isBeyond = box.right > innerWidth + 1 || box.left < -1;
    if (across && isBeyond) lost.add(`beyond the window: ${said}`);
  }
  return [...lost];
}
"""
# What is chosen must not look as what is not, and signs of a colour keep theirs.
_ALIKE = """
() => {
  const look = each => {
    const {outlineStyle, borderTopColor, borderBottomColor, backgroundColor, color, fontWeight} =
      getComputedStyle(each);
    return [outlineStyle, borderTopColor, borderBottomColor, backgroundColor, color, fontWeight]
      .join();
  };
  const alike = [];
  const groups = '[role=radiogroup], [role=toolbar], [role=group]';
  for (const group of document.querySelectorAll(groups)) {
    const all = [...group.querySelectorAll('[aria-checked], [aria-pressed]')]
      .filter(each => each.checkVisibility());
    const isChosen = each => [each.ariaChecked, each.ariaPressed].includes('true');
    const others = new Set(all.filter(each => !isChosen(each)).map(look));
    alike.push(...all.filter(each => isChosen(each) && others.has(look(each)))
      .map(each => `chosen: ${each.textContent}`));
  }
  const swatches = [...document.querySelectorAll('.atlas-swatch, .atlas-ring')];
  const colours = new Set(swatches.map(each => each.style.getPropertyValue('--colour')));
  const seen = new Set(swatches.map(each => {
    const shown = getComputedStyle(each);
    return each.matches('.atlas-ring') ? shown.borderTopColor
      : shown.backgroundImage + shown.backgroundColor;
  }));
  if (seen.size < colours.size) alike.push(`${colours.size} colours are ${seen.size}`);
  return alike;
}
"""
_MOVING = """
() => document.getAnimations()
  .filter(each => each.timeline === document.timeline && each.playState === 'running')
  .map(each => each.effect.target?.className ?? '')
"""


def _faults(visit: Visit, page: Page) -> dict[str, list[str]]:
    """Return what is wrong with an open page by what its reader sets; it stays as it was last."""
    found = {"less motion": page.evaluate(_MOVING)}
    for name, size in (("200 %", _ENLARGED), ("320 px", _NARROW)):
        visit.resize(size)
        found[name] = page.evaluate(_LOST)
    visit.resize(WIDE)
    page.emulate_media(forced_colors="active")
    found["forced colours"] = page.evaluate(_ALIKE)
    page.emulate_media(forced_colors="none")
    page.add_style_tag(content=_SPACED)
    visit.settle()
    found["spaced texts"] = page.evaluate(_LOST)
    return found


@pytest.mark.parametrize("path", _PATHS, ids=lambda path: path.strip("/") or FIRST)
def test_nothing_is_lost_by_what_a_reader_sets(visit: Visit, path: str) -> None:
    found = _faults(visit, visit.open(path))
    assert {name: faults for name, faults in found.items() if faults} == {}
