"""What stands beside the title of each page, and on each card: a link to what is shown.

`components/figures/browser/share.js` answers the presses.
"""

from __future__ import annotations

import htpy

from components.words import Words


def share(words: Words) -> htpy.Element:
    """Return the button that copies the address, and where it stands if the page may not copy."""
    copied, name = words.text("Link copied"), words.text("Link to this view")
    return htpy.span(".atlas-share")[
        htpy.button(type="button", data_copied=copied)[words.text("Copy link")],
        htpy.span(role="status"),
        htpy.span(".atlas-meaning", popover="auto")[
            htpy.label[name, htpy.textarea(readonly=True, rows="4")]
        ],
    ]
