"""The record as tables: claims beside acts, and every event with its reports."""

from __future__ import annotations

from components.analysis.record.account import Comparison, RecordResult
from components.columns.of_parties import of_parties, party_fields
from components.columns.record import BESIDE, EVENTS
from components.controls.choices.cards import open_country, open_event
from components.controls.views.table import Look, Picks, show_table
from components.words import Words
from components.words.rows.record import beside_rows, event_rows

_EVENTS_PX = 265  # below a chart that is as high as it has actors
MOST_ROWS = 2000  # of the table of events: a browser takes seconds for many more


def beside_table(compared: Comparison, words: Words) -> None:
    """Show claims beside the record, those apart first; a click opens the country's page."""
    years = words.listing(str(year) for year in compared.vote_years)
    show_table(
        beside_rows(compared, words),
        of_parties(BESIDE, compared.parties),
        words,
        Look(
            words.text("Countries with claim, documented acts, gap, votes, arms and shared groups"),
            fields=party_fields(compared.parties) | {"years": years},
            code="claim-and-record",
        ),
        Picks(open_country, "beside-table", list(compared.known.index)),
    )


def events_table(result: RecordResult, words: Words) -> None:
    """Show events, newest first, with their reports; a click opens the event's card."""
    rows = event_rows(result, words, MOST_ROWS)
    show_table(
        rows,
        EVENTS,
        words,
        Look(
            words.text("Events of the window with actor, kind, direction, summary and reports"),
            _EVENTS_PX,
            code="events",
        ),
        Picks(open_event, "events-table", rows.index),
    )
