"""The scales of a case: what its codes are called, how they are ordered, their colours."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, eq=False)
class Scales:
    """Every scale by code, in its order. Frames are shared: copy before changing."""

    stance: pd.DataFrame
    mark: pd.DataFrame
    basis: pd.DataFrame
    reading: pd.DataFrame
    support_type: pd.DataFrame
    reach: pd.DataFrame
    likelihood: pd.DataFrame
    passage: pd.DataFrame
    direction: pd.DataFrame
    event_kind: pd.DataFrame
    record_basis: pd.DataFrame
    tier: pd.DataFrame
    era: pd.DataFrame
    aspect: pd.DataFrame
    verdict: pd.DataFrame
    vote_issue: pd.DataFrame
    index_component: pd.DataFrame
    force_position: pd.DataFrame
    legitimacy_position: pd.DataFrame
    role: pd.DataFrame
    reliability: pd.DataFrame
    credibility: pd.DataFrame
    episode: pd.DataFrame
    recognition_position: pd.DataFrame
    ballot: pd.DataFrame
    material_kind: pd.DataFrame
