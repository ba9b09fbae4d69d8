"""How sure the case is, in words: audits, agreement of lists, corrections, limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.method.result import MethodResult
from components.analysis.method.second_coders import (
    ALL_LISTS,
    LISTS_OF_ALL_SIDES,
    OURS_AND_MOST,
    RESAMPLES,
    SIDES,
    TIE,
    SecondCoders,
)
from components.words.language import Words
from components.words.sentences import at_start, first_and_rest, located

_DECIMALS = 2


@kept_with_second
def method_finding(words: Words, result: MethodResult) -> str:
    """Return what audits confirmed and how often others agree; first what a filter leaves.

    Of a case with neither: how many corrections there are.
    """
    found = [_audited(words, result), _alike(words, result)]
    if result.choice.actor or not any(found):
        found.insert(0, _corrected(words, result))
    return at_start(words.series(found))


def _audited(words: Words, result: MethodResult) -> str:
    drawn = int(result.audits["drawn"].sum())
    if not drawn:
        return ""
    return words.plural(
        "audits confirmed {confirmed} of {count} coding drawn at random",
        "audits confirmed {confirmed} of {count} codings drawn at random",
        drawn,
        confirmed=int(result.audits["confirmed"].sum()),
    )


def _alike(words: Words, result: MethodResult) -> str:
    coders = result.coders
    if coders is None or coders.compared.empty:
        return ""
    return words.plural(
        "most published lists class {alike} of {count} state as we do",
        "most published lists class {alike} of {count} states as we do",
        len(coders.compared),
        alike=coders.alike,
    )


def _corrected(words: Words, result: MethodResult) -> str:
    if not result.in_all:
        return words.text("No correction yet")
    if not result.choice.actor:
        return words.plural("{count} correction", "{count} corrections", result.in_all)
    names = [result.names[actor] for actor in result.choice.actor]
    return located(words, names, corrections_found(words, result))


def corrections_found(words: Words, result: MethodResult) -> str:
    """Return how many of all corrections a choice leaves."""
    return words.plural(
        "{found} of {count} correction",
        "{found} of {count} corrections",
        result.in_all,
        found=len(result.corrections),
    )


def how_sure(words: Words, result: MethodResult) -> str:
    """Return how often others who coded the same agree, and what audits found.

    Blank for a case with neither.
    """
    said = [_audited(words, result), _alike(words, result)]
    return words.running(
        (
            *(words.text("{finding}.", finding=at_start(each)) for each in said if each),
            _not_confirmed(words, result),
        )
    )


def _not_confirmed(words: Words, result: MethodResult) -> str:
    if result.audits.empty:
        return ""
    found = result.audits[["misleading", "wrong", "not_found"]].sum().astype(int)
    return words.text(
        "Of the codings audited, misleading: {misleading}; wrong: {wrong}; not found again: "
        "{not_found}.",
        **found.to_dict(),
    )


def limits(words: Words, result: MethodResult) -> dict[str, str]:
    """Return what a case cannot show, by what it is about; without what it does not hold."""
    settings = result.settings
    one_outcome = words.text("One outcome cannot test a probability.")
    computed = words.text("Arithmetic on published figures: what could be done, not what would be.")
    said = {
        words.text("The article") if result.acts else words.text("The source"): settings.as_of_note,
        words.text("The acts"): _limits_of_acts(words, result),
        words.text("The coding"): words.text(
            "Only positions on the use of force can be held to other coders; all else is our own "
            "reading, of which audits looked up a sample. A stance through a group says nothing "
            "of what the state itself did."
        ),
        words.text("The forecasts"): words.running((settings.likelihood_note, one_outcome))
        if settings.likelihood_note
        else "",
        words.text("The votes"): first_and_rest(settings.votes_note)[0],
        words.text("The reach"): computed if result.has_routes else "",
    }
    return {about: limit for about, limit in said.items() if limit}


def _limits_of_acts(words: Words, result: MethodResult) -> str:
    if not result.acts:
        return ""
    first, last = result.acts
    window = words.text(
        "They run from {first} to {last}; nothing later is in the case.",
        first=words.date(first),
        last=words.date(last),
    )
    return words.running((window, result.settings.record_note))


def sides(words: Words) -> dict[str, str]:
    """Return what the three sides are called on which positions on force lie."""
    said = (words.text("Against"), words.text("In between"), words.text("For"))
    return dict(zip(SIDES, said, strict=True))


def sets_of_coders(words: Words) -> dict[str, str]:
    """Return what the sets of coders are called whose agreement is measured."""
    return {
        ALL_LISTS: words.text("All lists"),
        LISTS_OF_ALL_SIDES: words.text("Lists that use all three sides"),
        OURS_AND_MOST: words.text("Ours and most lists"),
    }


def alpha_in_words(words: Words, row: pd.Series, level: str) -> str:
    """Return an alpha with its interval: "0.62 (0.48 to 0.73)"."""
    alpha, low, high = (row[f"{level}{end}"] for end in ("", "_low", "_high"))
    if pd.isna(alpha):
        return words.text("not defined")
    if pd.isna(low):
        return words.number(alpha, _DECIMALS)
    return words.text(
        "{alpha} ({low} to {high})",
        alpha=words.number(alpha, _DECIMALS),
        low=words.number(low, _DECIMALS),
        high=words.number(high, _DECIMALS),
    )


def agreement_note(words: Words, coders: SecondCoders) -> str:
    """Return how to read alpha, and what it does not say here."""
    parted = int(coders.states["parted"].sum())
    return words.running(
        (
            words.text(
                "Krippendorff’s alpha is 1 where all agree and 0 where they agree as often as "
                "chance would have it; below 0.67 a class should not be relied upon. Ordinal alpha "
                "takes a near miss lightly. Only states with two or more coders count; in "
                "brackets, what 95 % of {count} resamples of these give.",
                count=RESAMPLES,
            ),
            words.text(
                "Lists copy one another, many name only those who condemned, and some were among "
                "our sources, so agreement looks higher than it is."
            ),
            words.plural(
                "The lists disagree on {count} of the {coded} states that they name.",
                "The lists disagree on {count} of the {coded} states that they name.",
                parted,
                coded=len(coders.states),
            ),
        )
    )


def changed_from_to(words: Words, row: Mapping[str, Any]) -> str:
    """Return which cell of a correction changed, from what to what."""
    if not row["was"]:
        return words.text("{column}: added “{now}”", column=row["column"], now=row["now"])
    if not row["now"]:
        return words.text("{column}: removed “{was}”", column=row["column"], was=row["was"])
    return words.text(
        "{column}: from “{was}” to “{now}”", column=row["column"], was=row["was"], now=row["now"]
    )


@kept_with_second
def corrections_in_words(words: Words, result: MethodResult) -> pd.DataFrame:
    """Return the corrections with the names of those whom they are about."""
    rows = result.corrections
    about = [words.listing(result.names[actor] for actor in ids) for ids in rows["actor_ids"]]
    return rows.assign(about=about)


@kept_with_second
def coded_in_words(words: Words, result: MethodResult) -> pd.DataFrame:
    """Return the states that lists name with names for sides and positions."""
    rows, names = result.coded, sides(words)
    agree = {True: words.text("no"), False: words.text("yes")}
    positions = words.labels(result.scales.force_position) | {"": ""}
    return rows.assign(
        majority=rows["majority"].map(names | {TIE: words.text("a tie")}),
        our_side=rows["our_side"].map(names | {"": ""}),
        ours=rows["ours"].map(positions),
        parted=rows["parted"].map(agree),
    )
