"""Where the source's claims and the record part, state by state."""

from __future__ import annotations

import numpy as np
import pandas as pd

from components.analysis.actors.groups import shared_groups
from components.analysis.claims.resolution import CONTESTED, Reading, camp, coded_stances
from components.analysis.record.arms import arms_by_supplier
from components.analysis.record.direction import directions, nearest_step
from components.analysis.record.ends import ends
from components.analysis.record.events import EventFilter, choose_events, keep_acts
from components.analysis.record.votes import comparable, pooled_agreement
from components.analysis.selection import SILENT, describe_countries
from components.tables import Case
from components.tables.memo import derived


@derived
def describe_record(case: Case, wanted: EventFilter, era: str) -> pd.DataFrame:
    """Return every country as its acts in one era of the window show it, indexed by iso3.

    The columns of `describe_countries`, so that the same map, counts and table take it:
    `shown_as` is the stance at the end of the scale at which a state has acted (`ends`), else at
    the nearest step of its mean direction; `basis` is named where there is an act of its own,
    inherited where acts are known from lists only, silent where none was
    found; `wordings` is empty, as acts are no words; `searched` says what the acts were. Beside
    them `count`, `own`, `mean`, `lowest`, `highest` (steps from restraint). The frame is cached:
    copy before changing it.
    """
    countries = describe_countries(case)
    events = choose_events(case, wanted)
    acts = keep_acts(events[events["era"].eq(era)])
    record = directions(acts).droplevel("era").reindex(countries.index)
    apart = countries["basis"].isin(["subject", "adversary"])
    found = record["count"].notna() & ~apart
    steps = ends(case, acts).reindex(record.index).fillna(nearest_step(record["mean"]))
    stance_at = case.stance_scale.dropna(subset="position").reset_index()
    codes = steps.map(stance_at.set_index("position")["code"])
    basis = pd.Series(np.where(record["own"].gt(0), "named", "inherited"), index=record.index)
    return countries.assign(
        **record,
        position=steps.where(found),
        shown_as=codes.where(found, SILENT).mask(apart, countries["basis"]),
        basis=basis.where(found, SILENT).mask(apart, countries["basis"]),
        contested=False,
        group_ids=[() for _ in record.index],
        deciding_claim_ids=[() for _ in record.index],
        wordings=[() for _ in record.index],
        searched=acts.groupby("actor_id")["summary"].agg(" ".join).reindex(record.index).fillna(""),
    )


@derived
def claims_beside_record(
    case: Case, wanted: EventFilter, era: str, reading: Reading = CONTESTED
) -> pd.DataFrame:
    """Return what the source claims of each state beside what is documented, indexed by iso3.

    Columns `name, region, shown_as, basis` (the claim); `count, own, mean, lowest, highest,
    documented_as` (the record in one era of the window); `gap` (documented mean less the nearest
    claimed position, in steps; blank where no deciding claim has one), `claimed_at` (tuple: the
    positions of the claims that decide, from the lowest), `apart` (no deciding claim is in the camp
    of the record), `opposite` (apart, and on the other side of neutral than the nearest claim);
    `agree_subject, agree_adversary`
    (shares, 0-1), `tiv_million`, `shared_groups` (tuple). A reading other than contested narrows
    the claims to the one it shows. The frame is cached: copy before changing it.
    """
    countries = describe_countries(case, reading)
    record = describe_record(case, wanted, era)
    claimed = _claimed_positions(case, reading)
    mean = record["mean"].where(record["count"].notna())
    beside = pd.DataFrame(
        {
            "name": countries["name"],
            "region": countries["region"],
            "shown_as": countries["shown_as"],
            "basis": countries["basis"],
            "count": record["count"],
            "own": record["own"],
            "mean": mean,
            "lowest": record["lowest"],
            "highest": record["highest"],
            "documented_as": record["shown_as"],
            "gap": _gap(mean, claimed),
            "claimed_at": [
                tuple(sorted(set(each))) if isinstance(each, tuple) else ()
                for each in claimed["positions"]
            ],
        }
    )
    votes = pooled_agreement(case)
    apart = beside["gap"].notna() & ~_in_a_claimed_camp(mean, claimed)
    return beside.assign(
        apart=apart,
        opposite=apart & ((mean - beside["gap"]) * mean).lt(0),
        agree_subject=comparable(votes, "subject").reindex(beside.index),
        agree_adversary=comparable(votes, "adversary").reindex(beside.index),
        tiv_million=arms_by_supplier(case).reindex(beside.index),
        shared_groups=shared_groups(case).reindex(beside.index),
    )


def keep_parted(beside: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `claims_beside_record` that are a camp apart, in the order of `by_gap`."""
    return by_gap(beside[beside["apart"]])


def by_gap(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of `claims_beside_record`: states named first, and the widest gap first."""
    keys = pd.DataFrame(
        {"named": rows["basis"].ne("named"), "gap": -rows["gap"].abs(), "name": rows["name"]}
    )
    return rows.loc[keys.sort_values(["named", "gap", "name"]).index]


@derived
def _claimed_positions(case: Case, reading: Reading) -> pd.DataFrame:
    """Return the positions and the camps of the claims that decide on each state."""
    countries = describe_countries(case, reading)
    if reading == CONTESTED:
        claims = coded_stances(case).set_index("claim_id")[["position", "camp"]]
        behind = countries["deciding_claim_ids"].explode().dropna()
        placed = claims.loc[behind].set_index(behind.index)
    else:
        shown = countries["position"]
        named = countries[countries["basis"].isin(["named", "inherited"])].index
        placed = pd.DataFrame({"position": shown[named], "camp": camp(shown[named])})
    # To differ is what the members of a divided group are said to do: from that nothing parts.
    by_state = placed.dropna(subset="position").groupby(level=0)
    found = pd.DataFrame(
        {
            "positions": by_state["position"].agg(tuple),
            "camps": by_state["camp"].agg(frozenset),
        }
    )
    return found.reindex(countries.index)


def _in_a_claimed_camp(mean: pd.Series[float], claimed: pd.DataFrame) -> pd.Series[bool]:
    """Return whether a claim that decides is in the camp of the documented mean."""
    documented = camp(nearest_step(mean)).where(mean.notna())
    found = [
        isinstance(camps, frozenset) and own in camps
        for camps, own in zip(claimed["camps"], documented, strict=True)
    ]
    return pd.Series(found, mean.index)


def _gap(mean: pd.Series[float], claimed: pd.DataFrame) -> pd.Series[float]:
    """Return how far the documented mean lies from the nearest claimed position, signed.

    Of two claims that are equally near, the more supportive one counts.
    """
    gaps = [
        min((found - position for position in positions), key=lambda gap: (abs(gap), gap))
        if isinstance(positions, tuple) and pd.notna(found)
        else np.nan
        for found, positions in zip(mean, claimed["positions"], strict=True)
    ]
    return pd.Series(gaps, mean.index, dtype="float64")
