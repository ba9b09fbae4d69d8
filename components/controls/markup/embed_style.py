"""How a page looks in a frame on another page: the figure, its finding, its credit."""

from __future__ import annotations

from markupsafe import Markup

# Streamlit lets a heading reach 1 rem into what follows. A figure has no controls, and is as
# high as its width allows: a height that followed the frame's would never come to rest, as the
# frame may follow the page's.
EMBED_CSS = Markup("""
[data-embed] .stMainBlockContainer { padding: .6rem .8rem; }
[data-embed] :is(.stAppHeader, .atlas-actions) { display: none; }
[data-embed] .stVerticalBlock { gap: .5rem; }
[data-embed] .st-key-page-head h1 { font-size: clamp(1rem, .8rem + 1.3vw, 1.6rem);
  padding: 0 0 1rem; }
[data-embed] .st-key-page-head > :first-child:not(:has(p)) { height: auto;
  overflow: visible; flex: none; }
[data-embed] .stMainBlockContainer h2 { font-size: 1rem; padding: 0 0 1rem; }
[data-embed] div:has(> [class*=st-key-][class*=-frame]) {
  flex-basis: clamp(11rem, 46vw, 37rem) !important; }
.atlas-credit :is(p, summary) { font-size: .8rem; margin: 0; }
.atlas-credit a { color: inherit; }
html:not([data-frames]) .atlas-embed { display: none; }
@media (max-width: 640px) {
  [data-embed] [class*=st-key-legend-] { min-height: 0 !important; }
  [data-embed] [class*=st-key-legend-] div:has(> button) { flex-wrap: nowrap; overflow-x: auto; }
}
""")
