"""The table under the map: the same rows, sortable; a click opens a country's page."""

from __future__ import annotations

from components.analysis.stances import StancesResult
from components.columns.countries import CLAIMED, DOCUMENTED
from components.controls.choices.cards import open_country
from components.controls.views.table import Look, Picks, show_table
from components.words import Words
from components.words.rows.stances import stance_rows


def country_table(result: StancesResult, words: Words) -> None:
    """Show the states of a result in its order, in the words of its view."""
    show_table(
        stance_rows(result, words),
        DOCUMENTED if result.acts else CLAIMED,
        words,
        Look(words.text("The countries on the map"), code="states"),
        Picks(open_country, "country-table", list(result.rows.index)),
    )
