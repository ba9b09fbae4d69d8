"""The page of recognition: whom states treated as the government, and votes on the subject."""

from __future__ import annotations

import functools
from collections.abc import Callable

import streamlit as st

from components.address import PositionsChoice, RecognitionChoice
from components.analysis.record.recognition import RecognitionResult, recognition
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.links import page_link
from components.controls.choices.recognition import (
    show_episode,
    show_grid_choices,
    show_recognition_filters,
)
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.ballots_grid import ballots_grid, ballots_legend, votes_list
from components.controls.views.page_head import figure_head, page_head
from components.controls.views.positions_legend import recognition_legend
from components.controls.views.recognition_tables import turns_table
from components.figures.maps.recognition import recognition_map
from components.tables import Case
from components.words import Words
from components.words.explained import recognition_explained
from components.words.recognition import (
    recognition_alt,
    recognition_finding,
    votes_heading,
)


def page(case: Case, choice: RecognitionChoice) -> None:
    """Show the map of one episode, all episodes side by side, and votes on the subject."""
    words, result = current_words(), recognition(case, choice)
    finding = recognition_finding(words, result)
    page_head(result.settings, finding, recognition_explained(words, result), words)
    show_recognition_filters(case, choice, words)
    show_episode(result, words)
    _show_map(result, words)
    _show_other_question(result, words)
    if not result.turns.empty:
        _show_turns(result, words)
    _show_votes(result, functools.partial(show_grid_choices, case, choice, words), words)
    show_country_box(case, choice, words)


def figure(case: Case, choice: RecognitionChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), recognition(case, choice)
    figure_head(recognition_finding(words, result))
    _show_map(result, words)


def _show_other_question(result: RecognitionResult, words: Words) -> None:
    """Say where the answers to the first turning point are, which are no recognition."""
    for turn in result.settings.turning_points[:1]:
        said = words.text(
            "Whom a state recognises is one question; how it answered “{turn}” ({day}) is "
            "another →",
            turn=escape_markdown(turn.label),
            day=words.day(turn.day),
        )
        page_link(PositionsChoice(), said)


def _show_map(result: RecognitionResult, words: Words) -> None:
    recognition_legend(result, current_theme(), words)
    with framed("recognition"):
        figure_view(
            lambda theme: recognition_map(result, words, theme),
            key="recognition-map",
            alt=recognition_alt(words, result),
            on_pick=open_country,
        )
    st.caption(
        words.text(
            "Grey means that nothing was found, which is no proof that there was nothing. Only the "
            "words in the table say what a government did: a call or a congratulation is not yet "
            "a formal recognition."
        )
    )


def _show_turns(result: RecognitionResult, words: Words) -> None:
    st.header(words.text("From episode to episode"), anchor=False)
    turns_table(result, words)
    st.caption(
        words.text("Tick the box of a row, or click a country on the map, to open its page.")
    )


def _show_votes(result: RecognitionResult, choices: Callable[[], None], words: Words) -> None:
    st.header(escape_markdown(votes_heading(words, result)), anchor=False)
    if result.votes.votes.empty:
        st.write(words.text("The tables of this case hold no such vote."))
        return
    choices()
    ballots_legend(result, current_theme(), words)
    ballots_grid(result, current_theme(), words)
    with st.expander(words.text("What was voted on")):
        votes_list(result, words)


if __name__ == "__main__":
    open_page("recognition", page, figure)
