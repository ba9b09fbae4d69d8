"""How the parts of pages look on a phone."""

from __future__ import annotations

from markupsafe import Markup

# What goes on beyond an edge fades there: at the start once the row was moved, at the end until it
# has been moved to the end. On a phone, and where a page is enlarged so far that its window is low,
# the filters unfold at a press, beside the one on how to read the page.
# Of the cards of a table that has a box "Show all" the first nine are shown.
PHONE_CSS = Markup("""
@media (max-width: 640px) {
  [class*=st-key-legend-]:not(.st-key-legend-row) { min-height: 140px; }
  .st-key-legend-row button { min-height: 2rem; padding: .1rem .5rem; }
  .st-key-legend-row button p { font-size: .82rem; }
  .st-key-legend-row [class*=st-key-legend-] { min-height: 75px; }
  :is(.st-key-lens, .st-key-filters) button[data-variant] { padding-inline: .5rem; }
  :is(.st-key-lens, .st-key-filters) button[data-variant] p { font-size: .82rem; }
  .st-key-lens-row { gap: .2rem .4rem; }
  .st-key-legend-row { row-gap: .15rem; }
  :is(.st-key-play, .atlas-play) { min-height: 36px; }
  .st-key-page-head { gap: .3rem; }
  .st-key-page-head h1 { padding-bottom: .3rem; }
  .stMain:has(.atlas-fold :not(:checked)) .st-key-lens-row :is(.st-key-frame, .st-key-form) {
    display: none; }
  .st-key-filters > :is(.st-key-weighting, .st-key-party, .st-key-mode) { flex-basis: 100%;
    max-width: none; }
  .stMainBlockContainer { padding-top: .5rem; }
  :is(.st-key-home-lists, .st-key-home-story, .st-key-home-article) h2 { padding-bottom: .4rem; }
  .st-key-page-head [data-testid=stCaptionContainer] p { line-height: 1.4; }
  [class*=st-key-pages-] { margin-block: -.4rem -.7rem; }
  .st-key-page-head .atlas-eyebrow { line-height: 20px; }
  [class*=st-key-rooms-] { gap: 0; }
  [class*=st-key-rooms-] a p { font-size: .95rem; }
  .atlas-search { padding-inline: .6rem; }
  .atlas-search::before { margin: 0; }
  .atlas-search span { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); }
  .atlas-terms { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .atlas-terms dd { margin: 0 0 .5rem; }
  .atlas-two { grid-template-columns: minmax(0, 1fr); }
  .stMainBlockContainer .atlas-two th[scope=row] { width: auto; min-width: 0; }
  .stMainBlockContainer :is(.atlas-claim, .atlas-two, .atlas-cards) :is(p, li, td, th, small,
    span) { line-height: 1.4; }
  .atlas-all { display: flex; gap: .5rem; align-items: center; min-height: 44px; }
  .atlas-all:not(:has(:checked)) + .atlas-scroll .atlas-cards tbody tr:nth-child(n+10) {
    display: none; }
  :is(.atlas-cards, .atlas-stacked) thead { position: absolute; width: 1px; height: 1px;
    overflow: hidden; clip-path: inset(50%); }
  :is(.atlas-cards, .atlas-stacked),
    :is(.atlas-cards, .atlas-stacked) :is(tbody, tr, th, td) { display: block; min-width: 0;
    max-width: none; }
  .atlas-narrow { font-size: .85rem; }
  .atlas-narrow :is(th, td) { padding-inline: .2rem; }
  .atlas-stacked tbody th[scope=row] { position: static; border: 0; padding: .3rem 0 0; }
  .stMainBlockContainer .atlas-two .atlas-stacked :is(th, td) { padding: .1rem 0; }
  .atlas-cards tbody tr { margin: 0 0 .6rem; padding: .5rem .7rem; border-radius: 4px;
    border: 1px solid rgba(128,128,128,.5); }
  .atlas-cards tbody th[scope=row] { position: static; padding: 0 0 .2rem; border: 0;
    font-size: 1.05rem; }
  .atlas-cards td { display: flow-root; padding: .1rem 0 .1rem 8.5rem; border: 0; }
  .atlas-cards td:empty, .atlas-cards td br { display: none; }
  .atlas-cards details:not([open]) { display: inline-block; margin-left: .5rem; }
  .atlas-cards td::before { content: attr(data-title); float: left; width: 8rem;
    margin-left: -8.5rem; opacity: .8; }
}
/* A table whose rows have come as cards: as high as a few of them, and it scrolls. */
@media (max-width: 640px) {
  .stDataFrame:has(> .atlas-rows) > :not(.atlas-rows) { display: none !important; }
  .stDataFrame:has(> .atlas-rows), .stElementContainer:has(.stDataFrame > .atlas-rows),
    .stElementContainer div:has(> .stDataFrame > .atlas-rows) {
    display: block; width: 100% !important; height: auto !important; max-height: none !important; }
  .atlas-rows { max-height: 30rem; overflow-y: auto; }
  .atlas-rows .atlas-cards tbody tr { display: flex; flex-direction: column; }
  .atlas-rows .atlas-cards tbody th { order: -1; }
}
/* The name of the case stands on each page; beside the rooms there is no place for it here. */
@media (max-width: 800px) { [class*=st-key-rooms-] > :has(.atlas-name) { display: none; } }
/* Half of a narrow window is too little for a chart whose bars have words at their ends. */
@media (max-width: 900px) {
  .stHorizontalBlock:has(> .stColumn .st-key-arrival) > .stColumn { min-width: 100%; } }
@media (max-width: 360px) { [class*=st-key-rooms-] a { padding-inline: 4px; }
  [class*=st-key-rooms-] a p { font-size: .85rem; } }
@media (max-width: 640px), (max-height: 500px) {
  .st-key-filters > div:has(.atlas-fold) { display: flex; flex: 1 0 100%; max-width: none;
    min-height: 0; }
  .st-key-filters:has(.atlas-fold :not(:checked)) > div:not(:has(.atlas-fold)) { display: none; }
  .atlas-fold { display: inline-flex; gap: .4rem; align-items: center; min-height: 36px;
    pointer-events: auto; }
  div:has(> .st-key-page-head .atlas-how:not([open])) + div:has(> .st-key-filters .atlas-fold) {
    margin-top: calc(-31px - var(--rhythm, 1rem)); pointer-events: none; text-align: end;
    > * > :not(:has(.atlas-fold)) { pointer-events: auto; } }
}
@property --gone { syntax: "\\3clength>"; inherits: false; initial-value: 0px; }
@property --left { syntax: "\\3clength>"; inherits: false; initial-value: 0px; }
@keyframes atlas-gone { from { --gone: 0px; } to { --gone: 2.5rem; } }
@keyframes atlas-left { from { --left: 2.5rem; } to { --left: 0px; } }
@keyframes atlas-shown { from { opacity: 0; } to { opacity: 1; } }
/* A row of pages that goes on beyond an edge fades there, under an arrow. A browser that cannot
  tell how far a row was moved shows it in as many lines as it takes. */
@media (max-width: 900px) {
  @supports (animation-timeline: scroll()) {
    [class*=st-key-pages-] { scroll-timeline: --pages inline;
      animation: atlas-gone linear both, atlas-left linear both;
      animation-timeline: --pages; animation-range: 0 2.5rem, calc(100% - 2.5rem) 100%;
      mask-image: linear-gradient(to right, transparent, #000 var(--gone),
        #000 calc(100% - var(--left)), transparent); }
    div:has(> [class*=st-key-pages-]) { position: relative; timeline-scope: --pages;
      &::before, &::after { position: absolute; top: -.8rem; z-index: 1; line-height: 2.4rem;
        opacity: 0; pointer-events: none; font-weight: 700; font-size: 1.2rem;
        animation: atlas-shown linear both; animation-timeline: --pages; }
      &::before { content: "‹"; left: -.4rem; animation-range: 0 2.5rem; }
      &::after { content: "›"; right: -.4rem; animation-direction: reverse;
        animation-range: calc(100% - 2.5rem) 100%; } }
  }
  @supports not (animation-timeline: scroll()) { [class*=st-key-pages-] { flex-wrap: wrap;
    height: auto; } }
}
""")
