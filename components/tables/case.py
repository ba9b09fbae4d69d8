"""A folder of tables → one frozen Case, or one error that names every fault."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

from components.tables.checking import check_references, check_table
from components.tables.consistency import check_consistency, check_named
from components.tables.faults import CaseError, Fault
from components.tables.files import SETTINGS_FILE, Files, Source, read_files
from components.tables.memo import Memo
from components.tables.outlines import FILE as OUTLINES_FILE
from components.tables.outlines import read_outlines
from components.tables.reading import read_csv
from components.tables.registry import TABLES
from components.tables.settings import Settings, read_settings
from components.tables.tracks import FILE as TRACKS_FILE
from components.tables.tracks import read_tracks


@dataclass(frozen=True, eq=False)
class Case:
    """Everything that is known about one crisis. Frames are shared: copy before changing.

    `digest` identifies the content: two cases with the same digest hold the same data. Cases
    compare by identity. `memo` keeps what is derived from the case for as long as it lives.
    """

    settings: Settings
    digest: str
    outlines: gpd.GeoDataFrame
    outlines_json: bytes
    tracks: pd.DataFrame
    stances: pd.DataFrame
    capabilities: pd.DataFrame
    recommendations: pd.DataFrame
    context: pd.DataFrame
    countries: pd.DataFrame
    groups: pd.DataFrame
    memberships: pd.DataFrame
    sources: pd.DataFrame
    places: pd.DataFrame
    platform_figures: pd.DataFrame
    legs: pd.DataFrame
    routes: pd.DataFrame
    demonstrations: pd.DataFrame
    permissions: pd.DataFrame
    parameters: pd.DataFrame
    events: pd.DataFrame
    claim_checks: pd.DataFrame
    outcomes: pd.DataFrame
    un_votes: pd.DataFrame
    arms_transfers: pd.DataFrame
    label_points: pd.DataFrame
    stance_scale: pd.DataFrame
    mark_scale: pd.DataFrame
    basis_scale: pd.DataFrame
    reading_scale: pd.DataFrame
    support_type_scale: pd.DataFrame
    reach_scale: pd.DataFrame
    likelihood_scale: pd.DataFrame
    passage_scale: pd.DataFrame
    direction_scale: pd.DataFrame
    event_kind_scale: pd.DataFrame
    record_basis_scale: pd.DataFrame
    tier_scale: pd.DataFrame
    era_scale: pd.DataFrame
    aspect_scale: pd.DataFrame
    verdict_scale: pd.DataFrame
    vote_issue_scale: pd.DataFrame
    index_component_scale: pd.DataFrame
    memo: Memo = field(init=False, repr=False, default_factory=Memo)

    @functools.cached_property
    def outlines_digest(self) -> str:
        """Digest of the outlines, for the names under which they are served."""
        return hashlib.sha256(self.outlines_json).hexdigest()[:12]

    def tables(self) -> dict[str, pd.DataFrame]:
        """Return every table by name."""
        return {spec.name: getattr(self, spec.name) for spec in TABLES}


FILES = (SETTINGS_FILE, OUTLINES_FILE, TRACKS_FILE, *(spec.file for spec in TABLES))

# Tables that are looked up by key are indexed by it; scales are put in order of display.
_KEYS = {
    "countries": "iso3",
    "groups": "group_id",
    "sources": "source_id",
    "places": "place_id",
    "legs": "leg_id",
    "routes": "route_id",
    "parameters": "parameter_id",
    "events": "event_id",
    "outcomes": "outcome_id",
    "label_points": "iso3",
}


def load_case(source: Source) -> Case:
    """Return the case in a folder, in a zip archive (its path or its bytes), or in bytes by name.

    Raises
    ------
    CaseError
        If anything is wrong; its `faults` name each table, row, column, what was found
        and what is allowed. Nothing is loaded in part.
    """
    files, faults = read_files(source, FILES)
    if faults:
        raise CaseError(faults)
    settings, faults = read_settings(files)
    outlines, outlines_json, found = read_outlines(files)
    faults += found
    tracks, found = read_tracks(files)
    faults += found
    frames, found = _read_tables(files)
    faults += [*found, *check_references(frames), *check_named(settings, tracks, frames)]
    if settings and not faults:
        faults += check_consistency(settings, frames)
    if faults or settings is None:
        raise CaseError(faults)
    ready = {name: _ready(name, frame) for name, frame in frames.items()}
    return Case(settings, _digest(files), outlines, outlines_json, tracks, **ready)


def _read_tables(files: Files) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    frames: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for spec in TABLES:
        raw, found = read_csv(files, spec.file, spec.name)
        faults += found
        if raw is not None:
            frames[spec.name], found = check_table(raw, spec)
            faults += found
    return frames, faults


def _ready(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    if name.endswith("_scale"):
        return frame.sort_values("order").set_index("code")
    if name in _KEYS:
        return frame.set_index(_KEYS[name])
    return frame.reset_index(drop=True)


def _digest(files: Files) -> str:
    together = hashlib.sha256()
    for name, content in sorted(files.items()):
        if isinstance(content, bytes):
            together.update(f"{name} {len(content)}\n".encode() + content)
    return together.hexdigest()[:16]
