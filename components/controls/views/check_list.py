"""Checked claims as a list: the claim, the verdict and why, and the events on both sides."""

from __future__ import annotations

import htpy
import pandas as pd
import streamlit as st
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.analysis.record.claims_checked import ClaimsResult, ListedCheck
from components.controls.choices.session import show
from components.controls.markup.elements import (
    beside,
    block,
    caption,
    outside_link,
    show_html,
    small,
    swatch,
    written,
)
from components.figures.theme import Theme, step_colours, verdict_colours
from components.tables.scales import Scales
from components.words import Words
from components.words.checks import spoken_of, verdict_sign
from components.words.quotation import quoted

_UNDECIDED = ("not_checkable", "no_evidence")


def check_list(result: ClaimsResult, theme: Theme, words: Words) -> None:
    """Show one page of the checks, and how to turn to another."""
    listed = result.listed
    if listed.pages > 1:
        show("page", listed.page)
        st.pagination(listed.pages, key="page")
    show_html(_which(result, words), _checks(result, theme, words))


def _which(result: ClaimsResult, words: Words) -> htpy.Node:
    """Return which of all checks stand here, and for paper where the others are."""
    listed, count = result.listed, len(result.rows)
    if listed.pages == 1:
        return None
    said = words.text(
        "Checks {first} to {last} of {all}", first=listed.first, last=listed.last, all=count
    )
    elsewhere = words.text(
        "The others are not printed here. To print all {all}, press “to print” under “Download "
        "and cite” on the page.",
        all=count,
    )
    return caption(said, htpy.span(".atlas-on-paper")[" · ", elsewhere])


@kept_with
def _checks(result: ClaimsResult, theme: Theme, words: Words) -> Markup:
    checks = (_check(result, each, theme, words) for each in result.listed.checks)
    return written(htpy.div(".atlas-list")[checks])


def _check(result: ClaimsResult, listed: ListedCheck, theme: Theme, words: Words) -> htpy.Element:
    row, scales = listed.check, result.scales
    edge = verdict_colours(scales, theme)[row["verdict"]]
    aspect, changed = words.label(scales.aspect, row["aspect"]), ""
    said = quoted(words, row["wording"], row["verbatim"])
    if row["first_reading"]:
        first = words.label(scales.verdict, row["first_reading"])
        changed = words.text("first verdict: {verdict}", verdict=first)
    verdict = words.label(scales.verdict, row["verdict"])
    actors = htpy.b[spoken_of(words, row["actor_ids"], result.names)]
    return block(
        htpy.p[
            swatch(edge),
            htpy.b[verdict_sign(row["verdict"]), " ", verdict],
            " · ",
            beside(actors, aspect, changed and small(changed)),
        ],
        htpy.p(".atlas-quote")[said],
        htpy.p[row["why"]],
        htpy.p(".atlas-where")[words.beside((row["place"], row["claim_id"]))],
        _evidence(result.scales, listed, theme, words),
        colour=edge,
    )


def _evidence(scales: Scales, listed: ListedCheck, theme: Theme, words: Words) -> htpy.Element:
    toward, away = listed.toward, listed.away
    if toward.empty and away.empty:
        return htpy.p(".atlas-where")[words.text("No event to list.")]
    if listed.check["verdict"] in _UNDECIDED:
        titles = (words.text("Points toward it"), words.text("Points away from it"))
        summary = words.text("Events: {events}", events=len(toward) + len(away))
    else:
        titles = (words.text("For"), words.text("Against"))
        summary = words.text(
            "Events: {toward} for, {away} against", toward=len(toward), away=len(away)
        )
    lists = (
        _side(scales, title, side, theme, words)
        for title, side in zip(titles, (toward, away), strict=True)
        if not side.empty
    )
    return htpy.details[htpy.summary[summary], lists]


def _side(
    scales: Scales, title: str, events: pd.DataFrame, theme: Theme, words: Words
) -> htpy.Node:
    colours = step_colours(scales, theme)
    items = []
    for event in events.to_dict("records"):
        step = event["direction"]
        mark: htpy.Node = None
        if pd.notna(step):
            mark = [swatch(colours[step]), small(words.signed(step)), " "]
        actor = htpy.b(".atlas-title")[event["actor"]]
        link = outside_link(event["address"], event["publisher"])
        said = beside(actor, words.date(event["date"]), event["summary"], link)
        items.append(htpy.li[mark, said])
    return [htpy.p[htpy.b[title]], htpy.ul[items]]
