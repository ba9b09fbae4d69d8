"""What the server does before the first visitor comes."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st

from components.analysis.index.ranking import rank_ranges
from components.analysis.record.arms import delivery_years
from components.analysis.record.checks import checked_claims
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, first_window
from components.analysis.selection import describe_countries
from components.server.geometry import packed_base_map, packed_outlines
from components.tables import CaseError, current_case


@asynccontextmanager
async def warm_up(_app: st.App) -> AsyncIterator[None]:
    """Load the case before the first visitor does, and keep it out of garbage collection.

    Streamlit collects garbage after each run of the script; with the case and its libraries
    loaded that takes most of a run's time, unless what lives for ever is frozen.
    """
    try:
        case = current_case()
        describe_countries(case)
        describe_record(case, first_window(case), BEFORE)
        checked_claims(case)
        rank_ranges(case, "min_max", delivery_years(case)[0])
        packed_outlines(case)
        packed_base_map(case)
    except CaseError:
        pass  # the page shows every fault to whoever opens it
    gc.collect()
    gc.freeze()
    yield
