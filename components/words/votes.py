"""What the votes show."""

from __future__ import annotations

from collections.abc import Sequence

from components.analysis.actors.names import party_names_in_sentence
from components.analysis.record.votes import (
    Extremes,
    issue_years,
    pooled_years,
    voting_extremes,
)
from components.tables import Case
from components.words.language import Words

_MOST_NAMES = 3  # of states that share a place in the headline; more are counted


def votes_headline(words: Words, case: Case, states: tuple[str, ...], issue: str) -> str:
    """Return which of some states voted most and least often with the subject, on one issue."""
    if not issue_years(case, issue):
        return words.text("No votes to show")
    if not states:
        return words.text("Choose a state to see how it voted")
    found = voting_extremes(case, states, issue)
    if found is None:
        subject = party_names_in_sentence(case)["subject"]
        return words.text("No joint roll call of these states with {subject}", subject=subject)
    return _finding(words, case, found, pooled_years(case, issue))


def _finding(words: Words, case: Case, found: Extremes, years: Sequence[int]) -> str:
    fields = {
        "subject": party_names_in_sentence(case)["subject"],
        "years": years_in_words(words, years),
        "most": _together(words, case, found.most),
        "share": words.percent(found.most_pct / 100),
    }
    if found.count == 1:
        return words.text(
            "{most} voted with {subject} in {share} of joint roll calls, {years}", **fields
        )
    if found.most == found.least:
        return _equally_often(words, found, fields)
    fields |= {
        "least": _together(words, case, found.least),
        "low": words.percent(found.least_pct / 100),
        "count": words.number(found.count),
    }
    if len(found.least) == 1:
        return words.text(
            "Of {count} states charted, {most} voted most often with {subject} ({share}) and "
            "{least} least often ({low}), {years}",
            **fields,
        )
    return words.text(
        "Of {count} states charted, {most} voted most often with {subject} ({share}), {least} "
        "least often ({low}), {years}",
        **fields,
    )


def years_in_words(words: Words, years: Sequence[int]) -> str:
    """Return the first and the last of some years."""
    if not years:
        return words.text("no year")
    first, last = str(years[0]), str(years[-1])
    return first if first == last else words.text("{first}–{last}", first=first, last=last)


def _equally_often(words: Words, found: Extremes, fields: dict[str, str]) -> str:
    if len(found.most) > _MOST_NAMES:
        return words.text(
            "All {count} states voted equally often with {subject} ({share}), {years}",
            count=len(found.most),
            **fields,
        )
    return words.text("{most} voted equally often with {subject} ({share}), {years}", **fields)


def _together(words: Words, case: Case, states: tuple[str, ...]) -> str:
    """Return the names of states, or how many they are where there are more than three."""
    if len(states) > _MOST_NAMES:
        return words.plural("{count} state", "{count} states", len(states))
    return words.listing(case.countries.loc[list(states), "name"])
