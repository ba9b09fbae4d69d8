"""The record as tables: claims beside acts, and every event with its reports."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.actors.names import party_names_in_sentence, short_names
from components.analysis.record.checks import stance_verdicts
from components.analysis.record.events import NOT_AN_ACT
from components.analysis.record.votes import pooled_years
from components.controls.card_state import COUNTRY, EVENT
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.picking import Picks, pick_table
from components.tables import Case
from components.words import Words
from components.words.record import acts_in_words, step_labels, tier_labels
from components.words.stances import vocabulary

_NATURES = {"act": "", "listed": "from a list", "not_an_act": "no act of its own"}


def beside_table(case: Case, beside: pd.DataFrame, words: Words) -> None:
    """Show claims beside the record, those apart first; a click opens the country's card.

    `beside` is `claims_beside_record`, in the order to show.
    """
    pick_table(
        _beside(case, beside, words),
        Picks(COUNTRY, "beside-table", list(beside.index)),
        alt="Countries with claim, documented acts, gap, votes, arms and shared groups",
        columns={
            "Country": st.column_config.TextColumn("Country", width=140),
            "Documented acts": st.column_config.TextColumn("Documented acts", width=230),
            "Gap": st.column_config.NumberColumn(
                "Gap",
                format="%+.1f",
                help="Mean of the acts less the nearest claimed position, in steps of the scale.",
            ),
            "Claim checked": st.column_config.TextColumn(
                "Claim checked",
                help="The verdict on the stance claimed of the state itself, weighed act by act.",
            ),
            **{
                name: st.column_config.NumberColumn(
                    escape_markdown(name),
                    format="%.0f %%",
                    help="Share of joint General Assembly roll calls, pooled over "
                    f"{', '.join(str(year) for year in pooled_years(case))}.",
                )
                for name in _voting_columns(case)
            },
            "Arms, million TIV": st.column_config.NumberColumn(format="%.1f"),
        },
    )


def _beside(case: Case, rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    claims, record = vocabulary(words, case.scales), vocabulary(words, case.scales, "record")
    acts = [acts_in_words(words, row) for _, row in rows.iterrows()]
    verdicts = stance_verdicts(case).reindex(rows.index, fill_value=())
    verdict = rows["apart"].map({True: "apart", False: "in line"}).where(rows["gap"].notna(), "")
    names = short_names(case)
    with_subject, with_adversary = _voting_columns(case)
    return pd.DataFrame(
        {
            "Country": rows["name"],
            "Claim and record": verdict,
            "The source claims": rows["shown_as"].map(claims.labels),
            "Basis": rows["basis"].map(claims.bases),
            "Documented": rows["documented_as"].map(record.labels),
            "Documented acts": acts,
            "Gap": rows["gap"],
            "Claim checked": verdicts.map(
                lambda codes: ", ".join(words.label(case.verdict_scale, code) for code in codes)
            ),
            with_subject: rows["agree_subject"] * 100,
            with_adversary: rows["agree_adversary"] * 100,
            "Arms, million TIV": rows["tiv_million"],
            "Groups shared": rows["shared_groups"].map(
                lambda ids: ", ".join(names[i] for i in ids)
            ),
        }
    )


def _voting_columns(case: Case) -> tuple[str, str]:
    names = party_names_in_sentence(case)
    return f"Votes with {names['subject']}", f"Votes with {names['adversary']}"


def events_table(case: Case, events: pd.DataFrame, words: Words) -> None:
    """Show events, newest first, with their reports; a click opens the event's card."""
    rows = events.iloc[::-1]
    labels = step_labels(words, case.scales)
    steps = rows["direction"].map(words.signed)
    coded = rows["direction"].map(labels) + " (" + steps + ")"
    table = pd.DataFrame(
        {
            "Date": rows["date"],
            "Actor": rows["actor"],
            "Kind": rows["kind"].map(words.labels(case.event_kind_scale)),
            "Direction": coded.mask(rows["nature"].eq(NOT_AN_ACT), "not counted"),
            "What happened": rows["summary"],
            "Known": rows["nature"].map(_NATURES),
            "Publisher": rows["publisher"],
            "Kind of source": rows["tier"].map(tier_labels(words, case)),
            "Report": rows["address"],
            "Second report": rows["second_address"],
            "Note": rows["note"],
            "On the source": rows["source_id"].map(case.sources["note"]),
        }
    )
    pick_table(
        table,
        Picks(EVENT, "events-table", list(rows.index)),
        alt="Events of the window with actor, kind, direction, summary and reports",
        columns={
            "Actor": st.column_config.TextColumn("Actor", width=140),
            "What happened": st.column_config.TextColumn("What happened", width="large"),
            "Report": st.column_config.LinkColumn("Report", width=160),
            "Second report": st.column_config.LinkColumn("Second report", width=160),
        },
    )
