"""What checks of claims find, of whom claims speak, and what came of forecasts."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.address.choice import ClaimsView
from components.analysis.kept import kept_with_second
from components.analysis.record.claims_checked import UNCHECKABLE, ClaimsResult
from components.analysis.record.foresight import Foresight
from components.words.chosen import filters_in_words
from components.words.language import Words
from components.words.sentences import located

_MOST_NAMES = 4  # of actors in a headline; more are not named


def spoken_of(words: Words, actor_ids: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Return the names of the actors of a claim; one without any is about all."""
    if not actor_ids:
        return words.text("The world at large")
    return words.listing(names[actor] for actor in actor_ids)


def claims_headline(words: Words, result: ClaimsResult, show: ClaimsView) -> str:
    """Return what one view of the page finds: the checks, what came next, or the forecasts."""
    if show == "outcomes":
        return outcomes_finding(words, result)
    if show == "forecasts":
        return forecasts_finding(words, result.foresight)
    return finding(words, result)


@kept_with_second
def finding(words: Words, result: ClaimsResult) -> str:
    """Return how the checks of a choice turned out."""
    if result.rows.empty:
        return words.text("No claim matches these filters")
    places = [*result.places, *(result.names[actor] for actor in result.choice.actor)]
    # What became of one claim, or that of none anything is known, says its verdict itself.
    where = filters_in_words(words, result.filters, besides="verdict")
    if not result.settled:
        said = words.plural(
            "{count} claim here, which the record could not settle",
            "{count} claims here, none of which the record could settle",
            len(result.rows),
        )
        return located(words, places, said, where)
    if result.settled == 1:
        settled = result.rows[result.rows["verdict"].ne(UNCHECKABLE)].iloc[0]
        about = [spoken_of(words, settled["actor_ids"], result.names)]
        said = _one(str(settled["verdict"]), words)
        return located(words, about, said, [*result.places, *where])
    said = _chosen(words, result) if result.choice.verdict else _counted(words, result)
    return located(words, places, said, where)


def _counted(words: Words, result: ClaimsResult) -> str:
    """Return how many of the checks that could be made came to which verdict."""
    shares = (
        _share(str(verdict), int(count), words)
        for verdict, count in result.by_verdict.items()
        if count and verdict != UNCHECKABLE
    )
    return words.text(
        "Of {count} checks of the article against the record, {found}",
        count=result.settled,
        found=words.listing(shares),
    )


def _chosen(words: Words, result: ClaimsResult) -> str:
    """Return how many checks came to the chosen verdicts, and on whom where these are few."""
    found = {str(code): int(count) for code, count in result.by_verdict.items() if count}
    first, *others = found.items()
    shares = [_first_share(*first, words), *(_share(*other, words) for other in others)]
    actors = {actor for ids in result.rows["actor_ids"] for actor in ids}
    names = sorted(result.names[actor] for actor in actors)
    if others or result.choice.actor or not 0 < len(names) <= _MOST_NAMES:
        return words.listing(shares)
    return words.text("{checks} on {names}", checks=shares[0], names=words.listing(names))


@kept_with_second
def outcomes_finding(words: Words, result: ClaimsResult) -> str:
    """Return who took part in the fighting and who did not, or how many outcomes there are."""
    outcomes = result.outcomes
    if outcomes.empty:
        return words.text("No outcome is about these actors")
    took = _involved(result, "yes")
    stayed = [name for name in _involved(result, "no") if name not in took]
    fields = {"took": words.listing(took), "stayed": words.listing(stayed)}
    if took and stayed:
        said = words.text("{took} took part in the fighting; {stayed} did not", **fields)
    elif took:
        said = words.text("{took} took part in the fighting", **fields)
    elif stayed:
        said = words.text("{stayed} took no part in the fighting", **fields)
    else:
        said = words.plural(
            "{count} outcome is documented, of {day}",
            "{count} outcomes are documented, the last of {day}",
            len(outcomes),
            day=words.date(str(outcomes["date"].max())),
        )
    about = [result.names[actor] for actor in result.choice.actor]
    named = {*took, *stayed}
    return located(words, [*result.places, *(name for name in about if name not in named)], said)


def _involved(result: ClaimsResult, answer: str) -> list[str]:
    """Return the names of those of whom outcomes say that they took part, or that they did not."""
    rows = result.outcomes[result.outcomes["involved"].eq(answer)]
    return [result.names[actor] for ids in rows["actor_ids"] for actor in ids]


@kept_with_second
def forecasts_finding(words: Words, foresight: Foresight) -> str:
    """Return how many of those took part to whom the source gives a likelihood, and the scores."""
    scored = foresight.scored
    if scored.empty:
        return words.text("No outcome settles any likelihood that the article gives")
    low, high = (words.number(score, 3) for score in (scored["brier"].min(), scored["brier"].max()))
    return words.plural(
        "The article gave {actors} a likelihood of taking part; {took} did: Brier score {scores} "
        "(0 is best, 1 worst)",
        "The article gave {actors} a likelihood of taking part; {took} did: Brier scores {scores} "
        "(0 is best, 1 worst)",
        len(scored),
        actors=words.listing(scored["name"]),
        took=words.listing(scored.loc[scored["observed"].eq(1), "name"]) or words.text("none"),
        scores=low if low == high else words.text("{low} to {high}", low=low, high=high),
    )


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


def _first_share(verdict: str, count: int, words: Words) -> str:
    """Return how many checks came to a verdict, as a sentence begins with it."""
    match verdict:
        case "supported":
            return words.plural(
                "{count} check supports the article", "{count} checks support the article", count
            )
        case "partly":
            return words.plural(
                "{count} check partly supports the article",
                "{count} checks partly support the article",
                count,
            )
        case "contradicted":
            return words.plural(
                "{count} check contradicts the article",
                "{count} checks contradict the article",
                count,
            )
    return words.plural(
        "{count} check finds no evidence either way",
        "{count} checks find no evidence either way",
        count,
    )


def _share(verdict: str, count: int, words: Words) -> str:
    """Return how many checks came to a verdict, as the list of a sentence holds it."""
    match verdict:
        case "supported":
            return words.plural("{count} supports it", "{count} support it", count)
        case "partly":
            return words.plural("{count} partly supports it", "{count} partly support it", count)
        case "contradicted":
            return words.plural("{count} contradicts it", "{count} contradict it", count)
        case "no_evidence":
            return words.plural(
                "{count} finds no evidence either way",
                "{count} find no evidence either way",
                count,
            )
    return words.plural("{count} could not be made", "{count} could not be made", count)
