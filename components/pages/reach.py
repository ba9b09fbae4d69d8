"""The reach page: how far, how fast and with how much each ally could bring support."""

from __future__ import annotations

import streamlit as st

from components.address import ReachChoice
from components.analysis.reach.result import ReachResult, reach
from components.analysis.reach.routes_map import RoutesMap
from components.controls.choices.assumptions import show_assumptions
from components.controls.choices.reach import show_reach_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.figure_key import figure_key
from components.controls.views.page_head import figure_head, page_head
from components.controls.views.reach_tables import (
    demonstrations_table,
    figures_table,
    options_table,
    permissions_table,
    tonnes_table,
)
from components.figures.caption import Own
from components.figures.charts.delivery import arrival_figure, arrival_key, demonstrations_figure
from components.figures.maps.routes import reach_map
from components.tables import Case
from components.words import Words
from components.words.explained import reach_explained
from components.words.reach import (
    agreement_in_words,
    days_of_actors,
    driver_in_words,
    finding,
    undated_in_words,
    ways_in_words,
)
from components.words.told import (
    arrival_alt,
    arrival_headline,
    arrival_title,
    demonstrations_alt,
    demonstrations_title,
    routes_alt,
)


def page(case: Case, choice: ReachChoice) -> None:
    """Compute every option of the chosen allies and show it on map, chart and tables."""
    words, result = current_words(), reach(case, choice)
    page_head(result.settings, finding(words, result), reach_explained(words, result), words)
    show_reach_filters(case, result, words)
    if result.unrouted:
        names = words.listing(result.names[actor] for actor in result.unrouted)
        st.caption(escape_markdown(words.text("No route is documented from: {names}", names=names)))
    if result.map is None:
        st.info(
            words.text("No documented way matches these choices. Choose an actor, or another mode.")
        )
    else:
        _show_map_and_times(result, result.map, words)
    _show_tonnes_and_demonstrations(result, words)
    _show_behind(result, words)
    show_assumptions(case, choice, words)


def _show_behind(result: ReachResult, words: Words) -> None:
    """Show what stands behind the results, each behind a press."""
    if not result.best.empty:
        with st.expander(words.text("What the article says of their reach, and what was seen")):
            _show_words(result, words)
    if not result.sightings.empty:
        with st.expander(words.text("Every visit, flight, shipment and refusal, with its source")):
            demonstrations_table(result, words)
    with st.expander(words.text("All routes with their aircraft or ships, results and warnings")):
        options_table(result, words)
    with st.expander(words.text("Published figures, consents and passages")):
        figures_table(result, words)
        permissions_table(result, words)
    with st.expander(words.text("What the model leaves out")):
        _show_omissions(words)


def _show_omissions(words: Words) -> None:
    st.write(
        words.text(
            "We list four warnings for each route and do not combine them: can the aircraft fly "
            "its longest leg with cargo, are the consents documented, has the place received such "
            "a visit before, and was the route seen in use? The model leaves out winds, alternate "
            "airfields, crew duty, maintenance, volume of cargo, dangerous goods, fuel and "
            "handlers at the far end, insurance, escorts, interception, and the will to send "
            "anything. Published payloads are the most that can be carried, not what was carried. "
            "Most figures come from excerpts of public pages."
        )
    )


def figure(case: Case, choice: ReachChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), reach(case, choice)
    figure_head(finding(words, result))
    if result.map is not None:
        _draw_map(result, result.map, words)


def _draw_map(result: ReachResult, drawn: RoutesMap, words: Words) -> None:
    with framed("reach"):
        figure_view(
            lambda theme: reach_map(drawn, words, theme, days_of_actors(words, result.best)),
            key="reach-map",
            alt=routes_alt(words, result, drawn),
        )


def _show_map_and_times(result: ReachResult, drawn: RoutesMap, words: Words) -> None:
    left, right = st.columns([5, 4], gap="medium")
    with left:
        _draw_map(result, drawn, words)
        if result.driver is not None:
            st.write(escape_markdown(driver_in_words(words, result.driver)))
    with right:
        _show_arrival(result, words)


def _show_arrival(result: ReachResult, words: Words) -> None:
    st.header(arrival_title(words, result), anchor=False)
    show_html(figure_key(arrival_key(result, words, current_theme()), words))
    figure_view(
        lambda theme: arrival_figure(result, words, theme),
        key="arrival",
        alt=arrival_alt(words, result),
        own=Own(arrival_headline(words, result)),
    )
    if undated := undated_in_words(words, result):
        st.caption(escape_markdown(undated))


def _show_tonnes_and_demonstrations(result: ReachResult, words: Words) -> None:
    left, right = st.columns([2, 3], gap="large")
    with left:
        st.header(words.text("Tonnes that could have arrived by a given day"), anchor=False)
        tonnes_table(result, words)
    with right:
        _show_demonstrations(result, words)


def _show_words(result: ReachResult, words: Words) -> None:
    for _, row in result.beside.iterrows():
        ways = ways_in_words(words, result.best_of(row["actor_id"]))
        likely = words.text("Direct involvement: “{words}”.", words=row["likelihood"])
        computed = words.text("Computed: {computed}.", computed=ways)
        said = (agreement_in_words(words, row), likely if row["likelihood"] else "", computed)
        st.markdown(f"**{escape_markdown(row['name'])}.** {escape_markdown(words.running(said))}")


def _show_demonstrations(result: ReachResult, words: Words) -> None:
    heading = demonstrations_title(words)
    st.header(heading, anchor=False)
    if result.sightings.empty:
        st.write(words.text("No visit, flight or shipment of these states is in the tables."))
        return
    figure_view(
        lambda theme: demonstrations_figure(result, words, theme),
        key="demonstrations",
        own=Own(heading, ("demonstrations",)),
        alt=demonstrations_alt(words, result),
    )
    st.caption(words.text("Dotted line: {day}, the day of the case.", day=words.date(result.day)))


if __name__ == "__main__":
    open_page("reach", page, figure)
