"""What a page minds in the visitor's window: theme, focus on arrival, links, "Copy link", Space.

One element does all of it, as each costs every visitor time in every run.
"""

from __future__ import annotations

import streamlit as st

from components.controls.embedded import is_embedded
from components.figures.browser.scripts import address_of

_NAME = "window"
# Links in our own markup that lead to a page of the dashboard; links.py writes them.
INSIDE = "atlas-inside"
# The one of them that leads into the search box of the first page.
SEARCH = "atlas-search"
# As wide as what goes on beyond the edge of a row fades.
_FADES_PX = 40

# Streamlit hands its colours to components as CSS variables. A transition of one of them ends
# after the theme has changed, however that came about: then the new theme goes with the rerun.
_CSS = """
div { position: absolute; width: 1px; height: 1px; pointer-events: none;
  background-color: var(--st-background-color); transition: background-color 10ms; }
"""
# Who comes to a page by a link is led to its heading, as by a browser that loads it: else the
# focus stays on a link of the page before, or is lost with it. A changed finding is read aloud.
# Streamlit reads the address whenever the browser goes through its history, and so when told.
# The row of pages is moved, where it goes on beyond an edge, once its links have their widths.
# Space ticks the row of a table as it does any box; Streamlit's table asks for Shift with it. Tab
# leaves a table, which would go through all of its cells with it; arrows go from cell to cell.
_JS = (
    """
export default ({data, parentElement, setTriggerValue}) => {
  arrive(data.page);
  const widths = keepInSight();
  const script = import(new URL(data.script, document.baseURI));
  const press = event => script.then(({press}) => press?.(event));
  const probe = parentElement.querySelector('div');
  const changed = () => setTriggerValue('changed', true);
  probe.addEventListener('transitionend', changed);
  document.addEventListener('click', follow);
  document.addEventListener('click', press);
  document.addEventListener('keydown', tick, true);
  return () => {
    widths.disconnect();
    probe.removeEventListener('transitionend', changed);
    document.removeEventListener('click', follow);
    document.removeEventListener('click', press);
    document.removeEventListener('keydown', tick, true);
  };
};
function arrive(page) {
  const head = document.querySelector('.st-key-page-head');
  const heading = head?.querySelector('h1');
  if (!heading) return;
  head.setAttribute('aria-live', 'polite');
  const seen = document.documentElement.dataset;
  const before = seen.page;
  seen.page = page;
  if (before !== undefined && before !== page) lead(heading);
}
function keepInSight() {
  const row = document.querySelector('[class*=st-key-pages-]');
  const place = row?.className.match(/st-key-pages-(\\d+)/)[1];
  const open = row?.children[place - 1];
  const widths = new ResizeObserver(() => {
    const [{left, right}, edge] = [open.getBoundingClientRect(), row.getBoundingClientRect()];
    if (left < edge.left || right > edge.right) row.scrollLeft += left - edge.left - FADES_PX;
  });
  if (open) [...row.children].forEach(each => widths.observe(each));
  return widths;
}
function lead(heading) {
  if (document.activeElement?.matches('input, textarea')) return;
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
}
function leadWhenItChanges(head) {
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() => lead(head.querySelector('h1')));
  });
  seen.observe(head, {subtree: true, childList: true, characterData: true});
  untilNextPress(seen);
}
function leadToSearch() {
  const box = () => document.querySelector('.st-key-find input');
  box()?.focus();
  if (box()) return true;
  const seen = new MutationObserver(() => {
    box()?.focus();
    if (box()) seen.disconnect();
  });
  seen.observe(document.body, {subtree: true, childList: true});
  untilNextPress(seen);
}
// What a visitor does next is no longer the way to another page.
function untilNextPress(seen) {
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(kind, () => seen.disconnect(), {once: true, capture: true});
  }
}
function follow(event) {
  const link = event.target.closest?.('a.INSIDE');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.matches('.SEARCH') && leadToSearch()) return;
  leadWhenItChanges(document.querySelector('.st-key-page-head'));
  history.pushState({}, '', link.href);
  window.dispatchEvent(new PopStateEvent('popstate', {state: {}}));
}
function tick(event) {
  const {key, target} = event;
  if (key === 'Tab' && target.matches?.('.stDataFrame canvas')) event.stopImmediatePropagation();
  if (key !== ' ' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!target.closest?.('[data-testid=stDataFrame]') || target.matches('input, textarea')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const asked = {key, code: 'Space', keyCode: 32, shiftKey: true, bubbles: true, cancelable: true};
  target.dispatchEvent(new KeyboardEvent('keydown', asked));
}
""".replace("INSIDE", INSIDE)
    .replace("SEARCH", SEARCH)
    .replace("FADES_PX", str(_FADES_PX))
)
_watch = st.components.v2.component(_NAME, html='<div aria-hidden="true"></div>', css=_CSS, js=_JS)


def mind_window(page: str) -> None:
    """Mind the visitor's window while the page of that code is open; call at the end of a run.

    In a frame on another page that page is told how high it is. When the theme changes the script
    runs again, so that all figures follow it.
    """
    script = "embed.js" if is_embedded() else "share.js"
    _watch(
        key=f"{_NAME}-watch",
        data={"page": page, "script": address_of(script)},
        on_changed_change=_nothing,
    )


def _nothing() -> None:
    """Do nothing: Streamlit runs the script again after it."""
