"""Every page of the dashboard, by its address and by its file."""

from __future__ import annotations

from pathlib import Path

import components.pages
from components.address import CHOICES

FIRST = "home"
WITHOUT_FIGURE = ("country", "advice", "method", "sources", "changes", "bring")
WITH_FIGURE = tuple(code for code in CHOICES if code not in WITHOUT_FIGURE)
# The first page has no path.
PATHS = ("", *(code for code in CHOICES if code != FIRST))
_FOLDER = Path(components.pages.__file__).parent
FILES = tuple(sorted(file.stem for file in _FOLDER.glob("[a-z]*.py")))
