"""The tables of the pages on evidence."""

from __future__ import annotations

import pandas as pd

from components.address import (
    MaterialChoice,
    PositionsChoice,
    RecognitionChoice,
    RecordChoice,
    VotesChoice,
)
from components.analysis.actors.names import party_names_in_sentence
from components.analysis.record import behind
from components.analysis.record.account import Comparison, RecordResult, event_filter, record
from components.analysis.record.agreement import votes
from components.analysis.record.behind import (
    acts_behind,
    claims_behind,
    events_behind,
    sources_of_states,
)
from components.analysis.record.events import BEFORE
from components.analysis.record.material import MaterialResult, material
from components.analysis.record.positions import AXES, PositionsResult, positions
from components.analysis.record.recognition import RecognitionResult, recognition
from components.analysis.record.turn import AFTER, around_turn
from components.analysis.selection import describe_countries
from components.columns.behind import BEHIND
from components.columns.countries import AGREEMENT
from components.columns.material import MATERIAL
from components.columns.of_parties import of_parties, party_fields
from components.columns.positions import POSITIONS, TURN
from components.columns.recognition import LAST_SAID, READINGS, episode_columns
from components.columns.record import BESIDE, EVENTS
from components.columns.state import BALLOTS
from components.exports.pages.behind import (
    EVIDENCE,
    evidence_of_states,
    of_registers,
    of_votes,
    with_sources_of,
)
from components.exports.table import PageTables, Table, numbered, without_rows
from components.tables import Case, Scales
from components.words import Words
from components.words.material import material_finding
from components.words.positions import positions_finding
from components.words.recognition import recognition_finding
from components.words.record import record_headline
from components.words.rows.material import material_rows
from components.words.rows.positions import position_rows, turn_rows
from components.words.rows.recognition import reading_rows, recognition_rows
from components.words.rows.record import beside_rows, event_rows
from components.words.rows.state import ballot_rows
from components.words.votes import votes_finding


def record_tables(case: Case, choice: RecordChoice, words: Words) -> PageTables:
    """Return the events, newest first, and what is claimed beside what is documented."""
    result = record(case, choice)
    events = events_table(result, words)
    beside = claim_and_record(case, choice, result.comparison, words)
    return PageTables(record_headline(words, result, choice.show), (events, *beside))


def events_table(result: RecordResult, words: Words) -> Table:
    """Return the events of a result, newest first."""
    return Table(
        code="events",
        key="event_id",
        shown=event_rows(result, words),
        columns=EVENTS,
        raw=result.events,
        labelled=("kind", "tier", "reliability", "credibility", "direction"),
    )


def claim_and_record(
    case: Case, choice: RecordChoice, compared: Comparison | None, words: Words
) -> tuple[Table, Table]:
    """Return what is claimed of states beside what is documented, and what that rests on."""
    if compared is None:
        return _no_claim_and_record(case)
    years = words.listing(str(year) for year in compared.vote_years)
    claims = describe_countries(case, choice.reading)["deciding_claim_ids"]
    acts = acts_behind(case, event_filter(case, choice), compared.era, compared.known.index)
    raw, rows = with_sources_of(compared.known, (claims_behind(case, claims), acts))
    beside = Table(
        code="claim-and-record",
        key="iso3",
        shown=beside_rows(compared, words),
        columns=of_parties(BESIDE, compared.parties),
        raw=raw,
        fields=party_fields(compared.parties) | {"years": years},
        labelled=("basis",),
        source_ids=of_registers(case),
    )
    return beside, evidence_of_states(rows, words)


def _no_claim_and_record(case: Case) -> tuple[Table, Table]:
    """Return the tables of `claim_and_record` for a case that has no act to set beside a claim."""
    parties = party_names_in_sentence(case)
    columns = of_parties(BESIDE, parties)
    beside = without_rows("claim-and-record", "iso3", columns, years="", **party_fields(parties))
    return beside, without_rows(EVIDENCE, "row", BEHIND)


def positions_tables(case: Case, choice: PositionsChoice, words: Words) -> PageTables:
    """Return the states with a position, and all before, at and after the turning point."""
    result = positions(case, choice)
    at_turn = answers_behind(case, result)
    states = states_by_position(result, pd.concat(at_turn), words, "positions")
    raw, rows = with_sources_of(result.turn.rows, (*at_turn, *_acts_around(case, result, choice)))
    turn = Table(
        code="before-and-after",
        key="iso3",
        shown=turn_rows(result.turn, words),
        columns=TURN,
        raw=raw,
        labelled=("before", "force", "legitimacy", "after"),
    )
    tables = (states, turn, evidence_of_states(rows, words))
    return PageTables(positions_finding(words, result), tables)


def _acts_around(
    case: Case, result: PositionsResult, choice: PositionsChoice
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the acts that the means before and after the turning point are of."""
    earlier, later = around_turn(case, confirmed=choice.confirmed)
    states = result.turn.rows.index
    return (
        acts_behind(case, earlier, BEFORE, states, behind.BEFORE),
        acts_behind(case, later, AFTER, states, behind.AFTER),
    )


def answers_behind(case: Case, result: PositionsResult) -> tuple[pd.DataFrame, ...]:
    """Return the acts that decided on each axis of the positions of a choice."""
    return tuple(events_behind(case, result.rows[f"{axis}_event"], axis) for axis in AXES)


def states_by_position(
    result: PositionsResult, acts: pd.DataFrame, words: Words, code: str
) -> Table:
    """Return the states with a position; `acts` are those that decided (`answers_behind`)."""
    return Table(
        code=code,
        key="iso3",
        shown=position_rows(result, words),
        columns=POSITIONS,
        raw=result.rows.assign(source_ids=sources_of_states(acts, result.rows.index)),
        labelled=("force", "legitimacy", "basis", "credibility"),
    )


def recognition_tables(case: Case, choice: RecognitionChoice, words: Words) -> PageTables:
    """Return the states with a reading, episode by episode."""
    result = recognition(case, choice)
    states = states_by_recognition(result, words, "recognition")
    readings = readings_table(pd.concat([result.turns, result.others]), result.scales, words)
    about = result.votes.votes[["date", "title", "body", "yes_is"]]
    ballots = result.votes.ballots.join(about, on="resolution_id")
    cast = ballots_table(ballots, result.scales, result.subject, words)
    return PageTables(recognition_finding(words, result), (states, readings, cast))


def ballots_table(ballots: pd.DataFrame, scales: Scales, subject: str, words: Words) -> Table:
    """Return ballots cast on the subject, as `ballots_of` has them, each with its sources."""
    raw = numbered(ballots)
    shown = ballot_rows(raw, scales, subject, words)
    labelled = ("ballot", "yes_is", "confidence")
    return Table("ballots", "row", shown, BALLOTS, raw, labelled=labelled)


def readings_table(readings: pd.DataFrame, scales: Scales, words: Words) -> Table:
    """Return rows of `readings`: one per state, episode and reading, each with its sources."""
    return Table(
        code="readings",
        key="recognition_id",
        shown=reading_rows(readings, scales, words),
        columns=READINGS,
        raw=readings,
        labelled=("episode", "rank", "position", "basis", "confidence"),
    )


def states_by_recognition(result: RecognitionResult, words: Words, code: str) -> Table:
    """Return the states with a reading: a column per episode, and what the chosen one rests on."""
    rows, titles = recognition_rows(result, words)
    said = pd.concat([result.turns, result.others])
    return Table(
        code=code,
        key="iso3",
        shown=rows,
        columns=(*episode_columns(len(titles)), *LAST_SAID),
        raw=rows[[]].assign(source_ids=sources_of_states(said, rows.index)),
        fields=titles,
    )


def votes_tables(case: Case, choice: VotesChoice, words: Words) -> PageTables:
    """Return the pooled agreement of all states with both parties."""
    result = votes(case, choice)
    pooled = Table(
        code="agreement",
        key="iso3",
        shown=result.pooled,
        columns=of_parties(AGREEMENT, result.parties),
        raw=result.pooled,
        fields=party_fields(result.parties),
        source_ids=of_votes(case),
    )
    return PageTables(votes_finding(words, result), (pooled,))


def material_tables(case: Case, choice: MaterialChoice, words: Words) -> PageTables:
    """Return the reports of material backing."""
    result = material(case, choice)
    reports = reports_table(result, words)
    return PageTables(material_finding(words, result), (reports,))


def reports_table(result: MaterialResult, words: Words) -> Table:
    """Return the reports of material backing of a result."""
    return Table(
        code="reports",
        key="material_id",
        shown=material_rows(result, words),
        columns=MATERIAL,
        raw=result.rows,
        labelled=("flow", "confidence"),
    )
