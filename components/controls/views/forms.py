"""The three views of one choice of countries: map, table and ranking."""

from __future__ import annotations

from components.address import IndexChoice, MapChoice
from components.controls.choices import widgets
from components.controls.choices.links import page_link
from components.words import Words


def show_form(choice: MapChoice, words: Words) -> None:
    """Ask for map or table."""
    forms = {"map": words.text("Map"), "table": words.text("Table")}
    widgets.segments(words.text("Show"), "form", forms, choice, label_visibility="collapsed")


def link_to_ranking(choice: MapChoice, words: Words) -> None:
    """Show a link from the map or the table to the ranking of the same countries."""
    ranking = IndexChoice(region=choice.region, countries=choice.countries)
    page_link(ranking, words.text("The ranking of these countries →"))


def link_to_map(choice: IndexChoice, words: Words) -> None:
    """Show a link from the ranking to the map of the same countries."""
    shown = MapChoice(lens="index", region=choice.region, countries=choice.countries)
    page_link(shown, words.text("These countries on the map →"))
