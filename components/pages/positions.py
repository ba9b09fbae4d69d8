"""The page of answers: where each state stands on the use of force and on legitimacy."""

from __future__ import annotations

import streamlit as st

from components.address import PositionsChoice
from components.analysis.record.positions import PositionsResult, positions
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.positions import show_axis, show_positions_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import Explanation, page_head
from components.controls.views.positions_legend import positions_legend
from components.controls.views.positions_tables import (
    positions_grid,
    positions_table,
    shares_table,
)
from components.figures.maps.positions import positions_map
from components.tables import Case
from components.words import Words
from components.words.positions import (
    axis_names,
    both_at_once,
    positions_alt,
    positions_between,
    positions_finding,
    shares_note,
)


def page(case: Case, choice: PositionsChoice) -> None:
    """Show the map of one axis, the grid of both, shares of the world, and each deciding act."""
    words, result = current_words(), positions(case, choice)
    since = words.text("Acts since {day}", day=words.day(result.day))
    page_head(
        result.settings,
        positions_finding(words, result),
        Explanation(
            words.running((positions_between(words, result), both_at_once(words, result))),
            _how_to_read(words),
        ),
        words,
        since,
    )
    show_positions_filters(case, choice, words)
    show_axis(choice, words)
    positions_legend(result, choice, current_theme(), words)
    if result.known.empty:
        st.info(words.text("No state matches these filters. Remove one above."))
    else:
        _show(result, words)
    show_country_box(case, choice, words)


def _how_to_read(words: Words) -> str:
    return words.text(
        "What a government said of the use of force is one thing, what it said of legitimacy "
        "another. The latest act of its own decides. Grey: no act was found, which is no proof "
        "that there was none."
    )


def _show(result: PositionsResult, words: Words) -> None:
    theme = current_theme()
    with framed("positions"):
        figure_view(
            positions_map(result, words, theme),
            key="positions-map",
            alt=positions_alt(words, result),
            on_pick=open_country,
        )
    st.caption(escape_markdown(result.settings.record_note))
    st.header(words.text("Both axes at once"), anchor=False)
    st.caption(words.text("Press a number to see which states it counts."))
    positions_grid(result, theme, words)
    heading = words.text("Share of the world: {axis}", axis=axis_names(words)[result.axis])
    st.header(escape_markdown(heading), anchor=False)
    shares_table(result, theme, words)
    st.caption(escape_markdown(shares_note(words, result)))
    st.header(words.text("What decided"), anchor=False)
    positions_table(result, words)


if __name__ == "__main__":
    open_page("positions", page)
