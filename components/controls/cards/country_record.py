"""The part of a country's card on the record: acts, verdicts, votes, arms."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from components.analysis.actors.names import party_names_in_sentence
from components.analysis.record.arms import arms_by_supplier, delivery_years
from components.analysis.record.checks import checks_about
from components.analysis.record.direction import direction_words, directions, signed
from components.analysis.record.events import (
    BEFORE,
    NOT_AN_ACT,
    all_events,
    choose_events,
    first_window,
)
from components.analysis.record.votes import pooled_agreement, pooled_span
from components.controls.acts_link import acts_link
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, outside_link, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.figures.theme import step_colours, verdict_colours
from components.tables import Case

_RECENT = 5


def record_sections(case: Case, iso3: str) -> None:
    """Show what is documented of a state beside what the source claims of it."""
    is_subject = iso3 == case.settings.subject_iso3
    if not is_subject:
        _acts_section(case, iso3)
    _verdicts_section(case, iso3)
    if not is_subject:
        _votes_section(case, iso3)
        _arms_section(case, iso3)


def _acts_section(case: Case, iso3: str) -> None:
    events = all_events(case)
    own = events[events["actor_id"].eq(iso3)]
    st.subheader("Documented acts", anchor=False)
    if own.empty:
        st.write("No act of this state is in the tables. That is no proof that there was none.")
        return
    since = own["start"].min().year
    if iso3 == case.settings.adversary_iso3:
        st.write(
            "The tables collect acts of other states; of the adversary they hold few. What it did "
            "stands among the outcomes on the page of claims checked."
        )
    st.write(escape_markdown(f"All that the tables hold, since {since}:"))
    by_era = directions(own).reset_index().set_index("era")
    for era in case.era_scale.index:
        if era in by_era.index:
            words = direction_words(by_era.loc[era])
            st.write(escape_markdown(f"{case.era_scale.at[era, 'label']}: {words}."))
    _by_kind_and_source(case, iso3)
    colours = step_colours(case, current_theme())
    recent = own.iloc[::-1].head(_RECENT)
    st.html("".join(_act(row, colours[row["direction"]]) for row in recent.to_dict("records")))
    if len(own) > _RECENT:
        st.page_link(
            "components/pages/record.py",
            label=f"The last {_RECENT} of {len(own)}: all of them →",
            query_params=acts_link(case, iso3),
        )


def _by_kind_and_source(case: Case, iso3: str) -> None:
    """Show whether the direction hangs on one kind of event, or on one kind of source."""
    window = case.settings.windows[0]
    events = choose_events(case, replace(first_window(case), actors=(iso3,)))
    rows = []
    for by in ("kind_label", "tier_label"):
        summary = directions(events[events["era"].eq(BEFORE)], by).reset_index()
        rows += [
            f'<tr><th scope="row">{escape(row[by])}</th><td>{row["count"]}</td>'
            f"<td>{signed(row['mean'])}</td>"
            f"<td>{signed(row['lowest'])} to {signed(row['highest'])}</td></tr>"
            for row in summary.to_dict("records")
        ]
    if not rows:
        return
    titles = ("Kind of event, of source", "Acts", "Mean", "Range")
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    with st.expander(escape_markdown(f"By kind of event and of source, {window.label}")):
        st.html(
            '<div class="atlas-scroll"><table class="atlas-table atlas-narrow">'
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
        )


def _act(row: dict[str, str], colour: str) -> str:
    coded = "no act of its own"
    if row["nature"] != NOT_AN_ACT:
        coded = f"{swatch(colour)}{signed(float(row['direction']))}"
    return (
        f'<div class="atlas-claim" style="--edge:{escape(colour)}">'
        f"<p><b>{escape(row['date'])}</b> · {escape(row['kind_label'])} · {coded}</p>"
        f"<p>{escape(row['summary'])}</p>"
        f'<p class="atlas-where">{outside_link(row["address"], row["publisher"])}</p></div>'
    )


def _verdicts_section(case: Case, iso3: str) -> None:
    rows = checks_about(case, iso3)
    if rows.empty:
        return
    st.subheader("Claims about it, checked", anchor=False)
    colours = verdict_colours(case, current_theme())
    for row in rows.itertuples():
        where = f"{case.aspect_scale.at[row.aspect, 'label']} · {row.place}"
        st.html(claim(row.words, row.verdict_label, where, row.why, colours[row.verdict]))


def _votes_section(case: Case, iso3: str) -> None:
    st.subheader("Votes and arms", anchor=False)
    votes = pooled_agreement(case)
    subject, adversary = party_names_in_sentence(case).values()
    if iso3 not in votes.index or pd.isna(votes.at[iso3, "share_subject"]):
        st.write(escape_markdown(f"No joint recorded vote with {subject} in the General Assembly."))
        return
    row = votes.loc[iso3]
    other = ""
    if pd.notna(row["share_adversary"]):
        other = f" and with {adversary} in {row['share_adversary'] * 100:.0f} %"
    st.write(
        escape_markdown(
            f"General Assembly, {pooled_span(case)}, all issues: voted with {subject} in "
            f"{row['share_subject'] * 100:.0f} % of {row['n_joint_subject']:.0f} joint roll "
            f"calls{other}."
        )
    )


def _arms_section(case: Case, iso3: str) -> None:
    volume = arms_by_supplier(case).get(iso3)
    first = delivery_years(case)[0]
    if not first:
        st.write("The case holds no register of arms.")
        return
    if volume is None:
        st.write(f"No delivery of major arms is registered since {first}.")
        return
    rows = case.arms_transfers[case.arms_transfers["supplier_iso3"].eq(iso3)]
    st.write(
        escape_markdown(
            f"Major arms delivered since {first}: {volume:,.1f} million TIV, the last in "
            f"{rows['year'].max():.0f} (a volume, not a price)."
        )
    )
