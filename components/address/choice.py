"""What every page's choice has, and the values that fields of choices can have."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, TypeVar

from components.address import declare
from components.address import options as of
from components.address.codecs import Key
from components.languages import SOURCE

Reading = Literal["contested", "most_supportive", "least_supportive"]
Lens = Literal["record", "article", "force", "legitimacy", "recognition", "votes", "index"]
Form = Literal["map", "table"]
Basis = Literal["own", "with_groups", "acts_only"]
Axis = Literal["force", "legitimacy"]
RecordView = Literal["time", "claims", "arms"]
PositionsView = Literal["map", "flow", "both", "acts"]
ClaimsView = Literal["checks", "outcomes", "forecasts"]
OutcomesBy = Literal["date", "actor"]
Known = Literal["own", "with_groups"]
GridOrder = Literal["name", "government", "opposition"]
Method = Literal["min_max", "rank"]
Mode = Literal["both", "air", "sea"]
Scenario = Literal["all_open", "suez_closed", "suez_panama_closed"]
Days = tuple[dt.date, dt.date]
Range = tuple[float, float]

MOST_STATES, MOST_ACTORS = 12, 6


@dataclass(frozen=True)
class Choice:
    """What every page has: the language, and the name of a brought case (blank: the built-in)."""

    lang: str = declare.one(SOURCE, of.lang)
    case: str = declare.param(Key(), "")


@dataclass(frozen=True)
class RegionalChoice(Choice):
    """What every page has that lists states or acts: the regions to keep (none: all)."""

    region: tuple[str, ...] = declare.region()


C = TypeVar("C", bound=Choice)
_BESIDE = ("lang", "case", "country", "event", "source", "show", "by")


def asked_of_case(choice: C) -> C:
    """Return the choice as far as a page's answer depends on it.

    That is without its language, its open card, and what is shown of the answer in which order, and
    with regions in one order.
    """
    beside: dict[str, Any] = {
        each.name: each.default for each in fields(choice) if each.name in _BESIDE
    }
    if isinstance(choice, RegionalChoice):
        beside["region"] = tuple(sorted(choice.region))
    return replace(choice, **beside)
