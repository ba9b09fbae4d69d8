"""What the votes show."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.agreement import (
    FEW,
    FIFTHS,
    AgreementLines,
    AgreementMap,
    VotesResult,
    YearShown,
)
from components.analysis.record.votes import ALL_ISSUES, FEWEST_A_YEAR, FEWEST_POOLED, Extremes
from components.words.language import Words
from components.words.sentences import few_or_count, located

_MOST_NAMES = 3  # of states that share a place in the headline; more are counted


@kept_with_second
def votes_finding(words: Words, result: VotesResult) -> str:
    """Return which of the states charted voted most and least like a party, in points."""
    if not result.at_hand:
        return words.text("No roll calls are at hand")
    if not result.years:
        return words.text("No votes to show")
    if not result.charted:
        return words.text("Choose a state to see how it voted")
    if result.extremes is None and result.joint.any():
        return words.text(
            "Too few joint roll calls with {who} to compare these states",
            who=result.parties[result.party],
        )
    if result.extremes is None:
        who = result.parties[result.party]
        return words.text("No joint roll call of these states with {who}", who=who)
    found = _finding(words, result, result.extremes)
    return located(words, result.places if result.of_regions else (), found)


@kept_with_second
def votes_note(words: Words, result: VotesResult) -> str:
    """Return how agreement is counted and compared, and from how few roll calls it is not."""
    counted = words.text(
        "Two states agree on a roll call if they cast the same vote; it counts as half if one of "
        "them abstained; absences are left out. Most states vote alike on most texts, so only the "
        "distance from the median tells them apart. The shade holds the middle half of all states."
    )
    few = words.text(
        "Grey: fewer than {year} joint roll calls in a year, or {pooled} in the pooled years. One "
        "vote would move such a share by more than {points} points (pooled: {fewer}), so it stands "
        "in no line, class or headline.",
        year=FEWEST_A_YEAR,
        pooled=FEWEST_POOLED,
        points=words.number(100 / FEWEST_A_YEAR),
        fewer=words.number(100 / FEWEST_POOLED),
    )
    silent = result.lines is not None and bool(result.lines.silent)
    return words.running((counted, few, result.settings.votes_note if silent else ""))


def roll_calls_held(words: Words, result: VotesResult) -> str:
    """Return of which years there are roll calls, and until when the subject voted in them."""
    if not result.years:
        return ""
    first, last = str(result.years[0]), str(result.years[-1])
    until = None if result.shown is None else result.shown.last_vote
    if result.party == "subject" and until is not None and until < result.years[-1]:
        return words.text(
            "Roll calls of {first} to {last}, with {subject}’s votes until {until}",
            first=first,
            last=last,
            subject=result.labels["subject"],
            until=str(until),
        )
    return words.text("Roll calls of {first} to {last}", first=first, last=last)


def chart_heading(words: Words, result: VotesResult, lines: AgreementLines) -> str:
    """Return whose votes of which years the chart shows."""
    fields = {"who": lines.who, "span": years_in_words(words, lines.span or ())}
    said = words.text(
        "Votes with {who}, {span}, in points above or below the world median", **fields
    )
    return _on_issue(words, result, said)


@kept_with_second
def lines_alt(words: Words, result: VotesResult, lines: AgreementLines) -> str:
    """Return where each line ends, for those who cannot see the chart."""
    firm = lines.rows[~lines.rows["thin"]].groupby("iso3", sort=False).tail(1)
    said = words.series(
        words.text(
            "{name} {points} ({year})",
            name=row["name"],
            points=words.signed(row["deviation"] * 100, 0),
            year=str(row["year"]),
        )
        for row in firm.to_dict("records")
    )
    heading = chart_heading(words, result, lines)
    return words.text("{heading}. Points, last year: {said}.", heading=heading, said=said)


@kept_with_second
def class_labels(words: Words, shown: AgreementMap) -> dict[str, str]:
    """Return what each class of the map is called that has a state somewhere, highest first."""
    names = {
        "highest": words.text("Highest fifth"),
        "high": words.text("Second fifth"),
        "middle": words.text("Middle fifth"),
        "low": words.text("Fourth fifth"),
        "lowest": words.text("Lowest fifth"),
    }
    labels = {
        code: words.text(
            "{fifth}: {low} to {high} points",
            fifth=names[code],
            low=words.signed(shown.ranges[code][0] * 100, 0),
            high=words.signed(shown.ranges[code][1] * 100, 0),
        )
        for code in reversed(FIFTHS)
        if code in shown.ranges
    }
    return labels | {FEW: words.text("Fewer than {few} joint roll calls", few=FEWEST_A_YEAR)}


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
    fields = {"who": result.parties[result.party], "year": str(shown.year)}
    if shown.missing is not None or pd.isna(shown.agreement.median):
        return _on_issue(words, result, words.text("Agreement with {who} in {year}", **fields))
    said = words.text(
        "Agreement with {who} in {year}, against the median of {share}",
        share=words.percent(shown.agreement.median),
        **fields,
    )
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
        "who": result.parties[result.party],
        "years": years_in_words(words, result.pooled_years),
        "most": _together(words, result, found.most),
        "high": _from_median(words, found.most_points),
        "least": _together(words, result, found.least),
        "low": _beside_median(words, found.least_points),
    }
    if found.most == found.least:
        return words.text("In {years}, {most} voted with {who} {high}", **fields)
    if result.of_regions:
        return words.text(
            "Of {states} states, {most} voted most like {who} in {years} ({high}), {least} least "
            "({low})",
            states=found.count,
            **fields,
        )
    return words.text(
        "Of {charted} states charted, {most} voted most like {who} in {years} ({high}), {least} "
        "least ({low})",
        charted=len(result.charted),
        **fields,
    )


def _from_median(words: Words, points: int) -> str:
    """Return how far from the median state some whole points are."""
    if points > 0:
        return words.plural(
            "about {points} point above the world median",
            "about {points} points above the world median",
            points,
            points=words.number(points),
        )
    if points < 0:
        return words.plural(
            "about {points} point below the world median",
            "about {points} points below the world median",
            -points,
            points=words.number(-points),
        )
    return words.text("at the world median")


def _beside_median(words: Words, points: int) -> str:
    """Return the same where the median has just been named."""
    if points > 0:
        return words.text("about {points} above", points=words.number(points))
    if points < 0:
        return words.text("about {points} below", points=words.number(-points))
    return words.text("at the median")


def years_in_words(words: Words, years: Sequence[int]) -> str:
    """Return the first and the last of some years."""
    if not years:
        return words.text("no year")
    first, last = str(years[0]), str(years[-1])
    return first if first == last else words.text("{first}–{last}", first=first, last=last)


def _together(words: Words, result: VotesResult, states: tuple[str, ...]) -> str:
    names = [result.names[state] for state in states]
    return few_or_count(words, names, _MOST_NAMES)
