"""The cases that the server holds: each is read once, and let go of when there is no room.

A folder is looked at again at most once a second, however many visitors there are: asking the
age of its files takes under a millisecond. A watcher of the file system would save even that, but
it hears nothing of changes on network drives and mounted volumes.
"""

from __future__ import annotations

import logging
import threading
import time
import weakref
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from components.tables import Case, CaseError, Fault, load_case
from components.tables.case_folder import Ages, ages_of, case_folder
from components.tables.said import said

# More cases than visitors compare side by side.
MOST_CASES = 8
# The tables alone: what is derived from them takes a few times as much. The shipped ones take 6 MB.
MOST_BYTES = 100_000_000
LONGEST_UNUSED_S = 3600.0
# How long an edited table may go unnoticed.
LOOK_EVERY_S = 1.0
# How often a case is read in a row while somebody still writes to it.
MOST_READS = 3

_LOGGER = logging.getLogger(__name__)


@dataclass
class _Held:
    case: Case
    size: int
    used_at: float


@dataclass(frozen=True)
class _Reading:
    """What reading a folder gave when its files had these ages: a case, or faults."""

    ages: Ages
    case: Callable[[], Case | None]
    faults: tuple[Fault, ...] = ()


class HeldCases:
    """Cases by digest, bounded in number, bytes and time without use; safe among threads.

    The case used last always stays.
    """

    def __init__(
        self,
        load: Callable[[Path], Case] = load_case,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start without any case; `clock` counts in seconds."""
        self._load = load
        self._clock = clock
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._readings: OrderedDict[Path, _Reading] = OrderedDict()
        self._looks: dict[Path, tuple[float, Ages]] = {}
        self._holding = threading.Lock()
        self._loading = threading.Lock()

    def in_folder(self, folder: Path) -> Case:
        """Return the case in `folder`, read again only if a file has changed since.

        The same object comes back until then. Those who ask while it is read wait for it, so
        this is nothing to call on the event loop.

        Raises
        ------
        CaseError
            If the tables have faults, which are remembered until a file changes; the last good
            case is not shown in their place.
        """
        with self._loading:
            ages = self._ages(folder)
            reading = self._readings.get(folder)
            case = reading.case() if reading else None
            if reading is None or reading.ages != ages or not (case or reading.faults):
                case, reading = self._read(folder, ages)
            if case is None:
                raise CaseError(list(reading.faults))
            self.keep(case)
            return case

    def keep(self, case: Case) -> None:
        """Hold a case, or note that a held one is used; let go of others if need be."""
        with self._holding:
            held = self._held.get(case.digest) or _Held(case, _size(case), 0)
            held.case, held.used_at = case, self._clock()
            self._held[case.digest] = held
            self._held.move_to_end(case.digest)
            while len(self._held) > 1 and self._is_too_much():
                self._held.popitem(last=False)

    def held(self) -> list[Case]:
        """Return the cases that are held, without reading any or counting it as use."""
        with self._holding:
            return [held.case for held in self._held.values()]

    def with_digest(self, digest: str) -> Case | None:
        """Return the held case of this digest, and count it as used."""
        case = next((case for case in self.held() if case.digest == digest), None)
        if case:
            self.keep(case)
        return case

    def last_read(self, folder: Path) -> Case | None:
        """Return what `folder` held when it was last looked at, or None; reads nothing."""
        reading = self._readings.get(folder)
        return reading.case() if reading else None

    def is_broken(self, folder: Path) -> bool:
        """Return whether the tables had faults when they were last looked at; reads nothing."""
        reading = self._readings.get(folder)
        return bool(reading and reading.faults)

    def _ages(self, folder: Path) -> Ages:
        now = self._clock()
        at, ages = self._looks.get(folder, (None, ()))
        if at is None or now - at >= LOOK_EVERY_S:
            ages = ages_of(folder)
            self._looks[folder] = now, ages
        return ages

    def _read(self, folder: Path, ages: Ages) -> tuple[Case | None, _Reading]:
        if outdated := self.last_read(folder):
            with self._holding:
                self._held.pop(outdated.digest, None)
        case, faults, ages = self._read_whole(folder, ages)
        reading = _Reading(ages, weakref.ref(case) if case else _nothing, faults)
        self._readings[folder] = reading
        self._readings.move_to_end(folder)
        while len(self._readings) > MOST_CASES:
            forgotten, _ = self._readings.popitem(last=False)
            self._looks.pop(forgotten, None)
        return case, reading

    def _read_whole(self, folder: Path, ages: Ages) -> tuple[Case | None, tuple[Fault, ...], Ages]:
        """Return what a folder holds, and the ages of its files then.

        Where a file changed meanwhile, some may be from before that and others from after it: they
        are read again, together.
        """
        for _ in range(MOST_READS):
            case, faults = self._loaded(folder)
            before, ages = ages, ages_of(folder)
            if ages == before:
                break
        self._looks[folder] = self._clock(), ages
        return case, faults, ages

    def _loaded(self, folder: Path) -> tuple[Case | None, tuple[Fault, ...]]:
        try:
            return self._load(folder), ()
        except CaseError as error:
            return None, error.faults
        except Exception as error:
            # A cause that no check foresees must not end the server: the page says that there
            # is one, the log holds it whole.
            _LOGGER.exception("The case in %s cannot be read", folder)
            kind = type(error).__name__
            found = said("a {kind}, which the server's log holds whole", kind=kind)
            allowed = said("tables that can be read")
            return None, (Fault(folder.name, None, "", found, allowed),)

    def _is_too_much(self) -> bool:
        oldest = next(iter(self._held.values()))
        return (
            len(self._held) > MOST_CASES
            or sum(held.size for held in self._held.values()) > MOST_BYTES
            or self._clock() - oldest.used_at > LONGEST_UNUSED_S
        )


def _nothing() -> None:
    return None


def _size(case: Case) -> int:
    """Return about how many bytes a case takes, its outlines counted as their text."""
    frames = [*case.tables().values(), case.world.tracks]
    in_frames = sum(int(frame.memory_usage(deep=True).sum()) for frame in frames)
    return in_frames + len(case.world.outlines_json)


CASES = HeldCases()


def case_to_show() -> Case:
    """Return the case in the folder that the server is to show. CaseError as `in_folder`."""
    return CASES.in_folder(case_folder())
