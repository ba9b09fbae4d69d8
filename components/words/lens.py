"""What the map shows through each lens: its name, its finding, its times, its colours in words."""

from __future__ import annotations

from components.analysis.index.ranking import TIERS
from components.analysis.kept import kept_with_second
from components.analysis.lens import LensResult, RankMap
from components.analysis.record.agreement import AgreementMap
from components.analysis.record.positions import THROUGH_GROUP, PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.analysis.record.votes import FEWEST_A_YEAR
from components.analysis.stances import StancesResult
from components.words.backing_index import tier_names, tiers_defined
from components.words.both_answers import MOST_NAMED, both_answers, names_of
from components.words.chosen import filters_in_words, lens_names
from components.words.language import Words
from components.words.positions import axis_labels, positions_between, positions_finding
from components.words.recognition import recognition_finding, recognition_note, shown_labels
from components.words.record import record_caveat
from components.words.sentences import at_start, few_or_count, located
from components.words.stances import perspective_of
from components.words.votes import class_labels

# The field by which states are chosen one by one.
_ONE_BY_ONE = "countries"


@kept_with_second
def lens_labels(words: Words, result: LensResult) -> dict[str, str]:
    """Return the label of each thing that a state can be shown as, in the order of the legend."""
    shown = result.shown
    if isinstance(shown, StancesResult):
        return dict(perspective_of(words, shown).labels)
    if isinstance(shown, PositionsResult):
        return axis_labels(words, shown.scales, shown.axis)
    if isinstance(shown, RecognitionResult):
        return shown_labels(words, shown)
    if isinstance(shown, AgreementMap):
        return class_labels(words, shown)
    return rank_labels(words)


def rank_labels(words: Words) -> dict[str, str]:
    """Return the label of each tier of the index, the first one first, and of no rank."""
    return tier_names(words) | {"unranked": words.text("Too little known to rank")}


@kept_with_second
def lens_finding(words: Words, result: LensResult) -> str:
    """Return what the states kept come to through the lens, in one sentence."""
    if result.rows.empty:
        return words.text("No country matches these filters")
    filters = filters_in_words(words, result.filters)
    if result.chosen:
        return located(words, result.places, _chosen(words, result), filters)
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return positions_finding(words, shown)
    if isinstance(shown, RecognitionResult):
        return located(words, (), recognition_finding(words, shown), filters)
    if isinstance(shown, StancesResult):
        one_by_one = any(each.field == _ONE_BY_ONE for each in result.filters)
        said = _by_stance(words, result) if one_by_one else both_answers(words, result)
        filters = filters_in_words(words, result.filters, besides=_ONE_BY_ONE)
    elif isinstance(shown, AgreementMap):
        said = _most_alike(words, result)
    else:
        said = _of_tiers(words, shown)
    return located(words, result.places, said, filters)


def _chosen(words: Words, result: LensResult) -> str:
    """Return which states the pressed entries of the legend keep, by name while they are few."""
    labels = lens_labels(words, result)
    shown = words.listing(labels[code] for code in result.chosen)
    names = sorted(result.rows["name"])
    if len(names) <= MOST_NAMED:
        return words.labelled(shown, words.listing(names))
    return words.plural(
        "{shown}: {count} state", "{shown}: {count} states", len(names), shown=shown
    )


def _by_stance(words: Words, result: LensResult) -> str:
    """Return what states chosen one by one are shown as."""
    labels, names = lens_labels(words, result), result.rows.groupby("shown_as")["name"]
    held = {str(code): sorted(group) for code, group in names}
    return words.series(
        words.labelled(labels[code], few_or_count(words, held[code], MOST_NAMED))
        for code in labels
        if code in held
    )


def _most_alike(words: Words, result: LensResult) -> str:
    found, fields = result.extremes, {"subject": result.subject, "year": str(result.year)}
    if found is None:
        return words.text("Too few joint roll calls with {subject} in {year}", **fields)
    fields |= {
        "most": few_or_count(words, names_of(result, found.most), MOST_NAMED),
        "high": words.signed(found.most_points, 0),
    }
    if found.most == found.least:
        return words.text(
            "In {year} {most} stood {high} points from the world median in votes with {subject}",
            **fields,
        )
    return words.text(
        "In {year} {most} voted most like {subject} ({high} points from the world median), {least} "
        "least ({low})",
        least=few_or_count(words, names_of(result, found.least), MOST_NAMED),
        low=words.signed(found.least_points, 0),
        **fields,
    )


def _of_tiers(words: Words, shown: RankMap) -> str:
    core = sorted(shown.rows.loc[shown.rows["shown_as"].eq(TIERS[0]), "name"])
    if not core:
        return words.text(
            "With other weights each state can drop out of the first {first} of the index",
            first=shown.index.first,
        )
    return words.plural(
        "{names} stays among the first {first} of the index with nearly any weights",
        "{names} stay among the first {first} of the index with nearly any weights",
        len(core),
        names=few_or_count(words, core, MOST_NAMED),
        first=shown.index.first,
    )


@kept_with_second
def lens_note(words: Words, result: LensResult) -> str:
    """Return what else the lens shows, in a line or two."""
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return positions_between(words, shown)
    if isinstance(shown, RecognitionResult):
        return words.definition(shown.scales.episode, shown.episode)
    if isinstance(shown, StancesResult):
        return _rest_of_record(words, result) if shown.acts else result.settings.as_of_note
    if isinstance(shown, AgreementMap):
        return result.settings.votes_note
    return result.settings.index_note


def _rest_of_record(words: Words, result: LensResult) -> str:
    """Return how many leaned and how many stood against, apart from those who endorsed."""
    camps, eras, era = result.camps, result.scales.era, result.era
    if not camps.known:
        return result.settings.record_note
    leaned, opposed = (words.cell(eras, era, column) for column in ("leaning", "against"))
    leaning, against, between = len(camps.leaning), len(camps.against), len(camps.between)
    friendly = words.text("{count} {did}", count=leaning, did=leaned)
    if camps.endorsed:
        friendly = words.text("{count} more {did}", count=leaning, did=leaned)
    said = (
        leaning and friendly,
        against and words.text("{count} {did}", count=against, did=opposed),
        between and words.text("{count} asked for restraint", count=between),
        camps.silent and words.text("for {count} no act was found", count=camps.silent),
    )
    told = words.series(part for part in said if part)
    return words.text("{sentence}.", sentence=at_start(told)) if told else ""


@kept_with_second
def lens_how(words: Words, result: LensResult) -> str:
    """Return how the map is read through the lens."""
    shown = result.shown
    if isinstance(shown, StancesResult):
        return perspective_of(words, shown).legend
    if isinstance(shown, PositionsResult):
        how = words.text(
            "The latest act of a state's own decides. Grey: no act was found, which is no proof "
            "that there was none. Dots mark states too small to see."
        )
        return words.running((how, shown.settings.record_note))
    if isinstance(shown, RecognitionResult):
        return recognition_note(words, shown)
    if isinstance(shown, AgreementMap):
        return words.text(
            "How often a state voted as {subject} did in the UN General Assembly, against the "
            "median of all states. Grey: fewer than {few} joint roll calls, too few to compare.",
            subject=result.subject,
            few=FEWEST_A_YEAR,
        )
    grey = words.text("Grey: too little is known to rank.")
    return words.running((tiers_defined(words, shown.index.first), grey))


@kept_with_second
def lens_caveat(words: Words, result: LensResult) -> str:
    """Return what the states kept rest on, where that is little; blank where nothing does."""
    shown = result.shown
    if not isinstance(shown, StancesResult) or not shown.acts:
        return ""
    return record_caveat(words, shown.counts)


@kept_with_second
def lens_alt(words: Words, result: LensResult) -> str:
    """Return the map in a sentence or two, for those who cannot see it."""
    labels = lens_labels(words, result)
    counts = words.series(
        words.labelled(labels[str(code)], str(count)) for code, count in result.counts.items()
    )
    return words.text(
        "Map: {lens}. {finding}. {counts}.",
        lens=lens_names(words, with_record="record" in result.offered)[result.lens],
        finding=lens_finding(words, result),
        counts=counts,
    )


@kept_with_second
def step_in_time(words: Words, result: LensResult) -> str:
    """Return what states did at the time shown that lean to the subject, after that step's label.

    Blank where the map shows no acts, or none of these states.
    """
    shown, place = result.shown, result.scales.stance["position"]
    if not isinstance(shown, StancesResult) or not shown.acts:
        return ""
    leaning = place.index[place.gt(0) & place.lt(place.max())]
    labels, counts = lens_labels(words, result), result.counts
    held = [labels[code] for code in leaning if counts.get(code, 0)]
    did = words.cell(result.scales.era, result.era, "leaning")
    return words.labelled(words.listing(held), did) if held else ""


def has_faint(result: LensResult) -> bool:
    """Return whether the map shows states through their group, paler than others."""
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return bool(shown.rows["basis"].eq(THROUGH_GROUP).any())
    return False
