"""How stances are spoken of: as the source claims them, or as acts document them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.address.choices import Basis, View
from components.analysis.kept import kept_with_second
from components.analysis.stances import StancesResult, shown_codes
from components.tables.scales import Scales
from components.words.language import Words
from components.words.record import record_caveat, record_finding, step_labels
from components.words.sentences import located


@dataclass(frozen=True, eq=False)
class Perspective:
    """The words of one view.

    `title` is its name; `labels` by code of what is shown, in the order of the legend; `bases` by
    basis, for tables; `counted` by basis, for counts; `hover` by basis, and by code where a group
    leaves its members without a position, where {groups} stands for the groups; `kept` by what a
    filter of the basis keeps, with `kept_note`. `legend` says how the map is read.
    """

    title: str
    labels: pd.Series[str]
    bases: dict[str, str]
    counted: dict[str, str]
    hover: dict[str, str]
    kept: dict[Basis, str]
    kept_note: str
    legend: str


def unplaced(scales: Scales) -> pd.Index:
    """Return the codes of stances without a position: what a group is called whose members part."""
    return scales.stance.index[scales.stance["position"].isna()]


def perspective(words: Words, scales: Scales, view: View = "claims") -> Perspective:
    """Return the words for the source's claims, or for the record."""
    return _of_record(words, scales) if view == "record" else _of_claims(words, scales)


@kept_with_second
def stances_finding(words: Words, result: StancesResult) -> str:
    """Return what the states of a result come to."""
    if result.rows.empty:
        return words.text("No country matches these filters")
    if result.acts is None:
        return located(words, result.places, _claimed(words, result))
    found = record_finding(words, result)
    return located(words, result.places, found, with_filters=result.is_narrowed)


@kept_with_second
def stances_note(words: Words, result: StancesResult) -> str:
    """Return which acts a map shows and what they rest on; blank where it shows claims."""
    if result.acts is None:
        return ""
    first, last = result.acts.window
    said = words.text(
        "What states did, from {first} to {last}, whatever the source says of them. The kinds "
        "of support in the filter are still the source's.",
        first=words.day(first),
        last=words.day(last),
    )
    return words.running((said, record_caveat(words, result.counts)))


@kept_with_second
def stances_alt(words: Words, result: StancesResult) -> str:
    """Return a map in one sentence or two, for those who cannot see it."""
    counts = result.counts
    fields: dict[str, object] = {
        "subject": result.subject,
        "named": counts.named,
        "inherited": counts.inherited,
        "silent": counts.silent,
    }
    if result.acts:
        return words.text(
            "World map of documented acts toward {subject}. States with acts of their own: "
            "{named}; known from lists only: {inherited}; without: {silent}. The table below has "
            "the same countries.",
            **fields,
        )
    return words.text(
        "World map of stances toward {subject}. States named: {named}; inherited: {inherited}; "
        "contested: {contested}; without a claim: {silent}. The table below has the same "
        "countries.",
        contested=counts.contested,
        **fields,
    )


def _claimed(words: Words, result: StancesResult) -> str:
    backing, capital = result.counts.backing, result.capital
    if backing.named:
        return words.plural(
            "The source says that one state backs {capital} in its own name",
            "The source says that {count} states back {capital} in their own name",
            backing.named,
            capital=capital,
        )
    if backing.inherited:
        return words.plural(
            "The source says that one state backs {capital}, through a group that it names",
            "The source says that {count} states back {capital}, through a group that it names",
            backing.inherited,
            capital=capital,
        )
    if result.places:
        return words.text("The source says of no state that it backs {capital}", capital=capital)
    return words.text("The source says of no state here that it backs {capital}", capital=capital)


@kept_with_second
def _of_claims(words: Words, scales: Scales) -> Perspective:
    labels = words.labels(scales.stance) | words.labels(scales.mark)
    labels |= dict.fromkeys(unplaced(scales), words.text("Group divided"))
    return Perspective(
        title=words.text("As the source says"),
        labels=pd.Series(labels, dtype="str"),
        bases=words.labels(scales.basis),
        counted={
            "named": words.text("named"),
            "inherited": words.text("inherited"),
            "contested": words.text("contested"),
            "silent": words.text("without a claim"),
        },
        hover={
            "named": words.text("named itself"),
            "inherited": words.text("inherited: {groups}", groups="{groups}"),
            "silent": "",
            **dict.fromkeys(
                unplaced(scales),
                words.text("{groups}; this state's position is not given", groups="{groups}"),
            ),
        },
        kept={
            "with_inherited": words.text("With inherited"),
            "named_only": words.text("Named only"),
        },
        kept_note=words.text(
            "A state is named if a claim is about the state itself; it inherits claims about its "
            "group."
        ),
        legend=words.text(
            "Each square has two halves: on the left, states that the source names; on the right "
            "and fainter, states that inherit a claim about their group. Striped: the claims fall "
            "into different camps. Dots mark states too small to see. Words in quotation marks are "
            "the source's; others are our paraphrase."
        ),
    )


@kept_with_second
def _of_record(words: Words, scales: Scales) -> Perspective:
    bases = words.labels(scales.record_basis)
    steps = scales.stance["position"].dropna().map(step_labels(words, scales))
    labels = steps.to_dict() | words.labels(scales.mark) | {"silent": bases["silent"]}
    return Perspective(
        title=words.text("As documented"),
        labels=pd.Series(
            {code: labels[code] for code in shown_codes(scales, "record")}, dtype="str"
        ),
        bases=bases,
        counted={
            "named": words.text("with acts of their own"),
            "inherited": words.text("known from lists only"),
            "silent": words.text("without a documented act"),
        },
        hover={"named": "", "inherited": words.text("known from lists only"), "silent": ""},
        kept={
            "with_inherited": words.text("With lists"),
            "named_only": words.text("Own acts only"),
        },
        kept_note=words.text("Only a state's own acts, or also those known from published lists."),
        legend=words.text(
            "Each square has two halves: on the left, states with an act of their own; on the "
            "right and fainter, states whose acts are known from published lists only. The colour "
            "is the mean of the acts, rounded to the nearest step; a half is rounded away from "
            "restraint. Grey: nothing was found, which is no proof that there was nothing. Dots "
            "mark states too small to see."
        ),
    )
