"""What figures are called, and what they show, told to those who cannot see them."""

from __future__ import annotations

from components.analysis.index.backing_index import IndexResult
from components.analysis.reach.result import ReachResult
from components.analysis.reach.routes_map import RoutesMap
from components.analysis.record.account import Comparison, RecordResult
from components.analysis.record.agreement import VotesResult, YearShown
from components.analysis.record.claims_checked import ClaimsResult
from components.analysis.record.material import MaterialResult
from components.words.checks import finding
from components.words.divergence import claim_and_record_alt, parted_headline
from components.words.language import Words
from components.words.material import chart_heading
from components.words.reach import way_in_words

_MOST_RANKS = 5


def dumbbell_title(words: Words, result: RecordResult, compared: Comparison) -> str:
    """Return what stands on the chart of claims beside acts: of what time these are."""
    when = words.span(*result.window)
    if len(result.eras) > 1:
        when = words.label(result.scales.era, compared.era)
    return words.text("What the article claims, and what is documented: {when}", when=when)


def dumbbell_alt(words: Words, result: RecordResult, compared: Comparison) -> str:
    """Return what the chart of claims beside acts shows."""
    headline = words.text("{finding}.", finding=parted_headline(words, compared.apart))
    return words.running((headline, claim_and_record_alt(words, compared.drawn, result.scales)))


def verdicts_alt(words: Words, result: ClaimsResult) -> str:
    """Return how many claims have which verdict."""
    labels = words.labels(result.scales.verdict)
    counts = (
        words.labelled(labels[str(code)], words.number(count))
        for code, count in result.by_verdict.items()
    )
    return words.series((finding(words, result), *counts))


def foresight_title(words: Words) -> str:
    """Return what the chart of forecasts is called."""
    return words.text("What the article foresaw, scored")


def brier_note(words: Words) -> str:
    """Return how a score is read, and of what it is."""
    return words.text(
        "Brier score: 0 is best, 1 worst. These are forecasts of the whole article; the filters "
        "do not apply."
    )


def foresight_alt(words: Words, result: ClaimsResult) -> str:
    """Return the forecasts with their scores."""
    return words.series(
        words.text(
            "{name}: {wording}, Brier score {score}",
            name=row["name"],
            wording=row["wording"],
            score=words.number(row["brier"], 3),
        )
        for row in result.foresight.scored.to_dict("records")
    )


def year_alt(words: Words, result: VotesResult, shown: YearShown) -> str:
    """Return what the map of one year's votes shows."""
    return words.text(
        "World map of agreement with {who} in {year}; the table below pools years.",
        who=result.parties[result.party],
        year=str(shown.year),
    )


def series_alt(words: Words, result: MaterialResult) -> str:
    """Return what the chart of dated figures shows."""
    what = chart_heading(words, result)
    return words.text("{what} over time; the table below has the same figures.", what=what)


def ranks_alt(words: Words, result: IndexResult) -> str:
    """Return the first ranks and how sure they are."""
    ranks = [
        words.text(
            "{name} rank {rank}, {low} to {high}",
            name=row["name"],
            rank=row["rank"],
            low=row["rank_low"],
            high=row["rank_high"],
        )
        for row in result.drawn.head(_MOST_RANKS).to_dict("records")
    ]
    return words.text("{ranks}; the table below lists all.", ranks=words.series(ranks))


def routes_alt(words: Words, drawn: RoutesMap) -> str:
    """Return what the map of routes shows."""
    return words.plural(
        "Map centred on {capital} with range rings and {count} route; the tables below list it.",
        "Map centred on {capital} with range rings and {count} routes; the tables below list them.",
        int(drawn.routes["names"].str.len().sum()),
        capital=drawn.capital,
    )


def arrival_title(words: Words) -> str:
    """Return what the chart of arrivals is called."""
    return words.text("When would help arrive?")


def arrival_alt(words: Words, result: ReachResult) -> str:
    """Return when the first of each ally's help would arrive."""
    return words.series(
        words.text(
            "{way}: first arrival after {span}",
            way=way_in_words(words, row["ally"], row["mode"]),
            span=words.duration(row["arrival_days_low"], row["arrival_days_high"]),
        )
        for row in result.best.to_dict("records")
    )


def demonstrations_title(words: Words) -> str:
    """Return what the chart of visits, flights and shipments is called."""
    return words.text("What was demonstrated")


def demonstrations_alt(words: Words, result: ReachResult) -> str:
    """Return how much was seen."""
    return words.text(
        "Dated visits, flights, shipments and refusals: {events}; listed in the table.",
        events=len(result.dated),
    )
