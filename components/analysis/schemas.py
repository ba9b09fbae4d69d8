"""The declared shape of frames that leave the rules.

A result is built to fit its schema; the tests validate it, so that a run need not.
"""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Index, Series

from components.analysis.index.ranking import TIERS
from components.analysis.record.agreement import FEW, FIFTHS

STANCE_BASES = ("named", "inherited", "silent", "subject", "adversary")


class Frame(pa.DataFrameModel):  # type: ignore[misc]  # pandera is read as Any
    """A frame that has the columns listed, and may have more."""


class Described(Frame):
    """One row per country, by iso3: what `describe_countries` and `describe_record` share."""

    iso3: Index[str] = pa.Field(str_matches=r"^[A-Z]{3}$", unique=True, check_name=True)
    name: Series[str]
    region: Series[str]
    subregion: Series[str]
    shown_as: Series[str]
    basis: Series[str] = pa.Field(isin=STANCE_BASES)
    contested: Series[bool]
    position: Series[float] = pa.Field(nullable=True, ge=-2, le=2)
    deciding_claim_ids: Series[object]
    group_ids: Series[object]
    wordings: Series[object]
    searched: Series[str]
    support_types: Series[object]
    support_basis: Series[str] = pa.Field(isin=("named", "inherited", "silent"))
    distance_km: Series[float] = pa.Field(nullable=True, ge=0)


class DescribedActs(Described):
    """What `describe_record` adds: counts of acts and steps from restraint, missing without any."""

    count: Series[float] = pa.Field(nullable=True, ge=1)
    own: Series[float] = pa.Field(nullable=True, ge=0)
    mean: Series[float] = pa.Field(nullable=True, ge=-2, le=2)
    lowest: Series[float] = pa.Field(nullable=True, ge=-2, le=2)
    highest: Series[float] = pa.Field(nullable=True, ge=-2, le=2)


class ByStance(Frame):
    """Numbers of states by the code of what they are shown as."""

    shown_as: Index[str] = pa.Field(unique=True, check_name=False)
    named: Series[int] = pa.Field(ge=0)
    inherited: Series[int] = pa.Field(ge=0)
    total: Series[int] = pa.Field(ge=0)


class Parted(Frame):
    """One row per country: `claims_beside_record`, of which `keep_parted` keeps some."""

    name: Series[str]
    region: Series[str]
    shown_as: Series[str]
    basis: Series[str] = pa.Field(isin=STANCE_BASES)
    documented_as: Series[str]
    count: Series[float] = pa.Field(nullable=True, ge=1)
    mean: Series[float] = pa.Field(nullable=True, ge=-2, le=2)
    gap: Series[float] = pa.Field(nullable=True, ge=-4, le=4)
    claimed_at: Series[object]
    apart: Series[bool]
    opposite: Series[bool]
    agree_subject: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    agree_adversary: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    tiv_million: Series[float] = pa.Field(nullable=True, ge=0)
    shared_groups: Series[object]


class SmallStates(Frame):
    """The point that marks each state too small to see."""

    iso3: Index[str] = pa.Field(str_matches=r"^[A-Z]{3}$", unique=True, check_name=True)
    lat: Series[float] = pa.Field(ge=-90, le=90)
    lon: Series[float] = pa.Field(ge=-180, le=180)


class AgreementInYear(Frame):
    """Agreement of each state with one party in one year; missing without a joint roll call."""

    iso3: Index[str] = pa.Field(str_matches=r"^[A-Z]{3}$", unique=True, check_name=True)
    name: Series[str]
    share: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    count: Series[int] = pa.Field(ge=0)
    deviation: Series[float] = pa.Field(nullable=True, ge=-1, le=1)
    thin: Series[bool]
    shown_as: Series[str] = pa.Field(isin=(*FIFTHS, FEW))


class Origins(Frame):
    """Where the routes of each actor start, and in which direction from the map's centre."""

    actor: Series[str] = pa.Field(unique=True)
    lat: Series[float] = pa.Field(ge=-90, le=90)
    lon: Series[float] = pa.Field(ge=-180, le=180)
    bearing_deg: Series[float] = pa.Field(ge=-180, le=180)


class Events(Frame):
    """One row per event, as `all_events` has them, oldest first."""

    event_id: Index[str] = pa.Field(unique=True, check_name=True)
    actor_id: Series[str]
    actor: Series[str]
    date: Series[str]
    era: Series[str]
    kind: Series[str]
    nature: Series[str]
    family: Series[str]
    symbol: Series[str]
    direction: Series[float] = pa.Field(ge=-2, le=2)
    summary: Series[str]
    publisher: Series[str]
    tier: Series[str]


class ArmsByYear(Frame):
    """Volumes by supplier (iso3, "unknown" or "others") and year, in million TIV."""

    supplier: Series[str]
    year: Series[int] = pa.Field(ge=1900)
    tiv_million: Series[float] = pa.Field(ge=0)


class PooledAgreement(Frame):
    """Agreement of each state with both parties over some years; missing where it is thin."""

    iso3: Index[str] = pa.Field(str_matches=r"^[A-Z]{3}$", unique=True, check_name=True)
    name: Series[str]
    region: Series[str]
    share_subject: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    share_adversary: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    n_joint_subject: Series[float] = pa.Field(ge=0)
    n_joint_adversary: Series[float] = pa.Field(ge=0)
    deviation_subject: Series[float] = pa.Field(nullable=True, ge=-1, le=1)
    deviation_adversary: Series[float] = pa.Field(nullable=True, ge=-1, le=1)


class AgreementByYear(Frame):
    """Agreement of states with one party, one row per state and year with a joint roll call."""

    iso3: Series[str] = pa.Field(str_matches=r"^[A-Z]{3}$")
    year: Series[int]
    share: Series[float] = pa.Field(ge=0, le=1)
    count: Series[float] = pa.Field(ge=1)
    deviation: Series[float] = pa.Field(ge=-1, le=1)
    thin: Series[bool]


class Ranked(Frame):
    """One row per ranked state, best first."""

    iso3: Index[str] = pa.Field(str_matches=r"^[A-Z]{3}$", unique=True, check_name=True)
    name: Series[str]
    region: Series[str]
    rank: Series[int] = pa.Field(ge=1)
    score: Series[float] = pa.Field(ge=0, le=1)
    rank_low: Series[int] = pa.Field(ge=1)
    rank_median: Series[int] = pa.Field(ge=1)
    rank_high: Series[int] = pa.Field(ge=1)
    tier: Series[str] = pa.Field(isin=TIERS)


class ScoreParts(Frame):
    """What each component adds to the score of a state; missing where the component is."""

    raw: Series[float] = pa.Field(nullable=True)
    scaled: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    share: Series[float] = pa.Field(nullable=True, ge=0, le=1)
    adds: Series[float] = pa.Field(nullable=True, ge=0, le=1)
