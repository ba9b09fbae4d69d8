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
    .st-key-episode, .st-key-year, .st-key-page, .stAppHeader, .stPopover, .stButton,
    .stDownloadButton, .stTextInput, .stDateInput, .stFileUploader, .stToggle, .stCheckbox,
    .stSelectbox, .stMultiSelect, .stNumberInput, .stSlider, .stButtonGroup, .atlas-share,
    .atlas-play :is(button, input)) { display: none !important; }
  :is(.stHorizontalBlock, .stVerticalBlock, [data-testid=stLayoutWrapper], .stElementContainer) {
    display: block !important; height: auto !important; min-height: 0 !important; }
  .stElementContainer { margin-bottom: .4rem; }
  .stMainBlockContainer :is(p, li) { line-height: 1.35; }
  .atlas-how p { max-width: none; }
  .stMainBlockContainer { padding-bottom: 0 !important; }
  .stPageLink, .stPageLink a { margin: 0 !important; padding: 0 !important; }
  .st-key-home-numbers > * { display: inline-block !important; margin-right: 1rem; }
  .stColumn { width: 100% !important; min-width: 100% !important; }
  [data-testid=stDataFrameResizable], .stDataFrame canvas { width: 100% !important; }
  .stDataFrame canvas { height: auto !important; }
  .stDataFrame:has(> .atlas-rows) > :not(.atlas-rows) { display: none !important; }
  div:has(.stDataFrame > .atlas-rows), .stDataFrame:has(> .atlas-rows) { height: auto !important;
    max-height: none !important; flex: none !important; overflow: visible !important;
    contain: none !important; width: 100% !important; min-width: 0 !important; }
  .stDataFrame:has(> .atlas-rows) { display: block; }
  .stDataFrame > .atlas-rows table { font-size: .8rem; line-height: 1.25;
    overflow-wrap: break-word; }
  .stDataFrame > .atlas-rows td:has(> .atlas-further) { overflow-wrap: anywhere;
    min-width: 12rem !important; }
  .stDataFrame > .atlas-rows th[scope=row] { max-width: none; font-weight: 400; }
  .atlas-rows .atlas-inside { color: inherit; text-decoration: none; }
  .stDataFrame > .atlas-rows :is(th, td) { padding: .15rem .3rem !important; font-size: inherit; }
  details.atlas-how:has(.atlas-take), .stExpander:not(:has(details[open])),
    .stElementContainer:has(> .stPageLink):not([class*=st-key-home-] *) {
    display: none !important; }
  .atlas-on-paper { display: inline; }
  /* A heading of what stays folded has nothing under it. */
  .stElementContainer:has(h2):has(+ * > .stExpander:not(:has(details[open]))) {
    display: none !important; }
  .atlas-note > summary, .atlas-table .atlas-how:not([open]) { display: none; }
  .atlas-how::details-content { content-visibility: visible; }
  details:is(.atlas-how, .atlas-claim *) > summary { list-style: none; text-decoration: none;
    &::-webkit-details-marker { display: none; } }
  .atlas-how > summary { font-weight: 600; }
  .stElementContainer:has(ul.atlas-counts):has(+ * .atlas-figure),
    .stElementContainer:has(.atlas-figure) + .stElementContainer:has(ul.atlas-counts),
    .st-key-legend-row { display: none !important; }
  .atlas-scroll, .atlas-ballots, .atlas-rows { overflow: visible !important;
    max-height: none !important; }
  .atlas-table :is(th, td) { min-width: 0 !important; padding: .25rem .4rem; }
  .atlas-ballots thead, .atlas-ballots th[scope=row], .atlas-scroll tr > th:first-child {
    position: static !important; }
  .atlas-table thead { display: table-header-group; break-inside: avoid; }
  .atlas-table tr, .atlas-ballots tr, .atlas-claim { break-inside: avoid; }
  .atlas-ballots tbody tr:nth-child(-n+5) { break-before: avoid; }
  .atlas-ballots :is(th, td) { padding: .05rem .25rem; font-size: .8rem; }
  .atlas-two { display: block; }
  .stVerticalBlock > :last-child > .stElementContainer:last-child { margin-bottom: 0; }
  .stElementContainer:has(h1, h2, h3) { break-after: avoid; }
  .stElementContainer:has(.atlas-figure), .st-key-home-story { break-inside: avoid; }
  .atlas-dark .stApp { color-scheme: light !important; --st-text-color: #111418;
    --st-background-color: #fff; }
  .atlas-dark .stApp :not(svg *, td[style]) { color: #111418 !important; }
  body.atlas-dark, .atlas-dark :is(.stApp, .stMain, .stAppViewContainer, .atlas-figure,
    .atlas-table th, .atlas-ballots :is(thead, th)) { background: #fff !important; }
  .atlas-dark :is(.atlas-plot, .atlas-frame-legend svg, .atlas-swatch, .atlas-ring) {
    filter: invert(1) hue-rotate(180deg); }
  .atlas-dark .main-svg { background: none !important; }
}
""")
