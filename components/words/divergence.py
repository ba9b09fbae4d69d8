"""Where the source's claims and the record differ, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.events import BEFORE
from components.analysis.record.turn import TIMES, Turn
from components.tables.scales import Scales
from components.words.language import Words, message

_OF_THESE = (
    message("Of {count} state that {did} before {day}, {condemning} {condemned}"),
    message("Of {count} states that {did} before {day}, {condemning} {condemned}"),
)
_OF_OTHERS = (
    message("of {count} that {did}, {condemning} did"),
    message("of {count} that {did}, {condemning} did"),
)


@kept_with_second
def parted_headline(words: Words, apart: pd.DataFrame) -> str:
    """Return who acted otherwise than the article says, from the rows of `keep_parted`."""
    if apart.empty:
        return words.text("No state here acted otherwise than the article says")
    named = apart[apart["basis"].eq("named")]
    if named.empty:
        return words.plural(
            "One state acted otherwise than the article says of its group",
            "{count} states acted otherwise than the article says of their groups",
            len(apart),
        )
    rest = named[~named["opposite"]]
    turned = named.loc[named["opposite"], "name"]
    colder, warmer = (rest.loc[rest["gap"].lt(0), "name"], rest.loc[rest["gap"].gt(0), "name"])
    said = [
        len(turned)
        and words.text(
            "{states} did the opposite of what the article says", states=words.listing(turned)
        ),
        len(colder)
        and words.plural(
            "{states} was less friendly than the article says",
            "{states} were less friendly than the article says",
            len(colder),
            states=words.listing(colder),
        ),
        len(warmer)
        and words.plural(
            "{states} was friendlier than the article says",
            "{states} were friendlier than the article says",
            len(warmer),
            states=words.listing(warmer),
        ),
    ]
    return words.series(each for each in said if each)


def claim_to_record(words: Words, row: Mapping[str, Any], scales: Scales) -> str:
    """Return what is claimed of a state and what is documented, from a row with a gap."""
    stances, steps = _claimed_labels(words, scales), documented_labels(words, scales)
    return words.text(
        "{claimed} → {documented}",
        claimed=words.beside(stances[position] for position in row["claimed_at"]),
        documented=steps[str(row["documented_as"])],
    )


@kept_with_second
def claim_and_record_alt(words: Words, rows: pd.DataFrame, scales: Scales) -> str:
    """Return what is claimed and what is documented of every state of a chart, in its order."""
    return words.series(
        words.labelled(str(row["name"]), claim_to_record(words, row, scales))
        for row in rows.to_dict("records")
    )


def _claimed_labels(words: Words, scales: Scales) -> dict[float, str]:
    placed = scales.stance["position"].dropna()
    labels = words.labels(scales.stance)
    return {float(position): labels[str(code)] for code, position in placed.items()}


def documented_labels(words: Words, scales: Scales) -> dict[str, str]:
    """Return the label of every direction by the code of the stance at its position."""
    labels = words.labels(scales.direction)
    at = dict(zip(scales.direction["position"], labels.values(), strict=True))
    return {
        str(code): at[position] for code, position in scales.stance["position"].dropna().items()
    }


@kept_with_second
def turn_headline(words: Words, turn: Turn) -> str:
    """Return what the states that had backed or leaned to the subject said of the use of force.

    Where a band is chosen it is which states are in it.
    """
    if turn.band:
        names = words.listing(sorted(turn.rows["name"])) or words.text("no state")
        return words.labelled(way_of_band(words, turn.band, turn.scales), names)
    place = turn.scales.stance["position"]
    firm, leaning = place.eq(place.max()), place.gt(0) & place.lt(place.max())
    camps = (("backing", _these(turn, firm)), ("leaning", _these(turn, leaning)))
    said: list[str] = []
    for did, states in camps:
        if len(states):
            one, other = _OF_OTHERS if said else _OF_THESE
            said.append(words.plural(one, other, len(states), **_answer(words, turn, states, did)))
    return words.series(said) or words.text(
        "States before, at and after {day}", day=words.day(turn.day)
    )


def _these(turn: Turn, codes: pd.Series[bool]) -> pd.DataFrame:
    """Return the states that stood at one of the codes before."""
    return turn.rows[turn.rows["before"].isin(codes.index[codes])]


def _answer(words: Words, turn: Turn, states: pd.DataFrame, did: str) -> dict[str, object]:
    scales = turn.scales
    firmest = str(scales.force_position.index[0])
    return {
        "did": words.cell(scales.era, BEFORE, did),
        "day": words.day(turn.day),
        "condemning": int(states["force"].eq(firmest).sum()),
        "condemned": words.cell(scales.force_position, firmest, "in_sentence"),
    }


def times_in_words(words: Words, day: dt.date) -> tuple[str, str, str]:
    """Return what the times before, at and after a turning point are called."""
    return (
        words.text("Before"),
        words.text("On {day}", day=words.day(day)),
        words.text("Toward the successor"),
    )


def path_in_words(words: Words, path: Mapping[str, Any], scales: Scales) -> str:
    """Return where the states of a path stood before, at and after the turn, and who they are."""
    return words.labelled(way_in_words(words, path, scales), words.listing(path["states"]))


def way_in_words(words: Words, path: Mapping[str, Any], scales: Scales) -> str:
    """Return where the states of a path stood before, at and after the turn."""
    steps, unknown = documented_labels(words, scales), words.text("no act found")
    force = words.labels(scales.force_position)
    return words.text(
        "{before} → {force} → {after}",
        before=steps[path["before"]],
        force=force.get(path["force"], unknown),
        after=steps.get(path["after"], unknown),
    )


def way_of_band(words: Words, band: str, scales: Scales) -> str:
    """Return the way that the code of a band stands for."""
    return way_in_words(words, dict(zip(TIMES, band.split("."), strict=True)), scales)


@kept_with_second
def flow_alt(words: Words, turn: Turn) -> str:
    """Return what the flow of states shows, for those who cannot see it."""
    paths = (path_in_words(words, path, turn.scales) for path in turn.paths.to_dict("records"))
    return words.text(
        "{finding}. {paths}.", finding=turn_headline(words, turn), paths=words.series(paths)
    )
