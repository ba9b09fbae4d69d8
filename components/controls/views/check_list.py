"""Checked claims as a list: the claim, the verdict and why, and the events on both sides."""

from __future__ import annotations

from typing import Any

import htpy
import pandas as pd
import streamlit as st

from components.address.options import CHECKS_ON_A_PAGE
from components.analysis.record.checks import evidence_of
from components.controls.choices.session import show
from components.controls.markup.elements import block, outside_link, show_html, small, swatch
from components.figures.theme import Theme, step_colours, verdict_colours
from components.tables import Case
from components.words import Words
from components.words.checks import spoken_of
from components.words.sentences import capitalised

_UNDECIDED = ("not_checkable", "no_evidence")


def check_list(case: Case, rows: pd.DataFrame, asked: int, theme: Theme, words: Words) -> None:
    """Show `rows` of `checked_claims`, some at a time: page `asked`, or the last that there is."""
    pages = -(-len(rows) // CHECKS_ON_A_PAGE)
    page = min(asked, pages)
    if pages > 1:
        show("page", page)
        st.pagination(pages, key="page")
    shown = rows.iloc[(page - 1) * CHECKS_ON_A_PAGE : page * CHECKS_ON_A_PAGE]
    if pages > 1:
        first = (page - 1) * CHECKS_ON_A_PAGE + 1
        last = first + len(shown) - 1
        st.caption(words.text("{first} to {last} of {all}", first=first, last=last, all=len(rows)))
    show_html(_check(case, row, theme, words) for row in shown.to_dict("records"))


def _check(case: Case, row: dict[str, Any], theme: Theme, words: Words) -> htpy.Element:
    edge = verdict_colours(case.scales, theme)[row["verdict"]]
    aspect, changed = words.label(case.aspect_scale, row["aspect"]), ""
    if row["first_reading"]:
        first = words.label(case.verdict_scale, row["first_reading"])
        changed = " · " + words.text("first verdict: {verdict}", verdict=first)
    verdict = words.label(case.verdict_scale, row["verdict"])
    return block(
        htpy.p[swatch(edge), htpy.b[verdict], small(changed)],
        htpy.p[htpy.b[spoken_of(words, row["actor"])], f" · {aspect}: {row['words']}"],
        htpy.p[row["why"]],
        htpy.p(".atlas-where")[f"{row['place']} · {row['claim_id']}"],
        _evidence(case, row, theme, words),
        colour=edge,
    )


def _evidence(case: Case, row: dict[str, Any], theme: Theme, words: Words) -> htpy.Element:
    toward = evidence_of(case, row["events_for"])
    away = evidence_of(case, row["events_against"])
    if toward.empty and away.empty:
        return htpy.p(".atlas-where")[words.text("No event to list.")]
    if row["verdict"] in _UNDECIDED:
        titles = (words.text("Points toward it"), words.text("Points away from it"))
        summary = words.text("Events: {events}", events=len(toward) + len(away))
    else:
        titles = (words.text("For"), words.text("Against"))
        summary = words.text(
            "Events: {toward} for, {away} against", toward=len(toward), away=len(away)
        )
    lists = (
        _side(case, title, side, theme, words)
        for title, side in zip(titles, (toward, away), strict=True)
        if not side.empty
    )
    return htpy.details[htpy.summary[summary], lists]


def _side(case: Case, title: str, events: pd.DataFrame, theme: Theme, words: Words) -> htpy.Node:
    colours = step_colours(case.scales, theme)
    items = []
    for event in events.to_dict("records"):
        step = event["direction"]
        mark: htpy.Node = None
        if pd.notna(step):
            mark = [swatch(colours[step]), small(words.signed(step)), " "]
        said = f", {words.date(event['date'])}. {event['summary']} ("
        link = outside_link(event["address"], event["publisher"])
        items.append(htpy.li[mark, htpy.b[capitalised(event["actor"])], said, link, ")"])
    return [htpy.p[htpy.b[title]], htpy.ul[items]]
