"""What the case is about: `case.toml`."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Literal

from components.tables.faults import Fault, shown
from components.tables.files import SETTINGS_FILE as FILE
from components.tables.files import Files
from components.tables.reading import read_text
from components.tables.said import said

Party = Literal["subject", "adversary"]


@dataclass(frozen=True)
class TurningPoint:
    """A day across which directions of acts may not be averaged, with a sentence that says why."""

    day: dt.date
    label: str
    sentence: str


@dataclass(frozen=True)
class Window:
    """A span of days that the reader can choose by name; both days belong to it."""

    label: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class MapFrame:
    """The part of the globe that a case is looked at in: its name, and its edges in degrees."""

    label: str
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True)
class Settings:
    """The case's title, its two states, the day on which it is read, and its spans of time.

    What has a default may be left out of the file. A case may name no adversary, and no turning
    point. `claimant` is what the claims are taken from, as a sentence names it. Without a label of
    its own the day is written as a date; without a `frame` the case is looked at in the region of
    its subject; `with_windows` gives spans to one that names none.
    """

    title: str
    question: str
    subject_iso3: str
    as_of: dt.date
    adversary_iso3: str = ""
    claimant: str = ""
    as_of_label: str = ""
    as_of_note: str = ""
    boundary_note: str = ""
    likelihood_note: str = ""
    votes_note: str = ""
    arms_note: str = ""
    record_note: str = ""
    verdicts_note: str = ""
    index_note: str = ""
    turning_points: tuple[TurningPoint, ...] = ()
    windows: tuple[Window, ...] = ()
    frame: MapFrame | None = None

    @property
    def parties(self) -> dict[Party, str]:
        """The iso3 of the subject, and of the adversary where the case names one."""
        own: dict[Party, str] = {"subject": self.subject_iso3, "adversary": self.adversary_iso3}
        return {party: iso3 for party, iso3 in own.items() if iso3}

    @property
    def turn(self) -> TurningPoint | None:
        """The turning point, or None in a case that names none."""
        return next(iter(self.turning_points), None)


_DAY = len("2025-12-31")
_LISTS: dict[str, type[TurningPoint | Window]] = {
    "turning_points": TurningPoint,
    "windows": Window,
}


def read_settings(files: Files) -> tuple[Settings | None, list[Fault]]:
    """Return the settings of a case, or None with every fault found."""
    body, faults = read_text(files, FILE, FILE)
    if faults:
        return None, faults
    try:
        values = tomllib.loads(body)
    except (ValueError, RecursionError) as error:
        found = said("text that is not TOML ({error})", error=error)
        return None, [Fault(FILE, None, "", found, "TOML")]
    faults = _faults_of(values, Settings, "")
    if faults:
        return None, faults
    for name, kind in _LISTS.items():
        values[name] = tuple(kind(**entry) for entry in values.get(name, ()))
    if "frame" in values:
        values["frame"] = MapFrame(**values["frame"])
    values["as_of_label"] = values.get("as_of_label") or values["as_of"].isoformat()
    settings = Settings(**values)
    faults = [*_window_faults(settings.windows), *_turn_faults(settings)]
    return (None, faults) if faults else (settings, [])


def with_windows(settings: Settings, days: Iterable[str]) -> Settings:
    """Return settings with a window: where none is named, from the record's first day to `as_of`.

    `days` are the dates of the record's acts; without one the window begins with the year. It ends
    before the turning point.
    """
    if settings.windows:
        return settings
    last = settings.as_of
    if settings.turn:
        last = min(last, settings.turn.day - dt.timedelta(days=1))
    starts = (dt.date.fromisoformat((day + "-01-01")[:_DAY]) for day in days)
    first = min(starts, default=last.replace(month=1, day=1))
    window = Window(f"{min(first, last)} – {last}", min(first, last), last)
    return replace(settings, windows=(window,))


def _faults_of(values: dict[str, Any], kind: type, place: str) -> list[Fault]:
    """Return a fault for each setting that is unknown, missing or of the wrong kind."""
    kinds = {field.name: str(field.type) for field in fields(kind)}
    optional = {field.name for field in fields(kind) if field.default is not MISSING}
    unknown = said("a setting that is not known")
    faults = [
        Fault(FILE, None, place + name, unknown, ", ".join(kinds))
        for name in values.keys() - kinds.keys()
    ]
    for name, declared in kinds.items():
        value = values.get(name, "")
        if name in optional and name not in values:
            continue
        if name in _LISTS:
            faults += _list_faults(value, name)
        elif name == "frame":
            faults += _frame_faults(value)
        elif declared == "dt.date":
            if type(value) is not dt.date:  # a moment is a date too, and compares with none
                allowed = said("a date, as 2025-12-31")
                faults.append(Fault(FILE, None, place + name, shown(value), allowed))
        elif not isinstance(value, str) or (value == "" and name not in optional):
            faults.append(Fault(FILE, None, place + name, shown(value), said("a text in quotes")))
    return faults


def _frame_faults(value: object) -> list[Fault]:
    """Return what is wrong with the frame of a case that has one."""
    names = [field.name for field in fields(MapFrame)]
    if not isinstance(value, dict) or sorted(value) != sorted(names):
        return [Fault(FILE, None, "frame", shown(value), ", ".join(names))]
    label, west, east, south, north = (value[name] for name in names)
    edges = [west, east, south, north]
    allowed = said("a name, and edges in degrees from west to east and from south to north")
    if not isinstance(label, str) or not all(type(edge) in (int, float) for edge in edges):
        return [Fault(FILE, None, "frame", shown(value), allowed)]
    if -180 <= west < east <= 180 and -90 <= south < north <= 90:  # noqa: PLR2004 - the globe
        return []
    return [Fault(FILE, None, "frame", shown(value), allowed)]


def _list_faults(value: object, name: str) -> list[Fault]:
    if not isinstance(value, list):
        return [Fault(FILE, None, name, shown(value), f"[[{name}]]")]
    faults = []
    for place, entry in enumerate(value, start=1):
        if isinstance(entry, dict):
            faults += _faults_of(entry, _LISTS[name], f"{name} {place}, ")
        else:
            faults.append(Fault(FILE, None, f"{name} {place}", shown(entry), f"[[{name}]]"))
    return faults


def _turn_faults(settings: Settings) -> list[Fault]:
    """Return a fault where turning points are several, or the first window ends after it.

    The index and the cards read the first window.
    """
    if len(settings.turning_points) > 1:
        found = str(len(settings.turning_points))
        allowed = said("one: the eras of events tell one turning point from what came before")
        return [Fault(FILE, None, "turning_points", found, allowed)]
    if not settings.windows or settings.turn is None:
        return []
    last, turn = settings.windows[0].last, settings.turn.day
    if last < turn:
        return []
    allowed = said("a day before {turn}, the turn", turn=turn)
    return [Fault(FILE, None, "windows 1, last", shown(last), allowed)]


def _window_faults(windows: tuple[Window, ...]) -> list[Fault]:
    faults, labels = [], [window.label for window in windows]
    for place, window in enumerate(windows, start=1):
        if window.last < window.first:
            allowed = said("from {day} on", day=window.first)
            faults.append(Fault(FILE, None, f"windows {place}, last", shown(window.last), allowed))
        if window.label in labels[: place - 1]:
            allowed = said("a label that no other window has")
            faults.append(
                Fault(FILE, None, f"windows {place}, label", shown(window.label), allowed)
            )
    return faults
