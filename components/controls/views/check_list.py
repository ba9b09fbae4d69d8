"""Checked claims as a list: the claim, the verdict and why, and the events on both sides."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components.address.options import CHECKS_ON_A_PAGE
from components.analysis.record.checks import evidence_of
from components.controls.choices.session import show
from components.controls.markup.elements import outside_link, swatch
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
    st.html("".join(_check(case, row, theme, words) for row in shown.to_dict("records")))


def _check(case: Case, row: dict[str, Any], theme: Theme, words: Words) -> str:
    edge = verdict_colours(case.scales, theme)[row["verdict"]]
    aspect, changed = words.label(case.aspect_scale, row["aspect"]), ""
    if row["first_reading"]:
        first = words.label(case.verdict_scale, row["first_reading"])
        said = words.text("first verdict: {verdict}", verdict=first)
        changed = f" · {escape(said)}"
    return (
        f'<div class="atlas-claim" style="--edge:{escape(edge)}">'
        f"<p>{swatch(edge)}<b>{escape(words.label(case.verdict_scale, row['verdict']))}</b>"
        f'<span class="atlas-where">{changed}</span></p>'
        f"<p><b>{escape(spoken_of(words, row['actor']))}</b> · "
        f"{escape(aspect)}: {escape(row['words'])}</p>"
        f"<p>{escape(row['why'])}</p>"
        f'<p class="atlas-where">{escape(row["place"])} · {escape(row["claim_id"])}</p>'
        f"{_evidence(case, row, theme, words)}</div>"
    )


def _evidence(case: Case, row: dict[str, Any], theme: Theme, words: Words) -> str:
    toward = evidence_of(case, row["events_for"])
    away = evidence_of(case, row["events_against"])
    if toward.empty and away.empty:
        return f'<p class="atlas-where">{escape(words.text("No event to list."))}</p>'
    if row["verdict"] in _UNDECIDED:
        titles = (words.text("Points toward it"), words.text("Points away from it"))
        summary = words.text("Events: {events}", events=len(toward) + len(away))
    else:
        titles = (words.text("For"), words.text("Against"))
        summary = words.text(
            "Events: {toward} for, {away} against", toward=len(toward), away=len(away)
        )
    lists = "".join(
        _side(case, title, side, theme, words)
        for title, side in zip(titles, (toward, away), strict=True)
        if not side.empty
    )
    return f"<details><summary>{escape(summary)}</summary>{lists}</details>"


def _side(case: Case, title: str, events: pd.DataFrame, theme: Theme, words: Words) -> str:
    colours = step_colours(case.scales, theme)
    items = []
    for event in events.to_dict("records"):
        mark = ""
        if pd.notna(event["direction"]):
            mark = f"{swatch(colours[event['direction']])}"
            mark += f'<span class="atlas-where">{words.signed(event["direction"])}</span> '
        items.append(
            f"<li>{mark}<b>{escape(capitalised(event['actor']))}</b>, "
            f"{escape(words.date(event['date']))}. "
            f"{escape(event['summary'])} ({outside_link(event['address'], event['publisher'])})"
            "</li>"
        )
    return f"<p><b>{escape(title)}</b></p><ul>{''.join(items)}</ul>"
