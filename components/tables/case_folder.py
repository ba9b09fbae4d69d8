"""Which folder or archive holds the case, and when its files last changed."""

from __future__ import annotations

import os
from pathlib import Path

from components.tables.case import FILES, SHIPPED

DEFAULT_FOLDER = SHIPPED
FOLDER_VARIABLE = "CASE_FOLDER"

# Per file: when it was changed (ns) and its size in bytes, or the error that the system gives.
Ages = tuple[tuple[int, int], ...]


def case_folder() -> Path:
    """Return the folder named by the environment variable CASE_FOLDER; `data/` if it is empty."""
    return Path(os.environ.get(FOLDER_VARIABLE) or DEFAULT_FOLDER)


def ages_of(folder: Path) -> Ages:
    """Return what changes when a file of the case in `folder` does, without opening any.

    `folder` may be an archive. What a case leaves to the shipped files counts as its own.
    """
    own = [folder] if folder.is_file() else [folder / file for file in FILES]
    return tuple(_age(file) for file in [*own, *(SHIPPED / file for file in FILES)])


def changed_at(ages: Ages) -> float:
    """Return when the newest file was changed, in seconds from 1970."""
    return max(changed_ns for changed_ns, _ in ages) / 1e9  # that of a missing file is 0


def _age(file: Path) -> tuple[int, int]:
    try:
        status = file.stat()
    except OSError as error:
        # Reading the case names it as a fault; here it is one of the states that a file can be in.
        return 0, -(error.errno or 1)
    return status.st_mtime_ns, status.st_size
