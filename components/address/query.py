"""The address of a page ⇄ its choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import Field, dataclass, fields
from typing import Any

from components.address.choice import Choice
from components.address.choices import CHOICES
from components.address.codecs import MISSING, Codec, Reason, Scope
from components.address.migrations import brought_up_to_date
from components.tables import Case

Query = Mapping[str, Sequence[str]]
LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Refused:
    """A part of an address that the case or the page does not have: name and value as asked.

    Both are cut to `LONGEST_SHOWN` characters. They come from outside: escape them.
    """

    name: str
    value: str
    reason: Reason


def from_query(page: str, query: Query, case: Case) -> tuple[Choice, tuple[Refused, ...]]:
    """Return the choice that an address of `page` (its code) stands for, and what it left out.

    Addresses of earlier versions are read as well. Never raises for any `query`.
    """
    query = brought_up_to_date(page, query, case)
    kind = CHOICES[page]
    chosen: dict[str, Any] = {}
    refused: list[Refused] = []
    for each in fields(kind):
        codec: Codec = each.metadata["codec"]
        value, left_out = codec.read(query.get(each.name, ()), case, scope_of(chosen))
        if value is MISSING and each.metadata["unasked"]:
            value = each.metadata["unasked"](case)
        chosen[each.name] = _canonical(each, value, case)
        refused += [_refusal(each.name, text, reason) for text, reason in left_out]
    for name in query.keys() - chosen.keys():
        refused.append(_refusal(name, "".join(query[name][:1]), "unknown_name"))
    return kind(**chosen), tuple(refused)


def to_query(choice: Choice) -> dict[str, list[str]]:
    """Return the address of a choice: each field that is not at its default, as texts."""
    return {
        each.name: each.metadata["codec"].write(getattr(choice, each.name))
        for each in fields(choice)
        if getattr(choice, each.name) != each.default
    }


def scope_of(chosen: Mapping[str, Any]) -> Scope:
    """Return what the options of the fields after `chosen`, by name, depend on."""
    return Scope(chosen.get("region", ()), chosen.get("lens", ""))


def _canonical(each: Field[Any], value: Any, case: Case) -> Any:
    """Return the default where nothing was asked, or exactly what the case gives by default."""
    standard = each.metadata["standard"]
    at_default = value is MISSING or (standard is not None and value == standard(case))
    return each.default if at_default else value


def _refusal(name: str, value: str, reason: Reason) -> Refused:
    return Refused(name[:LONGEST_SHOWN], value[:LONGEST_SHOWN], reason)
