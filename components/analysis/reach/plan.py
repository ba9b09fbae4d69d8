"""What a choice asks of reach: where it leaves that to the case, what the case gives."""

from __future__ import annotations

from dataclasses import dataclass, fields

from components.address import ReachChoice
from components.address.bounds import standard_tonnage
from components.address.codecs import Pair
from components.address.options import allies
from components.analysis.claims.support import standard_actors
from components.analysis.reach.assumptions import Assumptions, assumptions
from components.analysis.reach.platforms import airlifters
from components.tables import Case


def aircraft_of(case: Case, iso3s: tuple[str, ...]) -> dict[str, str]:
    """Return the names of the transport aircraft that some allies have, by platform."""
    fleet = airlifters(case)
    own = fleet[fleet["operator_iso3"].isin(iso3s)]
    return dict(zip(own["platform_id"], own["platform"], strict=True))


@dataclass(frozen=True)
class ReachPlan:
    """What to compute and draw.

    `actors` are those that are looked at, `allies` those of them with a route. No platforms means
    all; `rings_around` is an ally, None for the centre; `given` are all assumptions, with
    `tonnage_t` among them.
    """

    actors: tuple[str, ...]
    allies: tuple[str, ...]
    modes: tuple[str, ...]
    platforms: tuple[str, ...]
    scenario: str
    tonnage_t: int
    rings_around: str | None
    given: Assumptions


def reach_plan(case: Case, choice: ReachChoice) -> ReachPlan:
    """Return what the choice asks to compute and draw."""
    actors = standard_actors(case) if choice.actors is None else choice.actors
    chosen = tuple(actor for actor in actors if actor in allies(case))
    tonnage_t = standard_tonnage(case) if choice.tonnage is None else choice.tonnage
    return ReachPlan(
        actors=actors,
        allies=chosen,
        modes=("air", "sea") if choice.mode == "both" else (choice.mode,),
        platforms=tuple(p for p in choice.platform if p in aircraft_of(case, chosen)),
        scenario=choice.scenario,
        tonnage_t=tonnage_t,
        rings_around=choice.rings if choice.rings in chosen else None,
        given=_assumed(case, choice, float(tonnage_t)),
    )


def _assumed(case: Case, choice: ReachChoice, tonnage_t: float) -> Assumptions:
    chosen = {
        each.name: getattr(choice, each.name)
        for each in fields(choice)
        if isinstance(each.metadata["codec"], Pair) and getattr(choice, each.name) is not None
    }
    load = {} if case.parameters.empty else {"tonnage_t": (tonnage_t, tonnage_t)}
    return assumptions(case, load | chosen)
