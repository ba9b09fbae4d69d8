"""The first page: who backs the subject, in one sentence, one map and a few numbers."""

from __future__ import annotations

import streamlit as st

from components.address import CountryChoice, HomeChoice
from components.analysis.home import HomeResult, home
from components.controls.choices.frames import show_frame
from components.controls.choices.home import pick_country, picked_country, show_search
from components.controls.choices.links import lead_to
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.home_answer import home_numbers
from components.controls.views.home_found import home_found
from components.controls.views.home_lists import about_article, claim_and_record, how_soon
from components.controls.views.home_story import home_story
from components.controls.views.lens_legend import lens_counts
from components.controls.views.page_head import figure_head, page_head
from components.figures.maps.lens import lens_map
from components.tables import Case
from components.words import Words
from components.words.explained import Explanation
from components.words.home import home_claim, home_finding, home_how, home_map_alt


def page(case: Case, choice: HomeChoice) -> None:
    """Show the answer, the map over the story, and beside them the search and the lists."""
    picked = picked_country()
    if picked:
        lead_to(CountryChoice(country=picked))
        return
    words, result = current_words(), home(case, choice)
    explanation = Explanation(home_claim(words, result), home_how(words, result))
    page_head(result.settings, home_finding(words, result), explanation, words)
    home_numbers(result, words)
    beside_map, lists = st.columns((3, 2), gap="medium")
    with beside_map:
        show_frame(case, choice.frame, words)
        _show_map(result, words)
        home_story(result, words)
        about_article(result, words)
    with lists, st.container(key="home-lists", gap="small"):
        show_search(choice, words)
        if result.found is not None:
            home_found(result.found, choice.find, words)
        claim_and_record(result, words)
        how_soon(result, words)


def figure(case: Case, choice: HomeChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), home(case, choice)
    figure_head(home_finding(words, result))
    _show_map(result, words)


def _show_map(result: HomeResult, words: Words) -> None:
    lens_counts(result.map, current_theme(), words)
    with framed("home"):
        figure_view(
            lambda theme: lens_map(result.map, words, theme),
            key="home-map",
            alt=home_map_alt(words, result),
            on_pick=pick_country,
        )


if __name__ == "__main__":
    open_page("home", page, figure)
