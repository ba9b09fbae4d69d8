"""The answer of the first page in numbers, each a link to the page that shows it."""

from __future__ import annotations

import streamlit as st

from components.address import Choice, MapChoice, PositionsChoice, RecordChoice
from components.analysis.home import HomeResult
from components.analysis.selection import SILENT
from components.controls.choices.links import page_link
from components.words import Words


def home_numbers(result: HomeResult, words: Words) -> None:
    """Show how many states stand where, before the turn and in answer to it."""
    for key, links in (
        ("home-before", _before(result, words) if result.has_record else _sides(result, words)),
        ("home-answers", _answers(result, words)),
    ):
        with st.container(key=key, horizontal=True, gap="small"):
            for number, label, choice in links:
                with st.container(width="content"):
                    page_link(choice, f"**{words.number(number)}** {label}", in_region=False)


def _before(result: HomeResult, words: Words) -> list[tuple[int, str, Choice]]:
    camps = result.camps
    if not camps.known:
        return []
    return [
        (
            len(camps.endorsed),
            words.text("endorsed the government"),
            RecordChoice(actor=camps.endorsed),
        ),
        (
            len(camps.leaning),
            words.text("opposed force or sanctions"),
            MapChoice(stance=camps.leaning_as),
        ),
        (
            len(camps.between),
            words.text("asked for restraint"),
            MapChoice(stance=camps.between_as),
        ),
        (
            len(camps.against),
            words.text("disputed it or sided against it"),
            MapChoice(stance=camps.against_as),
        ),
        (
            camps.silent,
            words.text("no act found"),
            MapChoice(stance=(SILENT,)),
        ),
    ]


def _sides(result: HomeResult, words: Words) -> list[tuple[int, str, Choice]]:
    sides = result.map.sides
    on_side = words.text("on the side of {capital}, by the source", capital=result.capital)
    counted = (
        (sides.backing, on_side),
        (sides.uncommitted, words.text("uncommitted")),
        (sides.opposed, words.text("opposed")),
        (sides.contested, words.text("contested")),
    )
    return [
        *((len(states), label, _shown_as(result, states)) for states, label in counted if states),
        (
            sides.silent,
            words.text("not placed"),
            MapChoice(lens="article", stance=(SILENT,)),
        ),
    ]


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
            words.text("condemned the use of force of {day}", day=day),
            PositionsChoice(force=(turn.against,)),
        ),
        (
            turn.endorsed,
            words.text("endorsed the use of force of {day}", day=day),
            PositionsChoice(force=(turn.endorsing,)),
        ),
    ]
