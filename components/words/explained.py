"""What each page shows, and how to read it."""

from __future__ import annotations

from dataclasses import dataclass

from components.address.choice import RecordView
from components.analysis.claims.advice import AdviceResult
from components.analysis.claims.sources import SourcesResult
from components.analysis.editions.result import ChangesResult
from components.analysis.index.backing_index import IndexResult
from components.analysis.reach.result import ReachResult
from components.analysis.record.account import RecordResult
from components.analysis.record.agreement import VotesResult
from components.analysis.record.claims_checked import UNCHECKABLE, ClaimsResult
from components.analysis.record.events import BEFORE
from components.analysis.record.material import MaterialResult
from components.analysis.record.positions import PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.analysis.record.turn import AFTER
from components.words.backing_index import index_note
from components.words.changes import changes_note
from components.words.language import Words
from components.words.material import chart_note, last_figures
from components.words.positions import positions_between
from components.words.recognition import recognition_note
from components.words.record import record_caveat
from components.words.sentences import first_and_rest
from components.words.votes import votes_note


@dataclass(frozen=True)
class Explanation:
    """What a page shows, in a line or two, and what else it takes to read it, behind a press."""

    shown: str
    further: str = ""


def record_explained(words: Words, result: RecordResult, show: RecordView = "time") -> Explanation:
    """Return what a view of the page shows: across a turning point, what is never averaged."""
    subject = result.labels["subject"]
    if show == "arms":
        return Explanation(
            words.text(
                "Major arms delivered to {subject}, as a register has them.", subject=subject
            )
        )
    caveat = record_caveat(words, result.comparison.acts.counts) if result.comparison else ""
    marks = _marks_of_record(words, result) if show == "time" else ""
    further = words.running((result.settings.record_note, caveat, marks))
    if len(result.eras) > 1:
        shown = words.running(turn.sentence for turn in result.settings.turning_points)
    elif show == "claims":
        shown = words.text("What the article says of each state, beside what the state did.")
    else:
        shown = words.text(
            "Each mark is an act or a statement toward {subject}: its colour says how far for or "
            "against, its shape what kind. The numbers count marks.",
            subject=subject,
        )
    return Explanation(shown, further)


def _marks_of_record(words: Words, result: RecordResult) -> str:
    marks = words.text(
        "Each mark stands on the line of its actor; a mark with a number is one text and says how "
        "many states or groups signed or refused it. Hollow: a report about the actor, not "
        "something it did. Undated events stand at the earliest possible day. Actors are grouped "
        "by a clear act of their own at an end of the scale, else by the mean of their acts, "
        "rounded to a step. The day is written beside an actor's first act that is at an end of "
        "the scale and more than words. Where the axis is broken (//), earlier years are drawn "
        "closer together and empty ones are left out."
    )
    if len(result.eras) < 2:  # noqa: PLR2004 - the means of one era are in no doubt
        return marks
    label = words.label(result.scales.era, result.eras[0])
    said = words.text(
        "The mean is that of one era, {era}; actors that first acted in a later one come after the "
        "others, by the mean of that.",
        era=label,
    )
    return words.running((marks, said))


def positions_explained(words: Words, result: PositionsResult) -> Explanation:
    """Return what the page shows: what was said of both axes, where something was."""
    how = words.text(
        "What a government said of the use of force is one thing, what it said of legitimacy "
        "another. The latest act of its own decides. Grey: no act was found, which is no proof "
        "that there was none."
    )
    between, note = positions_between(words, result), result.settings.record_note
    return Explanation(between, words.running((how, note))) if between else Explanation(how, note)


def flow_explained(words: Words, result: PositionsResult) -> Explanation:
    """Return what a band is, and what the three times are, which are never averaged."""
    turn, eras = result.turn, result.scales.era
    shown = words.text(
        "A band is states that went the same way: what they did before, how they answered on "
        "{day}, and where they stand toward the successor since.",
        day=words.day(turn.day),
    )
    further = words.text(
        "Before: {before} After: {after} These are never averaged. Blank: no act of the state was "
        "found.",
        before=words.definition(eras, BEFORE),
        after=words.definition(eras, AFTER),
    )
    return Explanation(shown, words.running((further, result.settings.record_note)))


def recognition_explained(words: Words, result: RecognitionResult) -> Explanation:
    """Return what the chosen episode asks, and what the answers are."""
    shown, rest = first_and_rest(words.definition(result.scales.episode, result.episode))
    return Explanation(shown, words.running((rest, recognition_note(words, result))))


def claims_explained(words: Words, result: ClaimsResult) -> Explanation:
    """Return what is held to what and counted how, and how many verdicts have changed."""
    how = words.text(
        "Each claim of {article}, checked against what its actor did or said at the time.",
        article=result.settings.claimant or words.text("the article"),
    )
    unmade = int(result.by_verdict[UNCHECKABLE])
    left_out = words.plural(
        "{count} more check could not be made: no record settles advice or a forecast.",
        "{count} more checks could not be made: no record settles advice or a forecast.",
        unmade,
    )
    shown = words.running((how, left_out if unmade and result.settled else ""))
    counted = words.plural(
        "{count} claim makes {checks} checks: support, reach and likelihood have one each.",
        "{count} claims make {checks} checks: support, reach and likelihood have one each.",
        result.claims,
        checks=result.held,
    )
    further = words.text(
        "This page weighs each claim alone; the first page counts states that acted, on the "
        "whole, otherwise than the article says. Later reports count where they show what was "
        "already so. The verdicts are our reading; the events beside them let you make your own. "
        "{note}",
        note=result.settings.verdicts_note,
    )
    changed = words.plural(
        "{count} verdict differs from that of the first reading; the list says what that was.",
        "{count} verdicts differ from those of the first reading; the list says what these were.",
        result.changed,
    )
    more = counted if result.held > result.claims else ""
    return Explanation(shown, words.running((more, further, changed)))


def votes_explained(words: Words, result: VotesResult) -> Explanation:
    """Return what agreement is measured against."""
    shown = words.text(
        "Recorded votes in the UN General Assembly: how far each state’s agreement with {who} "
        "lies above or below that of the median state.",
        who=result.parties[result.party],
    )
    return Explanation(shown, votes_note(words, result))


def material_explained(words: Words, result: MaterialResult) -> Explanation:
    """Return what reports are, and what the chart has of them."""
    shown = words.text(
        "Reports of single flows, loans and people, each with its source. They overlap and are "
        "never added up; figures are compared in one unit only."
    )
    limits = words.text("Reports that name no single state are left out here.")
    timed = words.text(
        "Reports on a time within the chosen one, or across its ends, are kept; those without a "
        "date are left out."
    )
    series, chosen = result.series, {each.field for each in result.filters}
    read = (
        limits if result.of_states else "",
        timed if "window" in chosen else "",
        *(() if series is None else (last_figures(words, series), chart_note(words, series))),
    )
    return Explanation(shown, words.running(read))


def index_explained(words: Words, result: IndexResult) -> Explanation:
    """Return what a score is made of."""
    shown = words.text(
        "How far acts, votes, arms and groups point to {capital}, from 0 to 1. What the article "
        "claims does not count.",
        capital=result.capital,
    )
    return Explanation(shown, index_note(words, result))


def comparison_explained(words: Words) -> Explanation:
    """Return what stands beside what."""
    return Explanation(
        words.text(
            "What the article says of each actor, beside what registers, votes and our model "
            "hold. A dash stands where nothing is known, or for a group, which has no such figure."
        )
    )


def reach_explained(words: Words, result: ReachResult) -> Explanation:
    """Return what the ranges rest on, and what the map's and the chart's marks mean."""
    shown = words.text(
        "Computed from published figures and assumptions: what could be done, not what would be. "
        "Where ranges overlap, who would be first is open."
    )
    further = words.text(
        "Times are in whole days, below two days in hours. For each ally the chart has, by air "
        "and by sea, the way that is done soonest at its slow end; one that a source shows to be "
        "possible goes before one with (?), whose time supposes that the aircraft can fly so far "
        "with its load. On the map rings are distances along the globe. Solid lines: routes that "
        "were seen in use; dashed lines: routes in the chart that were not. Where routes run "
        "together they are one line, which names them all when pointed at. Diamonds: chokepoints "
        "that a route by sea may need, crossed out where closed. Routes by sea follow a public "
        "network of lanes, not a ship's log. {boundaries}",
        boundaries=result.settings.boundary_note,
    )
    return Explanation(shown, further)


def advice_explained(words: Words, result: AdviceResult) -> Explanation:
    """Return whose advice it is, and whose the stances are."""
    subject = result.names[result.settings.subject_iso3]
    return Explanation(
        words.text(
            "What the article advised {subject} to do: its advice, not ours. The stance beside a "
            "partner is what the article claimed of it, not what is on record.",
            subject=subject,
        )
    )


def method_explained(words: Words) -> Explanation:
    """Return what the page on method has."""
    return Explanation(
        words.text(
            "How states are coded, how far others agree, what audits found, what was put right, "
            "and what the case cannot show."
        )
    )


def sources_explained(words: Words, result: SourcesResult) -> Explanation:
    """Return what a claim comes with."""
    return Explanation(
        words.text(
            "Each claim, with the place where it stands. {note}",
            note=result.settings.as_of_note,
        )
    )


def changes_explained(words: Words, result: ChangesResult) -> Explanation:
    """Return that coding changed and not states, what an entry is, and what cannot be compared."""
    shown = words.text(
        "What changed is our coding, not what states did. An entry is a row of one of our tables; "
        "it is recoded where a value differs that both editions have."
    )
    return Explanation(shown, changes_note(words, result))
