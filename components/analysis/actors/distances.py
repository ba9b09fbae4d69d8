"""Great-circle distances to the subject."""

from __future__ import annotations

import pandas as pd
from pyproj import Geod

from components.tables import Case

_WGS84 = Geod(ellps="WGS84")


def distance_to_subject_km(case: Case) -> pd.Series[float]:
    """Return the geodesic from each capital to the subject's capital, in km, by iso3.

    Missing where a capital's coordinates are not known. Source: Karney's algorithm on the
    WGS84 ellipsoid, as in PROJ.
    """
    lat, lon = case.world.countries["capital_lat"], case.world.countries["capital_lon"]
    subject = case.settings.subject_iso3
    end_lat = pd.Series(lat[subject], index=lat.index)
    end_lon = pd.Series(lon[subject], index=lon.index)
    _, _, metres = _WGS84.inv(
        lon.to_numpy(), lat.to_numpy(), end_lon.to_numpy(), end_lat.to_numpy()
    )
    return pd.Series(metres / 1000, index=lat.index, name="distance_km").where(lat.notna())
