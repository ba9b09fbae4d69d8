"""What recognition by states comes to, and how votes on the subject itself are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.ballots import VotesOnSubject
from components.analysis.record.recognition import (
    FIRM,
    GOVERNMENT,
    NEITHER,
    NONE_FOUND,
    OPPOSITION,
    POSITIONS,
    THROUGH_GROUP,
    UNCONFIRMED,
    RecognitionResult,
)
from components.tables.scales import Scales
from components.words.chosen import filters_in_words
from components.words.language import Words, message
from components.words.sentences import at_start, counted, located

_BY_LIST = ("listed", "claimed")
# How many states treated somebody as the government, and how many did so with nobody: of the first
# of some it is said that they are states.
_FIRST = (
    (message("{count} state treated {whom}"), message("{count} states treated {whom}")),
    (
        message("{count} state recognised neither side"),
        message("{count} states recognised neither side"),
    ),
)
_LATER = (
    (message("{count} treated {whom}"), message("{count} treated {whom}")),
    (message("{count} did neither"), message("{count} did neither")),
)


@kept_with_second
def recognition_finding(words: Words, result: RecognitionResult) -> str:
    """Return how many states treated whom as the government in the episode, in one sentence."""
    firm = result.held[FIRM]
    count, filters = int(firm.sum()), filters_in_words(words, result.filters)
    if not count:
        said = words.text("No state's position is documented here")
        return located(words, result.places, said, filters)
    said = words.text(
        "{episode}: {held}",
        episode=words.label(result.scales.episode, result.episode),
        held=words.listing(_held(words, result, firm)),
    )
    return located(words, result.places, said, filters)


def _held(words: Words, result: RecognitionResult, firm: pd.Series[int]) -> list[str]:
    """Return how many states hold which position: the first part of a sentence says of what."""
    sides = sides_of(words, result.scales, result.episode)
    counts = {code: int(firm[code]) for code in (*sides, NEITHER) if firm[code]}
    said: list[str] = []
    for code, count in counts.items():
        forms = _FIRST if not said else _LATER
        one, other = forms[code == NEITHER]
        said.append(words.plural(one, other, count, whom=sides.get(code, "")))
    return said


@kept_with_second
def recognition_note(words: Words, result: RecognitionResult) -> str:
    """Return what the counted positions rest on, and what is left out."""
    bases = result.bases
    parts = (
        ("own", words.text("{count} by a statement or act of their own", count=_of(bases, "own"))),
        ("joint", words.text("{count} by a joint statement", count=_of(bases, "joint"))),
        ("listed", words.text("{count} by lists", count=_of(bases, "listed"))),
    )
    resting = [said for basis, said in parts if _of(bases, basis)]
    counted = words.text("Of those counted, {resting}.", resting=words.listing(resting))
    return words.running(
        (
            counted if resting else "",
            _unconfirmed(words, int(result.held[UNCONFIRMED].sum())),
            _through_groups(words, int(result.held[THROUGH_GROUP].sum())),
        )
    )


def _unconfirmed(words: Words, count: int) -> str:
    if not count:
        return ""
    return words.plural(
        "Not counted, and faint on the map: {count} state that only one of the two sides claims, "
        "or for which the evidence is weak.",
        "Not counted, and faint on the map: {count} states that only one of the two sides claims, "
        "or for which the evidence is weak.",
        count,
    )


def _through_groups(words: Words, count: int) -> str:
    if not count:
        return ""
    return words.plural(
        "{count} more state is known only through a statement of its group.",
        "{count} more states are known only through a statement of their group.",
        count,
    )


def _of(counts: Mapping[Any, int], code: str) -> int:
    return int(counts.get(code, 0))


@kept_with_second
def sides_of(words: Words, scales: Scales, episode: str) -> dict[str, str]:
    """Return who the two sides of an episode are, as a sentence holds them."""
    return {
        GOVERNMENT: words.cell(scales.episode, episode, "government_as"),
        OPPOSITION: words.cell(scales.episode, episode, "opposition_as"),
    }


@kept_with_second
def shown_labels(words: Words, result: RecognitionResult) -> dict[str, str]:
    """Return what the map calls each position in its episode, with its strength."""
    names = position_names(words, result.scales, result.episode)
    labels = {code: names[code] for code in POSITIONS}
    for code in POSITIONS:
        said = words.text("{position}, not confirmed", position=names[code])
        labels[f"{code}:{UNCONFIRMED}"] = said
    for code in POSITIONS:
        said = words.text("{position}, by its group only", position=names[code])
        labels[f"{code}:{THROUGH_GROUP}"] = said
    nothing = words.text("Nothing of its own found") if result.hides_groups else names[NONE_FOUND]
    return labels | {NONE_FOUND: nothing}


@kept_with_second
def position_names(words: Words, scales: Scales, episode: str) -> dict[str, str]:
    """Return what each position is called in an episode: who was treated as what."""
    sides = {code: at_start(said) for code, said in sides_of(words, scales, episode).items()}
    return words.labels(scales.recognition_position) | sides


def position_said(words: Words, scales: Scales, row: Mapping[str, Any]) -> str:
    """Return the position of a reading in a few words: whom, and whether it is confirmed."""
    said = position_names(words, scales, str(row["episode"]))[row["position"]]
    if row["rejects_government"] == "yes":
        said = words.text("{position}, and did not accept the government's claim", position=said)
    if row["position"] == NONE_FOUND or row["strength"] == FIRM:
        return said
    if row["strength"] == THROUGH_GROUP:
        return words.text("By its group only: {position}", position=said)
    return words.text("Not confirmed: {position}", position=said)


def told(words: Words, row: Mapping[str, Any]) -> str:
    """Return the summary of a reading; where it stands on a weak list, as that list's word."""
    if row["strength"] == UNCONFIRMED and row["basis"] in _BY_LIST:
        return words.text(
            "As {publisher} has it: {summary}", publisher=row["publisher"], summary=row["summary"]
        )
    return str(row["summary"])


def day_said(words: Words, row: Mapping[str, Any]) -> str:
    """Return the day of a reading, or by which day it was so; blank where neither is known."""
    if not row["date"]:
        return ""
    day = words.date(row["date"])
    return words.text("by {day}", day=day) if row["date_kind"] == "by" else day


def basis_names(words: Words) -> dict[str, str]:
    """Return what each basis of a reading is called."""
    return {
        "own": words.text("Its own statement or act"),
        "joint": words.text("A joint statement"),
        "listed": words.text("A list"),
        "claimed": words.text("A claim of one side"),
        "group": words.text("Its group only"),
        "none": words.text("Nothing found"),
    }


def confidence_names(words: Words) -> dict[str, str]:
    """Return what each degree of confidence is called."""
    return {
        "high": words.text("High"),
        "medium": words.text("Medium"),
        "low": words.text("Low"),
    }


@kept_with_second
def recognition_alt(words: Words, result: RecognitionResult) -> str:
    """Return the finding and how many states are shown as what, for those who see no map."""
    return words.text(
        "{finding}. {counts}.",
        finding=recognition_finding(words, result),
        counts=counted(words, shown_labels(words, result), result.rows["shown_as"]),
    )


@kept_with_second
def votes_heading(words: Words, result: RecognitionResult) -> str:
    """Return how many votes on the subject the grid has, and of how many states."""
    votes: VotesOnSubject = result.votes
    states = words.plural("{count} state", "{count} states", int(votes.ballots["iso3"].nunique()))
    said = words.plural(
        "{count} vote on {subject} itself, {states}",
        "{count} votes on {subject} itself, {states}",
        len(votes.votes),
        subject=result.subject,
        states=states,
    )
    return located(words, result.places, said, filters_in_words(words, result.filters))


def ballot_signs(words: Words) -> dict[str, str]:
    """Return a sign for each ballot, which tells them apart without colour."""
    return {
        "yes": words.text("✓"),
        "abstained": words.text("○"),
        "no": words.text("✗"),
        "absent": words.text("–"),
    }


def yes_meanings(words: Words, subject: str) -> dict[str, str]:
    """Return what a yes to a text meant for the government of the subject."""
    return {
        "against_subject": words.text("against the government of {subject}", subject=subject),
        "for_subject": words.text("for the government of {subject}", subject=subject),
    }


def ballots_counted(words: Words, scales: Scales, ballots: pd.Series[str]) -> str:
    """Return how often a state voted which way: "12 votes: Yes 9, Abstained 3"."""
    counts = ballots.value_counts()
    said = [
        words.text("{ballot} {count}", ballot=label, count=int(counts[code]))
        for code, label in words.labels(scales.ballot).items()
        if code in counts
    ]
    return words.plural(
        "{count} vote: {said}", "{count} votes: {said}", len(ballots), said=words.listing(said)
    )
