"""The one style sheet: what Streamlit's theme does not say."""

from __future__ import annotations

from dataclasses import dataclass

import htpy
import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from components.address.rooms import ROOMS
from components.controls.markup.embed_style import EMBED_CSS
from components.controls.markup.phone_style import PHONE_CSS
from components.controls.markup.print_style import PRINT_CSS
from components.figures.chart import ACTIONS_PX
from components.figures.style import FIGURE_CSS, FIGURE_PRINT_CSS
from components.figures.theme import DARK, LIGHT


@dataclass(frozen=True)
class Frame:
    """The height of a figure that fills its place: in pixels, and as CSS where that is known.

    The CSS follows the window's width, so that a map keeps its shape on a phone.
    """

    height_px: int
    css: str


FRAMES = {
    "map": Frame(560, "clamp(20rem, 40vw, 37rem)"),
    "home": Frame(430, "clamp(20rem, 30vw, 30rem)"),
    "positions": Frame(520, "clamp(15rem, 40vw, 37rem)"),
    "recognition": Frame(450, "clamp(15rem, 32vw, 34rem)"),
    "votes": Frame(520, "clamp(15rem, 40vw, 37rem)"),
    "changes": Frame(430, "clamp(20rem, 30vw, 30rem)"),
    "reach": Frame(500, "clamp(24rem, 40vw, 32rem)"),
}

# Streamlit's own English: no class or key tells the values that are chosen in a box from others.
# Their letters are white in both themes, which the dark theme's light blue would drown; so are
# those of a button that stands out.
_CHOSEN = "Selected values"
_CHOSEN_CSS = Markup(
    '[aria-label="{label}"] > [aria-label] {{ background-color: {colour}; }}\n'
    "button[data-testid=stBaseButton-primary] {{ background-color: {colour}; }}\n"
)
# Streamlit marks the link to the open page, and no link to its room. The first child is the name.
_OPEN_ROOM_CSS = Markup(
    ".st-key-rooms-{place} > :nth-child({place} of :has(.stPageLink)) "
    "{{ border-bottom: 3px solid currentcolor; }}\n"
    ".st-key-rooms-{place} > :nth-child({place} of :has(.stPageLink)) p "
    "{{ font-weight: 700; }}\n"
)
# What slides under something that stays, or lies over the page, needs the page's own ground.
_GROUND_CSS = Markup(
    ".atlas-scroll tr > th:first-child, .atlas-meaning "
    "{{ background: light-dark({light}, {dark}); }}\n"
)
_LINK_CSS = Markup(
    ":is(.atlas-inside, .atlas-next a, .atlas-take a) {{ color: light-dark({light}, {dark}); }}\n"
    # Streamlit's own colours are known in its components alone.
    ".stApp :is(.atlas-name, .atlas-search, .stPageLink a, .stMain, "
    ".atlas-share :is(button,textarea)):focus-visible "
    "{{ outline: 3px solid light-dark({light}, {dark}); outline-offset: -3px; }}\n"
)
# Of a legend whose entries are pressed: each sends its colours by number, and these take them.
MOST_ENTRIES = 16
_ENTRY_CSS = Markup(
    "[class*=st-key-legend-] button:nth-of-type({place})::before "
    "{{ background: var(--{place}); }}\n"
)
_FRAME_CSS = Markup(
    "div:has(> .st-key-{name}-frame) {{ flex-basis: calc({height} + {below}px) !important; }}\n"
)

# Before the script has run Streamlit knows of no wide page: its place is kept from the start, so
# that nothing on the page moves.
_KEPT_PLACES = Markup("""
.stMainBlockContainer { max-width: none; }
""")

# What follows a part that has not come yet would be seen twice, and jump: it is seen once. The rows
# of links have their height from the start. Once there is a figure, nothing is hidden any more.
_WAITING = Markup("""
body:not(:has(.js-plotly-plot)) :is(.stVerticalBlock, .st-key-filters)
  > :has([data-testid=stSkeleton]):not(:is([class*=st-key-rooms-], [class*=st-key-pages-]),
  :has(> :is([class*=st-key-rooms-], [class*=st-key-pages-]))) ~ *
  { visibility: hidden; [data-testid=stCaptionContainer] { visibility: hidden; } }
""")

# Only classes that come from our own keys and names: Streamlit's own change between releases.
_CSS = Markup("""
@media (max-width: 640px) { .stVerticalBlock { gap: var(--rhythm); --rhythm: .6rem; } }
body { overflow-wrap: anywhere; }
.stMainBlockContainer { padding-top: 1rem; padding-bottom: 2rem; }
.stAppHeader { height: auto; min-height: 0; background: none; pointer-events: none; }
.stAppHeader * { pointer-events: auto; }
[class*=st-key-rooms-] { border-bottom: 1px solid rgba(128,128,128,.35); }
/* A link's letters, not its ground, begin at the margin: so do those of the links in a row. */
[class*=st-key-rooms-], [class*=st-key-pages-] { row-gap: 0; flex: none; flex-wrap: nowrap;
  height: 2.4rem; min-height: 2.4rem; overflow: auto hidden; scrollbar-width: none;
  scroll-padding-inline: 2.5rem; margin-inline: -.5rem; width: calc(100% + 1rem);
  max-width: none; }
:is([class*=st-key-rooms-], [class*=st-key-pages-]) > * { flex: none; height: 2.4rem;
  margin-block: 0 !important; }
[class*=st-key-rooms-] a p { font-size: 1.05rem; }
[class*=st-key-rooms-] > :has(.atlas-inside) { width: auto; }
[class*=st-key-rooms-] > :last-child { margin-inline-start: auto; }
.stApp a:is(.atlas-name, .atlas-search) { display: block; line-height: 2.4rem;
  padding-inline: .5rem; color: inherit; text-decoration: none; white-space: nowrap;
  font-size: .95rem; }
a:is(.atlas-name, .atlas-search):hover { text-decoration: underline; }
a.atlas-name { max-width: 20rem; overflow: hidden; text-overflow: ellipsis; }
.atlas-search::before { content: ""; display: inline-block; width: 1em; height: 1em;
  margin-inline-end: .35em; vertical-align: -.12em; background: currentcolor;
  mask: url('data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" \
fill="none" stroke="%23000" stroke-width="2"%3E%3Cpath d="M10 10l5 5"/%3E%3Ccircle cx="6" cy="6" \
r="4.5"/%3E%3C/svg%3E') center / contain no-repeat; forced-color-adjust: none; }
.stPageLink { margin-inline-start: -.5rem; }
.stPageLink a, .stPageLink a * { white-space: normal; }
:is([class*=st-key-rooms-], [class*=st-key-pages-]) .stPageLink { margin: 0;
  a * { white-space: nowrap; } }
.stFileUploader small, .stFileUploader span { white-space: normal; }
[class*=st-key-pages-] { margin-top: -.8rem; }
div:has(> :is([class*=st-key-rooms-], [class*=st-key-pages-])) { flex: none; }
.st-key-page-head { gap: .4rem; }
.st-key-page-head > :first-child:not(:has(p)) { height: 24px; min-height: 0; overflow: hidden; }
.st-key-page-head h1 { font-size: clamp(1.3rem, 1rem + 1.5vw, 2.1rem); line-height: 1.2;
  padding: 0 0 .6rem; }
.atlas-how summary { cursor: pointer; min-height: 24px; width: fit-content;
  text-decoration: underline; }
.atlas-how p { max-width: 46rem; margin: .4rem 0 0; }
.st-key-page-head div:has(> p) { opacity: 1; }
.st-key-home-lists h2, .st-key-home-story h2, .st-key-home-article h2 { font-size: 1.15rem;
  padding: 0; }
.st-key-home-numbers { row-gap: 5px; }
.st-key-home-lists ul a { color: inherit; text-decoration: underline; }
.st-key-filters { flex-wrap: wrap; }
.st-key-filters > div { min-width: 9rem; flex: 1 1 9rem; max-width: 24rem; }
.st-key-filters > div:has(.stPopover) { flex: none; min-width: 0; }
.st-key-filters button[data-variant] { min-height: 40px; }
.st-key-filters > div:has(.atlas-fold) { display: none; }
.st-key-filters > .st-key-actors { flex: 0 1 33rem; max-width: none; }
.st-key-filters > .st-key-weighting { flex-basis: 20rem; }
/* Who sets more space below each paragraph means no button and no link of a bar. */
.stApp :is(button, [class*=st-key-rooms-] a, [class*=st-key-pages-] a) p { margin: 0 !important; }
/* Colours that mean something stay where a system gives its own to everything else. */
.atlas-swatch, .atlas-ring, .atlas-band, .atlas-band > span, .atlas-ballots td[style],
  .atlas-frame-legend svg, [class*="st-key-legend-"] button::before {
  forced-color-adjust: none; }
@media (forced-colors: active) { button[data-selected=true] { outline: 2px solid Highlight;
  outline-offset: -3px; } .atlas-search::before { background: LinkText; } }
/* Rows of buttons wrap on a phone: what is cut off cannot be pressed. */
:is(.st-key-frame, .st-key-mode, .st-key-lens, .st-key-half, .st-key-axis,
  .st-key-basis, .st-key-party,
  .st-key-show, .st-key-weighting) div:has(> button) { flex-wrap: wrap; }
.st-key-axis { min-height: 40px; }
.st-key-episode { min-height: 60px; }
.st-key-lens-row { row-gap: .4rem; align-items: center; min-height: 40px; }
.st-key-lens-row > *, .st-key-legend-row > * { width: auto; flex: 0 1 auto; }
.st-key-legend-row { row-gap: .3rem; align-items: center; flex-wrap: wrap; }
.st-key-legend-row > * { max-width: 100%; min-width: 0; }
.st-key-legend-row div:has(> button) { flex-wrap: wrap; }
/* As wide as the slider that comes into it: the row breaks, or not, before that is there. */
.st-key-play { min-width: min(21.5rem, 100%); min-height: 40px; }
.atlas-play { display: flex; align-items: center; gap: .6rem; min-height: 40px; }
.atlas-play button { width: 2.2rem; height: 2.2rem; flex: none; cursor: pointer; line-height: 1;
  border: 1px solid var(--st-border-color, currentcolor); border-radius: 50%;
  color: inherit; background: none; }
.atlas-play :is(button, input):focus-visible { outline: 3px solid var(--st-primary-color);
  outline-offset: 2px; }
.atlas-play input { flex: 1 1 7rem; min-width: 5rem; max-width: 12rem; height: 1.5rem;
  accent-color: var(--st-primary-color); }
.atlas-play output { font-size: .95rem; min-width: 10rem; }
.st-key-filters > div:not(:has(.stPopover, button)) { min-height: 68px; }
[class*=st-key-legend-] { min-height: 40px; }
.stMainBlockContainer h2.atlas-verdict { font-size: 1.35rem; margin: 0; padding: .1rem 0 .3rem; }
.atlas-eyebrow { font-size: .85rem; letter-spacing: .01em; opacity: .8; margin: 0; }
.st-key-page-head .atlas-eyebrow { opacity: 1; line-height: 24px; }
.atlas-share > button { min-height: 24px; padding: 0 .3rem; font: inherit; color: inherit;
  background: none; border: 0; cursor: pointer; text-decoration: underline;
  text-underline-offset: .2em; }
@media (pointer: coarse), (max-width: 640px) { .atlas-share > button { padding: .65rem .3rem;
  margin: -.65rem 0; } }
.atlas-share textarea { display: block; width: min(34rem, 80vw); margin-top: .4rem; font: inherit;
  color: inherit; background: none; overflow-wrap: anywhere; }
ul.atlas-counts { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; font-size: .95rem;
  list-style: none; margin: 0; padding: 0; }
ul.atlas-counts > li { margin: 0; }
ul.atlas-counts + ul.atlas-counts { margin-top: .5rem; }
@media (max-width: 640px) { ul.atlas-counts { gap: .1rem .8rem; font-size: .85rem; }
  ul.atlas-counts + ul.atlas-counts { margin-top: .1rem; } }
.atlas-counts b { font-variant-numeric: tabular-nums; }
.atlas-swatch { display: inline-block; width: .8em; height: .8em; margin-right: .4em;
  border-radius: 2px; vertical-align: -.05em; background: var(--colour);
  box-shadow: inset 0 0 0 1px rgba(128,128,128,.35); }
[class*="st-key-legend-"] button::before { content: ""; flex: none; width: .8em; height: .8em;
  margin-right: .4em; border-radius: 2px; box-shadow: inset 0 0 0 1px rgba(128,128,128,.35); }
.atlas-ring { display: inline-block; width: .7em; height: .7em; margin-right: .4em;
  border-radius: 50%; vertical-align: -.02em; border: 2px solid var(--colour); }
.atlas-glyph { margin-right: .35em; }
.atlas-claim { border-left: 3px solid var(--edge, #888); padding: .1rem 0 .1rem .75rem;
  margin: 0 0 .9rem; }
.atlas-claim p { margin: 0 0 .15rem; }
.atlas-claim span.atlas-title, .atlas-claim b.atlas-title { display: inline-block; }
.atlas-claim .atlas-title::first-letter { text-transform: uppercase; }
.atlas-claim a, .atlas-table a { color: inherit; text-decoration: underline; }
.atlas-claim details ul { margin: .2rem 0 .6rem; padding-left: 1.1rem; }
.atlas-claim summary { cursor: pointer; min-height: 24px; }
.atlas-claim .atlas-quote { font-size: 1.1rem; margin: .15rem 0 .3rem; }
.atlas-list { display: grid; gap: 0 2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); }
.atlas-where { font-size: .85rem; opacity: .8; }
.atlas-caption { font-size: .95rem; max-width: 60rem; margin: 0; }
.atlas-on-paper { display: none; }
.stMainBlockContainer [data-testid=stCaptionContainer] { color: inherit; opacity: 1; }
.stMainBlockContainer [data-testid=stCaptionContainer] :is(p, li) { font-size: .95rem; }
.atlas-term { padding: 0; border: 0; background: none; font: inherit; color: inherit;
  text-align: inherit; text-decoration: underline dotted; text-underline-offset: .2em;
  cursor: help; }
.atlas-meaning { max-width: min(24rem, 90vw); padding: .6rem .8rem; border-radius: 4px;
  border: 1px solid currentcolor; color: inherit; font-size: .95rem; font-weight: 400; }
@supports (position-area: block-end) { .atlas-meaning { inset: auto; margin: .2rem 0;
  position-area: block-end span-inline-end; position-try-fallbacks: flip-block, flip-inline; } }
.atlas-terms { display: grid; grid-template-columns: max-content minmax(0, 46rem);
  gap: .4rem 1.2rem; margin: .5rem 0 0; padding: 0; }
.atlas-terms dt { font-weight: 600; margin: 0; padding: 0; }
.atlas-terms dd { margin: 0; padding: 0; }
.atlas-two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; }
.stMainBlockContainer section > h2 { font-size: 1.5rem; font-weight: 600; margin: 0;
  padding: .6rem 0 .3rem; }
.stMainBlockContainer .atlas-two section > h2 { font-size: 1.2rem;
  margin: 0; padding: 0 0 .2rem; }
.atlas-two h3 { font-size: 1rem; margin: 0; padding: .2rem 0; }
.atlas-two section { margin: 0 0 .6rem; }
.atlas-two :is(.atlas-claim, .atlas-scroll) { margin-bottom: .5rem; }
.atlas-two > div > p { margin: 0 0 .3rem; }
.stMainBlockContainer .atlas-two th[scope=row] { width: 11rem; }
.stMainBlockContainer .atlas-two :is(th, td) { padding: .25rem .4rem; }
.atlas-two td p { margin: .2rem 0 0; }
.atlas-parting { font-size: 1.1rem; margin: 0 0 .5rem; }
.atlas-next { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; }
.atlas-two section > p { margin: 0 0 .4rem; }
.atlas-beside { display: grid; gap: 0 1.2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
.atlas-scroll { overflow-x: auto; overflow-wrap: break-word; }
.atlas-scroll tr > th:first-child { position: sticky; left: 0; z-index: 1; }
.atlas-table { border-collapse: collapse; width: 100%; font-size: .92rem; }
.atlas-table th, .atlas-table td { text-align: left; vertical-align: top; padding: .45rem .7rem;
  border-bottom: 1px solid rgba(128,128,128,.35); min-width: 9.5rem; }
.atlas-cards th, .atlas-cards td { min-width: 0; padding-block: .3rem; }
@media (min-width: 641px) { .atlas-all { display: none; }
  .atlas-table tr > :first-child { padding-inline-start: 0; } }
.atlas-narrow th, .atlas-narrow td { min-width: 0; padding: .35rem .4rem; }
.atlas-table th[scope=row] { min-width: 8rem; max-width: 15rem; font-weight: 600; }
.atlas-table th .atlas-where { font-weight: 400; }
.atlas-table .atlas-how { font-size: .85rem; }
.atlas-table .atlas-how:not([open]) { display: inline-block; margin-left: .6rem; }
.atlas-band { height: .4rem; width: 6rem; margin-top: .25rem; border-radius: 2px; background-color:
  rgba(128,128,128,.3); }
.atlas-band > span { display: block; height: 100%; margin-left: var(--from);
  width: calc(var(--to) - var(--from)); border-radius: 2px; background: currentcolor; }
.atlas-table ul { margin: 0; padding: 0; list-style: none; }
.atlas-table li { margin: 0 0 .35rem; }
.atlas-plot:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
.atlas-ballots { max-height: min(32rem, 85vh); overflow: auto; }
.atlas-ballots table { border-collapse: separate; border-spacing: 0; font-size: .85rem; }
.atlas-ballots th, .atlas-ballots td { padding: .15rem .3rem; text-align: center;
  border: 0 solid rgba(128,128,128,.25); border-width: 0 1px 1px 0; }
.atlas-ballots td[style] { background: var(--colour); }
.atlas-ballots thead th { font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
.atlas-ballots thead { position: sticky; top: 0; z-index: 2;
  background: var(--ground); }
.atlas-ballots th[scope=row] { text-align: left; position: sticky; left: 0; z-index: 1;
  min-width: 8rem; max-width: 11rem; font-weight: 400; background: var(--ground); }
.atlas-upright { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
""")


def style_sheet() -> htpy.Element:
    """Return the style sheet, for the end of the page: it goes by place where rules are equal."""
    frames = [
        _FRAME_CSS.format(name=name, height=frame.css, below=ACTIONS_PX)
        for name, frame in FRAMES.items()
    ]
    rooms = [_OPEN_ROOM_CSS.format(place=place) for place in range(1, len(ROOMS) + 1)]
    entries = [_ENTRY_CSS.format(place=place) for place in range(1, MOST_ENTRIES + 1)]
    chosen = _CHOSEN_CSS.format(label=_CHOSEN, colour=LIGHT.accent)
    ground = _GROUND_CSS.format(light=LIGHT.ground, dark=DARK.ground)
    links = _LINK_CSS.format(light=LIGHT.accent, dark=DARK.accent)
    return htpy.style[
        (
            _KEPT_PLACES,
            _WAITING,
            _CSS,
            PHONE_CSS,
            FIGURE_CSS,
            ground,
            links,
            rooms,
            frames,
            entries,
            chosen,
            EMBED_CSS,
            FIGURE_PRINT_CSS,
            PRINT_CSS,
        )
    ]


def framed(name: str) -> DeltaGenerator:
    """Return a container as high as the frame of that name. KeyError where there is none."""
    return st.container(
        key=f"{name}-frame", height=FRAMES[name].height_px + ACTIONS_PX, border=False
    )
