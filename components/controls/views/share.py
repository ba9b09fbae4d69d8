"""How to share what is shown: beside the title of each page, on each card, with the downloads.

`components/figures/browser/share.js` answers the presses.
"""

from __future__ import annotations

import functools

import htpy
from markupsafe import Markup

from components.controls.markup.elements import written
from components.words import Words


@functools.cache  # one for each language, as below
def share(words: Words) -> Markup:
    """Return the button that copies the address, and where it stands if the page may not copy."""
    button = htpy.button(type="button", data_copied=words.text("Link copied"))
    return written(_copying(button[words.text("Copy link")], words.text("Link to this view")))


def share_citation(said: str, words: Words) -> htpy.Element:
    """Return the button that copies a citation, and where it stands if the page may not copy."""
    copied = words.text("Citation copied")
    button = htpy.button(type="button", data_copied=copied, data_text=said)
    return _copying(button[words.text("Copy citation")], words.text("Citation"))


@functools.cache
def share_figure(words: Words) -> Markup:
    """Return the button that shows how another page shows the figure, where any may."""
    how = words.text("HTML for a page of your own: this figure with its finding, as chosen here")
    button = htpy.button(type="button", data_embed=True)[words.text("Embed")]
    return written(htpy.span(".atlas-share.atlas-embed")[button, _field(how)])


def _copying(button: htpy.Element, name: str) -> htpy.Element:
    return htpy.span(".atlas-share")[button, htpy.span(role="status"), _field(name)]


def _field(name: str) -> htpy.Element:
    return htpy.span(".atlas-meaning", popover="auto")[
        htpy.label[name, htpy.textarea(readonly=True, rows="5", spellcheck="false")]
    ]
