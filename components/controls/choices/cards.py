"""What a click or a name opens: a country's page, or the card of an event or a source."""

from __future__ import annotations

import textwrap

import pandas as pd

from components.address.choices import (
    MapChoice,
    MaterialChoice,
    MethodChoice,
    PositionsChoice,
    RecognitionChoice,
    RecordChoice,
    VotesChoice,
)
from components.address.options import countries_by_name
from components.analysis.kept import kept_with
from components.analysis.record.events import all_events
from components.controls.choices import widgets
from components.controls.choices.session import choose
from components.tables import Case
from components.words import Words

_LABEL_WIDTH = 64
MOST_OFFERED = 1000


def show_country_box(
    case: Case,
    choice: MapChoice
    | MaterialChoice
    | MethodChoice
    | PositionsChoice
    | RecognitionChoice
    | RecordChoice
    | VotesChoice,
    words: Words,
) -> None:
    """Show the search box for a country, whose page opens."""
    names = countries_by_name(case)
    hint = words.text("Type a name")
    widgets.search(words.text("Open a country"), "country", names, choice.country, hint)


def open_country(iso3: str) -> None:
    """Open the page of a country after a click; call in a callback."""
    choose(country=iso3)


def show_event_box(case: Case, choice: RecordChoice, chosen: pd.DataFrame, words: Words) -> None:
    """Show the search box for an event, with the one whose card is open.

    It offers all events, or where these are too many the newest of those `chosen`.
    """
    every = all_events(case)
    labels = _labels(every if len(every) <= MOST_OFFERED else chosen, words)
    if choice.event and choice.event not in labels:
        labels = labels | _labels(every.loc[[choice.event]], words)
    hint = words.text("Type an actor, a date or a word")
    widgets.search(words.text("Open an event"), "event", labels, choice.event, hint)


def open_event(event_id: str) -> None:
    """Open the card of an event after a click; call in a callback."""
    choose(event=event_id)


def close_event() -> None:
    """Close the card; call in a callback."""
    choose(event=None)


def open_source(source_id: str) -> None:
    """Open the card of a source after a click; call in a callback."""
    choose(source=source_id)


def close_source() -> None:
    """Close the card; call in a callback."""
    choose(source=None)


@kept_with
def _labels(events: pd.DataFrame, words: Words) -> dict[str, str]:
    """Return what each event is called in the box, the newest first."""
    newest_first = events.iloc[: -MOST_OFFERED - 1 : -1].itertuples()
    return {str(row.Index): _label(words, row.actor, row.date, row.summary) for row in newest_first}


def _label(words: Words, actor: str, date: str, summary: str) -> str:
    shortened = textwrap.shorten(summary, _LABEL_WIDTH, placeholder="…")
    return words.beside((actor, date, shortened))
