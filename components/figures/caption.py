"""What stands around a figure wherever it leaves its page: in a picture, full screen, in print."""

from __future__ import annotations

from dataclasses import dataclass

from components.figures.ahead import Ahead
from components.figures.theme import Theme


@dataclass(frozen=True)
class Caption:
    """The words around a figure, each a plain text.

    `title` is the finding, `subtitle` what the visitor chose. `notes` stand below, one paragraph
    each: as-of date, sources, credit. The address of the view is the browser's to add.
    `file_name` is that of a saved picture, without its ending.
    """

    title: str
    subtitle: str
    notes: tuple[str, ...]
    file_name: str


@dataclass(frozen=True)
class Own:
    """What a figure says of itself where the page's finding and sources are not its own.

    `tables` are those that it is drawn from, `ahead` is where the browser finds what may come next.
    """

    title: str = ""
    tables: tuple[str, ...] = ()
    ahead: Ahead | None = None


PAGES_OWN = Own()


def paper(theme: Theme) -> dict[str, str]:
    """Return the colours of what stands around a figure."""
    return {"ground": theme.ground, "ink": theme.ink, "muted": theme.muted, "rule": theme.rule}
