"""Elements of HTML that pages share, and the one door to the page.

htpy escapes every text that it is handed: text from tables must not load or run anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

import htpy
import streamlit as st
from markupsafe import Markup

from components.figures.theme import Theme, contested_colours, scale_colours
from components.tables.scales import Scales
from components.words import Words
from components.words.language import isolated


def show_html(*elements: htpy.Node) -> None:
    """Add elements to the page, one after the other."""
    st.html(str(htpy.fragment[elements]))


def written(*elements: htpy.Node) -> Markup:
    """Return elements as they are sent, for what is kept and shown again."""
    return Markup(htpy.fragment[elements])  # noqa: S704 - htpy has escaped it


def eyebrow(*content: htpy.Node) -> htpy.Element:
    """Return the small line above a heading."""
    return htpy.p(".atlas-eyebrow")[content]


def small(*content: htpy.Node) -> htpy.Element:
    """Return a passage in small letters: where something stands, and other notes."""
    return htpy.span(".atlas-where")[content]


def beside(*facts: htpy.Node) -> htpy.Node:
    """Return short facts beside each other with a dot between them; blank ones are left out."""
    said = [isolated(fact) if isinstance(fact, str) else fact for fact in facts if fact]
    return [node for fact in said for node in (" · ", fact)][1:]


def swatch(colour: str) -> htpy.Element:
    """Return a small square of a colour."""
    return htpy.span(".atlas-swatch", style=f"--colour:{colour}")


def ring(colour: str) -> htpy.Element:
    """Return a small open mark of a colour."""
    return htpy.span(".atlas-ring", style=f"--colour:{colour}")


def stance_swatch(scales: Scales, code: str, theme: Theme) -> htpy.Element:
    """Return the square of a stance or map mark."""
    return swatch(stance_fill(scales, code, theme))


def stance_fill(scales: Scales, code: str, theme: Theme) -> str:
    """Return the CSS background of a stance or map mark; that of contested ones has stripes."""
    if code == "contested":
        one, other = contested_colours(theme)
        return f"repeating-linear-gradient(-45deg,{one} 0 2px,{other} 2px 4px)"
    return scale_colours(scales, theme)[code]


def block(*content: htpy.Node, colour: str = "") -> htpy.Element:
    """Return a block with an edge: grey, or of a colour that means something."""
    return htpy.div(".atlas-claim", style=f"--edge:{colour}" if colour else None)[content]


def claim(
    words: str, heading: htpy.Node, where: str, summary: str, colour: str = ""
) -> htpy.Element:
    """Return a claim: how it is coded, its words as given, our summary, and where it stands."""
    return block(
        htpy.p[beside(htpy.b[heading], words)],
        htpy.p[summary],
        htpy.p(".atlas-where")[where],
        colour=colour,
    )


def inline_list(label: str, items: Iterable[htpy.Node]) -> htpy.Element:
    """Return entries as one list that wraps, named for screen readers."""
    # Without bullets, browsers take a list for none unless its role says so.
    return htpy.ul(".atlas-counts", role="list", aria_label=label)[
        (htpy.li[item] for item in items)
    ]


def outside_link(address: str, words: str) -> htpy.Node:
    """Return a link to another site, which opens in a new tab and learns nothing of this one.

    Without an address it is the bare words.
    """
    if not address:
        return words
    return htpy.a(href=address, target="_blank", rel="noopener noreferrer")[words]


def archived_copy(address: str, words: Words) -> htpy.Node:
    """Return a link to an archived copy; nothing where there is none."""
    return outside_link(address, words.text("archived copy")) if address else None


def explained(shown: str, meaning: str, name: str) -> htpy.Node:
    """Return words that say what they mean when they are pointed at, pressed, or read aloud.

    `name` is that of their explanation on the page.
    """
    place = f"meaning-{name}"
    return [
        htpy.button(".atlas-term", type="button", popovertarget=place, title=meaning)[shown],
        htpy.span(".atlas-meaning", id=place, popover="auto")[meaning],
    ]


def section(title: htpy.Node, *content: htpy.Node, anchor: str = "") -> htpy.Element:
    """Return a part of a page under its heading; a link can lead to its `anchor`."""
    return htpy.section(id=anchor or None)[htpy.h2[title], content]


def caption(*content: htpy.Node) -> htpy.Element:
    """Return what stands under a heading, in a line or two."""
    return htpy.p(".atlas-caption")[content]


def folded(items: Sequence[htpy.Node], shown: int, others: str) -> htpy.Node:
    """Return the first `shown` items, and the rest behind a press on what `others` says."""
    rest = items[shown:]
    return [items[:shown], unfolding(others, rest) if rest else None]


def unfolding(summary: str, *content: htpy.Node) -> htpy.Element:
    """Return what stands behind a press on its summary."""
    return htpy.details(".atlas-how")[htpy.summary[summary], content]


def two_columns(left: htpy.Node, right: htpy.Node) -> htpy.Element:
    """Return two columns beside each other; on a phone the second stands under the first."""
    return htpy.div(".atlas-two")[htpy.div[left], htpy.div[right]]


def table(
    label: str,
    titles: Sequence[htpy.Node],
    rows: Iterable[tuple[htpy.Node, Sequence[htpy.Node]]],
    *,
    narrow: bool = False,
    cards: Sequence[str] = (),
) -> htpy.Element:
    """Return a table that scrolls sideways under its first column, named for screen readers.

    Each row is its heading and its cells. An empty first title leaves the corner without a name.
    With `cards`, the names of the cells, each row is a card on a phone, where a cell stands
    beside its name and an empty one is left out; where no cell has a name, they stand under the
    heading of their row.
    """
    corner, *others = titles
    # Browsers take a table that is laid out otherwise for none, unless roles say so.
    other, named = bool(cards), any(cards)
    head = [htpy.th(scope="col")[corner] if corner else htpy.td]
    head += [htpy.th(scope="col")[title] for title in others]
    body = (
        htpy.tr(role="row" if other else None)[
            htpy.th(scope="row", role="rowheader" if other else None)[heading],
            [_cell(*cell) for cell in zip_longest(cells, cards)],
        ]
        for heading, cells in rows
    )
    look = {
        "atlas-table": True,
        "atlas-narrow": narrow,
        "atlas-cards": named,
        "atlas-stacked": other and not named,
    }
    return htpy.div(".atlas-scroll", tabindex="0", role="region", aria_label=label)[
        htpy.table(class_=look, role="table" if other else None)[
            htpy.thead[htpy.tr[head]], htpy.tbody(role="rowgroup" if other else None)[body]
        ]
    ]


def _cell(content: htpy.Node, name: str | None) -> htpy.Element:
    return (
        htpy.td[content] if name is None else htpy.td(role="cell", data_title=name or None)[content]
    )
