"""Which country's page is open, and what opens it."""

from __future__ import annotations

from components.address import Choice, CountryChoice
from components.address.options import countries_by_name
from components.controls.choices import widgets
from components.tables import Case
from components.words import Words


def country_to_open(choice: Choice) -> CountryChoice | None:
    """Return the choice of the page of the country that a choice of another page opens.

    An open event goes first.
    """
    if isinstance(choice, CountryChoice) or getattr(choice, "event", None):
        return None
    country = getattr(choice, "country", None)
    return CountryChoice(lang=choice.lang, country=country) if country else None


def show_country(case: Case, choice: CountryChoice, words: Words) -> None:
    """Show the search box for a country."""
    names = countries_by_name(case)
    hint = words.text("Type a name")
    widgets.search(words.text("Country"), "country", names, choice.country, hint)
