"""The direction that acts document: per actor, and never across a turning point."""

from __future__ import annotations

from collections import defaultdict
from statistics import fmean

import numpy as np
import pandas as pd

from components.analysis.record.ends import ends
from components.analysis.record.events import LISTED, NOT_AN_ACT
from components.tables import Case

_CAMP_FROM = 0.5
_TYPES = {"count": int, "own": int, "mean": float, "lowest": float, "highest": float}


def directions(events: pd.DataFrame, by: str | None = None) -> pd.DataFrame:
    """Return what acts document, one row per actor and era (and value of the column `by`).

    Index `actor_id, era` (and `by`); columns `count`, `own` (acts that are not known from a
    list only), `mean`, `lowest`, `highest` (steps from restraint). Acts of different eras are
    toward different things and are never pooled.
    """
    keys = ["actor_id", "era", *([by] if by else [])]
    # A few hundred acts: counted one by one they take a tenth of the time of frames.
    acts = events[[*keys, "nature", "direction"]].itertuples(index=False, name=None)
    groups: defaultdict[tuple[str, ...], list[tuple[str, float]]] = defaultdict(list)
    for *key, nature, direction in acts:
        if nature != NOT_AN_ACT:
            groups[tuple(key)].append((nature, direction))
    rows = {key: _summed_up(groups[key]) for key in sorted(groups)}
    index = pd.MultiIndex.from_frame(pd.DataFrame(list(rows), columns=keys, dtype="str"))
    columns = zip(*rows.values(), strict=True) if rows else [()] * len(_TYPES)
    typed = zip(_TYPES.items(), columns, strict=True)
    return pd.DataFrame({name: np.array(each, kind) for (name, kind), each in typed}, index)


def _summed_up(acts: list[tuple[str, float]]) -> tuple[int, int, float, float, float]:
    own = sum(nature != LISTED for nature, _ in acts)
    steps = [step for _, step in acts]
    return len(steps), own, fmean(steps), min(steps), max(steps)


def actors_in_order(case: Case, events: pd.DataFrame) -> pd.DataFrame:
    """Return the actors of `events` by name, from the most supportive step on: `era, step`.

    The step is the end of the scale at which an actor has acted (`ends`), else that of its mean, in
    the first era in which it has an act; actors whose acts begin in a later era come after the
    others, and those without any act last, with a blank era and no step. Actors of one step go by
    their mean, equal means by the number of events, then by name.
    """
    eras = {era: place for place, era in enumerate(case.era_scale.index)}
    summary = directions(events).reset_index()
    # Without any act the eras are texts still, which take no number below.
    places = summary["era"].map(eras).astype("float64")
    summary = summary.assign(era=places).sort_values("era", kind="stable")
    first = summary.drop_duplicates("actor_id").set_index("actor_id")[["era", "mean"]]
    of_first = events["era"].map(eras).eq(events["actor_id"].map(first["era"]))
    first["step"] = ends(case, events[of_first]).reindex(first.index)
    first["step"] = first["step"].fillna(nearest_step(first["mean"]))
    actors = events.groupby(["actor_id", "actor"]).size().rename("events").reset_index("actor")
    actors = actors.join(first)
    order = actors.assign(
        era=actors["era"].fillna(len(eras)),
        **{name: -actors[name] for name in ("step", "mean", "events")},
    ).sort_values(["era", "step", "mean", "events", "actor"])
    codes = dict(enumerate(eras))
    return pd.DataFrame(
        {
            "era": order["era"].map(codes).fillna("").to_numpy(),
            "step": -order["step"].to_numpy(),
        },
        index=pd.Index(order["actor"], name="actor"),
    )


def nearest_step(mean: pd.Series[float]) -> pd.Series[float]:
    """Return each mean as the nearest whole step; a half goes away from zero."""
    return np.sign(mean) * np.floor(mean.abs() + _CAMP_FROM)
