"""What part of the globe a map shows."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import shapely

from components.address.options import CASE_FRAME, first_frame, region_names
from components.address.options import WORLD as WORLD_FRAME
from components.tables import Case
from components.tables.memo import derived_for_each

_PAD_DEG = 4.0
# A state as wide as this would frame half the globe with its region: its capital stands for it.
_WIDE_DEG = 100.0
_MOST_OF_GLOBE_DEG = 300.0


@dataclass(frozen=True)
class Frame:
    """A window of longitudes and latitudes; `east` may pass 180 to cross the antimeridian."""

    west: float
    east: float
    south: float
    north: float

    @property
    def middle_lon(self) -> float:
        """Return the longitude of the middle."""
        return (self.west + self.east) / 2

    def holds(self, lat: float, lon: float) -> bool:
        """Return whether a point lies in the window."""
        inside = self.west <= lon <= self.east or self.west <= lon + 360 <= self.east
        return inside and self.south <= lat <= self.north

    def touches(self, bounds: pd.DataFrame) -> pd.Series[bool]:
        """Return whether each box of `bounds` (`minx, miny, maxx, maxy`) reaches the window."""
        here = bounds["minx"].le(self.east) & bounds["maxx"].ge(self.west)
        beyond = bounds["minx"].add(360).le(self.east)
        return (here | beyond) & bounds["miny"].le(self.north) & bounds["maxy"].ge(self.south)


WORLD = Frame(-180, 180, -57, 84)


def frame_for(case: Case, regions: tuple[str, ...], subregions: tuple[str, ...]) -> Frame:
    """Return the window of the chosen regions, narrowed to sub-regions where some are chosen."""
    countries = case.world.countries
    if not regions and not subregions:
        return WORLD
    if regions:
        countries = countries[countries["region"].isin(regions)]
    if subregions:
        countries = countries[countries["subregion"].isin(subregions)]
    return frame_around(case, tuple(countries.index))


def frame_asked(
    case: Case, asked: str | None, regions: tuple[str, ...], subregions: tuple[str, ...]
) -> Frame:
    """Return the window of the frame that was asked for, by its code.

    None asks for that of the chosen regions (names), or without any for what the case frames.
    """
    if asked is None and (regions or subregions):
        return frame_for(case, regions, subregions)
    code, own = asked or first_frame(case), case.settings.frame
    if code == CASE_FRAME and own:
        return Frame(own.west, own.east, own.south, own.north)
    return WORLD if code == WORLD_FRAME else frame_for(case, region_names(case, (code,)), ())


def frame_of_kept(
    case: Case,
    asked: str | None,
    regions: tuple[str, ...],
    subregions: tuple[str, ...],
    kept: pd.Index[str],
) -> Frame:
    """Return the window of `frame_asked`, or the world where none was asked for and it is empty.

    A map is empty where none of the states `kept` (iso3) has its point in the window.
    """
    frame = frame_asked(case, asked, regions, subregions)
    points = case.world.label_points
    shown = points.loc[points.index.isin(kept), ["lat", "lon"]].itertuples(index=False)
    if asked is None and not any(frame.holds(*point) for point in shown):
        return WORLD
    return frame


@derived_for_each(512)
def frame_around(case: Case, countries: tuple[str, ...]) -> Frame:
    """Return the narrowest window that holds the mainland of each of `countries`.

    The whole world where none of them has an outline, or where they span most of it.
    """
    boxes = [_mainland(case, iso3) for iso3 in countries if iso3 in case.world.outlines.index]
    if not boxes:
        return WORLD
    west, east = _narrowest([(box[0], box[2]) for box in boxes])
    south = max(min(box[1] for box in boxes) - _PAD_DEG, -85)
    north = min(max(box[3] for box in boxes) + _PAD_DEG, 85)
    if east - west + 2 * _PAD_DEG > _MOST_OF_GLOBE_DEG:
        return Frame(WORLD.west, WORLD.east, south, north)
    return Frame(west - _PAD_DEG, east + _PAD_DEG, south, north)


def _mainland(case: Case, iso3: str) -> tuple[float, float, float, float]:
    largest = max(shapely.get_parts(case.world.outlines.geometry[iso3]), key=shapely.area)
    west, south, east, north = largest.bounds
    if east - west > _WIDE_DEG:
        lat = float(case.world.countries.at[iso3, "capital_lat"])
        lon = float(case.world.countries.at[iso3, "capital_lon"])
        return lon, lat, lon, lat
    return west, south, east, north


def _narrowest(spans: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the narrowest arc that holds all spans, found as the widest gap between them."""
    starts = sorted(spans)
    reach, widest, begin = starts[0][1], 0.0, starts[0][0]
    for west, east in starts[1:]:
        if west - reach > widest:
            widest, begin = west - reach, west
        reach = max(reach, east)
    if starts[0][0] + 360 - reach >= widest:
        return starts[0][0], reach
    before = max(east for west, east in starts if west < begin)
    return begin, before + 360
