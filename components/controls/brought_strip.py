"""The strip above all pages that says whose case is shown, where it is not the server's own."""

from __future__ import annotations

import functools
from urllib.parse import urlencode

import htpy

from components.controls.embedded import is_embedded
from components.controls.markup.elements import block, show_html
from components.controls.visit_case import Shown, case_of_visit, was_lost
from components.controls.window import INSIDE
from components.languages import SOURCE
from components.tables.brought import MINUTES_UNUSED
from components.words import Words


def brought_strip(asked: str, shown: Shown, path: str, words: Words) -> None:
    """Say that a brought case is shown, or that the one that was `asked` for is not held.

    The page that the strip stands on is at `path` below the dashboard, blank for the first. In a
    frame on another page the credit names the case, and nothing leads away.
    CaseError where the server's own tables have faults.
    """
    is_lost = was_lost() or asked != shown.held
    if not is_lost and (not shown.held or is_embedded()):
        return
    link = functools.partial(_link, words=words)
    built_in = case_of_visit().case.settings.title
    if is_lost:
        text = words.text(
            "The case of this link is not on this server, or not any more: cases that readers "
            "bring are held for a while only. You look at {title}.",
            title=built_in,
        )
        _show(text, None if is_embedded() else link("bring", words.text("Bring your own case")))
        return
    text = words.plural(
        "You look at a case that a reader brought: {title}. It is in this server's memory alone, "
        "until nobody has used it for {count} minute.",
        "You look at a case that a reader brought: {title}. It is in this server's memory alone, "
        "until nobody has used it for {count} minutes.",
        MINUTES_UNUSED,
        title=shown.case.settings.title,
    )
    _show(text, link(path, words.text("Back to {title}", title=built_in)))


def _link(path: str, label: str, words: Words) -> htpy.Element:
    """Return a link to a page of the server's own case."""
    query = "" if words.language == SOURCE else "?" + urlencode({"lang": words.language})
    return htpy.a(f".{INSIDE}", href=f"{path or './'}{query}")[label]


def _show(text: str, link: htpy.Node) -> None:
    show_html(block(htpy.p(role="status")[text, " ", link]))
