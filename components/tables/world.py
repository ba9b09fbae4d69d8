"""What all cases share: who is who, where it lies, and how one gets from place to place."""

from __future__ import annotations

import functools
import hashlib
import threading
import weakref
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

from components.tables.checking import check_references
from components.tables.consistency import check_addresses, check_roll_calls, check_tracks
from components.tables.faults import Fault
from components.tables.files import Files, digest_of
from components.tables.loading import (
    Frames,
    Tables,
    as_looked_up,
    faults_in,
    frames_of,
    read_tables,
)
from components.tables.memo import Memo
from components.tables.outlines import FILE as OUTLINES_FILE
from components.tables.outlines import read_outlines
from components.tables.registry import WORLD_TABLES
from components.tables.tracks import FILE as TRACKS_FILE
from components.tables.tracks import read_tracks

FOLDER = "world/"
FILES = (OUTLINES_FILE, TRACKS_FILE, *(spec.file for spec in WORLD_TABLES))


@dataclass(frozen=True, eq=False)
class World:
    """States, groups, places and the ways between them, with the sources that these rows cite.

    Frames are shared: copy before changing. Two worlds with the same digest hold the same data.
    `as_read` keeps the tables for the next world that has the same files.
    """

    digest: str
    as_read: Tables = field(repr=False)
    outlines: gpd.GeoDataFrame
    outlines_json: bytes
    tracks: pd.DataFrame
    sources: pd.DataFrame
    countries: pd.DataFrame
    spellings: pd.DataFrame
    groups: pd.DataFrame
    memberships: pd.DataFrame
    places: pd.DataFrame
    legs: pd.DataFrame
    label_points: pd.DataFrame
    voters: pd.DataFrame
    roll_calls: pd.DataFrame
    indicators: pd.DataFrame
    memo: Memo = field(init=False, repr=False, default_factory=Memo)

    @functools.cached_property
    def outlines_digest(self) -> str:
        """Digest of the outlines, for the names under which they are served."""
        return hashlib.sha256(self.outlines_json).hexdigest()[:12]

    def tables(self) -> Frames:
        """Return every table by name."""
        return {spec.name: getattr(self, _field(spec.name)) for spec in WORLD_TABLES}


_HELD: weakref.WeakValueDictionary[str, World] = weakref.WeakValueDictionary()
_LOADING = threading.Lock()


def load_world(files: Files) -> tuple[World | None, Frames, list[Fault]]:
    """Return the world in `files`, or None with every fault found; and its tables as checked.

    Cases whose files are the same share one world, for as long as one of them lives.
    """
    digest = digest_of(files, FILES)
    with _LOADING:
        held = _HELD.get(digest)
        if held is not None:
            return held, frames_of(held.as_read), []
        world, frames, faults = _read(files, digest)
        if world is not None:
            _HELD[digest] = world
        return world, frames, faults


def _read(files: Files, digest: str) -> tuple[World | None, Frames, list[Fault]]:
    outlines, outlines_json, faults = read_outlines(files)
    tracks, found = read_tracks(files)
    faults += found
    read = read_tables(files, WORLD_TABLES)
    frames = frames_of(read)
    known = {_field(name): frame for name, frame in frames.items()}
    faults += [*faults_in(read), *check_references(frames, known), *check_tracks(tracks, frames)]
    faults += [*check_addresses(frames, "world_sources"), *check_roll_calls(frames)]
    if faults:
        return None, frames, faults
    ready = as_looked_up(frames, WORLD_TABLES)
    tables = {_field(name): frame for name, frame in ready.items()}
    return World(digest, read, outlines, outlines_json, tracks, **tables), frames, []


def _field(name: str) -> str:
    return name.removeprefix("world_")
