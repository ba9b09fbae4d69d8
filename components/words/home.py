"""What the first page says: the answer, the claim beside it, the ways, the article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.home import HomeResult
from components.analysis.kept import kept_with_second
from components.words.language import Words
from components.words.lens import lens_labels
from components.words.reach import doubtful_in_words, mode_in_words, time_in_words
from components.words.record import step_labels
from components.words.sentences import first_and_rest
from components.words.sides import sides_finding

_MOST_NAMED = 8


@kept_with_second
def home_finding(words: Words, result: HomeResult) -> str:
    """Return who endorsed the subject's government before the turn, and how many leaned to it.

    Without a record: what the source comes to.
    """
    camps, day = result.camps, words.day(result.turn.day)
    if not result.has_record:
        return sides_finding(words, result.map.sides, result.names, result.capital)
    if not camps.known:
        return words.text("No act of a state before {day} is documented", day=day)
    fields = {"day": day, "endorsed": _endorsed(words, result)}
    if not camps.leaning:
        return words.text("Before {day}, {endorsed}", **fields)
    return words.text(
        "Before {day}, {endorsed}; {leaning}", **fields, leaning=_leaning(words, result)
    )


def _endorsed(words: Words, result: HomeResult) -> str:
    states, capital = result.camps.endorsed, result.capital
    if not states:
        return words.text("no state endorsed {capital}", capital=capital)
    if len(states) > _MOST_NAMED:
        return words.text(
            "{count} states endorsed {capital}",
            count=len(states),
            capital=capital,
        )
    return words.text(
        "{names} endorsed {capital}",
        names=words.listing(result.names[iso3] for iso3 in states),
        capital=capital,
    )


def _leaning(words: Words, result: HomeResult) -> str:
    count = len(result.camps.leaning)
    if not result.camps.endorsed:
        return words.plural(
            "{count} state only opposed force or sanctions",
            "{count} states only opposed force or sanctions",
            count,
        )
    return words.plural(
        "{count} more state only opposed force or sanctions",
        "{count} more states only opposed force or sanctions",
        count,
    )


@kept_with_second
def home_claim(words: Words, result: HomeResult) -> str:
    """Return what the article is, and whom it names as backers."""
    if result.article is None:
        return words.text("There is no claim to set beside it.")
    if not result.has_record:
        return words.text(
            "This case holds what its source says of {capital}, and no record of acts to set "
            "beside it.",
            capital=result.capital,
        )
    checked = words.text(
        "We check {article} against the record.",
        article=result.settings.claimant or words.text("an article"),
    )
    return words.running((checked, _claimed(words, result)))


def _claimed(words: Words, result: HomeResult) -> str:
    count = len(result.claimed)
    if not count:
        return words.text("It names no backer.")
    if sorted(result.claimed) == sorted(result.camps.endorsed):
        return words.plural(
            "It names one backer, the same state.",
            "It names the same {count} states as backers.",
            count,
        )
    if count > _MOST_NAMED:
        return words.text("It names {count} backers.", count=count)
    return words.plural(
        "It names one backer: {names}.",
        "It names {count} backers: {names}.",
        count,
        names=words.listing(result.names[iso3] for iso3 in result.claimed),
    )


@kept_with_second
def home_how(words: Words, result: HomeResult) -> str:
    """Return how the states were counted and what the map shows; blank where no act is known.

    Without a record it is what the case notes of its source.
    """
    if not result.has_record:
        return result.settings.as_of_note
    if not result.camps.known:
        return ""
    first, last = result.map.window
    said = words.text(
        "We count acts from {days}. A state counts as endorsing if a clear report shows that it "
        "recognised or stood by the government, or gave it military, material or treaty backing; "
        "as siding against if one shows that it imposed sanctions, recognised a rival, or "
        "endorsed or assisted the use of force. A state that did neither, or both, is placed by "
        "the average of its acts, here and on the map. A state without any act found may have "
        "acted all the same.",
        days=words.span(first, last),
    )
    return words.running((said, _listed(words, result.camps.listed), _of_table(words, result)))


def _of_table(words: Words, result: HomeResult) -> str:
    if result.parted.empty:
        return ""
    return words.text(
        "The table beside the map compares states by all their acts together; “Claims checked” "
        "weighs each claim alone."
    )


def _listed(words: Words, count: int) -> str:
    if not count:
        return ""
    return words.plural(
        "Of one state that only opposed force or sanctions, all we know is that its name is on a "
        "list.",
        "Of {count} states that only opposed force or sanctions, all we know is that their names "
        "are on a list.",
        count,
    )


@kept_with_second
def home_map_alt(words: Words, result: HomeResult) -> str:
    """Return the map in a sentence, for those who cannot see it: how many states stand where."""
    shown = result.map
    labels = lens_labels(words, shown)
    counts = shown.counts.items()
    said = words.series(words.labelled(labels[str(code)], str(count)) for code, count in counts)
    found = home_finding(words, result)
    if not result.has_record:
        return words.text(
            "{finding}. Map of where states stand by the source. {counts}.",
            finding=found,
            counts=said,
        )
    return words.text(
        "{finding}. Map of what states did before {day}. {counts}.",
        finding=found,
        day=words.day(result.turn.day),
        counts=said,
    )


def article_is(words: Words, result: HomeResult) -> str:
    """Return what the article is and how it is used here, a sentence each; blank without one."""
    if result.article is None:
        return ""
    if not result.has_record:
        title = words.text("{title}.", title=result.article.title)
        return words.running((title, result.article.note))
    used = words.text("We use it as a list of claims to check, never as evidence.")
    return words.running((first_and_rest(result.article.note)[0], used))


@kept_with_second
def parted_rows(words: Words, result: HomeResult) -> list[tuple[str, str, str]]:
    """Return the states that did otherwise than claimed: name, the claim, the record."""
    labels = words.labels(result.scales.stance) | words.labels(result.scales.mark)
    return [
        (row["name"], _claim_of(words, row, labels), _record_of(words, result, row))
        for row in result.parted.to_dict("records")
    ]


def _claim_of(words: Words, row: Mapping[Any, Any], labels: Mapping[str, str]) -> str:
    label = labels[row["shown_as"]]
    if row["basis"] == "named":
        return label
    return words.text("{stance}, through a group", stance=label)


def _record_of(words: Words, result: HomeResult, row: Mapping[Any, Any]) -> str:
    position = result.scales.stance.at[row["documented_as"], "position"]
    return words.plural(
        "{step} ({count} act)",
        "{step} ({count} acts)",
        int(row["count"]),
        step=step_labels(words, result.scales)[position],
    )


@kept_with_second
def ways_of_allies(words: Words, result: HomeResult) -> list[tuple[str, list[str]]]:
    """Return each ally with how soon it could deliver the load, one text per mode."""
    by_ally = result.ways.groupby("ally", sort=False)
    return [(str(ally), [_way(words, rows, m) for m in result.modes]) for ally, rows in by_ally]


def doubts_of_ways(words: Words, result: HomeResult) -> str:
    """Return what the sign of doubt beside a time means; blank where none has it."""
    known = result.ways.dropna(subset="deliver_days_high")
    return doubtful_in_words(words) if known["feasible"].ne("yes").any() else ""


def mode_titles(words: Words, result: HomeResult) -> list[str]:
    """Return what the columns of `ways_of_allies` are called."""
    return [words.text("By {mode}", mode=mode_in_words(words, mode)) for mode in result.modes]


def _way(words: Words, rows: pd.DataFrame, mode: str) -> str:
    of_mode = rows[rows["mode"].eq(mode)]
    if of_mode.empty or pd.isna(of_mode["deliver_days_high"].iloc[0]):
        return words.text("not documented")
    row = of_mode.iloc[0]
    return time_in_words(
        words, row["deliver_days_low"], row["deliver_days_high"], sure=row["feasible"] == "yes"
    )
