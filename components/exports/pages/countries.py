"""The tables of the pages about countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from components.address import IndexChoice, MapChoice
from components.analysis.index.backing_index import backing_index
from components.analysis.index.ranking import RANGE_SHARE
from components.analysis.lens import LensResult, RankMap, lens
from components.analysis.record.agreement import AgreementMap
from components.analysis.record.behind import (
    acts_behind,
    claims_behind,
    readings_behind,
    sources_of_states,
    together,
)
from components.analysis.record.events import BEFORE, first_window
from components.analysis.record.positions import PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.analysis.stances import window_of
from components.columns.countries import CLAIMED, DOCUMENTED, RANKED, RANKING, VOTED
from components.exports.pages.behind import evidence_of_states, of_index, of_votes
from components.exports.pages.evidence import (
    answers_behind,
    states_by_position,
    states_by_recognition,
)
from components.exports.table import PageTables, Table
from components.tables import Case
from components.words import Words
from components.words.backing_index import index_finding, tier_names
from components.words.lens import lens_finding
from components.words.rows.lens import rank_rows, year_rows
from components.words.rows.stances import stance_rows

_STATES = "states"


def map_tables(case: Case, choice: MapChoice, words: Words) -> PageTables:
    """Return the states on the map, with what its lens shows of them."""
    result = lens(case, choice)
    behind = together(_behind(case, choice, result), map(str, result.rows.index))
    states = replace(_states(case, result, behind, words), outlines=case.world.outlines)
    tables = (states, evidence_of_states(behind, words))
    return PageTables(lens_finding(words, result), tables)


def _behind(case: Case, choice: MapChoice, result: LensResult) -> Sequence[pd.DataFrame]:
    """Return the claims or acts behind what the map shows; votes are behind a map of votes."""
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return answers_behind(case, shown)
    if isinstance(shown, RecognitionResult):
        return (readings_behind(shown.turns[shown.turns["episode"].eq(shown.episode)]),)
    if isinstance(shown, AgreementMap):
        return ()
    if isinstance(shown, RankMap):
        return (acts_behind(case, first_window(case), BEFORE, shown.rows.index),)
    if shown.acts is None:
        return (claims_behind(case, shown.rows["deciding_claim_ids"]),)
    return (acts_behind(case, window_of(case, choice), shown.acts.era, shown.rows.index),)


def _states(case: Case, result: LensResult, behind: pd.DataFrame, words: Words) -> Table:
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return states_by_position(shown, behind, words, _STATES)
    if isinstance(shown, RecognitionResult):
        return states_by_recognition(shown, words, _STATES)
    if isinstance(shown, AgreementMap):
        rows, voted = year_rows(shown), of_votes(case)
        return Table(_STATES, "iso3", rows, VOTED, rows, source_ids=voted)
    if isinstance(shown, RankMap):
        rows = rank_rows(shown, words)
        raw = shown.rows.loc[rows.index]
        cited = of_index(case)
        return Table(_STATES, "iso3", rows, RANKED, raw, labelled=("tier",), source_ids=cited)
    return Table(
        code=_STATES,
        key="iso3",
        shown=stance_rows(shown, words),
        columns=DOCUMENTED if shown.acts else CLAIMED,
        # What the page calls the stance is what it shows, whoever says so.
        raw=shown.rows.assign(
            stance=shown.rows["shown_as"], source_ids=sources_of_states(behind, shown.rows.index)
        ).rename(columns={"source_id": "place_source_id", "locator": "place_locator"}),
        labelled=("stance", "basis", "wordings"),
    )


def index_tables(case: Case, choice: IndexChoice, words: Words) -> PageTables:
    """Return the ranking."""
    result = backing_index(case, choice)
    rows = result.rows
    ranking = Table(
        code="ranking",
        key="iso3",
        shown=rows.assign(tier=rows["tier"].map(tier_names(words))),
        columns=RANKING,
        raw=rows,
        labelled=("tier",),
        fields={"share": words.percent(RANGE_SHARE)},
        source_ids=of_index(case),
    )
    return PageTables(index_finding(words, result), (ranking,))
