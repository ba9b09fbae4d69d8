"""Small pieces of HTML. Text from tables is escaped: it must not load or run anything."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import pandas as pd

from components.figures.theme import Theme, scale_colours
from components.tables import Scales


def swatch(colour: str) -> str:
    """Return a small square of a colour, or of any other CSS background."""
    return f'<span class="atlas-swatch" style="background:{escape(colour)}"></span>'


def stance_swatch(scales: Scales, code: str, theme: Theme) -> str:
    """Return the square of a stance or map mark."""
    colour = scale_colours(scales, theme)[code]
    if code == "contested":
        stripes = f"{colour} 0 2px, {theme.muted} 2px 3.2px"
        return swatch(f"repeating-linear-gradient(-45deg, {stripes})")
    return swatch(colour)


def claim(words: str, heading: str, where: str, summary: str, colour: str) -> str:
    """Return a claim: how it is coded, its words as given, our summary, and where it stands."""
    return (
        f'<div class="atlas-claim" style="--edge:{escape(colour)}">'
        f"<p><b>{escape(heading)}</b></p><p>{escape(words)}</p>"
        f'<p>{escape(summary)}</p><p class="atlas-where">{escape(where)}</p></div>'
    )


def inline_list(label: str, items: Iterable[str]) -> str:
    """Return entries of HTML as one list that wraps, named for screen readers."""
    entries = "".join(f'<span role="listitem">{item}</span>' for item in items)
    return f'<div class="atlas-counts" role="list" aria-label="{escape(label)}">{entries}</div>'


def outside_link(address: str, words: str) -> str:
    """Return a link to another site, which opens in a new tab and learns nothing of this one."""
    if not address:
        return escape(words)
    return (
        f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(words)}</a>'
    )


def side_by_side_table(fields: pd.DataFrame, names: dict[str, str]) -> str:
    """Return the result of `side_by_side` as a table, one column per actor."""
    head = "".join(f'<th scope="col">{escape(names[actor])}</th>' for actor in names)
    body = []
    for field, row in fields.iterrows():
        mark = '<span class="atlas-differs">differs</span>' if row["differs"] else ""
        cells = "".join(f"<td>{_cell(row[actor])}</td>" for actor in names)
        body.append(f'<tr><th scope="row">{escape(str(field))}{mark}</th>{cells}</tr>')
    return (
        '<div class="atlas-scroll" tabindex="0" role="region" aria-label="Side by side">'
        f'<table class="atlas-table"><thead><tr><td></td>{head}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def _cell(entries: list[tuple[str, str]]) -> str:
    if not entries:
        return '<span class="atlas-where">nothing stated</span>'
    items = "".join(
        f'<li>{escape(text)} <span class="atlas-where">({escape(where)})</span></li>'
        for text, where in entries
    )
    return f"<ul>{items}</ul>"
