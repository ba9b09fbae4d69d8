"""The record as tables: claims beside acts, and every event with its reports."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.account import Comparison, RecordResult
from components.analysis.record.events import NOT_AN_ACT
from components.columns.record import BESIDE, EVENTS
from components.controls.choices.cards import open_country, open_event
from components.controls.views.table import Look, Picks, show_table
from components.words import Words
from components.words.record import reliability_labels, step_labels, tier_labels
from components.words.stances import perspective

MOST_ROWS = 2000  # of the table of events: a browser takes seconds for many more


def beside_table(compared: Comparison, words: Words) -> None:
    """Show claims beside the record, those apart first; a click opens the country's page."""
    fields: dict[str, object] = {str(party): name for party, name in compared.parties.items()}
    years = words.listing(str(year) for year in compared.vote_years)
    show_table(
        _beside(compared, words),
        BESIDE,
        words,
        Look(
            words.text("Countries with claim, documented acts, gap, votes, arms and shared groups"),
            fields=fields | {"years": years},
        ),
        Picks(open_country, "beside-table", list(compared.known.index)),
    )


@kept_with
def _beside(compared: Comparison, words: Words) -> pd.DataFrame:
    scales = compared.scales
    claims, record = perspective(words, scales), perspective(words, scales, "record")
    rows, names = compared.known, compared.group_names
    verdicts = {True: words.text("apart"), False: words.text("in line")}
    return rows.assign(
        verdict=rows["apart"].map(verdicts).where(rows["gap"].notna(), ""),
        claimed=rows["shown_as"].map(claims.labels),
        basis=rows["basis"].map(claims.bases),
        documented=rows["documented_as"].map(record.labels),
        checked=compared.verdicts.map(
            lambda codes: words.listing(words.label(scales.verdict, code) for code in codes)
        ),
        groups=rows["shared_groups"].map(lambda ids: words.listing(names[i] for i in ids)),
    )


def events_table(result: RecordResult, words: Words) -> None:
    """Show events, newest first, with their reports; a click opens the event's card."""
    show_table(
        _events(result, words),
        EVENTS,
        words,
        Look(words.text("Events of the window with actor, kind, direction, summary and reports")),
        Picks(open_event, "events-table", _newest(result).index),
    )


def _newest(result: RecordResult) -> pd.DataFrame:
    return result.events.iloc[: -MOST_ROWS - 1 : -1]


@kept_with
def _events(result: RecordResult, words: Words) -> pd.DataFrame:
    rows, scales = _newest(result), result.scales
    uncounted = rows["nature"].eq(NOT_AN_ACT)
    known = {
        "act": "",
        "listed": words.text("from a list"),
        NOT_AN_ACT: words.text("no act of its own"),
    }
    labels = rows["direction"].map(step_labels(words, scales))
    return rows.assign(
        kind=rows["kind"].map(words.labels(scales.event_kind)),
        tier=rows["tier"].map(tier_labels(words, scales)),
        reliability=rows["reliability"].map(reliability_labels(words, scales)),
        credibility=rows["credibility"].map(words.labels(scales.credibility)),
        direction=labels.mask(uncounted, words.text("not counted")),
        step=rows["direction"].mask(uncounted),
        known=rows["nature"].map(known),
        on_source=rows["source_note"],
    )
