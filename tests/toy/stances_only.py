"""The least that a case can be: its settings, stances, and the sources that they cite.

It is set in the toy world, names no adversary and no turning point, and takes the shipped scales.
"""

from __future__ import annotations

from pathlib import Path

from components.tables.registry import CASE_TABLES
from tests.toy.folder import write_toy

SETTINGS = """title = "Who backs Suva?"
question = "Who stands with Fiji in the kite dispute?"
subject_iso3 = "FJI"
as_of = 2001-12-31
"""
# The shipped scale of likelihoods cites a source that the toy world does not have.
_KEPT = ("stances", "sources", "likelihood_scale")


def write_stances_only(folder: Path) -> Path:
    """Write the toy case into `folder` without any table that a case can do without."""
    write_toy(folder, settings=SETTINGS)
    for spec in CASE_TABLES:
        if spec.name not in _KEPT:
            (folder / spec.file).unlink()
    return folder
