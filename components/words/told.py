"""What figures are called, and what they find and show, told to those who cannot see them."""

from __future__ import annotations

from components.analysis.index.backing_index import IndexResult
from components.analysis.reach.result import ReachResult
from components.analysis.reach.routes_map import RoutesMap
from components.analysis.record.account import Comparison, RecordResult
from components.analysis.record.agreement import VotesResult, YearShown
from components.analysis.record.claims_checked import ClaimsResult
from components.analysis.record.material import MaterialResult
from components.words import codes
from components.words.backing_index import index_finding
from components.words.checks import finding, forecasts_finding
from components.words.divergence import claim_and_record_alt, parted_headline
from components.words.language import Words
from components.words.material import last_of_panel, material_finding, panel_names
from components.words.reach import (
    days_of_actors,
    doubtful_in_words,
    first_in_words,
    undated_in_words,
    way_in_words,
)
from components.words.reach import finding as reach_finding
from components.words.sentences import counted
from components.words.votes import class_labels, year_heading

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
    scores = words.series(
        words.text(
            "{name}: {wording}, Brier score {score}",
            name=row["name"],
            wording=row["wording"],
            score=words.number(row["brier"], 3),
        )
        for row in result.foresight.scored.to_dict("records")
    )
    found = forecasts_finding(words, result.foresight)
    return words.text("{finding}. {counts}.", finding=found, counts=scores)


def year_alt(words: Words, result: VotesResult, shown: YearShown) -> str:
    """Return who agreed most and least in one year, and how many states each class has."""
    labels, rows = class_labels(words, shown.agreement), shown.agreement.rows
    said = counted(words, labels, rows["shown_as"])
    heading, known = year_heading(words, result, shown), rows.loc[~rows["thin"], "deviation"]
    if known.dropna().empty:
        return words.text("{finding}. {counts}.", finding=heading, counts=said)
    return words.text(
        "{finding}. Most alike: {most}; least: {least}. {counts}.",
        finding=heading,
        most=rows.at[known.idxmax(), "name"],
        least=rows.at[known.idxmin(), "name"],
        counts=said,
    )


def series_alt(words: Words, result: MaterialResult) -> str:
    """Return the largest figures, and the last one of each state or part of the world."""
    found, series = material_finding(words, result), result.series
    if series is None:
        return words.text("{finding}.", finding=found)
    names, last = panel_names(words, series), last_of_panel(words, series)
    said = words.series(words.labelled(names[code], last[code]) for code in series.panels)
    return words.text("{finding}. {counts}.", finding=found, counts=said)


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
    return words.text(
        "{finding}. {counts}.", finding=index_finding(words, result), counts=words.series(ranks)
    )


def routes_alt(words: Words, result: ReachResult, drawn: RoutesMap) -> str:
    """Return how soon the cargo could come, by whom and in how many days, and what the map has."""
    shown = words.plural(
        "Map centred on {capital} with range rings and {count} route.",
        "Map centred on {capital} with range rings and {count} routes.",
        int(drawn.routes["names"].str.len().sum()),
        capital=drawn.capital,
    )
    days = days_of_actors(words, result.best)
    said = words.series(words.labelled(ally, time) for ally, time in days)
    found = words.text("{finding}.", finding=reach_finding(words, result))
    return words.running((found, words.text("{counts}.", counts=said) if said else "", shown))


def arrival_title(words: Words, result: ReachResult) -> str:
    """Return what the chart of arrivals is called."""
    return words.text("When could {cargo} t arrive?", cargo=result.plan.tonnage_t)


def arrival_headline(words: Words, result: ReachResult) -> str:
    """Return what stands over the chart of arrivals where it leaves its page."""
    return words.running((arrival_title(words, result), reach_finding(words, result)))


def arrival_note(words: Words, result: ReachResult) -> str:
    """Return what is said below the chart of arrivals; blank where nothing is."""
    doubt = result.best["deliver_days_high"].notna() & result.best["feasible"].ne("yes")
    sign = doubtful_in_words(words) if doubt.any() else ""
    return words.running((sign, undated_in_words(words, result)))


def arrival_alt(words: Words, result: ReachResult) -> str:
    """Return when the first of each ally's cargo could arrive."""
    arrivals = words.series(
        words.labelled(
            way_in_words(words, row["ally"], row["mode"]),
            first_in_words(words, row["arrival_days_low"], row["arrival_days_high"]),
        )
        for row in result.best.to_dict("records")
    )
    found = reach_finding(words, result)
    return words.text("{finding}. {counts}.", finding=found, counts=arrivals)


def demonstrations_title(words: Words) -> str:
    """Return what the chart of visits, flights and shipments is called."""
    return words.text("Visits, flights and shipments that were seen")


def demonstrations_alt(words: Words, result: ReachResult) -> str:
    """Return how much was seen, by what came of it, and when last."""
    dated = result.dated
    if dated.empty:
        return demonstrations_title(words)
    return words.plural(
        "{title}: {count} dated event, of {day}. {counts}.",
        "{title}: {count} dated events, the last of {day}. {counts}.",
        len(dated),
        title=demonstrations_title(words),
        day=words.date(str(dated["date_start"].max())),
        counts=counted(words, codes.outcomes(words), dated["kind"]),
    )
