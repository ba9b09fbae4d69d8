"""The claims checked page: each claim of the source against the record, and what it foresaw."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import ClaimsChoice
from components.analysis.record.claims_checked import ClaimsResult, claims_checked
from components.columns.record import FORESIGHT
from components.controls.choices.claims import (
    keep_verdict,
    show_check_filters,
    show_order,
    show_part,
)
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import show_html
from components.controls.open_page import open_page
from components.controls.views.check_list import check_list
from components.controls.views.outcome_list import outcome_list
from components.controls.views.page_head import figure_head, how_to_read, page_head
from components.controls.views.table import Look, show_table
from components.figures.caption import Own
from components.figures.charts.intervals import scored_figure
from components.figures.charts.verdicts import verdict_bar
from components.tables import Case
from components.words import Words
from components.words.checks import (
    claims_headline,
    forecasts_finding,
    foresight_in_words,
    unforeseen_in_words,
)
from components.words.explained import claims_explained
from components.words.told import brier_note, foresight_alt, foresight_title, verdicts_alt

_CHECKS = "claim_checks.csv"


def page(case: Case, choice: ClaimsChoice) -> None:
    """Show the verdicts with the list of claims, or what happened next, or the scored forecasts."""
    words, result = current_words(), claims_checked(case, choice)
    found = claims_headline(words, result, choice.show)
    page_head(result.settings, found, claims_explained(words, result), words)
    show_check_filters(result, words)
    show_part(choice, words)
    if choice.show == "outcomes":
        show_order(choice, words)
        outcome_list(result, choice.by, words)
    elif choice.show == "forecasts":
        _show_foresight(result, words)
    else:
        _show_checks(result, words)


def figure(case: Case, choice: ClaimsChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), claims_checked(case, choice)
    figure_head(claims_headline(words, result, choice.show))
    if choice.show == "forecasts" and not result.foresight.scored.empty:
        _draw_foresight(result, words)
    elif choice.show == "checks" and not result.rows.empty:
        _draw_counts(result, words)


def _show_checks(result: ClaimsResult, words: Words) -> None:
    if not result.held:
        st.info(
            words.text("The case holds no checks of its claims: {file} has no rows.", file=_CHECKS)
        )
    elif result.rows.empty:
        st.info(words.text("No claim matches all of these filters together. Remove one."))
    else:
        _show_counts(result, words)
        check_list(result, current_theme(), words)


def _show_counts(result: ClaimsResult, words: Words) -> None:
    """Show the verdicts as a bar, unless all are the same, and what they mean."""
    scale = result.scales.verdict
    labels = words.labels(scale)
    _draw_counts(result, words)
    meanings = (
        htpy.p[htpy.b[words.text("{label}.", label=label)], " ", words.definition(scale, verdict)]
        for verdict, label in labels.items()
    )
    title = htpy.summary[words.text("What the verdicts mean")]
    show_html(htpy.details(".atlas-how.atlas-note")[title, meanings])


def _show_foresight(result: ClaimsResult, words: Words) -> None:
    rows = result.foresight.scored
    heading = foresight_title(words)
    st.header(heading, anchor=False)
    if rows.empty:
        st.write(words.text("No outcome settles any likelihood that the article gives."))
        return
    _draw_foresight(result, words)
    show_table(
        foresight_in_words(words, result.foresight),
        FORESIGHT,
        words,
        Look(words.text("Forecasts with what happened and their scores"), code="forecasts"),
    )
    st.caption(brier_note(words))
    show_html(how_to_read(_about_scores(result, words), words))


def _about_scores(result: ClaimsResult, words: Words) -> str:
    foresight = result.foresight
    settled = words.text(
        "We read direct involvement as taking part in the fighting. The forecasts are settled by "
        "what is reported of {settled}; the outcomes below run until {until}.",
        settled=words.date(foresight.settled),
        until=words.date(foresight.until),
    )
    score = words.text(
        "The Brier score (Brier 1950) is the squared difference between the probability and what "
        "happened, 1 or 0. A single event can show whether it came as a "
        "surprise to a forecast; it cannot show that the probability was right. Only many such "
        "events tell forecasters who say {low} % from those who say {high} %, and a bold forecast "
        "scores best until it fails.",
        low=foresight.lowest_pct,
        high=foresight.highest_pct,
    )
    unforeseen = unforeseen_in_words(words, foresight, result.names)
    return words.running((settled, unforeseen, score, result.settings.likelihood_note))


def _draw_counts(result: ClaimsResult, words: Words) -> None:
    if result.by_verdict.gt(0).sum() > 1:
        figure_view(
            lambda theme: verdict_bar(result, words, theme),
            key="verdicts",
            on_pick=keep_verdict,
            alt=verdicts_alt(words, result),
        )


def _draw_foresight(result: ClaimsResult, words: Words) -> None:
    figure_view(
        lambda theme: scored_figure(result.foresight, words, theme),
        key="foresight",
        own=Own(forecasts_finding(words, result.foresight), ("stances", "outcomes")),
        alt=foresight_alt(words, result),
    )


if __name__ == "__main__":
    open_page("claims", page, figure)
