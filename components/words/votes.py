"""What the votes show."""

from __future__ import annotations

from collections.abc import Sequence

from components.analysis.kept import kept_with_second
from components.analysis.record.agreement import VotesResult, YearShown
from components.analysis.record.votes import ALL_ISSUES, Extremes
from components.words.language import Words

_MOST_NAMES = 3  # of states that share a place in the headline; more are counted


@kept_with_second
def votes_finding(words: Words, result: VotesResult) -> str:
    """Return which of the states charted voted most and least often with the subject."""
    if not result.at_hand:
        return words.text("No roll calls are at hand")
    if not result.years:
        return words.text("No votes to show")
    if not result.charted:
        return words.text("Choose a state to see how it voted")
    if result.extremes is None and result.shares.notna().any():
        return words.text(
            "Too few joint roll calls with {subject} to compare these states",
            subject=result.parties["subject"],
        )
    if result.extremes is None:
        subject = result.parties["subject"]
        return words.text("No joint roll call of these states with {subject}", subject=subject)
    return _finding(words, result, result.extremes)


def nothing_to_chart(words: Words, result: VotesResult) -> str:
    """Return why there is neither a chart nor a map, and what to do about it."""
    if not result.at_hand:
        return words.text(
            "The tables that this case uses hold no roll calls, so nothing can be said about how "
            "states voted."
        )
    issue = words.label(result.scales.vote_issue, result.issue)
    return words.text("The case has no votes on “{issue}”. Choose another issue.", issue=issue)


@kept_with_second
def pooled_heading(words: Words, result: VotesResult) -> str:
    """Return whose votes of which years the table pools."""
    span = years_in_words(words, result.pooled_years)
    if result.places:
        said = words.text(
            "All states of {places}, {span} pooled", places=words.listing(result.places), span=span
        )
    else:
        said = words.text("All states, {span} pooled", span=span)
    return _on_issue(words, result, said)


def year_heading(words: Words, result: VotesResult, shown: YearShown) -> str:
    """Return whose agreement with whom the map of a year shows."""
    who = result.parties[shown.party]
    said = words.text("Agreement with {who} in {year}", who=who, year=str(shown.year))
    return _on_issue(words, result, said)


def year_notes(words: Words, result: VotesResult, shown: YearShown, silence: str) -> list[str]:
    """Return why the map shows another year than was asked for, or no agreement.

    `silence` is what the case says of the subject's later years.
    """
    notes, year = [], str(shown.year)
    issue = words.label(result.scales.vote_issue, result.issue)
    if shown.asked is not None:
        notes.append(
            words.text(
                "The table has no roll calls of {asked} on “{issue}”; it has those of {first} to "
                "{last}. The map shows {year}.",
                asked=str(shown.asked),
                issue=issue,
                first=str(result.years[0]),
                last=str(result.years[-1]),
                year=year,
            )
        )
    if shown.missing == "roll_calls":
        notes.append(
            words.text(
                "The table has no roll calls of {year} on “{issue}”. Choose another year.",
                year=year,
                issue=issue,
            )
        )
    elif shown.missing == "votes":
        notes.append(
            words.text(
                "{subject} cast no vote of {year} on “{issue}”.",
                subject=result.labels["subject"],
                year=year,
                issue=issue,
            )
        )
    elif shown.missing == "later_votes":
        notes.append(_silent(words, shown, silence))
    return notes


def _silent(words: Words, shown: YearShown, silence: str) -> str:
    if shown.last_vote is None:
        return silence
    advice = words.text(
        "Choose a year up to {year}, or the other state.", year=str(shown.last_vote)
    )
    return words.running((silence, advice))


def _on_issue(words: Words, result: VotesResult, heading: str) -> str:
    if result.issue == ALL_ISSUES:
        return heading
    issue = words.label(result.scales.vote_issue, result.issue)
    return words.text("{heading}: {issue}", heading=heading, issue=issue)


def _finding(words: Words, result: VotesResult, found: Extremes) -> str:
    fields = {
        "subject": result.parties["subject"],
        "years": years_in_words(words, result.pooled_years),
        "most": _together(words, result, found.most),
        "share": words.percent(found.most_pct / 100),
    }
    if found.count == 1:
        return words.text(
            "{most} voted with {subject} in {share} of joint roll calls, {years}", **fields
        )
    if found.most == found.least:
        return _equally_often(words, found, fields)
    fields |= {
        "least": _together(words, result, found.least),
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


def _together(words: Words, result: VotesResult, states: tuple[str, ...]) -> str:
    """Return the names of states, or how many they are where there are more than three."""
    if len(states) > _MOST_NAMES:
        return words.plural("{count} state", "{count} states", len(states))
    return words.listing(result.names[state] for state in states)
