"""What each field of a choice can be: codes with their names, and bounds, from a case's tables.

Names are for readers and for old addresses; addresses hold the codes.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection
from typing import Final, Literal

import pandas as pd

from components.address.codecs import Options, Scope
from components.address.names import found_by, named_codes
from components.languages import languages
from components.tables import Case, registry
from components.tables.memo import derived

_UNPLACED = ("subject", "adversary")  # marks of the map that are no stance
EVERYTHING: Final = Scope()
WORLD: Final = "world"
CASE_FRAME: Final = "case"
NO_ACT: Final = "none"  # in the code of a band: no act of its states was found at that time


def lang(_case: Case, _scope: Scope) -> dict[str, str]:
    """Return the languages that there is a catalogue for."""
    return {code: code for code in languages()}


def fixed(*codes: str) -> Options:
    """Return the options of a field that no table changes."""
    return lambda _case, _scope: dict(zip(codes, codes, strict=True))


def scale(name: str) -> Options:
    """Return the codes and labels of a scale."""
    return lambda case, _scope: dict(case.tables()[name]["label"])


@derived
def regions(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the regions of the case's countries."""
    return named_codes(case.world.countries["region"].unique())


@derived
def frames(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return what a map can frame: first what the case does, the whole world last."""
    own = case.settings.frame
    names = {**({CASE_FRAME: own.label} if own else {}), **regions(case)}
    first = first_frame(case)
    return {first: names[first], **names, WORLD: WORLD}


@derived
def first_frame(case: Case) -> str:
    """Return what a map frames while nobody chose: the case's frame, or the subject's region."""
    if case.settings.frame:
        return CASE_FRAME
    region = case.world.countries.at[case.settings.subject_iso3, "region"]
    return next(code for code, name in regions(case).items() if name == region)


@derived
def lenses(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the lenses that the case has data for; without any claim that of the record too."""
    at_turn = case.events["force_position"].ne(""), case.events["legitimacy_position"].ne("")
    has_data = {
        "article": not case.stances.empty,
        "record": not case.events.empty or case.stances.empty,
        "force": bool(at_turn[0].any()),
        "legitimacy": bool(at_turn[1].any()),
        "recognition": not case.recognition.empty,
        "votes": not case.world.roll_calls.empty,
        "index": not case.events.empty,
    }
    return {code: code for code, has in has_data.items() if has}


def first_lens(case: Case) -> Literal["record", "article"]:
    """Return the lens that the map opens with: the record, or the claims of a case without one."""
    return "record" if "record" in lenses(case) else "article"


@derived
def bases(_case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return what states can stand on: of acts, all or one's own; else one's own, or groups'."""
    every = ("own", "with_groups", "acts_only")
    offered = {"record": ("own", "acts_only"), "": every}.get(scope.lens, ("own", "with_groups"))
    return {code: code for code in offered}


@derived
def subregions(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the sub-regions of the chosen regions."""
    every = named_codes(case.world.countries["subregion"].unique())
    inside = set(states_within(case, scope)["subregion"])
    return {code: name for code, name in every.items() if name in inside}


def region_names(case: Case, codes: Collection[str]) -> tuple[str, ...]:
    """Return the names of regions, in the order of `codes`."""
    names = regions(case)
    return tuple(names[code] for code in codes)


def subregion_names(case: Case, codes: Collection[str]) -> tuple[str, ...]:
    """Return the names of sub-regions, in the order of `codes`."""
    names = subregions(case)
    return tuple(names[code] for code in codes)


@derived
def bodies(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the bodies that voted on the subject."""
    return named_codes(case.resolutions["body"].unique())


def body_names(case: Case, codes: Collection[str]) -> tuple[str, ...]:
    """Return the names of bodies, in the order of `codes`."""
    names = bodies(case)
    return tuple(names[code] for code in codes)


@derived
def states_within(case: Case, scope: Scope) -> pd.DataFrame:
    """Return the countries in the chosen regions, all if none is chosen."""
    names = region_names(case, scope.region)
    return (
        case.world.countries[case.world.countries["region"].isin(names)]
        if names
        else case.world.countries
    )


@derived
def countries(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return every country."""
    return dict(case.world.countries["name"])


def sources(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return every source with its title."""
    return dict(case.sources["title"])


@derived
def countries_by_name(case: Case) -> dict[str, str]:
    """Return every country, in the order of names, as a box that one types into offers it.

    In brackets stand other names and the name without accents: the box looks for letters as typed.
    """
    rows = case.world.countries.sort_values("name")
    return {
        str(iso3): found_by(name, others)
        for iso3, name, others in zip(rows.index, rows["name"], rows["other_names"], strict=True)
    }


@derived
def other_states(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the countries in the chosen regions but subject and adversary."""
    parties = case.settings.parties.values()
    names = states_within(case, scope)["name"]
    return {str(iso3): name for iso3, name in names.items() if iso3 not in parties}


@derived
def shown_as(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return what a state can be shown as, by the lens: in the record none is contested."""
    marks = case.mark_scale["label"].drop(list(_UNPLACED))
    placed = case.stance_scale["position"].notna()
    by_lens: dict[str, dict[str, str]] = {
        "index": _same(("core", "partial", "weak", "unranked")),
        "votes": _same(("highest", "high", "middle", "low", "lowest", "few")),
        "recognition": _same(_recognised(case)),
        "legitimacy": {**case.legitimacy_position_scale["label"], "unknown": "unknown"},
        "force": {**case.force_position_scale["label"], "unknown": "unknown"},
        "record": {**case.stance_scale.loc[placed, "label"], "silent": marks["silent"]},
        "article": {**case.stance_scale["label"], **marks},
    }
    if scope.lens:
        return by_lens[scope.lens]
    return {code: name for codes in by_lens.values() for code, name in codes.items()}


def _same(codes: Collection[str]) -> dict[str, str]:
    return {code: code for code in codes}


def _recognised(case: Case) -> list[str]:
    """Return the positions, firm ones and others, and that none was found."""
    *positions, none_found = case.recognition_position_scale.index
    weak = [f"{code}:{strength}" for strength in ("unconfirmed", "group") for code in positions]
    return [*positions, *weak, none_found]


@derived
def bands(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the ways of states from before the turning point to after it: `before.force.after`."""
    at = dict(zip(case.direction_scale["position"], case.direction_scale["label"], strict=True))
    steps = {str(code): at[each] for code, each in case.stance_scale["position"].dropna().items()}
    not_found = {NO_ACT: str(case.record_basis_scale.at["silent", "label"])}
    times = (steps, {**case.force_position_scale["label"], **not_found}, {**steps, **not_found})
    ways = itertools.product(*(each.items() for each in times))
    return {
        ".".join(code for code, _ in way): " → ".join(str(label) for _, label in way)
        for way in ways
    }


@derived
def material_states(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the states in the chosen regions that a report of material backing names."""
    named = set(case.material_backing["iso3"])
    names = states_within(case, scope)["name"].sort_values()
    return {str(iso3): name for iso3, name in names.items() if iso3 in named}


@derived
def partner_states(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the states in the chosen regions that can back the subject: all but itself."""
    names = states_within(case, scope)["name"]
    return {str(iso3): name for iso3, name in names.items() if iso3 != case.settings.subject_iso3}


@derived
def material_families(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the families of kinds of material backing, in the order of the scale."""
    order = list(case.material_kind_scale["family"].unique())
    codes = named_codes(order)
    return dict(sorted(codes.items(), key=lambda pair: order.index(pair[1])))


@derived
def acting(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the actors of events that belong to the chosen regions."""
    return _within(case, set(case.events["actor_id"]), scope)


@derived
def corrected(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the actors that a correction is about."""
    ids = {actor for several in case.corrections["actor_ids"] for actor in several}
    return _within(case, ids)


@derived
def spoken_of(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the actors of claims that belong to the chosen regions."""
    tables = (case.stances["actor_id"], case.capabilities["actor_id"], case.context["actor_id"])
    ids = {actor for column in tables for actor in column}
    ids |= {actor for several in case.recommendations["actor_ids"] for actor in several}
    return _within(case, ids - {""}, scope)


@derived
def capable(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the actors whose means can be looked at: those with a claim on them, or a route."""
    ids = set(case.stances["actor_id"]) | set(case.capabilities["actor_id"])
    return _within(case, ids | set(case.routes["iso3"]))


@derived
def voters(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the states with recorded votes, in the chosen regions."""
    voting = set(case.world.voters["iso3"])
    return {iso3: name for iso3, name in other_states(case, scope).items() if iso3 in voting}


@derived
def allies(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the states with a route to the subject."""
    names = case.world.countries["name"]
    return {iso3: names[iso3] for iso3 in dict.fromkeys(case.routes["iso3"])}


@derived
def platforms(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the documented platforms."""
    figures = case.platform_figures.drop_duplicates("platform_id")
    return dict(zip(figures["platform_id"], figures["platform"], strict=True))


@derived
def sections(case: Case, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the parts of the source in which claims about actors of the chosen regions stand."""
    every: dict[str, set[str]] = {}
    for name in dict.fromkeys(table for table, _ in registry.ASPECTS.values()):
        table = case.tables()[name]
        actors = table["actor_ids"] if "actor_ids" in table else [(a,) for a in table["actor_id"]]
        for locator, about in zip(table["locator"], actors, strict=True):
            every.setdefault(str(locator).split(",", maxsplit=1)[0], set()).update(about)
    names, within = named_codes(every.keys()), spoken_of(case, scope).keys()
    return {code: name for code, name in names.items() if not scope.region or every[name] & within}


@derived
def events(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the events, which have no other name than their code."""
    return {str(code): str(code) for code in case.events.index}


@derived
def parties(case: Case, _scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return the two parties by their role."""
    names = case.world.countries["name"]
    return {party: names[iso3] for party, iso3 in case.settings.parties.items()}


def _within(case: Case, ids: set[str], scope: Scope = EVERYTHING) -> dict[str, str]:
    """Keep the states in the chosen regions, and the groups with a state in them."""
    names = pd.concat([case.world.countries["name"], case.world.groups["name"]])
    if scope.region:
        states = states_within(case, scope).index
        rows = case.world.memberships
        ids = ids & {*states, *rows.loc[rows["iso3"].isin(states), "group_id"]}
    return {actor: names[actor] for actor in sorted(ids)}
