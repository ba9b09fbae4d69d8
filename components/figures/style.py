"""How a figure and what stands around it look: on the page, on the whole screen, in print."""

from __future__ import annotations

from markupsafe import Markup

FIGURE_CSS = Markup("""
.atlas-figure { position: relative; display: flex; flex-direction: column; width: 100%;
  height: 100%; margin: 0; background: var(--st-background-color); }
.atlas-stage { position: relative; flex: 1 1 0; min-height: 0; }
.atlas-plot { width: 100%; height: 100%; }
.atlas-plot .modebar { display: none; }
.atlas-actions { display: flex; flex: none; gap: .4rem; align-items: center; height: 44px;
  overflow: hidden; white-space: nowrap; }
.atlas-action { min-height: 32px; padding: 0 .7rem; font: inherit; font-size: .875rem;
  color: var(--st-text-color); background: none; border: 1px solid rgba(128,128,128,.6);
  border-radius: 4px; cursor: pointer; }
.atlas-action:hover { border-color: currentcolor; }
.atlas-save { background: var(--st-text-color); color: var(--st-background-color); }
:is(.atlas-action, .atlas-menu input):focus-visible { outline: 3px solid
  var(--st-primary-color); outline-offset: -1px; }
.atlas-menu { position: fixed; inset: auto; margin: 0; padding: .8rem 1rem; max-height: 95vh;
  overflow: auto; color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid rgba(128,128,128,.6); border-radius: 4px; font-size: .95rem; }
.atlas-menu fieldset { border: 0; margin: 0 0 .6rem; padding: 0; }
.atlas-menu legend { font-weight: 600; padding: 0; }
.atlas-menu label { display: flex; gap: .5rem; align-items: center; min-height: 28px; }
.atlas-menu input { accent-color: var(--st-primary-color); }
@media (pointer: coarse), (max-width: 640px) {
  .atlas-action, .atlas-menu label { min-height: 44px; } .atlas-menu { min-width: 80vw; } }
.atlas-status { font-size: .875rem; overflow: hidden; text-overflow: ellipsis; }
:is(.atlas-frame-head, .atlas-frame-foot) { display: none; flex: none; }
:is(.atlas-frame-head, .atlas-frame-foot) p { margin: 0 0 .3rem; }
.atlas-frame-head p:first-child { font-size: 1.35rem; font-weight: 700; line-height: 1.25; }
.atlas-frame-foot p { font-size: .8rem; }
.atlas-frame-foot { padding-top: .4rem; overflow-wrap: anywhere; }
.atlas-frame-legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .9rem; }
.atlas-frame-legend svg { margin-right: .4em; vertical-align: -.1em; overflow: visible; }
.atlas-zoom { position: absolute; left: .4rem; top: .4rem; display: flex; flex-direction: column;
  gap: .25rem; }
.atlas-zoom button { width: 2rem; height: 2rem; padding: 0; font-size: 1.15rem; line-height: 1;
  border: 1px solid var(--st-text-color); border-radius: 4px; cursor: pointer;
  color: var(--st-text-color); background: var(--st-background-color); }
.atlas-zoom button:focus-visible { outline: 3px solid var(--st-primary-color);
  outline-offset: 1px; }
.atlas-waiting:not(:has(.atlas-sketch)) { background: var(--st-secondary-background-color); }
.atlas-sketch { position: absolute; inset: 0; width: 100%; height: 100%; }
.atlas-figure:has(.geo) { touch-action: pan-y; }
.atlas-focus { fill: none; stroke: var(--st-text-color); stroke-width: 2.5px;
  pointer-events: none; }
.atlas-said { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
.atlas-hint { position: absolute; inset: 40% 0 auto; margin: 0 auto; width: fit-content;
  padding: .4rem .8rem; border-radius: 4px; pointer-events: none; opacity: 0;
  transition: opacity .2s; color: var(--st-background-color); background: var(--st-text-color); }
.atlas-hint.atlas-shown { opacity: .9; }
.atlas-figure:fullscreen { padding: 1.2rem; }
.atlas-figure:fullscreen :is(.atlas-frame-head, .atlas-frame-foot) { display: block; }
""")

# Paper has no controls. Nothing has a height of its own: `print.js` makes drawings follow the
# width.
FIGURE_PRINT_CSS = Markup("""
@page { size: A4; margin: 14mm; }
@media print {
  :is(.atlas-actions, .atlas-zoom, .atlas-hint) { display: none !important; }
  div:has(.atlas-figure) { height: auto !important; max-height: none !important;
    flex-basis: auto !important; overflow: visible !important; contain: none !important; }
  :is(.atlas-frame-head, .atlas-frame-foot) { display: block; }
  .atlas-frame-head p:empty, .atlas-figure:has(.atlas-frame-legend span) .main-svg .legend {
    display: none; }
  .atlas-figure { height: auto; break-inside: avoid; }
  .atlas-stage { flex: none; }
  .atlas-plot { height: auto; aspect-ratio: var(--shape); max-height: 150mm; }
  .atlas-plot :is(.svg-container, .main-svg) { width: 100% !important; height: 100% !important; }
}
""")
