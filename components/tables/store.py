"""The case that the dashboard shows, read again when one of its files changes."""

from __future__ import annotations

import functools
import os
from pathlib import Path

from components.tables.case import Case, load_case

DEFAULT_FOLDER = Path(__file__).parents[2] / "data"
FOLDER_VARIABLE = "CASE_FOLDER"


def current_case() -> Case:
    """Return the case in the folder named by the environment variable CASE_FOLDER, or `data/`.

    The same object comes back until a file changes, so results may be cached by identity.

    Raises
    ------
    CaseError
        If the tables have faults; the last good case is not shown in their place.
    """
    folder = Path(os.environ.get(FOLDER_VARIABLE, DEFAULT_FOLDER))
    return _load(folder, _stamp(folder))


@functools.lru_cache(maxsize=2)
def _load(folder: Path, _stamp: tuple[tuple[str, int, int], ...]) -> Case:
    return load_case(folder)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    files = [*folder.glob("*.*"), *folder.glob("*/*.*")]
    stats = [(str(file), file.stat()) for file in sorted(files)]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
