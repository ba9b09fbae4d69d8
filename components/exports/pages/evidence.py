"""The tables of the pages on evidence."""

from __future__ import annotations

from components.address import (
    MaterialChoice,
    PositionsChoice,
    RecognitionChoice,
    RecordChoice,
    VotesChoice,
)
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.material import material
from components.analysis.record.positions import PositionsResult, positions
from components.analysis.record.recognition import RecognitionResult, recognition
from components.columns.countries import AGREEMENT
from components.columns.material import MATERIAL
from components.columns.positions import POSITIONS, TURN
from components.columns.recognition import LAST_SAID, episode_columns
from components.columns.record import BESIDE, EVENTS
from components.exports.table import PageTables, Table
from components.tables import Case
from components.words import Words
from components.words.material import material_finding
from components.words.positions import positions_finding
from components.words.recognition import recognition_finding
from components.words.record import events_finding
from components.words.rows.material import material_rows
from components.words.rows.positions import position_rows, turn_rows
from components.words.rows.recognition import recognition_rows
from components.words.rows.record import beside_rows, event_rows
from components.words.votes import votes_finding


def record_tables(case: Case, choice: RecordChoice, words: Words) -> PageTables:
    """Return the events, newest first, and what is claimed beside what is documented."""
    result = record(case, choice)
    events = Table(
        code="events",
        key="event_id",
        shown=event_rows(result, words),
        columns=EVENTS,
        raw=result.events,
        labelled=("kind", "tier", "reliability", "credibility", "direction"),
    )
    compared = result.comparison
    if compared is None:
        return PageTables(events_finding(words, result), (events,))
    years = words.listing(str(year) for year in compared.vote_years)
    beside = Table(
        code="claim-and-record",
        key="iso3",
        shown=beside_rows(compared, words),
        columns=BESIDE,
        raw=compared.known,
        fields={**{str(party): name for party, name in compared.parties.items()}, "years": years},
        labelled=("basis",),
    )
    return PageTables(events_finding(words, result), (events, beside))


def positions_tables(case: Case, choice: PositionsChoice, words: Words) -> PageTables:
    """Return the states with a position, and all before, at and after the turning point."""
    result = positions(case, choice)
    turn = Table(
        code="before-and-after",
        key="iso3",
        shown=turn_rows(result.turn, words),
        columns=TURN,
        raw=result.turn.rows,
        labelled=("before", "force", "legitimacy", "after"),
    )
    tables = (states_by_position(result, words, "positions"), turn)
    return PageTables(positions_finding(words, result), tables)


def states_by_position(result: PositionsResult, words: Words, code: str) -> Table:
    """Return the states with a position, and the act that decided."""
    return Table(
        code=code,
        key="iso3",
        shown=position_rows(result, words),
        columns=POSITIONS,
        raw=result.rows,
        labelled=("force", "legitimacy", "basis", "credibility"),
    )


def recognition_tables(case: Case, choice: RecognitionChoice, words: Words) -> PageTables:
    """Return the states with a reading, episode by episode."""
    result = recognition(case, choice)
    states = states_by_recognition(result, words, "recognition")
    return PageTables(recognition_finding(words, result), (states,))


def states_by_recognition(result: RecognitionResult, words: Words, code: str) -> Table:
    """Return the states with a reading: a column per episode, and what the chosen one rests on."""
    rows, titles = recognition_rows(result, words)
    return Table(
        code=code,
        key="iso3",
        shown=rows,
        columns=(*episode_columns(len(titles)), *LAST_SAID),
        raw=rows[[]],
        fields=titles,
        source_ids=tuple(sorted(set(result.turns["source_id"]) - {""})),
    )


def votes_tables(case: Case, choice: VotesChoice, words: Words) -> PageTables:
    """Return the pooled agreement of all states with both parties."""
    result = votes(case, choice)
    pooled = Table(
        code="agreement",
        key="iso3",
        shown=result.pooled,
        columns=AGREEMENT,
        raw=result.pooled,
        fields={str(party): name for party, name in result.parties.items()},
        source_ids=tuple(sorted(set(case.world.voters["source_id"]))),
    )
    return PageTables(votes_finding(words, result), (pooled,))


def material_tables(case: Case, choice: MaterialChoice, words: Words) -> PageTables:
    """Return the reports of material backing."""
    result = material(case, choice)
    reports = Table(
        code="reports",
        key="material_id",
        shown=material_rows(result, words),
        columns=MATERIAL,
        raw=result.rows,
        labelled=("flow", "confidence"),
    )
    return PageTables(material_finding(words, result), (reports,))
