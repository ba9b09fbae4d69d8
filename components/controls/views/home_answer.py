"""A few numbers below the answer of the first page, each a link to the page that shows it."""

from __future__ import annotations

import streamlit as st

from components.address import Choice, ClaimsChoice, MapChoice, PositionsChoice, RecordChoice
from components.analysis.home import HomeResult
from components.analysis.record.claims_checked import CONTRADICTED
from components.controls.choices.links import page_link
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words
from components.words.captions import claimed_in_words


def home_numbers(result: HomeResult, words: Words) -> None:
    """Show what the legend of the map does not count: four numbers at most, each with its time."""
    links = _sides(result, words)
    if result.has_record:
        links = [*_before(result, words), *_answers(result, words), *_checks(result, words)]
    with st.container(key="home-numbers", horizontal=True, gap="small"):
        for number, label, choice in links:
            with st.container(width="content"):
                shown = f"**{words.number(number)}** {escape_markdown(label)}"
                page_link(choice, shown, in_region=False)


def _before(result: HomeResult, words: Words) -> list[tuple[int, str, Choice]]:
    endorsed, day = result.camps.endorsed, words.short_day(result.turn.day)
    if not endorsed:
        return []
    said = words.plural(
        "state endorsed the government before {day}",
        "states endorsed the government before {day}",
        len(endorsed),
        day=day,
    )
    return [(len(endorsed), said, RecordChoice(actor=endorsed))]


def _checks(result: HomeResult, words: Words) -> list[tuple[int, str, Choice]]:
    checks = result.checks
    if not checks.contradicted:
        return []
    said = words.plural(
        "of {checks} checks contradicts the article of {time}",
        "of {checks} checks contradict the article of {time}",
        checks.contradicted,
        checks=checks.settled,
        time=claimed_in_words(words, result.settings.as_of_label),
    )
    return [(checks.contradicted, said, ClaimsChoice(verdict=(CONTRADICTED,)))]


def _sides(result: HomeResult, words: Words) -> list[tuple[int, str, Choice]]:
    sides = result.map.sides
    on_side = words.text("on the side of {capital}, by the source", capital=result.capital)
    counted = (
        (sides.backing, on_side),
        (sides.uncommitted, words.text("uncommitted")),
        (sides.opposed, words.text("opposed")),
        (sides.contested, words.text("contested")),
    )
    return [(len(states), label, _shown_as(result, states)) for states, label in counted if states]


def _shown_as(result: HomeResult, states: tuple[str, ...]) -> Choice:
    """Return the map of the states that are shown as any of these are."""
    codes = tuple(dict.fromkeys(result.map.rows.loc[list(states), "shown_as"]))
    return MapChoice(lens="article", stance=codes)


def _answers(result: HomeResult, words: Words) -> list[tuple[int, str, Choice]]:
    turn = result.turn
    if not turn.condemned + turn.endorsed:
        return []
    day = words.short_day(turn.day)
    return [
        (
            turn.condemned,
            words.plural(
                "state condemned the use of force of {day}",
                "states condemned the use of force of {day}",
                turn.condemned,
                day=day,
            ),
            PositionsChoice(force=(turn.against,)),
        ),
        (
            turn.endorsed,
            words.plural(
                "state endorsed the use of force of {day}",
                "states endorsed the use of force of {day}",
                turn.endorsed,
                day=day,
            ),
            PositionsChoice(force=(turn.endorsing,)),
        ),
    ]
