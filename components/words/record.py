"""What the record finds, and how directions and acts are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.address.choice import RecordView
from components.analysis.kept import kept_with_second
from components.analysis.record.account import Comparison, RecordResult
from components.analysis.record.arms import OTHERS, UNKNOWN, Arms
from components.analysis.record.strip import Band
from components.analysis.stances import Counts, StancesResult
from components.tables.scales import Scales
from components.words.chosen import filters_in_words
from components.words.divergence import parted_headline
from components.words.language import Words, message
from components.words.quotation import statements_and_places
from components.words.sentences import located, number_at_start


@kept_with_second
def step_labels(words: Words, scales: Scales) -> dict[float, str]:
    """Return the label of every direction by its position."""
    labels = words.labels(scales.direction)
    return dict(zip(scales.direction["position"], labels.values(), strict=True))


@kept_with_second
def tier_labels(words: Words, scales: Scales) -> dict[str, str]:
    """Return the label of every kind of source by its code; blank where it is not rated."""
    return words.labels(scales.tier) | {"": words.text("Not rated")}


@kept_with_second
def reliability_labels(words: Words, scales: Scales) -> dict[str, str]:
    """Return the label of every reliability by its code; blank where it is not rated."""
    return words.labels(scales.reliability) | {"": words.text("Not rated")}


def band_label(words: Words, band: Band, result: RecordResult) -> str:
    """Return what the acts of a band's actors come to, and whether in a later era than others'."""
    if band.step is None:
        return words.text("No act of its own")
    label = step_labels(words, result.scales)[band.step]
    if band.era == result.eras[0]:
        return label
    return words.text("{step} (in a later era)", step=label)


def acts_in_words(words: Words, row: Mapping[str, Any]) -> str:
    """Return what acts document: how many, their mean and their range.

    `row` has `count, own, mean, lowest, highest`; blank where it has no act.
    """
    if pd.isna(row["count"]):
        return ""
    count, listed = int(row["count"]), int(row["own"]) == 0
    steps = {name: words.signed(row[name]) for name in ("mean", "lowest", "highest")}
    if count == 1:
        said = (message("{count} act: {mean}"), message("{count} act, from a list: {mean}"))
    elif row["lowest"] == row["highest"]:
        said = (
            message("{count} acts, each {mean}"),
            message("{count} acts, from lists only, each {mean}"),
        )
    else:
        said = (
            message("{count} acts: mean {mean}, from {lowest} to {highest}"),
            message("{count} acts, from lists only: mean {mean}, from {lowest} to {highest}"),
        )
    return words.text(said[listed], count=count, **steps)


@kept_with_second
def worded(words: Words, result: StancesResult) -> pd.DataFrame:
    """Return the rows of a result with `wordings` as text: words of the source, or acts."""
    rows = result.rows
    if result.acts is None:
        # Members of a group share its wordings.
        said = {each: statements_and_places(words, each) for each in set(rows["wordings"])}
        return rows.assign(wordings=rows["wordings"].map(said).astype("str"))
    acts = [acts_in_words(words, row) for _, row in rows.iterrows()]
    return rows.assign(
        wordings=pd.Series(acts, rows.index, "str").where(rows["basis"].ne("silent"), "")
    )


@kept_with_second
def record_finding(words: Words, result: StancesResult) -> str:
    """Return what the acts of states in one era show; those who endorsed are never among others.

    ValueError where the result shows no acts.
    """
    if result.acts is None:
        fault = "the result shows claims"
        raise ValueError(fault)
    known = result.rows[result.rows["position"].notna()]
    if known.empty:
        return words.text("No act of a state is documented here")
    told = _did(words, result, result.acts.era)
    if len(known) == 1:
        return words.text("{name} {did}", name=known["name"].iloc[0], did=told[0][0])
    parts = [words.text("{count} {did}", count=count, did=did) for did, count in told]
    return words.plural(
        "Of {count} state with documented acts, {parts}",
        "Of {count} states with documented acts, {parts}",
        len(known),
        parts=words.listing(parts),
    )


def _did(words: Words, result: StancesResult, era: str) -> list[tuple[str, int]]:
    """Return what the states with acts did, the friendliest first, and how many did each.

    Each such state is counted once; what none of them did is left out.
    """
    position, eras = result.rows["position"], result.scales.era
    firm = position.eq(result.scales.stance["position"].max())
    did = (
        (words.cell(eras, era, "backing"), firm),
        (words.cell(eras, era, "leaning"), position.gt(0) & ~firm),
        (words.text("asked for restraint"), position.eq(0)),
        (words.cell(eras, era, "against"), position.lt(0)),
    )
    return [(said, int(states.sum())) for said, states in did if states.any()]


def record_caveat(words: Words, counts: Counts) -> str:
    """Return how much of `record_finding` rests on lists and on halves, blank where nothing does.

    A mean half-way between two steps is rounded away from restraint.
    """
    listed = counts.backing.inherited + counts.opposed.inherited
    said = []
    if listed:
        said.append(
            words.plural(
                "{count} of the {total} states that took a side is known from a list only.",
                "{count} of the {total} states that took a side are known from lists only.",
                listed,
                total=counts.backing.total + counts.opposed.total,
            )
        )
    if counts.halves:
        said.append(
            words.plural(
                "{number} state fell between two categories; we put it in the stronger one.",
                "{number} states fell between two categories; we put them in the stronger one.",
                counts.halves,
                number=words.text("One")
                if counts.halves == 1
                else number_at_start(words, counts.halves),
            )
        )
    return words.running(said)


@kept_with_second
def supplier_names(words: Words, arms: Arms) -> dict[str, str]:
    """Return the name of every supplier by its code."""
    unknown = {UNKNOWN: words.text("Supplier not known"), OTHERS: words.text("Others")}
    return {code: (arms.names | unknown)[code] for code in arms.totals.index}


@kept_with_second
def arms_headline(words: Words, arms: Arms) -> str:
    """Return who delivered most of the arms that the subject received, or since when it did."""
    first, top = str(arms.since), arms.main
    if top is None:
        return words.text(
            "Major arms that {subject} received since {year}", subject=arms.subject, year=first
        )
    return words.text(
        "{supplier} delivered {share} of the volume of major arms that {subject} received since "
        "{year}, the last of it in {last}",
        supplier=arms.names[top.iso3],
        share=words.percent(top.share),
        subject=arms.subject,
        year=first,
        last=str(top.last_year),
    )


@kept_with_second
def arms_alt(words: Words, arms: Arms) -> str:
    """Return the finding and the volume of each supplier, for those who cannot see the chart."""
    names = supplier_names(words, arms)
    volumes = words.series(
        words.text(
            "{supplier}: {volume} million TIV",
            supplier=names[str(code)],
            volume=words.number(total),
        )
        for code, total in arms.totals.items()
    )
    return words.text("{finding}. {counts}.", finding=arms_headline(words, arms), counts=volumes)


def record_headline(words: Words, result: RecordResult, show: RecordView) -> str:
    """Return what one view of the page finds: acts in time, claims beside acts, or arms."""
    compared = result.comparison
    if show == "arms" and result.arms is not None:
        return arms_headline(words, result.arms)
    if show != "claims" or compared is None or result.events.empty:
        return events_finding(words, result)
    found = parted_headline(words, compared.apart)
    return _of_era(words, result, compared, found, filters_in_words(words, result.filters))


@kept_with_second
def events_finding(words: Words, result: RecordResult) -> str:
    """Return what the acts of the era summed up show, or that there are none."""
    compared = result.comparison
    every = filters_in_words(words, result.filters)
    if result.events.empty:
        nothing = words.text("No event matches these filters")
        return located(words, result.regions, nothing, every)
    if compared is None:
        nothing = words.text("The window has no act, only reports about actors")
        return located(words, result.regions, nothing, every)
    found = record_finding(words, compared.acts)
    named = len(compared.acts.rows.dropna(subset="position")) == 1  # the finding says who it is
    besides = filters_in_words(words, result.filters, besides="actor") if named else every
    return _of_era(words, result, compared, found, besides)


def _of_era(
    words: Words, result: RecordResult, compared: Comparison, found: str, filters: list[str]
) -> str:
    """Return a finding of the acts compared after their era and the filters that it holds for."""
    era = [words.label(result.scales.era, compared.era)] if len(result.eras) > 1 else []
    return located(words, [*era, *result.regions], found, filters)


def numbered_mark(words: Words) -> str:
    """Return what a mark with a number stands for on the strip of events."""
    return words.text("With a number: one text, so many states or groups")


def hollow_mark(words: Words) -> str:
    """Return what a hollow mark stands for on the strip of events."""
    return words.text("Hollow: no act of its own")


@kept_with_second
def strip_alt(words: Words, result: RecordResult) -> str:
    """Return what the strip of events shows, for those who cannot see it."""
    strip = result.strip
    kinds, acts = words.labels(result.scales.event_kind), strip.alone.loc[list(strip.decisive)]
    named = words.series(
        words.text(
            "{actor}: {kind}, {day}",
            actor=row["actor"],
            kind=kinds[row["kind"]],
            day=words.date(row["date"]),
        )
        for row in acts.to_dict("records")
    )
    said = words.text(
        "{finding}. Each of {events} events is a mark on the line of its actor; texts of "
        "several actors have one mark each: {texts}. The table below lists all events.",
        finding=events_finding(words, result),
        events=len(strip.events),
        texts=len(strip.texts),
    )
    return words.running((said, named and words.text("Named are: {acts}.", acts=named)))
