"""What registers, votes, acts and our model hold of the compared actors: figures to compare by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from components.address import MapChoice, ReachChoice
from components.address.options import allies
from components.analysis.actors.distances import distance_to_subject_km
from components.analysis.reach.platforms import fleets
from components.analysis.reach.result import reach
from components.analysis.record.foresight import foresight
from components.analysis.record.votes import comparable, pooled_agreement, pooled_years
from components.analysis.stances import stances
from components.tables import Case

Range = tuple[float, float]


@dataclass(frozen=True)
class Delivered:
    """Arms that an actor delivered: volume in million TIV, first and last year."""

    tiv_million: float
    first: int
    last: int


@dataclass(frozen=True)
class Way:
    """Days of one mode: to the whole load, or where that is not known to the first arrival.

    `sure` says that a range with that load is published.
    """

    days: Range
    whole: bool
    sure: bool


@dataclass(frozen=True)
class Agreement:
    """How often a state voted with the subject: share (0-1) of so many joint roll calls."""

    share: float
    roll_calls: int


@dataclass(frozen=True)
class Likely:
    """The source's words on how likely direct involvement is, and our range in percent."""

    wording: str
    percent: Range


@dataclass(frozen=True)
class Came:
    """Whether an actor took part, by an outcome with its statement and date."""

    took_part: bool
    statement: str
    date: str


@dataclass(frozen=True)
class Size:
    """The value of an indicator, its year, and what to keep in mind of it."""

    value: float
    year: int
    note: str


@dataclass(frozen=True)
class Fleet:
    """Aircraft of one type: the fewest and the most that sources count, who counts, and how.

    `published` is the day of the newest source, blank where none has one.
    """

    platform: str
    aircraft: Range
    publishers: tuple[str, ...]
    published: str
    caveats: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """The figures of one actor; what is not known, or no group can have, is None.

    `done` is what the map of the record shows it as, a code; `kinds` are codes of support that the
    source names. `sizes` are values of `indicators` by their code; `long_range` and `short_range`
    are the documented fleets of strategic and of tactical transport aircraft; `distance_km` is
    from capital to capital.
    """

    actor_id: str
    done: str | None
    kinds: tuple[str, ...]
    arms: Delivered | None
    air: Way | None
    sea: Way | None
    votes: Agreement | None
    likely: Likely | None
    came: Came | None
    sizes: Mapping[str, Size]
    long_range: tuple[Fleet, ...]
    short_range: tuple[Fleet, ...]
    distance_km: float | None

    @property
    def is_state(self) -> bool:
        """Return whether the actor can have figures of a state."""
        return self.done is not None


@dataclass(frozen=True)
class Scorecard:
    """One score per actor in their order, and what the figures rest on.

    `cargo_t` is the load of `air` and `sea`; `acts` the first and last day of the record that
    `done` is of; `arms_since` the register's first year, `vote_years` the first and last year of
    the votes, both None without any. `publishers` has those of `arms`, of `votes`, and of each
    indicator by its code.
    """

    scores: tuple[Score, ...]
    cargo_t: int
    acts: tuple[str, str]
    arms_since: int | None
    vote_years: tuple[int, int] | None
    publishers: dict[str, tuple[str, ...]]


def scorecard(
    case: Case, actor_ids: tuple[str, ...], support: pd.DataFrame, likely: pd.DataFrame
) -> Scorecard:
    """Return what is known of some actors, in figures.

    `support` and `likely` are the actors' rows of `support_matrix` and `likelihoods`.
    """
    window, register, years = case.settings.windows[0], case.arms_transfers, pooled_years(case)
    routed = tuple(actor for actor in actor_ids if actor in allies(case))
    reached = reach(case, ReachChoice(actors=routed))
    sizes = case.world.indicators[case.world.indicators["iso3"].isin(actor_ids)]
    return Scorecard(
        scores=tuple(
            _score(case, actor, _Found(reached.best, support, likely)) for actor in actor_ids
        ),
        cargo_t=reached.plan.tonnage_t,
        acts=(window.first.isoformat(), window.last.isoformat()),
        arms_since=None if register.empty else int(register["year"].min()),
        vote_years=(years[0], years[-1]) if years else None,
        publishers={
            "arms": _publishers(case, register["source_id"]),
            "votes": _publishers(case, case.world.roll_calls["source_id"]),
            **{
                str(code): _publishers(case, rows["source_id"])
                for code, rows in sizes.groupby("indicator")
            },
        },
    )


@dataclass(frozen=True, eq=False)
class _Found:
    """What was computed for all actors at once, one or more rows each."""

    ways: pd.DataFrame
    support: pd.DataFrame
    likely: pd.DataFrame


def _score(case: Case, actor_id: str, found: _Found) -> Score:
    kinds = found.support.loc[found.support["actor_id"].eq(actor_id), "code"]
    acts, km = stances(case, MapChoice()).rows, distance_to_subject_km(case)
    own = found.ways[found.ways["iso3"].eq(actor_id)].set_index("mode")
    return Score(
        actor_id=actor_id,
        done=str(acts.at[actor_id, "shown_as"]) if actor_id in acts.index else None,
        kinds=tuple(kinds),
        arms=_arms(case, actor_id),
        air=_way(own, "air"),
        sea=_way(own, "sea"),
        votes=_votes(case, actor_id),
        likely=_likely(found.likely[found.likely["actor_id"].eq(actor_id)]),
        came=_came(case, actor_id),
        sizes=_sizes(case, actor_id),
        long_range=_fleets(case, actor_id, "strategic_airlift"),
        short_range=_fleets(case, actor_id, "tactical_airlift"),
        distance_km=float(km[actor_id]) if pd.notna(km.get(actor_id)) else None,
    )


def _arms(case: Case, actor_id: str) -> Delivered | None:
    rows = case.arms_transfers[case.arms_transfers["supplier_iso3"].eq(actor_id)]
    rows = rows[rows["tiv_million"].gt(0)]
    if rows.empty:
        return None
    volume = float(rows["tiv_million"].sum())
    return Delivered(volume, int(rows["year"].min()), int(rows["year"].max()))


def _way(own: pd.DataFrame, mode: str) -> Way | None:
    if mode not in own.index:
        return None
    row = own.loc[mode]
    whole = bool(pd.notna(row["deliver_days_high"]))
    name = "deliver" if whole else "arrival"
    days = (float(row[f"{name}_days_low"]), float(row[f"{name}_days_high"]))
    return Way(days, whole, sure=row["feasible"] == "yes")


def _votes(case: Case, actor_id: str) -> Agreement | None:
    rows = pooled_agreement(case)
    share = comparable(rows, "subject").get(actor_id)
    if pd.isna(share):
        return None
    return Agreement(float(share), int(rows.at[actor_id, "n_joint_subject"]))


def _likely(own: pd.DataFrame) -> Likely | None:
    for row in own.to_dict("records"):
        return Likely(str(row["wording"]), (float(row["low_pct"]), float(row["high_pct"])))
    return None


def _came(case: Case, actor_id: str) -> Came | None:
    found = foresight(case)
    scored = found.scored[found.scored["actor_id"].eq(actor_id)]
    for row in scored.to_dict("records"):
        return Came(bool(row["observed"]), str(row["statement"]), str(row["settled"]))
    unforeseen = found.unforeseen[found.unforeseen["actor_id"].eq(actor_id)]
    for row in unforeseen.to_dict("records"):
        return Came(took_part=True, statement=str(row["statement"]), date=str(row["settled"]))
    return None


def _sizes(case: Case, actor_id: str) -> dict[str, Size]:
    rows = case.world.indicators
    return {
        str(row["indicator"]): Size(float(row["value"]), int(row["year"]), str(row["note"]))
        for row in rows[rows["iso3"].eq(actor_id)].to_dict("records")
    }


def _fleets(case: Case, actor_id: str, platform_class: str) -> tuple[Fleet, ...]:
    """Return the fleets of a class that have at least one aircraft, the largest first."""
    rows = fleets(case)
    own = rows[rows["operator_iso3"].eq(actor_id) & rows["platform_class"].eq(platform_class)]
    found = [
        Fleet(
            platform=str(platform),
            aircraft=(float(counts["value_low"].min()), float(counts["value_high"].max())),
            publishers=tuple(dict.fromkeys(counts["publisher"])),
            published=str(counts["published"].max()),
            caveats=tuple(dict.fromkeys(text for text in counts["caveat"] if text)),
        )
        for platform, counts in own.groupby("platform", sort=False)
    ]
    return tuple(sorted((each for each in found if each.aircraft[1]), key=lambda f: -f.aircraft[1]))


def _publishers(case: Case, source_ids: Iterable[str]) -> tuple[str, ...]:
    named = [str(case.sources.at[each, "publisher"]) for each in dict.fromkeys(source_ids)]
    return tuple(dict.fromkeys(named))
