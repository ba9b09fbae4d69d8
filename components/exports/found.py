"""What pages say: the finding of each choice that a page was drawn with, for links shown elsewhere.

Nothing is computed for it: a preview of a link says what some visitor's page has said already.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Final

from components.address import Choice
from components.tables import Case

MOST_KEPT: Final = 2048
_lock = threading.Lock()
_found: OrderedDict[tuple[str, Choice], str] = OrderedDict()


def note_found(case: Case, choice: Choice, finding: str) -> None:
    """Note what a page with a choice says of a case; what was noted longest ago goes first."""
    key = case.digest, choice
    with _lock:
        _found[key] = finding
        _found.move_to_end(key)
        if len(_found) > MOST_KEPT:
            _found.popitem(last=False)


def found(case: Case, *choices: Choice) -> str:
    """Return what the page says with the first of these choices that is known; empty for none."""
    with _lock:
        said = (_found.get((case.digest, choice), "") for choice in choices)
        return next((finding for finding in said if finding), "")
