"""The ground of a map: what it frames, the land there, small states, the case's two states."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.actors.names import party_names
from components.analysis.geography.frame import Frame, frame_for
from components.tables import Case
from components.tables.geometry_addresses import outlines_address
from components.tables.memo import derived
from components.tables.settings import Party

SMALL_STATE_KM2 = 12_000
_POINT_DECIMALS = 2  # a kilometre: a point stands on its own state


@dataclass(frozen=True)
class PartyOnMap:
    """The subject or the adversary."""

    party: Party
    iso3: str
    name: str


@dataclass(frozen=True, eq=False)
class Ground:
    """What a map of some regions stands on, whatever it shows of them.

    `outlines` is the address at which the outlines are served. `states` and `territories` (land
    that is no state) reach into the frame. `small_states` has `lat, lon` by iso3, of every state
    that is too small to see. `parties` are those whose point lies in the frame.
    """

    frame: Frame
    outlines: str
    states: pd.Index[str]
    territories: pd.Index[str]
    small_states: pd.DataFrame
    parties: tuple[PartyOnMap, ...]


@derived
def ground(case: Case, regions: tuple[str, ...] = (), subregions: tuple[str, ...] = ()) -> Ground:
    """Return the ground of a map of the chosen regions: of the world where none is chosen."""
    return ground_in(case, frame_for(case, regions, subregions))


@derived
def ground_in(case: Case, frame: Frame) -> Ground:
    """Return the ground of a map that frames a window of longitudes and latitudes."""
    points = case.world.label_points
    land = case.world.outlines.index[frame.touches(case.world.outlines.bounds)]
    small = points.loc[points["area_km2"].lt(SMALL_STATE_KM2), ["lat", "lon"]]
    return Ground(
        frame=frame,
        outlines=outlines_address(case.world),
        states=land.intersection(case.world.countries.index),
        territories=land.difference(case.world.countries.index),
        small_states=small.round(_POINT_DECIMALS),
        parties=_parties_within(case, frame),
    )


def _parties_within(case: Case, frame: Frame) -> tuple[PartyOnMap, ...]:
    codes = case.settings.parties
    points = case.world.label_points
    return tuple(
        PartyOnMap(party, codes[party], name)
        for party, name in party_names(case).items()
        if frame.holds(points.at[codes[party], "lat"], points.at[codes[party], "lon"])
    )
