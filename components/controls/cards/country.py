"""The country's card: a drawer with everything that the case says of one state."""

from __future__ import annotations

from typing import Any

import htpy
import pandas as pd
import streamlit as st

from components.analysis.report import StateReport
from components.controls.cards.country_corrections import corrections_section
from components.controls.cards.country_record import record_sections
from components.controls.choices.cards import close_country
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, eyebrow, show_html, stance_swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.figures.theme import scale_colours
from components.words import Words
from components.words.quotation import quoted
from components.words.record import acts_in_words
from components.words.stances import perspective
from components.words.states import explain, membership_in_words


def country_card(report: StateReport, words: Words) -> None:
    """Show the card of a state: stance and why, claims, support, record, groups, corrections."""

    @st.dialog(
        escape_markdown(str(report.stance["name"])),
        width="small",
        position="right",
        on_dismiss=close_country,
    )
    def card() -> None:
        _stance_section(report, words)
        _claims_section(report, words)
        _support_section(report, words)
        record_sections(report, words)
        _place_section(report, words)
        corrections_section(report, words)

    card()


def _stance_section(report: StateReport, words: Words) -> None:
    row, scales, theme = report.stance, report.scales, current_theme()
    labels, code = perspective(words, scales).labels, str(row["shown_as"])
    show_html(
        eyebrow(words.text("The source says")),
        htpy.h3[stance_swatch(scales, code, theme), labels[code]],
    )
    st.write(escape_markdown(explain(words, report)))
    if row["contested"] and code != "contested":
        said = words.text(
            "Contested; shown as “{stance}” by the reading you chose.", stance=labels[code]
        )
        st.caption(escape_markdown(said))
    if row["basis"] in ("subject", "adversary"):
        return
    window = report.settings.windows[0]
    record = report.acts.first_window
    label = perspective(words, scales, "record").labels[record["shown_as"]]
    show_html(
        eyebrow(words.text("Documented, {window}", window=window.label)),
        htpy.h3[stance_swatch(scales, record["shown_as"], theme), label],
        htpy.p[acts_in_words(words, record)],
    )


def _claims_section(report: StateReport, words: Words) -> None:
    evidence, colours = report.evidence, scale_colours(report.scales, current_theme())
    for row in evidence.context.itertuples():
        show_html(claim(row.wording, row.topic, row.locator, row.summary))
    for decides, title in (
        (True, words.text("Claims that decide")),
        (False, words.text("Claims that do not decide")),
    ):
        rows = evidence.stances[evidence.stances["decides"].eq(decides)]
        if rows.empty:
            continue
        st.subheader(title, anchor=False)
        for row in rows.itertuples():
            where = _where(report, row, words)
            show_html(
                claim(
                    quoted(words, row.wording, row.verbatim),
                    words.label(report.scales.stance, row.stance),
                    where,
                    row.summary,
                    colours[row.stance],
                )
            )


def _where(report: StateReport, row: Any, words: Words) -> str:
    """Return where a claim stands, and through which group it is about the state."""
    group = words.text("about {group}", group=row.via) if row.via else ""
    return words.beside((_place(report, row, words), group))


def _place(report: StateReport, row: Any, words: Words) -> str:
    """Return the source of a row, and where it stands in it."""
    source = _source_name(report, row.source_id)
    return words.text("{source}, {place}", source=source, place=row.locator)


def _support_section(report: StateReport, words: Words) -> None:
    rows = report.evidence.capabilities
    st.subheader(words.text("Support, reach and likelihood"), anchor=False)
    if rows.empty:
        st.write(
            words.text("The source states no kind of support, reach or likelihood for this state.")
        )
        return
    for row in rows.itertuples():
        kinds = [words.label(report.scales.support_type, code) for code in row.support_types]
        facts = [words.listing(kinds)]
        if row.reach_wording:
            facts.append(words.text("reach: {words}", words=row.reach_wording))
        if row.likelihood:
            band = report.scales.likelihood.loc[row.likelihood]
            facts.append(
                words.text(
                    "direct involvement: {words} (read as {low}–{high} %)",
                    words=row.likelihood_wording,
                    low=band.low_pct,
                    high=band.high_pct,
                )
            )
        where = _where(report, row, words)
        said = quoted(words, row.support_wording, row.verbatim)
        show_html(claim(said, words.beside(facts), where, row.summary))
    if rows["likelihood"].ne("").any():
        st.caption(escape_markdown(report.settings.likelihood_note))


def _place_section(report: StateReport, words: Words) -> None:
    row = report.stance
    st.subheader(words.text("Place and groups"), anchor=False)
    distance = row["distance_km"]
    if row["basis"] != "subject" and not pd.isna(distance):
        said = words.text(
            "{capital} is {distance} km from {other} (great circle between the capitals, WGS84).",
            capital=row["capital"],
            distance=words.number(distance),
            other=report.capital,
        )
        st.write(escape_markdown(said))
    where = words.text(
        "{subregion}, {region} (UN M49).", subregion=row["subregion"], region=row["region"]
    )
    st.write(escape_markdown(where))
    for group in report.evidence.groups.itertuples():
        source = _place(report, group, words)
        status = membership_in_words(words, group.status, group.valid_from, group.valid_to)
        show_html(claim(status, str(group.name), source, group.definition))


def _source_name(report: StateReport, source_id: str) -> str:
    title = str(report.source_titles[source_id])
    return title.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0].strip()
