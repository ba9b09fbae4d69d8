"""The record as tables: claims beside acts, and every event with its reports."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.names import party_names_in_sentence, short_names
from components.analysis.record.account import Comparison
from components.analysis.record.events import NOT_AN_ACT
from components.columns.record import BESIDE, EVENTS
from components.controls.cards.country import open_country
from components.controls.cards.event import open_event
from components.controls.views.table import Look, Picks, show_table
from components.tables import Case
from components.words import Words
from components.words.record import step_labels, tier_labels
from components.words.stances import perspective


def beside_table(case: Case, compared: Comparison, words: Words) -> None:
    """Show claims beside the record, those apart first; a click opens the country's card."""
    fields: dict[str, object] = {
        str(party): name for party, name in party_names_in_sentence(case).items()
    }
    years = words.listing(str(year) for year in compared.vote_years)
    show_table(
        _beside(case, compared, words),
        BESIDE,
        words,
        Look(
            words.text("Countries with claim, documented acts, gap, votes, arms and shared groups"),
            fields=fields | {"years": years},
        ),
        Picks(open_country, "beside-table", list(compared.known.index)),
    )


def _beside(case: Case, compared: Comparison, words: Words) -> pd.DataFrame:
    claims, record = perspective(words, case.scales), perspective(words, case.scales, "record")
    rows, names = compared.known, short_names(case)
    verdicts = {True: words.text("apart"), False: words.text("in line")}
    return rows.assign(
        verdict=rows["apart"].map(verdicts).where(rows["gap"].notna(), ""),
        claimed=rows["shown_as"].map(claims.labels),
        basis=rows["basis"].map(claims.bases),
        documented=rows["documented_as"].map(record.labels),
        checked=compared.verdicts.map(
            lambda codes: words.listing(words.label(case.verdict_scale, code) for code in codes)
        ),
        groups=rows["shared_groups"].map(lambda ids: words.listing(names[i] for i in ids)),
    )


def events_table(case: Case, events: pd.DataFrame, words: Words) -> None:
    """Show events, newest first, with their reports; a click opens the event's card."""
    rows = events.iloc[::-1]
    uncounted = rows["nature"].eq(NOT_AN_ACT)
    known = {
        "act": "",
        "listed": words.text("from a list"),
        NOT_AN_ACT: words.text("no act of its own"),
    }
    labels = rows["direction"].map(step_labels(words, case.scales))
    show_table(
        rows.assign(
            kind=rows["kind"].map(words.labels(case.event_kind_scale)),
            tier=rows["tier"].map(tier_labels(words, case)),
            direction=labels.mask(uncounted, words.text("not counted")),
            step=rows["direction"].mask(uncounted),
            known=rows["nature"].map(known),
            on_source=rows["source_id"].map(case.sources["note"]),
        ),
        EVENTS,
        words,
        Look(words.text("Events of the window with actor, kind, direction, summary and reports")),
        Picks(open_event, "events-table", list(rows.index)),
    )
