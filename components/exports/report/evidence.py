"""What a report says of the pages on evidence."""

from __future__ import annotations

from collections.abc import Iterator

from components.address import (
    ClaimsChoice,
    MaterialChoice,
    PositionsChoice,
    RecognitionChoice,
    RecordChoice,
    VotesChoice,
)
from components.analysis.record.account import RecordResult, record
from components.analysis.record.agreement import VotesResult, votes
from components.analysis.record.claims_checked import ClaimsResult, claims_checked
from components.analysis.record.material import material
from components.analysis.record.positions import positions
from components.analysis.record.recognition import recognition
from components.exports.report.section import Drawing, Section
from components.figures.caption import Own
from components.figures.charts.agreement import agreement_chart
from components.figures.charts.arms import arms_columns
from components.figures.charts.backing import backing_chart
from components.figures.charts.dumbbell import dumbbell
from components.figures.charts.events import events_strip
from components.figures.charts.flow import turn_flow
from components.figures.charts.intervals import scored_figure
from components.figures.charts.verdicts import verdict_bar
from components.figures.maps.positions import positions_map
from components.figures.maps.recognition import recognition_map
from components.figures.maps.votes import votes_map
from components.tables import Case
from components.words import Words
from components.words.checks import finding as claims_finding
from components.words.checks import forecasts_finding
from components.words.divergence import flow_alt, parted_headline, turn_headline
from components.words.explained import (
    claims_explained,
    material_explained,
    positions_explained,
    recognition_explained,
    record_explained,
    votes_explained,
)
from components.words.material import chart_heading as material_heading
from components.words.material import material_finding, signs_note
from components.words.positions import positions_alt, positions_finding
from components.words.recognition import recognition_alt, recognition_finding
from components.words.record import arms_alt, arms_headline, events_finding, strip_alt
from components.words.told import (
    brier_note,
    dumbbell_alt,
    dumbbell_title,
    foresight_alt,
    series_alt,
    verdicts_alt,
    year_alt,
)
from components.words.votes import chart_heading, lines_alt, votes_finding, year_heading


def record_section(case: Case, choice: RecordChoice, words: Words) -> Section:
    """Return the acts in time, claim beside record, and the arms delivered."""
    result = record(case, choice)
    first, last = (words.day(day) for day in result.window)
    return Section(
        finding=events_finding(words, result),
        span=words.text("Events from {first} to {last}", first=first, last=last),
        explained=record_explained(words, result),
        parts=tuple(_of_record(result, words)),
    )


def _of_record(result: RecordResult, words: Words) -> Iterator[Drawing]:
    if not result.events.empty:
        yield Drawing(
            "events", lambda theme: events_strip(result, words, theme), strip_alt(words, result)
        )
    compared, arms = result.comparison, result.arms
    if compared is not None and not compared.drawn.empty:
        drawn, title = compared.drawn, dumbbell_title(words, result, compared)
        yield Drawing(
            "claim-and-record",
            lambda theme: dumbbell(drawn, title, result.scales, words, theme),
            dumbbell_alt(words, result, compared),
            Own(parted_headline(words, compared.apart), ("stances", "events")),
        )
    if arms is not None:
        yield Drawing(
            "arms",
            lambda theme: arms_columns(arms, words, theme),
            arms_alt(words, arms),
            Own(arms_headline(words, arms), ("arms_transfers",)),
            words.running(
                (words.text("Window and filters do not apply."), result.settings.arms_note)
            ),
        )


def positions_section(case: Case, choice: PositionsChoice, words: Words) -> Section:
    """Return the map of one axis, and the flow from before to after."""
    result = positions(case, choice)
    turn = result.turn
    parts = []
    if not result.known.empty:
        alt = positions_alt(words, result)
        parts.append(Drawing("map", lambda theme: positions_map(result, words, theme), alt))
    if not turn.paths.empty:
        own = Own(turn_headline(words, turn))
        alt = flow_alt(words, turn)
        parts.append(Drawing("flow", lambda theme: turn_flow(turn, words, theme), alt, own))
    return Section(
        finding=positions_finding(words, result),
        span=words.text("Acts since {day}", day=words.day(result.day)),
        explained=positions_explained(words, result),
        parts=tuple(parts),
    )


def recognition_section(case: Case, choice: RecognitionChoice, words: Words) -> Section:
    """Return the map of an episode."""
    result = recognition(case, choice)
    drawing = Drawing(
        "map",
        lambda theme: recognition_map(result, words, theme),
        recognition_alt(words, result),
    )
    return Section(
        finding=recognition_finding(words, result),
        explained=recognition_explained(words, result),
        parts=(drawing,),
    )


def claims_section(case: Case, choice: ClaimsChoice, words: Words) -> Section:
    """Return how many claims have which verdict, and the forecasts with what happened."""
    result = claims_checked(case, choice)
    return Section(
        finding=claims_finding(words, result),
        explained=claims_explained(words, result),
        parts=tuple(_of_claims(result, words)),
    )


def _of_claims(result: ClaimsResult, words: Words) -> Iterator[Drawing]:
    if result.by_verdict.gt(0).sum() > 1:
        alt = verdicts_alt(words, result)
        yield Drawing("verdicts", lambda theme: verdict_bar(result, words, theme), alt)
    if not result.foresight.scored.empty:
        yield Drawing(
            "forecasts",
            lambda theme: scored_figure(result.foresight, words, theme),
            foresight_alt(words, result),
            Own(forecasts_finding(words, result.foresight), ("stances", "outcomes")),
            words.running((brier_note(words), result.settings.likelihood_note)),
        )


def votes_section(case: Case, choice: VotesChoice, words: Words) -> Section:
    """Return agreement over time for chosen states, and the map of one year."""
    result = votes(case, choice)
    return Section(
        finding=votes_finding(words, result),
        explained=votes_explained(words, result),
        parts=tuple(_of_votes(result, words)),
    )


def _of_votes(result: VotesResult, words: Words) -> Iterator[Drawing]:
    lines, shown = result.lines, result.shown
    if lines is not None and result.charted:
        found = result.extremes
        leading = ((), ()) if found is None else (found.most, found.least)
        yield Drawing(
            "lines",
            lambda theme: agreement_chart(lines, leading, words, theme),
            lines_alt(words, result, lines),
            Own(chart_heading(words, result, lines)),
        )
    if shown is not None:
        yield Drawing(
            "map",
            lambda theme: votes_map(shown.agreement, words, theme),
            year_alt(words, result, shown),
            Own(year_heading(words, result, shown)),
        )


def material_section(case: Case, choice: MaterialChoice, words: Words) -> Section:
    """Return the dated figures of one kind over time."""
    result = material(case, choice)
    series = result.series
    parts: tuple[Drawing, ...] = ()
    if series is not None:
        kind = words.definition(result.scales.material_kind, series.kind)
        drawing = Drawing(
            "figures",
            lambda theme: backing_chart(series, words, theme),
            series_alt(words, result),
            Own(material_heading(words, result)),
            words.running((kind, signs_note(words))),
        )
        parts = (drawing,)
    return Section(
        finding=material_finding(words, result),
        explained=material_explained(words, result),
        parts=parts,
    )
