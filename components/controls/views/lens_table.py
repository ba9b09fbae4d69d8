"""The table under the map: the states that its lens keeps, with what decided."""

from __future__ import annotations

from components.analysis.lens import LensResult, RankMap
from components.analysis.record.agreement import AgreementMap
from components.analysis.record.positions import PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.columns.countries import RANKED, VOTED
from components.controls.choices.cards import open_country
from components.controls.views.country_table import country_table
from components.controls.views.positions_tables import positions_table
from components.controls.views.recognition_tables import turns_table
from components.controls.views.table import Look, Picks, show_table
from components.words import Words
from components.words.rows.lens import rank_rows, year_rows

_STATES = "states"  # the code of the rows among the downloads of the map


def lens_table(result: LensResult, words: Words) -> None:
    """Show the table of the lens's own answer; a ticked row opens the country's page."""
    shown = result.shown
    if isinstance(shown, PositionsResult):
        positions_table(shown, words, _STATES)
    elif isinstance(shown, RecognitionResult):
        if not shown.turns.empty:
            turns_table(shown, words, _STATES)
    elif isinstance(shown, AgreementMap):
        _votes(shown, words)
    elif isinstance(shown, RankMap):
        _ranks(shown, words)
    else:
        country_table(shown, words)


def _votes(shown: AgreementMap, words: Words) -> None:
    rows = year_rows(shown)
    look = Look(words.text("The countries on the map, by their votes"), code=_STATES)
    show_table(rows, VOTED, words, look, Picks(open_country, "year-table", list(rows.index)))


def _ranks(shown: RankMap, words: Words) -> None:
    rows = rank_rows(shown, words)
    look = Look(words.text("The countries on the map, by rank"), code=_STATES)
    show_table(rows, RANKED, words, look, Picks(open_country, "rank-table", list(rows.index)))
