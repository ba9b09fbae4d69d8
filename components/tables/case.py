"""A folder, an archive or bytes → one frozen Case, or one error that names every fault."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, fields
from pathlib import Path

import pandas as pd

from components.tables.checking import check_references
from components.tables.consistency import check_consistency, check_parties, check_sources
from components.tables.faults import CaseError, Fault
from components.tables.files import SETTINGS_FILE, Files, Source, digest_of, read_files
from components.tables.loading import (
    Frames,
    Tables,
    as_looked_up,
    faults_in,
    frames_of,
    read_tables,
)
from components.tables.memo import Memo
from components.tables.package import FILE as PACKAGE_FILE
from components.tables.package import check_packages
from components.tables.registry import CASE_TABLES
from components.tables.scales import Scales
from components.tables.settings import Settings, read_settings, with_windows
from components.tables.world import FILES as WORLD_FILES
from components.tables.world import World, load_world


@dataclass(frozen=True, eq=False)
class Case:
    """Everything that is known about one crisis. Frames are shared: copy before changing.

    `digest` identifies the content: two cases with the same digest hold the same data. Cases
    compare by identity. `changed` names the files that are not as datapackage.json says. `memo`
    keeps what is derived from the case for as long as it lives; `as_read` keeps its tables for
    the next case that has the same files.
    """

    settings: Settings
    digest: str
    world: World
    changed: tuple[str, ...]
    as_read: Tables = field(repr=False)
    stances: pd.DataFrame
    capabilities: pd.DataFrame
    recommendations: pd.DataFrame
    context: pd.DataFrame
    sources: pd.DataFrame
    platform_figures: pd.DataFrame
    routes: pd.DataFrame
    demonstrations: pd.DataFrame
    permissions: pd.DataFrame
    parameters: pd.DataFrame
    events: pd.DataFrame
    claim_checks: pd.DataFrame
    outcomes: pd.DataFrame
    arms_transfers: pd.DataFrame
    direction_rules: pd.DataFrame
    recognition: pd.DataFrame
    resolutions: pd.DataFrame
    ballots: pd.DataFrame
    material_backing: pd.DataFrame
    tracker_codings: pd.DataFrame
    corrections: pd.DataFrame
    audits: pd.DataFrame
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
    force_position_scale: pd.DataFrame
    legitimacy_position_scale: pd.DataFrame
    role_scale: pd.DataFrame
    reliability_scale: pd.DataFrame
    credibility_scale: pd.DataFrame
    episode_scale: pd.DataFrame
    recognition_position_scale: pd.DataFrame
    ballot_scale: pd.DataFrame
    material_kind_scale: pd.DataFrame
    memo: Memo = field(init=False, repr=False, default_factory=Memo)

    @functools.cached_property
    def scales(self) -> Scales:
        """The scales, for what needs no more of the case than these."""
        return Scales(
            **{scale.name: getattr(self, f"{scale.name}_scale") for scale in fields(Scales)}
        )

    def tables(self) -> Frames:
        """Return every table of the case and of its world by name."""
        own = {spec.name: getattr(self, spec.name) for spec in CASE_TABLES}
        return own | self.world.tables()


SHIPPED = Path(__file__).parents[2] / "data"
FILES = (SETTINGS_FILE, PACKAGE_FILE, *(spec.file for spec in CASE_TABLES), *WORLD_FILES)
_CONTENT = tuple(file for file in FILES if file != PACKAGE_FILE)
_LENT = tuple(spec.file for spec in CASE_TABLES if spec.is_lent)


def load_case(source: Source) -> Case:
    """Return the case in a folder, in a zip archive (its path or its bytes), or in bytes by name.

    A case without any file of a world is set in the shipped one, and takes the scales that it
    does not bring from the shipped ones.

    Raises
    ------
    CaseError
        If anything is wrong; its `faults` name each table, row, column, what was found
        and what is allowed. Nothing is loaded in part.
    """
    own, faults = read_files(source, FILES)
    if faults:
        raise CaseError(faults)
    lent = _lent(own)
    files = {**lent, **own}
    settings, faults = read_settings(files)
    world, shared, found = load_world(files)
    faults += found
    tables = read_tables(files, CASE_TABLES)
    frames = frames_of(tables)
    faults += faults_in(tables)
    changed, found = check_packages(own, lent)
    faults += found
    faults += [*_check_named(frames, shared), *check_parties(settings, shared)]
    if settings and not faults:
        faults += check_consistency(settings, frames)
    if faults or settings is None or world is None:
        raise CaseError(faults)
    settings = with_windows(settings, frames["events"]["date"])
    ready = as_looked_up(frames, CASE_TABLES)
    ready["sources"] = _all_sources(ready["sources"], world)
    case = Case(settings, digest_of(files, _CONTENT), world, changed, tables, **ready)
    case.memo.make_room_for(sum(int(f.memory_usage(deep=True).sum()) for f in frames.values()))
    return case


def shipped_world() -> World:
    """Return the world that a case without one is set in. CaseError if its files have faults."""
    world, _, faults = load_world(_lent({}))
    if world is None:
        raise CaseError(faults)
    return world


def case_files(source: Source) -> Files:
    """Return every file of the case in `source` by name, those that it is lent with its own.

    Raises
    ------
    CaseError
        If there is nothing of a case, or a file cannot be read.
    """
    own, faults = read_files(source, FILES)
    files = {**_lent(own), **own}
    faults += [content for content in files.values() if isinstance(content, Fault)]
    if faults:
        raise CaseError(faults)
    return files


def digest_in(source: Source) -> str:
    """Return the digest of the case in `source`, whose tables are not looked into.

    Raises
    ------
    CaseError
        As `case_files`.
    """
    return digest_of(case_files(source), _CONTENT)


def _lent(own: Files) -> Files:
    """Return the files that a case leaves to the shipped ones, with what is said of these."""
    names = set(_LENT) - own.keys()
    if not own.keys() & set(WORLD_FILES):
        names |= set(WORLD_FILES)
    return read_files(SHIPPED, names | {PACKAGE_FILE})[0] if names else {}


def _check_named(frames: Frames, shared: Frames) -> list[Fault]:
    """Return a fault for each value of the case that neither its tables nor the world have."""
    known, faults = {**shared, **frames}, []
    if "world_sources" in shared:
        faults += check_references({"world_sources": shared["world_sources"]}, known)
    if "sources" in frames and "world_sources" in shared:
        faults += check_sources(frames["sources"], shared["world_sources"])
        known["sources"] = pd.concat([frames["sources"], shared["world_sources"]])
    return faults + check_references(frames, known)


def _all_sources(own: pd.DataFrame, world: World) -> pd.DataFrame:
    """Return the sources of a case, then those of its world that it does not name itself."""
    return pd.concat([own, world.sources[~world.sources.index.isin(own.index)]])
