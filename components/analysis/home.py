"""Who backs the subject, in the fewest facts that answer it: the answer of the first page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pandas as pd

from components.address import HomeChoice, MapChoice, PositionsChoice, ReachChoice
from components.address.options import WORLD, frame_of_subject
from components.analysis.home_search import Found, found
from components.analysis.kept import answer
from components.analysis.reach.result import reach
from components.analysis.record.divergence import claims_beside_record, keep_parted
from components.analysis.record.events import (
    BEFORE,
    LISTED,
    choose_events,
    first_window,
    keep_acts,
)
from components.analysis.record.positions import FORCE, positions
from components.analysis.stances import StancesResult, count_by_stance, shown_codes, stances
from components.tables import Case, Scales, Settings
from components.tables.memo import derived

_CREDIBLE = 2  # steps of the scale: confirmed, and one clear report


@dataclass(frozen=True)
class Camps:
    """The states by what they did before the turning point, each state once.

    `endorsed` did by an act of their own, whatever their other acts; the others stand where the
    mean of their acts does. `listed` of the `leaning` are known from published lists only;
    `against_as` are the codes of stances that `against` are shown as. All are iso3 codes.
    """

    endorsed: tuple[str, ...]
    leaning: tuple[str, ...]
    listed: int
    between: tuple[str, ...]
    against: tuple[str, ...]
    against_as: tuple[str, ...]
    silent: int

    @property
    def known(self) -> int:
        """Return of how many states any act is known."""
        return len(self.endorsed + self.leaning + self.between + self.against)


@dataclass(frozen=True)
class Turn:
    """How many states answered the turning point at either end of the axis of force, and when.

    `against` and `endorsing` are the codes of the two ends.
    """

    day: dt.date
    against: str
    condemned: int
    endorsing: str
    endorsed: int


@dataclass(frozen=True)
class Article:
    """The source of the claims: its title and what is noted of it."""

    title: str
    note: str


@dataclass(frozen=True, eq=False)
class HomeResult:
    """What the first page says.

    `claimed` are the states that the source itself names as backers (iso3), the strongest first.
    `parted` are the rows of `keep_parted`, the widest gap first. `ways` are the best ways of each
    ally by mode, as in `ReachResult.best`, with `cargo_t` the load; the ally that delivers first
    comes first; `modes` are theirs. `map` shows the record in the region framed, those who
    endorsed as `Camps` has them; `found` is what holds the words looked for, None where none
    were. `names` has every country's.
    """

    camps: Camps
    claimed: tuple[str, ...]
    turn: Turn
    parted: pd.DataFrame
    ways: pd.DataFrame
    modes: tuple[str, ...]
    cargo_t: int
    map: StancesResult
    article: Article | None
    found: Found | None
    capital: str
    names: dict[str, str]
    scales: Scales
    settings: Settings


@answer
def home(case: Case, choice: HomeChoice) -> HomeResult:
    """Return what the first page says, with its map in the region of the choice."""
    frame = choice.frame or frame_of_subject(case)
    regions = () if frame == WORLD else (frame,)
    beside = claims_beside_record(case, first_window(case), BEFORE)
    reached = reach(case, ReachChoice())
    return HomeResult(
        camps=camps(case),
        claimed=_claimed(case),
        turn=_turn(case),
        parted=keep_parted(beside),
        ways=_first_to_deliver_first(reached.best),
        modes=tuple(mode for mode in reached.plan.modes if mode in set(reached.best["mode"])),
        cargo_t=reached.plan.tonnage_t,
        map=_map(case, regions),
        article=_article(case),
        found=found(case, choice.find) if choice.find.strip() else None,
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        names=dict(case.world.countries["name"]),
        scales=case.scales,
        settings=case.settings,
    )


@derived
def _map(case: Case, regions: tuple[str, ...]) -> StancesResult:
    """Return the record in regions, where whoever endorsed by an act of its own is shown so."""
    result = stances(case, MapChoice(view="record", region=regions))
    strongest = case.stance_scale["position"].idxmax()
    endorsed = result.rows.index.isin(camps(case).endorsed)
    rows = result.rows.assign(shown_as=result.rows["shown_as"].mask(endorsed, strongest))
    by_stance = count_by_stance(rows, shown_codes(case.scales, "record"))
    return replace(result, rows=rows, by_stance=by_stance)


@derived
def camps(case: Case) -> Camps:
    """Return the states by what they did before the turning point."""
    rows = stances(case, MapChoice(view="record")).rows.sort_values("name")
    endorsed = rows.index.isin(_endorsing(case))
    position, known = rows["position"], rows["position"].notna() & ~endorsed
    leaning, against = rows[known & position.gt(0)], rows[known & position.lt(0)]
    return Camps(
        endorsed=tuple(rows.index[endorsed]),
        leaning=tuple(leaning.index),
        listed=int(leaning["basis"].ne("named").sum()),
        between=tuple(rows.index[known & position.eq(0)]),
        against=tuple(against.index),
        against_as=tuple(dict.fromkeys(against["shown_as"])),
        silent=int((position.isna() & ~endorsed).sum()),
    )


def _endorsing(case: Case) -> set[str]:
    """Return the actors with an act of their own, before the turn, at the end of endorsement.

    A name in the headline needs more than a relay or a word of one party: only acts at the first
    two steps of credibility count.
    """
    acts = keep_acts(choose_events(case, first_window(case)))
    acts = acts[acts["era"].eq(BEFORE) & acts["nature"].ne(LISTED)]
    acts = acts[acts["credibility"].isin(case.credibility_scale.index[:_CREDIBLE])]
    return set(acts.loc[acts["direction"].eq(case.direction_scale["position"].max()), "actor_id"])


def _claimed(case: Case) -> tuple[str, ...]:
    rows = stances(case, MapChoice()).rows
    named = rows[rows["basis"].eq("named") & rows["position"].gt(0)]
    return tuple(named.index)


def _turn(case: Case) -> Turn:
    result = positions(case, PositionsChoice())
    scale, counts = case.force_position_scale.index, result.known[FORCE].value_counts()
    against, endorsing = str(scale[0]), str(scale[-1])
    return Turn(
        day=result.day,
        against=against,
        condemned=int(counts.get(against, 0)),
        endorsing=endorsing,
        endorsed=int(counts.get(endorsing, 0)),
    )


def _first_to_deliver_first(best: pd.DataFrame) -> pd.DataFrame:
    """Return the ways with the ally first that delivers first, and its modes in one order."""
    soonest = best.groupby("iso3")["deliver_days_high"].transform("min")
    keys = best.assign(soonest=soonest)
    return keys.sort_values(["soonest", "ally", "mode"], ignore_index=True)


def _article(case: Case) -> Article | None:
    """Return the source that most claims on stances come from; None without any claim."""
    if case.stances.empty:
        return None
    source = case.sources.loc[case.stances["source_id"].mode().iloc[0]]
    return Article(str(source["title"]), str(source["note"]))
