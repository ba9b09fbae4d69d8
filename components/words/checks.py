"""What checks of claims find, of whom claims speak, and what came of forecasts."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.claims_checked import ClaimsResult
from components.analysis.record.foresight import Foresight
from components.words.language import Words


def spoken_of(words: Words, actor_ids: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Return the names of the actors of a claim; one without any is about all."""
    if not actor_ids:
        return words.text("The world at large")
    return words.listing(names[actor] for actor in actor_ids)


@kept_with_second
def finding(words: Words, result: ClaimsResult) -> str:
    """Return how the checks of a choice turned out."""
    if result.rows.empty:
        return words.text("No claim matches these filters")
    if not result.settled:
        return words.plural(
            "{count} claim here, which the record could not settle",
            "{count} claims here, none of which the record could settle",
            len(result.rows),
        )
    found = [_outcome(str(code), int(count), words) for code, count in result.by_verdict.items()]
    return words.plural(
        "Of {count} check against the record, {found}",
        "Of {count} checks against the record, {found}",
        result.settled,
        found=words.listing(outcome for outcome in found if outcome),
    )


@kept_with_second
def foresight_in_words(words: Words, foresight: Foresight) -> pd.DataFrame:
    """Return the scored forecasts with yes or no for what happened."""
    took_part = {0: words.text("no"), 1: words.text("yes")}
    return foresight.scored.assign(took_part=foresight.scored["observed"].map(took_part))


def unforeseen_in_words(words: Words, foresight: Foresight, names: Mapping[str, str]) -> str:
    """Return who took part without a likelihood; blank where nobody did."""
    if foresight.unforeseen.empty:
        return ""
    return words.text(
        "By what is reported of {settled}, {names} took part as well, but the source gives no "
        "likelihood for this that could be scored.",
        names=words.listing(names[actor] for actor in foresight.unforeseen["actor_id"]),
        settled=words.date(foresight.unforeseen_settled),
    )


def _outcome(verdict: str, count: int, words: Words) -> str:
    """Return what `count` checks of a verdict do; blank where none does, or no event can settle."""
    if not count:
        return ""
    match verdict:
        case "supported":
            return words.plural("{count} bears a claim out", "{count} bear a claim out", count)
        case "partly":
            return words.plural(
                "{count} bears a claim out in part", "{count} bear a claim out in part", count
            )
        case "contradicted":
            return words.plural("{count} contradicts a claim", "{count} contradict a claim", count)
        case "no_evidence":
            return words.plural("{count} found no evidence", "{count} found no evidence", count)
    return ""
