"""The tables of the pages about countries."""

from __future__ import annotations

from dataclasses import replace

from components.address import IndexChoice, MapChoice
from components.analysis.index.backing_index import backing_index
from components.analysis.index.ranking import RANGE_SHARE
from components.analysis.lens import LensResult, RankMap, lens
from components.analysis.record.agreement import AgreementMap
from components.analysis.record.positions import PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.columns.countries import CLAIMED, DOCUMENTED, RANKED, RANKING, VOTED
from components.exports.pages.evidence import states_by_position, states_by_recognition
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
    states = replace(_states(result, words), outlines=case.world.outlines)
    return PageTables(lens_finding(words, result), (states,))


def _states(result: LensResult, words: Words) -> Table:
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return states_by_position(shown, words, _STATES)
    if isinstance(shown, RecognitionResult):
        return states_by_recognition(shown, words, _STATES)
    if isinstance(shown, AgreementMap):
        rows = year_rows(shown)
        return Table(code=_STATES, key="iso3", shown=rows, columns=VOTED, raw=rows)
    if isinstance(shown, RankMap):
        rows = rank_rows(shown, words)
        raw = shown.rows.loc[rows.index]
        return Table(_STATES, "iso3", rows, RANKED, raw, labelled=("tier",))
    return Table(
        code=_STATES,
        key="iso3",
        shown=stance_rows(shown, words),
        columns=DOCUMENTED if shown.acts else CLAIMED,
        # What the page calls the stance is what it shows, whoever says so.
        raw=shown.rows.assign(stance=shown.rows["shown_as"]),
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
        fields={"weighted": result.weighing.weighted, "share": words.percent(RANGE_SHARE)},
    )
    return PageTables(index_finding(words, result), (ranking,))
