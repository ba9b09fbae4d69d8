"""How a page of Streamlit's looks in print."""

from __future__ import annotations

from markupsafe import Markup

# Paper has no controls, its letters are smaller, and columns stand below each other. A legend of
# the page right above a figure gives way to the figure's own.
PRINT_CSS = Markup("""
@media print {
  html { font-size: 12px; }
  :is([class*=st-key-rooms-], [class*=st-key-pages-], .st-key-filters, .st-key-country,
    .st-key-event, .st-key-lens-row, .st-key-frame, .st-key-show, .st-key-by, .st-key-axis,
    .st-key-episode, .st-key-year, .stAppHeader,
    .stPopover, .stButton, .stDownloadButton, .stTextInput, .stToggle, .stCheckbox, .stSelectbox,
    .stMultiSelect, .stNumberInput, .stSlider, .stButtonGroup,
    .atlas-play :is(button, input)) { display: none !important; }
  .stElementContainer:has(ul.atlas-counts):has(+ * .atlas-figure) { display: none; }
  .stHorizontalBlock { display: block !important; height: auto !important; }
  .stColumn { width: 100% !important; min-width: 100% !important; }
  [data-testid=stDataFrameResizable], .stDataFrame canvas { width: 100% !important; }
  .stDataFrame canvas { height: auto !important; }
  .atlas-scroll, .atlas-ballots { overflow: visible !important; max-height: none !important; }
  .atlas-table :is(th, td) { min-width: 0 !important; padding: .25rem .4rem; }
  .atlas-ballots thead, .atlas-ballots th[scope=row], .atlas-scroll tr > th:first-child {
    position: static !important; }
  .atlas-table tr, .atlas-ballots tr, .atlas-claim { break-inside: avoid; }
  .stElementContainer:has(h1, h2, h3) { break-after: avoid; }
}
""")
