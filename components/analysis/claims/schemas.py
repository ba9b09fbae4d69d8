"""The declared shape of frames of claims that leave the rules."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from components.analysis.schemas import Frame

CLAIM_KINDS = ("stance", "capability", "advice", "context")


class AllClaims(Frame):
    """One row per claim or recommendation, as `all_claims` has them."""

    claim_id: Series[str] = pa.Field(unique=True)
    kind: Series[str] = pa.Field(isin=CLAIM_KINDS)
    actor_ids: Series[object]
    wording: Series[str]
    verbatim: Series[bool]
    coded_as: Series[object]
    passage: Series[str]
    source_id: Series[str]
    locator: Series[str] = pa.Field(str_length={"min_value": 1})
    summary: Series[str]
    searched: Series[str]


class SplitClaims(Frame):
    """Claims of one actor that fall into different camps: rows of `contradictions`."""

    claim_id: Series[str] = pa.Field(unique=True)
    actor_id: Series[str]
    actor_ids: Series[object]
    stance: Series[str]
    position: Series[float] = pa.Field(nullable=True, ge=-2, le=2)
    camp: Series[str] = pa.Field(isin=("backing", "uncommitted", "opposed"))
    wording: Series[str]
    verbatim: Series[bool]
    locator: Series[str]
    summary: Series[str]


class Likelihoods(Frame):
    """One row per likelihood that the source gives, in percent: highest first."""

    actor_id: Series[str]
    name: Series[str]
    wording: Series[str] = pa.Field(str_length={"min_value": 1})
    low_pct: Series[float] = pa.Field(ge=0, le=100)
    point_pct: Series[float] = pa.Field(ge=0, le=100)
    high_pct: Series[float] = pa.Field(ge=0, le=100)
    note: Series[str]
    locator: Series[str]
