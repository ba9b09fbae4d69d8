"""A table of few rows: whole, and on a phone a card for each row."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from components.columns import Column, Joined
from components.controls.views.card_table import MOST_ROWS, cards
from components.controls.views.table import Look
from components.words import Words

WORDS = Words()
COLUMNS = (
    Column("name", "State"),
    Column("share", "Share, %", "share", unit="%", decimals=0, help="What it means."),
    Column("count", "Acts", "number"),
    Column("known", "Known", "flag"),
    Column("address", "Page", "link"),
    Joined("both", "Both", (Column("a", "A"),), lambda _words, row: str(row["a"])),
)
ROW = {"name": "<Fiji>", "share": 0.416, "count": 1200, "known": True, "a": "joined"}


def shown(frame: pd.DataFrame) -> str:
    """Return the markup of a frame's cards."""
    return str(cards(frame, COLUMNS, WORDS, Look("The table")))


def test_cells_are_written_for_a_reader_and_bear_their_titles() -> None:
    said = shown(pd.DataFrame([ROW | {"address": "https://kites.example/a?b"}]))
    assert '<th scope="row" role="rowheader">&lt;Fiji&gt;</th>' in said
    assert '<td role="cell" data-title="Share, %">42</td>' in said
    assert '<td role="cell" data-title="Acts">1,200</td>' in said
    assert '<td role="cell" data-title="Known">yes</td>' in said
    assert '<td role="cell" data-title="Both">joined</td>' in said
    assert ">kites.example</a>" in said
    assert 'aria-label="The table"' in said


def test_a_title_with_a_note_says_it_on_a_press() -> None:
    said = shown(pd.DataFrame([ROW | {"address": ""}]))
    assert 'popovertarget="meaning-share" title="What it means.">Share, %</button>' in said
    assert '<span class="atlas-meaning" id="meaning-share" popover="auto">' in said


def test_what_is_not_known_is_blank() -> None:
    said = shown(pd.DataFrame([ROW | {"share": math.nan, "address": ""}]))
    assert '<td role="cell" data-title="Share, %"></td>' in said
    assert '<td role="cell" data-title="Page"></td>' in said


def test_a_long_table_is_no_set_of_cards() -> None:
    frame = pd.DataFrame([ROW | {"address": ""}] * (MOST_ROWS + 1))
    with pytest.raises(ValueError, match="too many"):
        cards(frame, COLUMNS, WORDS, Look("The table"))
