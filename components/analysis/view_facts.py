"""What is said of a view where it leaves the page: the choice, as of when, from which sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal

from components.address import CHOICES, Choice, MapChoice
from components.address.choice import asked_of_case
from components.address.codecs import Flag, One, Pair, Several, Span, Whole
from components.address.options import EVERYTHING
from components.tables import Case
from components.tables.memo import derived

Kind = Literal["flag", "codes", "days", "number", "assumption", "text"]

MOST_NAMED = 2
# What a page's figures are drawn from, by table; a figure with other sources says so.
_TABLES: dict[str, tuple[str, ...]] = {
    "home": ("stances", "events"),
    "record": ("events",),
    "positions": ("events",),
    "recognition": ("recognition",),
    "claims": ("stances", "events"),
    "votes": ("roll_calls",),
    "material": ("material_backing",),
    "index": ("events", "roll_calls", "arms_transfers", "memberships"),
    "reach": ("platform_figures", "routes", "demonstrations"),
}
# The same for the lenses of the map.
_LENS_TABLES: dict[str, tuple[str, ...]] = {
    "article": ("stances",),
    "recognition": ("recognition",),
    "votes": ("roll_calls",),
    "index": _TABLES["index"],
}
# What a view says of itself also where the visitor left it as it was.
_ALWAYS = ("lens", "axis", "issue")
# What opens beside the figures, or is in another language, is no part of what they show; nor is
# which of a page's figures are shown.
_BESIDE = ("lang", "case", "country", "event", "page", "ranked", "one", "other", "everyone")
NOT_TOLD = (*_BESIDE, "form", "show", "by", "order", "source")
_WEIGHT = "weight_"


@dataclass(frozen=True)
class Chosen:
    """One field of a choice: its values as the address has them, and as a reader knows them.

    Of an assumption, `names` holds what it is called.
    """

    field: str
    kind: Kind
    codes: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Sources:
    """Where figures come from: the titles of the few sources, or only how many there are."""

    titles: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class ViewFacts:
    """What a picture of a view says beside its finding."""

    page: str
    chosen: tuple[Chosen, ...]
    tables: tuple[str, ...]


def view_facts(case: Case, choice: Choice) -> ViewFacts:
    """Return the facts of a choice on its page."""
    page = next(code for code, kind in CHOICES.items() if kind is type(choice))
    choice = asked_of_case(choice)  # regions in one order
    chosen = tuple(each for each in _chosen(case, choice) if each.codes)
    if isinstance(choice, MapChoice):
        return ViewFacts(page, chosen, _LENS_TABLES.get(choice.lens, ("events",)))
    return ViewFacts(page, chosen, _TABLES.get(page, ()))


def filters_in(case: Case, choice: Choice, names: Collection[str]) -> tuple[Chosen, ...]:
    """Return those of the fields `names` by which a choice leaves something out."""
    return tuple(each for each in _chosen(case, choice) if each.field in names and each.codes)


def sources_of(case: Case, tables: tuple[str, ...]) -> tuple[Sources, ...]:
    """Return the sources of each table of the case or its world; those without are left out."""
    return tuple(found for table in tables if (found := sources_of_table(case, table)).count)


@derived
def last_act(case: Case) -> str:
    """Return the date of the record's last act, as far as it is known; blank without a record."""
    return max((str(day) for day in case.events["date"]), default="")


@derived
def sources_of_table(case: Case, table: str) -> Sources:
    """Return the sources of a table of the case or its world, none where its rows name none."""
    rows = case.tables()[table]
    ids = [each for each in rows["source_id"].unique() if each] if "source_id" in rows else []
    few = ids if len(ids) <= MOST_NAMED else []
    return Sources(tuple(str(case.sources.at[each, "title"]) for each in few), len(ids))


def _chosen(case: Case, choice: Choice) -> Iterator[Chosen]:
    for each in fields(choice):
        value = getattr(choice, each.name)
        if each.name in NOT_TOLD or each.name.startswith(_WEIGHT):
            continue
        unasked = each.metadata["unasked"]
        usual = unasked(case) if unasked else each.default
        if value != usual or (each.name in _ALWAYS and usual == each.default):
            yield _said(case, each.name, each.metadata["codec"], value)
    yield from _weights(case, choice)


def _said(case: Case, name: str, codec: Any, value: Any) -> Chosen:
    codes = tuple(text for text in codec.write(value) if text)
    match codec:
        case Several() | One():
            names = codec.options(case, EVERYTHING)
            return Chosen(name, "codes", codes, tuple(names.get(code, code) for code in codes))
        case Flag():
            return Chosen(name, "flag", codes if value else (), ())
        case Span():
            return Chosen(name, "days", codes, codes)
        case Whole():
            return Chosen(name, "number", codes, codes)
        case Pair():
            return Chosen(name, "assumption", codes, (str(case.parameters.at[name, "label"]),))
    return Chosen(name, "text", codes, codes)


def _weights(case: Case, choice: Choice) -> Iterator[Chosen]:
    """Yield the weights of the index as one choice, unless they are as they come."""
    weights = [each for each in fields(choice) if each.name.startswith(_WEIGHT)]
    values = [getattr(choice, each.name) for each in weights]
    if values == [each.default for each in weights]:
        return
    labels = case.index_component_scale["label"]
    named = zip(weights, values, strict=True)
    said = ", ".join(f"{labels[each.name.removeprefix(_WEIGHT)]} {value}" for each, value in named)
    yield Chosen("weights", "codes", ("-".join(str(value) for value in values),), (said,))
