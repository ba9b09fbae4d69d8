"""The part of a country's card on the record: acts, verdicts, votes, arms."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components.analysis.actors.names import party_names_in_sentence
from components.analysis.record.arms import arms_by_supplier, delivery_years
from components.analysis.record.checks import checks_about
from components.analysis.record.direction import directions
from components.analysis.record.events import (
    BEFORE,
    NOT_AN_ACT,
    all_events,
    choose_events,
    first_window,
)
from components.analysis.record.votes import pooled_agreement, pooled_years
from components.controls.acts_link import acts_link
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, outside_link, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.figures.theme import step_colours, verdict_colours
from components.tables import Case
from components.words import Words
from components.words.record import acts_in_words, tier_labels
from components.words.votes import years_in_words

_RECENT = 5


def record_sections(case: Case, iso3: str, words: Words) -> None:
    """Show what is documented of a state beside what the source claims of it."""
    is_subject = iso3 == case.settings.subject_iso3
    if not is_subject:
        _acts_section(case, iso3, words)
    _verdicts_section(case, iso3, words)
    if not is_subject:
        _votes_section(case, iso3, words)
        _arms_section(case, iso3, words)


def _acts_section(case: Case, iso3: str, words: Words) -> None:
    events = all_events(case)
    own = events[events["actor_id"].eq(iso3)]
    st.subheader(words.text("Documented acts"), anchor=False)
    if own.empty:
        st.write(
            words.text(
                "No act of this state is in the tables. That is no proof that there was none."
            )
        )
        return
    since = own["start"].min().year
    if iso3 == case.settings.adversary_iso3:
        st.write(
            words.text(
                "The tables collect acts of other states; of the adversary they hold few. What it "
                "did is listed among the outcomes on the page of claims checked."
            )
        )
    st.write(words.text("All acts in the tables, since {year}:", year=str(since)))
    by_era = directions(own).reset_index().set_index("era")
    for era in case.era_scale.index:
        if era in by_era.index:
            said = acts_in_words(words, by_era.loc[era])
            st.write(escape_markdown(f"{words.label(case.era_scale, era)}: {said}."))
    _by_kind_and_source(case, iso3, words)
    colours = step_colours(case, current_theme())
    kinds = words.labels(case.event_kind_scale)
    recent = own.iloc[::-1].head(_RECENT)
    st.html(
        "".join(
            _act(row, kinds[row["kind"]], colours[row["direction"]], words)
            for row in recent.to_dict("records")
        )
    )
    if len(own) > _RECENT:
        st.page_link(
            "components/pages/record.py",
            label=words.text(
                "The last {recent} of {acts}: all of them →", recent=_RECENT, acts=len(own)
            ),
            query_params=acts_link(case, iso3),
        )


def _by_kind_and_source(case: Case, iso3: str, words: Words) -> None:
    """Show whether the direction hangs on one kind of event, or on one kind of source."""
    window = case.settings.windows[0]
    events = choose_events(case, replace(first_window(case), actors=(iso3,)))
    rows = []
    labels = {"kind": words.labels(case.event_kind_scale), "tier": tier_labels(words, case)}
    for by, names in labels.items():
        summary = directions(events[events["era"].eq(BEFORE)], by).reset_index()
        rows += [
            f'<tr><th scope="row">{escape(names[row[by]])}</th><td>{row["count"]}</td>'
            f"<td>{words.signed(row['mean'])}</td>"
            f"<td>{escape(_range(row, words))}</td></tr>"
            for row in summary.to_dict("records")
        ]
    if not rows:
        return
    titles = (
        words.text("Kind of event, of source"),
        words.text("Acts"),
        words.text("Mean"),
        words.text("Range"),
    )
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    heading = words.text("By kind of event and of source, {window}", window=window.label)
    with st.expander(escape_markdown(heading)):
        st.html(
            '<div class="atlas-scroll"><table class="atlas-table atlas-narrow">'
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
        )


def _range(row: dict[str, Any], words: Words) -> str:
    return words.text(
        "{low} to {high}", low=words.signed(row["lowest"]), high=words.signed(row["highest"])
    )


def _act(row: dict[str, str], kind: str, colour: str, words: Words) -> str:
    coded = escape(words.text("no act of its own"))
    if row["nature"] != NOT_AN_ACT:
        coded = f"{swatch(colour)}{words.signed(float(row['direction']))}"
    return (
        f'<div class="atlas-claim" style="--edge:{escape(colour)}">'
        f"<p><b>{escape(words.date(row['date']))}</b> · {escape(kind)} · {coded}</p>"
        f"<p>{escape(row['summary'])}</p>"
        f'<p class="atlas-where">{outside_link(row["address"], row["publisher"])}</p></div>'
    )


def _verdicts_section(case: Case, iso3: str, words: Words) -> None:
    rows = checks_about(case, iso3)
    if rows.empty:
        return
    st.subheader(words.text("Claims about it, checked"), anchor=False)
    colours = verdict_colours(case, current_theme())
    for row in rows.itertuples():
        where = f"{words.label(case.aspect_scale, row.aspect)} · {row.place}"
        st.html(
            claim(
                row.words,
                words.label(case.verdict_scale, row.verdict),
                where,
                row.why,
                colours[row.verdict],
            )
        )


def _votes_section(case: Case, iso3: str, words: Words) -> None:
    st.subheader(words.text("Votes and arms"), anchor=False)
    votes = pooled_agreement(case)
    subject, adversary = party_names_in_sentence(case).values()
    if iso3 not in votes.index or pd.isna(votes.at[iso3, "share_subject"]):
        said = words.text(
            "No joint recorded vote with {subject} in the General Assembly.", subject=subject
        )
        st.write(escape_markdown(said))
        return
    row = votes.loc[iso3]
    fields = {
        "span": years_in_words(words, pooled_years(case)),
        "subject": subject,
        "share": words.percent(row["share_subject"]),
        "joint": row["n_joint_subject"],
    }
    if pd.isna(row["share_adversary"]):
        said = words.text(
            "General Assembly, {span}, all issues: voted with {subject} in {share} of {joint} "
            "joint roll calls.",
            **fields,
        )
    else:
        said = words.text(
            "General Assembly, {span}, all issues: voted with {subject} in {share} of {joint} "
            "joint roll calls and with {adversary} in {other}.",
            **fields,
            adversary=adversary,
            other=words.percent(row["share_adversary"]),
        )
    st.write(escape_markdown(said))


def _arms_section(case: Case, iso3: str, words: Words) -> None:
    volume = arms_by_supplier(case).get(iso3)
    first = delivery_years(case)[0]
    if not first:
        st.write(words.text("The case has no register of arms."))
        return
    if volume is None:
        st.write(
            words.text("No delivery of major arms is registered since {year}.", year=str(first))
        )
        return
    rows = case.arms_transfers[case.arms_transfers["supplier_iso3"].eq(iso3)]
    st.write(
        words.text(
            "Major arms delivered since {year}: {volume} million TIV, the last in {last} (a "
            "volume, not a price).",
            year=str(first),
            volume=words.number(volume, 1),
            last=f"{rows['year'].max():.0f}",
        )
    )
