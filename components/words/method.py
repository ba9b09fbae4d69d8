"""How sure the case is, in words: corrections, agreement of lists, ratings."""

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
from components.words.sentences import located

_DECIMALS = 2


@kept_with_second
def method_finding(words: Words, result: MethodResult) -> str:
    """Return how many cells were put right, and how far others who coded the same agree."""
    corrected = words.plural("{count} correction", "{count} corrections", result.in_all)
    if not result.in_all:
        corrected = words.text("No correction yet")
    elif result.choice.actor:
        names = [result.names[actor] for actor in result.choice.actor]
        corrected = located(words, names, corrections_found(words, result))
    coders = result.coders
    if coders is None or coders.compared.empty:
        return corrected
    return words.plural(
        "{corrections}; our coding is that of most published lists on {alike} of {count} state",
        "{corrections}; our coding is that of most published lists on {alike} of {count} states",
        len(coders.compared),
        corrections=corrected,
        alike=coders.alike,
    )


def corrections_found(words: Words, result: MethodResult) -> str:
    """Return how many of all corrections a choice leaves."""
    return words.plural(
        "{found} of {count} correction",
        "{found} of {count} corrections",
        result.in_all,
        found=len(result.corrections),
    )


def how_sure(words: Words, result: MethodResult) -> str:
    """Return how often others who coded the same agree, and what audits confirmed.

    Blank for a case with neither.
    """
    coders, drawn = result.coders, int(result.audits["drawn"].sum())
    said = []
    if coders is not None and not coders.compared.empty:
        said.append(
            words.plural(
                "Most lists agree with us on {alike} of {count} state that can be compared.",
                "Most lists agree with us on {alike} of {count} states that can be compared.",
                len(coders.compared),
                alike=coders.alike,
            )
        )
    if drawn:
        said.append(
            words.plural(
                "Audits confirmed {confirmed} of {count} mark drawn at random.",
                "Audits confirmed {confirmed} of {count} marks drawn at random.",
                drawn,
                confirmed=int(result.audits["confirmed"].sum()),
            )
        )
    return words.running(said)


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
                "The lists part on {count} of the {coded} states that they name.",
                "The lists part on {count} of the {coded} states that they name.",
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
