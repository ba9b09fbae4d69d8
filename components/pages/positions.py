"""The page of answers: where each state stands on the use of force and on legitimacy."""

from __future__ import annotations

import streamlit as st

from components.address import PositionsChoice
from components.analysis.record.events import BEFORE
from components.analysis.record.positions import PositionsResult, positions
from components.analysis.record.turn import AFTER, Turn
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.positions import show_axis, show_part, show_positions_filters
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
    states_of_bands,
    turn_table,
)
from components.figures.caption import Own
from components.figures.charts.flow import turn_flow
from components.figures.maps.positions import positions_map
from components.tables import Case
from components.words import Words
from components.words.divergence import flow_alt, turn_headline
from components.words.explained import positions_explained
from components.words.positions import (
    axis_names,
    both_at_once,
    positions_alt,
    positions_finding,
    shares_note,
)


def page(case: Case, choice: PositionsChoice) -> None:
    """Show the map of one axis, or before and after, or both axes at once, or the deciding acts."""
    words, result = current_words(), positions(case, choice)
    since = words.text("Acts since {day}", day=words.day(result.day))
    page_head(
        result.settings,
        positions_finding(words, result),
        positions_explained(words, result),
        words,
        since,
    )
    show_positions_filters(case, choice, words)
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
    figure_head(positions_finding(words, result))
    if choice.show == "flow" and not result.turn.paths.empty:
        _draw_flow(result.turn, words)
    elif choice.show != "flow" and not result.known.empty:
        positions_legend(result, choice, current_theme(), words)
        _draw_map(result, words)


def _show_legend(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    show_axis(choice, words)
    positions_legend(result, choice, current_theme(), words)


def _show(result: PositionsResult, choice: PositionsChoice, words: Words) -> None:
    match choice.show:
        case "map":
            _show_map(result, choice, words)
        case "flow":
            _show_flow(result.turn, words)
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


def _show_flow(turn: Turn, words: Words) -> None:
    """Show the flow of the states with an act before, then every state as a table."""
    heading = turn_headline(words, turn)
    if turn.paths.empty:
        st.info(words.text("No act before {day} is documented here.", day=words.day(turn.day)))
    else:
        _draw_flow(turn, words)
        said = words.plural(
            "Drawn is {count} state with an act before; the table has all {all}.",
            "Drawn are {count} states with an act before; the table has all {all}.",
            int(turn.paths["states"].map(len).sum()),
            all=len(turn.rows),
        )
        finding = words.text("{finding}.", finding=heading)
        st.caption(escape_markdown(words.running((finding, said))))
        states_of_bands(turn, words)
    turn_table(turn, words)
    eras = turn.scales.era
    further = words.text(
        "Before: {before} After: {after} These are never averaged. Blank: no act of the state was "
        "found.",
        before=words.definition(eras, BEFORE),
        after=words.definition(eras, AFTER),
    )
    show_html(how_to_read(further, words))


def _draw_map(result: PositionsResult, words: Words) -> None:
    with framed("positions"):
        figure_view(
            lambda theme: positions_map(result, words, theme),
            key="positions-map",
            alt=positions_alt(words, result),
            on_pick=open_country,
        )


def _draw_flow(turn: Turn, words: Words) -> None:
    figure_view(
        lambda theme: turn_flow(turn, words, theme),
        key="flow",
        alt=flow_alt(words, turn),
        own=Own(turn_headline(words, turn)),
    )


if __name__ == "__main__":
    open_page("positions", page, figure)
