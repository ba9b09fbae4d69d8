"""The widgets of the checked claims: verdict, actor, place in the source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address import ClaimsChoice
from components.address.codecs import Scope
from components.address.options import sections, spoken_of
from components.analysis.record.checks import in_source_order
from components.controls.choices import widgets
from components.tables import Case
from components.words import Words


def show_check_filters(case: Case, choice: ClaimsChoice, rows: pd.DataFrame, words: Words) -> None:
    """Show the filters in the sidebar; `rows` are the `checked_claims` of the chosen regions."""
    scope = Scope(choice.region)
    names, places = spoken_of(case, scope), sections(case, scope)
    about = {actor for ids in rows["actor_ids"] for actor in ids} & names.keys()
    about |= set(choice.actor)
    codes = {name: code for code, name in places.items()}
    offered = {codes[name]: name for name in in_source_order(rows["section"])}
    offered |= {code: places[code] for code in choice.section}
    with st.sidebar:
        widgets.several(
            words.text("Verdict"),
            "verdict",
            words.labels(case.verdict_scale),
            choice.verdict,
            placeholder=words.text("All verdicts"),
        )
        widgets.several(
            words.text("Claims about"),
            "actor",
            {actor: names[actor] for actor in sorted(about, key=names.__getitem__)},
            choice.actor,
            placeholder=words.text("All actors"),
            help=words.text("Also keeps claims about several actors, if one of them is chosen."),
        )
        widgets.several(
            words.text("Where in the source"),
            "section",
            offered,
            choice.section,
            placeholder=words.text("Everywhere"),
        )
