"""What a page shows where its choice leaves that to the case, or asks for more than there is."""

from __future__ import annotations

from dataclasses import dataclass, fields

from components.address import (
    ReachChoice,
)
from components.address.codecs import Pair, Scope
from components.address.options import (
    allies,
)
from components.analysis.claims.support import capability_actors
from components.analysis.reach.assumptions import Assumptions, assumptions
from components.analysis.reach.platforms import airlifters
from components.tables import Case


def named_allies(case: Case, region: tuple[str, ...]) -> tuple[str, ...]:
    """Return the states with a route in `region` of which the source states support."""
    offered = allies(case, Scope(region))
    return tuple(actor for actor in capability_actors(case) if actor in offered)


def reaching_allies(case: Case, choice: ReachChoice) -> tuple[str, ...]:
    """Return the allies whose reach is computed."""
    return named_allies(case, choice.region) if choice.allies is None else choice.allies


def chosen_platforms(case: Case, choice: ReachChoice) -> tuple[str, ...]:
    """Return the chosen aircraft that one of the allies has; none stands for all."""
    fleet = airlifters(case)
    own = set(fleet.loc[fleet["operator_iso3"].isin(reaching_allies(case, choice)), "platform_id"])
    return tuple(platform for platform in choice.platform if platform in own)


def ringed_ally(case: Case, choice: ReachChoice) -> str | None:
    """Return the ally around whose base rings are drawn; None for the centre."""
    return choice.rings if choice.rings in reaching_allies(case, choice) else None


def tonnage_t(case: Case, choice: ReachChoice) -> int:
    """Return the cargo to move, in t."""
    default = int(case.parameters.at["tonnage_t", "default_high"])
    return default if choice.tonnage is None else choice.tonnage


def assumed(case: Case, choice: ReachChoice) -> Assumptions:
    """Return the assumptions, with what was chosen in place of the case's."""
    tonnage = float(tonnage_t(case, choice))
    chosen = {
        each.name: getattr(choice, each.name)
        for each in fields(choice)
        if isinstance(each.metadata["codec"], Pair) and getattr(choice, each.name) is not None
    }
    return assumptions(case, {"tonnage_t": (tonnage, tonnage), **chosen})


@dataclass(frozen=True)
class ReachPlan:
    """What to compute and draw. No platforms means all; `rings_around` is an ally or blank."""

    allies: tuple[str, ...]
    modes: tuple[str, ...]
    platforms: tuple[str, ...]
    scenario: str
    tonnage_t: float
    rings_around: str


def reach_plan(case: Case, choice: ReachChoice) -> ReachPlan:
    """Return what the choice asks to compute and draw."""
    return ReachPlan(
        allies=reaching_allies(case, choice),
        modes=("air", "sea") if choice.mode == "both" else (choice.mode,),
        platforms=chosen_platforms(case, choice),
        scenario=choice.scenario,
        tonnage_t=float(tonnage_t(case, choice)),
        rings_around=ringed_ally(case, choice) or "",
    )
