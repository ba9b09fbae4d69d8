"""The figures of a comparison row by row: one per actor and figure, with where each is from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields

import pandas as pd

from components.address import MapChoice, ReachChoice
from components.address.options import allies
from components.analysis.claims.comparison import ComparedActor, ComparisonResult
from components.analysis.claims.resolution import resolve_stances
from components.analysis.claims.scorecard import Score
from components.analysis.claims.support import likelihoods
from components.analysis.reach.platforms import fleets
from components.analysis.reach.result import reach
from components.analysis.record.behind import acts_behind
from components.analysis.record.votes import pooled_years
from components.analysis.stances import era_of, window_of
from components.tables import Case

_UNITS = {
    "military_spending_usd": "usd",
    "gdp_usd": "usd",
    "armed_forces": "people",
    "population": "people",
    "general_cargo_ships": "ships",
}


@dataclass(frozen=True)
class Figure:
    """One figure of an actor: a range in a unit, or codes, or words; and where it is from.

    `low` and `high` are equal where one number is known, None where words or codes say it; `of` is
    how many a share is of. `detail` parts figures of one kind, such as types of aircraft. `time` is
    a year, two years with a slash between them, or a date; blank where the figure has none.
    `sources` are pairs of a source_id and a locator.
    """

    figure: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    of: float | None = None
    time: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    detail: str = ""
    codes: tuple[str, ...] = ()
    said: str = ""
    note: str = ""


def figures(case: Case, result: ComparisonResult) -> pd.DataFrame:
    """Return the known figures of compared actors, one row each, numbered from 1.

    Columns those of `Figure`, with `actor_id, name`, and `source_ids, locators` (tuples of the same
    length) in the place of `sources`.
    """
    rows = [
        {"actor_id": actor.actor_id, **asdict(each)}
        for actor, score in zip(result.actors, result.scorecard.scores, strict=True)
        for each in (*_held(case, score), *_computed(case, score), *_claimed(case, actor, score))
    ]
    columns = ["actor_id", *(each.name for each in fields(Figure))]
    frame = pd.DataFrame(rows, columns=columns).astype(
        dict.fromkeys(("low", "high", "of"), "float64")
    )
    pairs = frame.pop("sources")
    return frame.assign(
        name=frame["actor_id"].map(result.names),
        source_ids=[tuple(source for source, _ in each) for each in pairs],
        locators=[tuple(locator for _, locator in each) for each in pairs],
    ).set_axis(pd.RangeIndex(1, len(frame) + 1), axis=0)


def _held(case: Case, score: Score) -> Iterator[Figure]:
    """Return what registers and published counts hold of an actor."""
    actor, sizes, counts = score.actor_id, case.world.indicators, fleets(case)
    for row in sizes[sizes["iso3"].eq(actor)].itertuples():
        yield Figure(
            figure=str(row.indicator),
            low=float(row.value),
            high=float(row.value),
            unit=_UNITS.get(str(row.indicator), ""),
            time=f"{row.year:.0f}",
            sources=((row.source_id, row.locator),),
            note=row.note,
        )
    for row in counts[counts["operator_iso3"].eq(actor)].itertuples():
        yield Figure(
            figure=str(row.platform_class),
            low=float(row.value_low),
            high=float(row.value_high),
            unit="aircraft",
            time=row.published,
            sources=((row.source_id, row.locator),),
            detail=row.platform,
            note=row.caveat,
        )
    if score.arms is not None:
        volume, register = score.arms.tiv_million, case.arms_transfers
        yield Figure(
            figure="arms",
            low=volume,
            high=volume,
            unit="million_tiv",
            time=f"{score.arms.first}/{score.arms.last}",
            sources=_places(register[register["supplier_iso3"].eq(actor)]),
        )


def _computed(case: Case, score: Score) -> Iterator[Figure]:
    """Return what our model, votes and the globe give for an actor."""
    actor = score.actor_id
    routed = (actor,) if actor in allies(case) else ()
    for row in reach(case, ReachChoice(actors=routed)).best.itertuples():
        places = ((row.source_id, row.locator),)
        for name in ("arrival_days", "deliver_days"):
            low, high = getattr(row, f"{name}_low"), getattr(row, f"{name}_high")
            if pd.notna(high):
                yield Figure(
                    f"{row.mode}_{name}", low, high, "days", sources=places, detail=str(row.name)
                )
    if score.votes is not None:
        share, years = score.votes.share, pooled_years(case)
        calls = case.world.roll_calls
        pooled = calls[calls["date"].str[:4].astype(int).isin(years)]
        ends = pooled.iloc[[0, -1]]
        yield Figure(
            figure="votes",
            low=share,
            high=share,
            unit="share",
            of=score.votes.roll_calls,
            time=f"{years[0]}/{years[-1]}",
            sources=_places(ends),
        )
    if score.distance_km is not None:
        capital = _places(case.world.countries.loc[[actor]])
        yield Figure("distance", score.distance_km, score.distance_km, "km", sources=capital)


def _claimed(case: Case, actor: ComparedActor, score: Score) -> Iterator[Figure]:
    """Return what the source says of an actor, and what came of it."""
    claims = case.capabilities[case.capabilities["actor_id"].eq(actor.actor_id)]
    if score.kinds:
        said = _places(claims[claims["support_types"].map(bool)])
        count = float(len(score.kinds))
        yield Figure("support", count, count, "kinds", sources=said, codes=score.kinds)
    for row in likelihoods(case, [actor.actor_id]).itertuples():
        yield Figure(
            figure="involvement",
            low=float(row.low_pct),
            high=float(row.high_pct),
            unit="percent",
            sources=((row.source_id, row.locator),),
            said=row.wording,
            note=row.note,
        )
    if score.came is not None:
        found = case.outcomes[case.outcomes["statement"].eq(score.came.statement)]
        code = "took_part" if score.came.took_part else "took_no_part"
        told, day = score.came.statement, score.came.date
        yield Figure("came", time=day, sources=_places(found), codes=(code,), said=told)
    yield from _stances(case, actor, score)


def _stances(case: Case, actor: ComparedActor, score: Score) -> Iterator[Figure]:
    if actor.stance:
        stances, ids = case.stances, ()
        own = stances[stances["actor_id"].eq(actor.actor_id)]
        if actor.actor_id in case.world.countries.index:
            ids = resolve_stances(case).at[actor.actor_id, "deciding_claim_ids"]
        decide = stances[stances["claim_id"].isin(ids)] if ids else own
        yield Figure("stance_said", sources=_places(decide), codes=(actor.stance,))
    if score.done is not None:
        window = window_of(case, MapChoice())
        acts = acts_behind(case, window, era_of(case, window), [actor.actor_id])
        time = f"{window.first.isoformat()}/{window.last.isoformat()}"
        yield Figure("stance_done", time=time, sources=_places(acts), codes=(score.done,))


def _places(rows: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """Return the source and the locator of each row, each pair once."""
    pairs = zip(rows["source_id"].astype(str), rows["locator"].astype(str), strict=True)
    return tuple(dict.fromkeys(pairs))
