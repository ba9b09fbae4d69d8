"""Columns about a case's two parties, of which a case may name one only."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from components.columns.column import Column
from components.columns.joined import Joined
from components.tables.settings import Party

_OF_ADVERSARY = "_adversary"


def of_parties(
    columns: Sequence[Column | Joined], parties: Container[str]
) -> tuple[Column | Joined, ...]:
    """Return the columns of a table without those of an adversary that the case does not name."""
    return tuple(
        column
        for column in columns
        if "adversary" in parties or not column.code.endswith(_OF_ADVERSARY)
    )


def party_fields(parties: Mapping[Party, str]) -> dict[str, object]:
    """Return what fills the titles of such columns: the names of the parties, by party."""
    return {str(party): name for party, name in parties.items()}
