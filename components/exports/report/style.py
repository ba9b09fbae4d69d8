"""How a report looks: on a screen, and on A4."""

from __future__ import annotations

from markupsafe import Markup

from components.figures.style import FIGURE_CSS, FIGURE_PRINT_CSS
from components.figures.theme import LIGHT

_COLOURS = Markup(
    ":root {{ color-scheme: light; --st-background-color: {ground}; --st-text-color: {ink}; "
    "--st-primary-color: {accent}; --st-secondary-background-color: {faint}; --rule: {rule}; "
    "--muted: {muted}; }}\n"
)
_CSS = Markup("""
body { margin: 2rem auto; padding: 0 1.2rem; max-width: 56rem; color: var(--st-text-color);
  background: var(--st-background-color); font: 1rem/1.45 "Source Sans", "Liberation Sans",
  sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .4rem; }
h2 { font-size: 1.45rem; line-height: 1.2; margin: 0 0 .5rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p { margin: 0 0 .6rem; max-width: 46rem; }
a { color: var(--st-primary-color); }
section { margin: 2.5rem 0; padding-top: 1rem; border-top: 2px solid var(--st-text-color); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; }
dt { color: var(--muted); } dd { margin: 0; }
nav ol { padding-left: 1.4rem; } nav li { margin-bottom: .3rem; }
.report-page { color: var(--muted); margin: 0; }
.report-note { font-size: .875rem; color: var(--muted); }
.report-figure { margin: 1.2rem 0 .4rem; }
.report-figure .atlas-stage { flex: none; height: var(--report-height); }
.report-map { --report-height: min(56vw, 30rem); }
.atlas-frame-head, .atlas-frame-foot { display: block; }
.atlas-frame-head p:empty { display: none; }
.atlas-frame-head p:first-child { font-size: 1.1rem; }
.atlas-figure { height: auto; }
table { border-collapse: collapse; width: 100%; margin: 1.4rem 0 .4rem; font-size: .85rem;
  line-height: 1.3; }
caption { text-align: left; font-weight: 700; font-size: 1.05rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; min-width: 5.5em; }
thead { border-bottom: 1px solid var(--st-text-color); }
tbody { border-bottom: 1px solid var(--rule); }
tbody th { font-weight: 600; }
.report-below td { padding: 0 0 .25rem 1rem; color: var(--muted); }
.report-below span { margin-right: .8em; }
.report-sources { padding-left: 1.4rem; font-size: .85rem; }
.report-sources li { line-height: 1.8; margin-bottom: .35rem; }
.report-sources a, td a { display: inline-block; min-height: 24px; }
@media (max-width: 640px) { section { overflow-x: auto; } }
""")
_PRINT_CSS = Markup("""
@media print {
  html { font-size: 10.5px; }
  body { margin: 0; padding: 0; max-width: none; }
  section { break-before: page; border-top: 0; padding-top: 0; margin: 0; }
  h1, h2, h3, caption, .report-page { break-after: avoid; }
  thead { display: table-header-group; }
  thead { break-inside: avoid; break-after: avoid; }
  tbody, .report-sources li { break-inside: avoid; }
  tbody:first-of-type { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .report-figure { break-inside: avoid; }
  .report-figure .atlas-stage { height: auto; }
  .report-figure .atlas-plot { max-height: 190mm; }
}
""")


def report_style() -> Markup:
    """Return the whole style sheet."""
    colours = _COLOURS.format(
        ground=LIGHT.ground,
        ink=LIGHT.ink,
        accent=LIGHT.accent,
        faint=LIGHT.faint,
        rule=LIGHT.rule,
        muted=LIGHT.muted,
    )
    return Markup("").join((colours, FIGURE_CSS, FIGURE_PRINT_CSS, _CSS, _PRINT_CSS))
