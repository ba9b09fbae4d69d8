"""What the case is about: `case.toml`."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from components.tables.faults import Fault, shown
from components.tables.reading import read_text

FILE = "case.toml"


@dataclass(frozen=True)
class Settings:
    """The case's title, its two states, and the day on which it is read."""

    title: str
    question: str
    subject_iso3: str
    adversary_iso3: str
    as_of: dt.date
    as_of_label: str
    as_of_note: str
    boundary_note: str
    likelihood_note: str


def read_settings(folder: Path) -> tuple[Settings | None, list[Fault]]:
    """Return the settings of the case in `folder`, or None with every fault found."""
    body, faults = read_text(folder / FILE, FILE)
    if faults:
        return None, faults
    try:
        values = tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        return None, [Fault(FILE, None, "", f"text that is not TOML ({error})", "TOML")]
    kinds = {field.name: field.type for field in fields(Settings)}
    faults = [
        Fault(FILE, None, name, "a setting that is not known", ", ".join(kinds))
        for name in values.keys() - kinds.keys()
    ]
    for name, kind in kinds.items():
        wanted = dt.date if kind == "dt.date" else str
        value = values.get(name, "")
        if not isinstance(value, wanted) or value == "":
            allowed = "a date, as 2025-12-31" if wanted is dt.date else "a text in quotes"
            faults.append(Fault(FILE, None, name, shown(value), allowed))
    return (None, faults) if faults else (Settings(**values), [])
