"""The country's card: a drawer with everything that the case says of one state."""

from __future__ import annotations

from typing import Any

import htpy
import pandas as pd
import streamlit as st

from components.analysis.claims.evidence import Evidence
from components.analysis.claims.resolution import Reading
from components.analysis.report import StateReport, report_on
from components.controls.cards.country_record import record_sections
from components.controls.choices.session import choose, show
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, eyebrow, show_html, stance_swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.figures.theme import scale_colours
from components.tables import Case
from components.words import Words
from components.words.quotation import quoted
from components.words.record import acts_in_words
from components.words.stances import perspective
from components.words.states import explain, membership_in_words


def show_country_box(case: Case, iso3: str | None, words: Words) -> None:
    """Show the search box for a country; `iso3` is the one whose card is open."""
    names = case.world.countries["name"].sort_values()
    show("country", iso3, unset=None)
    st.selectbox(
        words.text("Open a country"),
        list(names.index),
        index=None,
        key="country",
        format_func=names.get,
        placeholder=words.text("Type a name"),
    )


def open_country(iso3: str) -> None:
    """Open the card of a country after a click; call in a callback."""
    choose(country=iso3)


def close_country() -> None:
    """Close the card; call in a callback."""
    choose(country=None)


def country_card(case: Case, iso3: str, reading: Reading, words: Words) -> None:
    """Show the card of a state: stance and why, claims, support, record, groups, distance."""
    name = str(case.world.countries.at[iso3, "name"])

    @st.dialog(escape_markdown(name), width="small", position="right", on_dismiss=close_country)
    def card() -> None:
        report = report_on(case, iso3, reading)
        _stance_section(case, report, words)
        _claims_section(case, report.evidence, words)
        _support_section(case, report.evidence, words)
        record_sections(case, report, words)
        _place_section(case, report.stance, report.evidence, words)

    card()


def _stance_section(case: Case, report: StateReport, words: Words) -> None:
    row = report.stance
    labels, code, theme = (
        perspective(words, case.scales).labels,
        str(row["shown_as"]),
        current_theme(),
    )
    show_html(
        eyebrow(words.text("The source says")),
        htpy.h3[stance_swatch(case.scales, code, theme), labels[code]],
    )
    st.write(escape_markdown(explain(words, case, row)))
    if row["contested"] and code != "contested":
        said = words.text(
            "Contested; shown as “{stance}” by the reading you chose.", stance=labels[code]
        )
        st.caption(escape_markdown(said))
    if row["basis"] in ("subject", "adversary"):
        return
    window = case.settings.windows[0]
    record = report.acts.first_window
    label = perspective(words, case.scales, "record").labels[record["shown_as"]]
    show_html(
        eyebrow(words.text("Documented, {window}", window=window.label)),
        htpy.h3[stance_swatch(case.scales, record["shown_as"], theme), label],
        htpy.p[acts_in_words(words, record)],
    )


def _claims_section(case: Case, evidence: Evidence, words: Words) -> None:
    colours = scale_colours(case.scales, current_theme())
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
            where = _where(case, row, words)
            show_html(
                claim(
                    quoted(words, row.wording, row.verbatim),
                    words.label(case.stance_scale, row.stance),
                    where,
                    row.summary,
                    colours[row.stance],
                )
            )


def _where(case: Case, row: Any, words: Words) -> str:
    """Return where a claim stands, and through which group it is about the state."""
    group = words.text("about {group}", group=row.via) if row.via else ""
    return words.beside((_place(case, row, words), group))


def _place(case: Case, row: Any, words: Words) -> str:
    """Return the source of a row, and where it stands in it."""
    source = _source_name(case, row.source_id)
    return words.text("{source}, {place}", source=source, place=row.locator)


def _support_section(case: Case, evidence: Evidence, words: Words) -> None:
    rows = evidence.capabilities
    st.subheader(words.text("Support, reach and likelihood"), anchor=False)
    if rows.empty:
        st.write(
            words.text("The source states no kind of support, reach or likelihood for this state.")
        )
        return
    for row in rows.itertuples():
        kinds = [words.label(case.support_type_scale, code) for code in row.support_types]
        facts = [words.listing(kinds)]
        if row.reach_wording:
            facts.append(words.text("reach: {words}", words=row.reach_wording))
        if row.likelihood:
            band = case.likelihood_scale.loc[row.likelihood]
            facts.append(
                words.text(
                    "direct involvement: {words} (read as {low}–{high} %)",
                    words=row.likelihood_wording,
                    low=band.low_pct,
                    high=band.high_pct,
                )
            )
        where = _where(case, row, words)
        said = quoted(words, row.support_wording, row.verbatim)
        show_html(claim(said, words.beside(facts), where, row.summary))
    if rows["likelihood"].ne("").any():
        st.caption(escape_markdown(case.settings.likelihood_note))


def _place_section(case: Case, row: pd.Series, evidence: Evidence, words: Words) -> None:
    st.subheader(words.text("Place and groups"), anchor=False)
    subject = case.world.countries.loc[case.settings.subject_iso3]
    distance = row["distance_km"]
    if row["basis"] != "subject" and not pd.isna(distance):
        said = words.text(
            "{capital} is {distance} km from {other} (great circle between the capitals, WGS84).",
            capital=row["capital"],
            distance=words.number(distance),
            other=subject["capital"],
        )
        st.write(escape_markdown(said))
    where = words.text(
        "{subregion}, {region} (UN M49).", subregion=row["subregion"], region=row["region"]
    )
    st.write(escape_markdown(where))
    for group in evidence.groups.itertuples():
        source = _place(case, group, words)
        status = membership_in_words(words, group.status, group.valid_from, group.valid_to)
        show_html(claim(status, str(group.name), source, group.definition))


def _source_name(case: Case, source_id: str) -> str:
    title = str(case.sources.at[source_id, "title"])
    return title.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0].strip()
