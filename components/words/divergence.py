"""Where the source's claims and the record differ, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.events import BEFORE
from components.analysis.record.turn import Turn
from components.tables.scales import Scales
from components.words.language import Words


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
    """Return what the states that had backed or leaned to the subject said of the use of force."""
    rows, scales = turn.rows, turn.scales
    placed = scales.stance["position"]
    leaning = rows[rows["before"].isin(placed.index[placed.gt(0)])]
    firmest = str(scales.force_position.index[0])
    if leaning.empty:
        return words.text("States before, at and after {day}", day=words.day(turn.day))
    return words.plural(
        "Of {count} state that {backed} or {leaned} before {day}, {condemning} {condemned}",
        "Of {count} states that {backed} or {leaned} before {day}, {condemning} {condemned}",
        len(leaning),
        backed=words.cell(scales.era, BEFORE, "backing"),
        leaned=words.cell(scales.era, BEFORE, "leaning"),
        day=words.day(turn.day),
        condemning=int(leaning["force"].eq(firmest).sum()),
        condemned=words.cell(scales.force_position, firmest, "in_sentence"),
    )


def times_in_words(words: Words, day: dt.date) -> tuple[str, str, str]:
    """Return what the times before, at and after a turning point are called."""
    return (
        words.text("Before"),
        words.text("On {day}", day=words.day(day)),
        words.text("Toward the successor"),
    )


def path_in_words(words: Words, path: Mapping[str, Any], scales: Scales) -> str:
    """Return where the states of a path stood before, at and after the turn, and who they are."""
    steps, unknown = documented_labels(words, scales), words.text("no act found")
    force = words.labels(scales.force_position)
    return words.text(
        "{before} → {force} → {after}: {states}",
        before=steps[path["before"]],
        force=force.get(path["force"], unknown),
        after=steps.get(path["after"], unknown),
        states=words.listing(path["states"]),
    )


@kept_with_second
def flow_alt(words: Words, turn: Turn) -> str:
    """Return what the flow of states shows, for those who cannot see it."""
    paths = (path_in_words(words, path, turn.scales) for path in turn.paths.to_dict("records"))
    return words.text(
        "{finding}. {paths}.", finding=turn_headline(words, turn), paths=words.series(paths)
    )
