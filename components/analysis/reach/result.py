"""How far, how fast, with how much: the answer of the reach page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from components.address import ReachChoice
from components.address.options import capable
from components.analysis.actors.names import actor_names
from components.analysis.claims.support import standard_actors
from components.analysis.kept import answer
from components.analysis.reach.drivers import Driver, widest_driver
from components.analysis.reach.first import first_ways, open_ways
from components.analysis.reach.options import best_options, keep_options, reach_options
from components.analysis.reach.plan import ReachPlan, aircraft_of, reach_plan
from components.analysis.reach.routes import permissions_of_all
from components.analysis.reach.routes_map import RoutesMap, drawn_routes, routes_map
from components.analysis.reach.tracks import tonnes_by_day
from components.analysis.reach.words_and_results import words_beside_results
from components.tables import Case, Settings

DAYS: Final = (7, 30, 90)


@dataclass(frozen=True, eq=False)
class ReachResult:
    """Every way of the chosen allies, the best ones, and what stands behind them.

    `offered` are the actors that can be chosen, those who stand while nobody chose (`standard`)
    first, and `aircraft` those of the chosen ones: code and name; `unrouted` are the chosen
    without a route. `options` has the rows of `reach_options`
    that the plan keeps, with `ally, place, runway_m, draft_m, source`; `best` those of
    `best_options`, the first to arrive first. `first` has those of `first_ways`, and `undated`
    those of `open_ways`; `driver` says what moves the least certain time of `best`. `map` is None
    without any way. `tonnes` has the rows of
    `tonnes_by_day` on `DAYS`, ally by ally. `beside` has the
    rows of `words_beside_results`; `sightings` and `dated`, those of them with a day, what was
    demonstrated by the allies and the two parties; `figures` what is published of platforms;
    `consents` what the routes need, and what holds for all. `day` is that of the case.
    """

    choice: ReachChoice
    plan: ReachPlan
    offered: dict[str, str]
    standard: tuple[str, ...]
    unrouted: tuple[str, ...]
    aircraft: dict[str, str]
    options: pd.DataFrame
    best: pd.DataFrame
    first: pd.DataFrame
    undated: pd.DataFrame
    driver: Driver | None
    map: RoutesMap | None
    tonnes: pd.DataFrame
    beside: pd.DataFrame
    sightings: pd.DataFrame
    dated: pd.DataFrame
    figures: pd.DataFrame
    consents: pd.DataFrame
    capital: str
    day: str
    names: dict[str, str]
    settings: Settings

    def best_of(self, iso3: str) -> pd.DataFrame:
        """Return the rows of `best` of one ally."""
        return self.best[self.best["iso3"].eq(iso3)]


@answer
def reach(case: Case, choice: ReachChoice) -> ReachResult:
    """Return how far, how fast and with how much the chosen allies could bring support."""
    plan = reach_plan(case, choice)
    options = _options(case, plan)
    best = best_options(options).sort_values(
        ["arrival_days_high", "ally", "mode"], ignore_index=True
    )
    sightings = _sightings(case, plan.allies)
    return ReachResult(
        choice=choice,
        plan=plan,
        offered=_offered(case),
        standard=standard_actors(case),
        unrouted=tuple(actor for actor in plan.actors if actor not in plan.allies),
        aircraft=aircraft_of(case, plan.allies),
        options=options,
        best=best,
        first=first_ways(best),
        undated=open_ways(best),
        driver=widest_driver(case, best, plan.given),
        map=None if best.empty else _map(case, options, best, plan),
        tonnes=tonnes_by_day(_by_ally(best), DAYS, plan.given.start_delay_days),
        beside=words_beside_results(case, list(plan.allies)),
        sightings=sightings,
        dated=sightings[sightings["date_start"].ne("")],
        figures=_figures(case, plan.allies),
        consents=_consents(case, list(options["route_id"].unique())),
        capital=str(case.world.countries.at[case.settings.subject_iso3, "capital"]),
        day=case.settings.as_of.isoformat(),
        names=dict(actor_names(case)),
        settings=case.settings,
    )


def _offered(case: Case) -> dict[str, str]:
    names = capable(case)
    return {actor: names[actor] for actor in dict.fromkeys([*standard_actors(case), *names])}


def _options(case: Case, plan: ReachPlan) -> pd.DataFrame:
    every = reach_options(case, plan.given)
    kept = keep_options(every, plan.allies, plan.modes, plan.scenario, plan.platforms)
    places = case.world.places.loc[kept["end_id"]]
    return kept.assign(
        ally=kept["iso3"].map(case.world.countries["name"]),
        place=places["name"].to_numpy(),
        runway_m=places["runway_m"].to_numpy(),
        draft_m=places["draft_m"].to_numpy(),
        source=kept["source_id"].map(case.sources["title"]),
    )


def _by_ally(best: pd.DataFrame) -> pd.DataFrame:
    place = best.groupby("iso3", sort=False).ngroup()
    return best.assign(place=place).sort_values(["place", "mode"]).drop(columns="place")


def _map(case: Case, options: pd.DataFrame, best: pd.DataFrame, plan: ReachPlan) -> RoutesMap:
    drawn = drawn_routes(options, best)
    has_base = plan.rings_around in set(case.routes.loc[drawn, "iso3"])
    around = plan.rings_around if has_base else None
    return routes_map(case, drawn, plan.scenario, around)


def _sightings(case: Case, iso3s: tuple[str, ...]) -> pd.DataFrame:
    rows, sources = case.demonstrations, case.sources
    parties = case.settings.parties.values()
    rows = rows[rows["operator_iso3"].isin([*iso3s, *parties])]
    return rows.assign(
        actor=rows["operator_iso3"].map(case.world.countries["name"]),
        publisher=rows["source_id"].map(sources["publisher"]),
        address=rows["source_id"].map(sources["address"]),
        second_address=rows["second_source_id"].map(sources["address"]),
    )


def _figures(case: Case, iso3s: tuple[str, ...]) -> pd.DataFrame:
    """Return the figures of some allies' platforms, and of those that have no operator."""
    rows = case.platform_figures
    rows = rows[rows["operator_iso3"].isin([*iso3s, ""])]
    return rows.assign(
        operator=rows["operator_iso3"].map(case.world.countries["name"]),
        address=rows["source_id"].map(case.sources["address"]),
    )


def _consents(case: Case, route_ids: list[str]) -> pd.DataFrame:
    needed = permissions_of_all(case, route_ids)
    general = case.permissions[case.permissions["iso3"].eq(case.settings.subject_iso3)]
    rows = pd.concat([needed, general]).drop_duplicates("permission_id")
    return rows.assign(address=rows["source_id"].map(case.sources["address"]))
