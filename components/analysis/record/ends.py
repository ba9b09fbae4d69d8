"""Who has acted at an end of the scale: a mean would hide the act that says it."""

from __future__ import annotations

import pandas as pd

from components.analysis.record.events import LISTED, NOT_AN_ACT
from components.tables import Case

_CREDIBLE = 2  # steps of the scale: confirmed, and one clear report


def ends(case: Case, events: pd.DataFrame) -> pd.Series[float]:
    """Return the end of the scale, in steps from restraint, at which each actor has acted.

    Counted are acts of its own at the first two steps of credibility, as a name in a headline needs
    more than a relay or a word of one party. Who has acted at neither end, or at both, is left out.
    """
    acts = events[~events["nature"].isin([LISTED, NOT_AN_ACT])]
    acts = acts[acts["credibility"].isin(case.credibility_scale.index[:_CREDIBLE])]
    positions = case.direction_scale["position"]
    acts = acts[acts["direction"].isin([positions.min(), positions.max()])]
    by_actor = acts.groupby("actor_id")["direction"]
    return by_actor.first()[by_actor.nunique().eq(1)]
