"""What checks of claims find, of whom claims speak, and what came of forecasts."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.analysis.kept import kept_with_second
from components.analysis.record.claims_checked import UNCHECKABLE, ClaimsResult
from components.analysis.record.foresight import Foresight
from components.words.language import Words
from components.words.sentences import located


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
    places = [result.names[actor] for actor in result.choice.actor]
    if result.settled == 1:
        settled = result.rows[result.rows["verdict"].ne(UNCHECKABLE)].iloc[0]
        about = places or [spoken_of(words, settled["actor_ids"], result.names)]
        return located(words, about, _one(str(settled["verdict"]), words))
    found = [_share(str(code), int(count), words) for code, count in result.by_verdict.items()]
    said = words.text(
        "Of {count} checks of the article against the record, {found}",
        count=result.settled,
        found=words.listing(share for share in found if share),
    )
    return located(words, places, said)


def verdict_sign(verdict: str) -> str:
    """Return the sign that stands for a verdict beside its colour."""
    return _SIGNS[verdict]


_SIGNS = {"contradicted": "✗", "partly": "◐", "supported": "✓", "no_evidence": "?"} | {
    UNCHECKABLE: "–"
}


def _one(verdict: str, words: Words) -> str:
    """Return what became of the one claim that the record can settle."""
    match verdict:
        case "supported":
            return words.text("the claim holds")
        case "partly":
            return words.text("the claim holds in part")
        case "contradicted":
            return words.text("the record contradicts the claim")
    return words.text("no evidence was found for or against the claim")


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
        "By what is reported of {settled}, {names} took part as well, but the article gives no "
        "likelihood for this that could be scored.",
        names=words.listing(names[actor] for actor in foresight.unforeseen["actor_id"]),
        settled=words.date(foresight.unforeseen_settled),
    )


def _share(verdict: str, count: int, words: Words) -> str:
    """Return how many checks came to a verdict; blank where none did, or no event can settle it."""
    if not count:
        return ""
    match verdict:
        case "supported":
            return words.plural("{count} bears it out", "{count} bear it out", count)
        case "partly":
            return words.plural(
                "{count} bears it out in part", "{count} bear it out in part", count
            )
        case "contradicted":
            return words.plural("{count} contradicts it", "{count} contradict it", count)
        case "no_evidence":
            return words.plural(
                "{count} finds no evidence either way",
                "{count} find no evidence either way",
                count,
            )
    return ""
