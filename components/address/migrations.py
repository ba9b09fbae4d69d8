"""Addresses of earlier versions, read as those of today: a dated list of changes.

Each change takes a page's query and returns it as it would have been written after that day.
What it does not know it leaves as it is, to be refused where the query is read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields

from components.address import options as of
from components.address.bounds import whole_time
from components.address.choice import RegionalChoice
from components.address.choices import CHOICES
from components.address.codecs import One, Several
from components.tables import Case

Texts = dict[str, list[str]]
_NAMES_GIVEN_UP = {
    "record": {"part": "era"},
    "claims": {"about": "actor"},
    "votes": {"with": "party", "states": "actor"},
    "material": {"states": "actor"},
    "index": {
        "w_direction": "weight_direction",
        "w_votes": "weight_votes",
        "w_arms": "weight_arms",
        "w_groups": "weight_groups",
    },
    "reach": {"allies": "actors"},
    "sources": {"claims": "search"},
}
_GIVEN_UP_BY_MAP = {"direction", "known", "view"}
_LENS_OF_VIEW = {
    "claims": "article",
    "As the source says": "article",
    "record": "record",
    "As documented": "record",
}
_BASIS_OF_LENS = {
    "article": {"named_only": "own", "with_inherited": "with_groups"},
    "record": {"named_only": "acts_only", "with_inherited": "own"},
}
# Words that controls wrote into addresses, as they were on the last day before codes.
_WORDS_OF_CONTROLS = {
    "map": {
        "basis": {
            "With inherited": "with_inherited",
            "Named only": "named_only",
            "With lists": "with_inherited",
            "Own acts only": "named_only",
        },
        "stance": {"No claim in the source": "silent"},
    },
    "index": {"method": {"Distance between ends": "min_max", "Rank among states": "rank"}},
    "reach": {
        "mode": {"Air and sea": "both", "Air": "air", "Sea": "sea"},
        "scenario": {
            "All canals open": "all_open",
            "Suez closed": "suez_closed",
            "Suez and Panama closed": "suez_panama_closed",
        },
    },
}


@dataclass(frozen=True)
class Migration:
    """One change of addresses: from when on, and how an older query of a page is read."""

    since: dt.date
    about: str
    read: Callable[[str, Texts, Case], Texts]


def page_at_root(names: Collection[str]) -> str:
    """Return the page that a root address with parameters of these names was written for.

    The map had the root address before home; any parameter of the map's that home does not have
    tells its addresses.
    """
    of_map = {each.name for each in fields(CHOICES["map"])} | _GIVEN_UP_BY_MAP
    of_home = {each.name for each in fields(CHOICES["home"])}
    return "map" if of_map.difference(of_home).intersection(names) else "home"


def brought_up_to_date(page: str, query: Mapping[str, Sequence[str]], case: Case) -> Texts:
    """Return a query as the latest version would have written it."""
    texts = {name: list(values) for name, values in query.items()}
    for migration in MIGRATIONS:
        texts = migration.read(page, texts, case)
    return texts


def _all_acts(page: str, texts: Texts, case: Case) -> Texts:
    """Read a link to all acts of an actor: that actor, all days, and no other filter."""
    if page != "record" or "acts_of" not in texts:
        return texts
    actor = "".join(texts["acts_of"][-1:])
    if actor not in of.acting(case):
        return texts
    days = [day.isoformat() for day in whole_time(case, actor)]
    return {"actor": [actor], "window": days}


def _names(page: str, texts: Texts, case: Case) -> Texts:  # noqa: ARG001 - as every migration
    """Read parameters by their later names; a value under the later name stays."""
    renamed = _NAMES_GIVEN_UP.get(page, {})
    kept = {name: values for name, values in texts.items() if name not in renamed}
    newer = {new: texts[old] for old, new in renamed.items() if old in texts}
    return {**newer, **kept}


def _words(page: str, texts: Texts, case: Case) -> Texts:
    """Read the words that a reader saw as the codes behind them."""
    controls = _WORDS_OF_CONTROLS.get(page, {})
    for each in fields(CHOICES[page]):
        codec = each.metadata["codec"]
        if each.name not in texts or not isinstance(codec, (One, Several)):
            continue
        offered = codec.options(case, of.EVERYTHING)
        codes = {name: code for code, name in offered.items()} | controls.get(each.name, {})
        texts[each.name] = [
            text if text in offered else codes.get(text, text) for text in texts[each.name]
        ]
    return texts


def _directions(page: str, texts: Texts, case: Case) -> Texts:
    """Read the map's filter of directions, which had words of its own, as that of stances."""
    if page != "map" or "direction" not in texts:
        return texts
    texts = dict(texts)
    asked = texts.pop("direction")
    if texts.get("view", [""])[-1:] not in (["As documented"], ["record"]):
        return {**texts, "direction": asked}
    by_position = {p: code for code, p in case.stance_scale["position"].dropna().items()}
    steps = case.direction_scale
    codes = {
        label: by_position[position]
        for label, position in zip(steps["label"], steps["position"], strict=True)
        if position in by_position
    }
    codes[case.record_basis_scale.at["silent", "label"]] = "silent"
    return {**texts, "stance": [str(codes.get(text, text)) for text in asked]}


def _basis_of_view(page: str, texts: Texts, case: Case) -> Texts:  # noqa: ARG001
    """Read the map's two filters of basis as one: that of the view that the address asks for."""
    if page != "map" or "known" not in texts:
        return texts
    texts = dict(texts)
    asked = texts.pop("known")
    of_record = texts.get("view", [""])[-1:] in (["As documented"], ["record"])
    return {**texts, "basis": asked} if of_record else {**texts, "known": asked}


def _claims_alone(page: str, texts: Texts, case: Case) -> Texts:
    """Read an address of the map as one of claims where its filter names what they alone had."""
    if page != "map" or "stance" not in texts or {"view", "lens"}.intersection(texts):
        return texts
    unplaced = case.stance_scale["position"].isna()
    alone = {*case.stance_scale.loc[unplaced, "label"], case.mark_scale.at["contested", "label"]}
    return {**texts, "view": ["claims"]} if alone.intersection(texts["stance"]) else texts


def _lens(page: str, texts: Texts, case: Case) -> Texts:  # noqa: ARG001
    """Read the map's two views as lenses: the older one showed claims, and those of groups too.

    An address without a view is known by the codes of basis that it had.
    """
    if page != "map" or "lens" in texts:
        return texts
    asked = "".join(texts.get("view", [])[-1:])
    old_basis = {"named_only", "with_inherited"}.intersection(texts.get("basis", ()))
    lens = _LENS_OF_VIEW.get(asked)
    if lens is None and (asked or not old_basis):
        return texts
    lens = lens or "article"
    kept = {name: values for name, values in texts.items() if name != "view"}
    basis = _BASIS_OF_LENS[lens]
    was = kept.get("basis", ["with_inherited"])
    return {**kept, "lens": [lens], "basis": [basis.get(each, each) for each in was]}


def _regions(page: str, texts: Texts, case: Case) -> Texts:  # noqa: ARG001
    """Leave the regions out where a page is about the chosen allies, or about the article."""
    if issubclass(CHOICES[page], RegionalChoice):
        return texts
    return {name: values for name, values in texts.items() if name != "region"}


_CODES, _LENSES = dt.date(2026, 11, 27), dt.date(2026, 11, 28)
MIGRATIONS = (
    Migration(_CODES, "`acts_of` became actor and window", _all_acts),
    Migration(_CODES, "`direction` became `stance`", _directions),
    Migration(_CODES, "`known` became `basis`", _basis_of_view),
    Migration(_CODES, "parameters were renamed", _names),
    Migration(_CODES, "a filter that only claims had tells the view", _claims_alone),
    Migration(_CODES, "codes took the place of words", _words),
    Migration(_CODES, "`region` left the pages that are not about regions", _regions),
    Migration(_LENSES, "`view` of the map became `lens`", _lens),
)
