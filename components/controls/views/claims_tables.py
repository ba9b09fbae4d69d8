"""The article and its claims: what it is, where it contradicts itself, and every claim."""

from __future__ import annotations

import htpy
import streamlit as st

from components.analysis.claims.sources import SourcesResult, SplitActor
from components.columns.sources import CLAIMS
from components.controls.markup.elements import (
    beside,
    block,
    caption,
    claim,
    folded,
    outside_link,
    section,
    show_html,
)
from components.controls.views.table import Look, show_table
from components.controls.views.term import term
from components.figures.theme import Theme, scale_colours
from components.words import Words
from components.words.quotation import quoted
from components.words.sources import claims_in_words, differing_told

_SHOWN = 3
_HEIGHT_PX = 390


def claimants(result: SourcesResult, words: Words) -> None:
    """Show what the sources of the claims are."""
    show_html(
        block(
            htpy.p[
                beside(
                    htpy.b[outside_link(row["address"], row["title"])],
                    words.labelled(words.text("Publisher"), row["publisher"]),
                    words.date(row["published"]) if row["published"] else words.text("not dated"),
                )
            ],
            htpy.p[row["note"]],
        )
        for row in result.claimants.to_dict("records")
    )


def contradictions(result: SourcesResult, theme: Theme, words: Words) -> None:
    """Show the claims about each actor that fall into different camps; of many, three actors."""
    title, said = differing_told(words)
    if not result.split:
        none = words.text("No actor here has claims in different camps.")
        show_html(section(title, htpy.p[none]))
        return
    actors = [_actor(actor, result, theme, words) for actor in result.split]
    others = words.plural("{count} more actor", "{count} more actors", len(actors) - _SHOWN)
    show_html(
        section(
            title,
            caption(term(words, "contested"), " · ", said),
            folded(actors, _SHOWN, others),
        )
    )


def _actor(actor: SplitActor, result: SourcesResult, theme: Theme, words: Words) -> htpy.Element:
    colours, scale = scale_colours(result.scales, theme), result.scales.stance
    return htpy.div[
        htpy.h3[result.names[actor.actor_id]],
        htpy.div(".atlas-beside")[
            (
                claim(
                    quoted(words, row.wording, row.verbatim),
                    words.label(scale, row.stance),
                    row.locator,
                    row.summary,
                    colours[row.stance],
                )
                for row in actor.claims.itertuples()
            )
        ],
    ]


def all_claims(result: SourcesResult, words: Words) -> None:
    """Show every claim that a search leaves."""
    st.header(words.text("All claims"), anchor=False)
    if result.found.empty:
        st.info(words.text("No claim has all of these words. Search for fewer."))
        return
    st.caption(
        words.plural(
            "{found} of {count} claim",
            "{found} of {count} claims",
            result.in_all,
            found=len(result.found),
        )
    )
    alt = words.text("All claims with actor, words, coding and locator")
    show_table(claims_in_words(words, result), CLAIMS, words, Look(alt, _HEIGHT_PX, code="claims"))
