"""The page of answers: where each state stands on the use of force and on legitimacy."""

from __future__ import annotations

import streamlit as st

from components.address import PositionsChoice
from components.analysis.record.positions import PositionsResult, positions
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.positions import (
    press_band,
    show_axis,
    show_band,
    show_part,
    show_positions_filters,
)
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import figure_head, how_to_read, page_head
from components.controls.views.positions_legend import positions_legend
from components.controls.views.positions_tables import (
    positions_grid,
    positions_table,
    shares_table,
    turn_table,
)
from components.figures.charts.flow import turn_flow
from components.figures.maps.positions import positions_map
from components.tables import Case
from components.words import Words
from components.words.divergence import flow_alt
from components.words.explained import flow_explained, positions_explained
from components.words.positions import (
    axis_names,
    both_at_once,
    positions_alt,
    positions_finding,
    shares_note,
    turn_finding,
)


def page(case: Case, choice: PositionsChoice) -> None:
    """Show the map of one axis, or before and after, or both axes at once, or the deciding acts."""
    words, result = current_words(), positions(case, choice)
    since = words.text("Acts since {day}", day=words.day(result.day))
    explained = flow_explained if choice.show == "flow" else positions_explained
    finding = _finding(result, choice, words)
    page_head(result.settings, finding, explained(words, result), words, since)
    show_positions_filters(case, choice, result.turn, words)
    show_part(choice, words)
    if result.known.empty and choice.show != "flow":
        _show_legend(result, choice, words)
        st.info(words.text("No state matches these filters. Remove one above."))
    else:
        _show(result, choice, words)
    show_country_box(case, choice, words)


def figure(case: Case, choice: PositionsChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), positions(case, choice)
    figure_head(_finding(result, choice, words))
    if choice.show == "flow" and not result.turn.paths.empty:
        _draw_flow(result, choice, words)
    elif choice.show != "flow" and not result.known.empty:
        positions_legend(result, choice, current_theme(), words)
        _draw_map(result, words)


def _finding(result: PositionsResult, choice: PositionsChoice, words: Words) -> str:
    return (turn_finding if choice.show == "flow" else positions_finding)(words, result)


def _show_legend(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    show_axis(choice, words)
    positions_legend(result, choice, current_theme(), words)


def _show(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    match choice.show:
        case "map":
            _show_map(result, choice, words)
        case "flow":
            _show_flow(result, choice, words)
        case "both":
            said = words.text("Press a number to see which states it counts.")
            st.caption(escape_markdown(words.running((both_at_once(words, result), said))))
            positions_grid(result, current_theme(), words)
        case "acts":
            _show_legend(result, choice, words)
            positions_table(result, words)


def _show_map(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    theme = current_theme()
    _show_legend(result, choice, words)
    _draw_map(result, words)
    heading = words.text("Share of the world: {axis}", axis=axis_names(words)[result.axis])
    st.header(escape_markdown(heading), anchor=False)
    shares_table(result, theme, words)
    show_html(how_to_read(shares_note(words, result), words))


def _show_flow(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    """Show the flow of the states with an act before, then the states kept as a table."""
    turn = result.turn
    if turn.paths.empty:
        st.info(words.text("No act before {day} is documented here.", day=words.day(turn.day)))
    else:
        _draw_flow(result, choice, words)
        said = words.plural(
            "Drawn is {count} state with an act before. Press a band, or choose it below, to keep "
            "its states in the table.",
            "Drawn are {count} states with an act before. Press a band, or choose it below, to "
            "keep its states in the table.",
            int(turn.paths["states"].map(len).sum()),
        )
        st.caption(escape_markdown(said))
        show_band(turn, choice, words)
    turn_table(turn, words)


def _draw_map(result: PositionsResult, words: Words) -> None:
    with framed("positions"):
        figure_view(
            lambda theme: positions_map(result, words, theme),
            key="positions-map",
            alt=positions_alt(words, result),
            on_pick=open_country,
        )


def _draw_flow(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    figure_view(
        lambda theme: turn_flow(result.turn, words, theme),
        key="flow",
        alt=flow_alt(words, result.turn),
        on_pick=press_band(choice),
    )


if __name__ == "__main__":
    open_page("positions", page, figure)
