"""Agreement of all states as a table; a click opens a country's card."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.actors.names import other_states, party_names_in_sentence
from components.analysis.record.votes import pooled_agreement
from components.controls.card_state import COUNTRY
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.picking import Picks, pick_table
from components.tables import Case

_THIN = 20  # joint roll calls in all pooled years


def votes_table(case: Case, issue: str, regions: tuple[str, ...]) -> None:
    """Show the pooled agreement of every state on an issue, most with the subject first.

    States with few joint roll calls come last: a share of five says little.
    """
    pooled = pooled_agreement(case, issue)
    rows = other_states(case, regions)[["name", "region"]].join(pooled, how="inner")
    rows = rows.assign(thin=rows["n_joint_subject"].lt(_THIN))
    order_by = ["thin", "share_subject", "name"]
    rows = rows.sort_values(order_by, ascending=[True, False, True])
    ends = party_names_in_sentence(case).values()
    subject, adversary = (f"With {name}, %" for name in ends)
    joint_subject, joint_adversary = (f"Roll calls with {name}" for name in ends)
    table = pd.DataFrame(
        {
            "Country": rows["name"],
            subject: rows["share_subject"] * 100,
            joint_subject: rows["n_joint_subject"],
            adversary: rows["share_adversary"] * 100,
            joint_adversary: rows["n_joint_adversary"],
            "Region": rows["region"],
        }
    )
    percent = {
        name: st.column_config.ProgressColumn(
            escape_markdown(name), format="%.0f %%", min_value=0, max_value=100
        )
        for name in (subject, adversary)
    }
    counts = {
        name: st.column_config.NumberColumn(escape_markdown(name))
        for name in (joint_subject, joint_adversary)
    }
    pick_table(
        table,
        Picks(COUNTRY, "votes-table", list(rows.index)),
        alt="States with their pooled agreement with subject and adversary",
        columns=percent | counts,
    )
