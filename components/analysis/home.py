"""Who backs the subject, in the fewest facts that answer it: the answer of the first page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from components.address import HomeChoice, MapChoice, PositionsChoice, ReachChoice
from components.address.options import first_lens
from components.analysis.home_search import Found, found
from components.analysis.kept import answer
from components.analysis.lens import LensResult, claimed_backers, lens
from components.analysis.reach.result import reach
from components.analysis.record.camps import Camps
from components.analysis.record.checks import checked_claims
from components.analysis.record.claims_checked import CONTRADICTED, UNCHECKABLE
from components.analysis.record.divergence import claims_beside_record, keep_parted
from components.analysis.record.events import BEFORE, first_window
from components.analysis.record.positions import FORCE, positions
from components.tables import Case, Scales, Settings


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
class Checks:
    """How many checks of claims the record could settle, and how many of these contradict them."""

    settled: int
    contradicted: int


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
    comes first; `modes` are theirs. `map` shows the record in the frame, or what the source
    says where the case has no record (`has_record`); `found` is what holds the words looked for,
    None where none were. `names` has every country's.
    """

    camps: Camps
    claimed: tuple[str, ...]
    turn: Turn
    checks: Checks
    parted: pd.DataFrame
    ways: pd.DataFrame
    modes: tuple[str, ...]
    cargo_t: int
    map: LensResult
    article: Article | None
    has_record: bool
    has_outcomes: bool
    found: Found | None
    capital: str
    names: dict[str, str]
    scales: Scales
    settings: Settings


@answer
def home(case: Case, choice: HomeChoice) -> HomeResult:
    """Return what the first page says, with its map in the frame of the choice."""
    shown = lens(case, MapChoice(frame=choice.frame, lens=first_lens(case)))
    beside = claims_beside_record(case, first_window(case), BEFORE)
    reached = reach(case, ReachChoice())
    return HomeResult(
        camps=shown.camps,
        claimed=claimed_backers(case),
        turn=_turn(case),
        checks=_checks(case),
        parted=keep_parted(beside),
        ways=_first_to_deliver_first(reached.best),
        modes=tuple(mode for mode in reached.plan.modes if mode in set(reached.best["mode"])),
        cargo_t=reached.plan.tonnage_t,
        map=shown,
        article=_article(case),
        has_record="record" in shown.offered,
        has_outcomes=not case.outcomes.empty,
        found=found(case, choice.find) if choice.find.strip() else None,
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        names=dict(case.world.countries["name"]),
        scales=case.scales,
        settings=case.settings,
    )


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


def _checks(case: Case) -> Checks:
    verdicts = checked_claims(case)["verdict"]
    return Checks(
        settled=int(verdicts.ne(UNCHECKABLE).sum()),
        contradicted=int(verdicts.eq(CONTRADICTED).sum()),
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
