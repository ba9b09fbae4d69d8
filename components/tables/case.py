"""A folder of tables → one frozen Case, or one error that names every fault."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass, field, fields
from pathlib import Path

import geopandas as gpd
import pandas as pd

from components.tables import tracks as track_files
from components.tables.checking import check_references, check_table
from components.tables.consistency import check_consistency
from components.tables.faults import CaseError, Fault, shown
from components.tables.memo import Memo
from components.tables.outlines import read_outlines
from components.tables.reading import read_csv
from components.tables.registry import BY_NAME, TABLES
from components.tables.settings import Settings, read_settings


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


def load_case(folder: str | Path) -> Case:
    """Return the case in `folder`.

    Raises
    ------
    CaseError
        If anything is wrong; its `faults` name each table, row, column, what was found
        and what is allowed. Nothing is loaded in part.
    """
    folder = Path(folder)
    settings, faults = read_settings(folder)
    outlines, outlines_json, found = read_outlines(folder)
    faults += found
    tracks, found = track_files.read_tracks(folder)
    faults += found
    frames: dict[str, pd.DataFrame] = {}
    for spec in TABLES:
        raw, found = read_csv(folder / spec.file, spec.name)
        faults += found
        if raw is not None:
            frames[spec.name], found = check_table(raw, spec)
            faults += found
    faults += check_references(frames)
    faults += track_files.check_tracks(tracks, frames)
    faults += _check_settings(settings, frames)
    if settings and not faults:
        faults += check_consistency(settings, frames)
    if faults or settings is None or outlines is None:
        raise CaseError(faults)
    ready = {name: _ready(name, frame) for name, frame in frames.items()}
    return Case(settings, _digest(folder), outlines, outlines_json, tracks, **ready)


def _check_settings(settings: Settings | None, frames: dict[str, pd.DataFrame]) -> list[Fault]:
    if settings is None or "iso3" not in frames.get("countries", pd.DataFrame()):
        return []
    known = set(frames["countries"]["iso3"])
    named = {"subject_iso3": settings.subject_iso3, "adversary_iso3": settings.adversary_iso3}
    return [
        Fault("case.toml", None, name, shown(iso3), "a value of countries.iso3")
        for name, iso3 in named.items()
        if iso3 not in known
    ]


def _ready(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    if name.endswith("_scale"):
        return frame.sort_values("order").set_index("code")
    if name in _KEYS:
        return frame.set_index(_KEYS[name])
    return frame.reset_index(drop=True)


def _digest(folder: Path) -> str:
    files = sorted([*(BY_NAME[name].file for name in BY_NAME), "case.toml"])
    together = hashlib.sha256()
    for file in [*files, "geometry/countries.geojson", track_files.FILE]:
        together.update((folder / file).read_bytes())
    return together.hexdigest()[:16]


assert {spec.name for spec in TABLES} <= {column.name for column in fields(Case)}  # noqa: S101
