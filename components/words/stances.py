"""What the map finds, and what its codes are called: those of claims, or of the record."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.selection import View
from components.analysis.stances import StancesResult, shown_codes
from components.tables import Case, Scales
from components.words.language import Words
from components.words.record import step_labels
from components.words.sentences import limited, spelled


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words for codes: what a state is shown as, and on what basis.

    `labels` by code of what is shown, in the order of the legend; `bases` by basis, for tables;
    `counted` by basis, for counts; `hover` by basis, where {groups} stands for the groups.
    """

    labels: pd.Series[str]
    bases: dict[str, str]
    counted: dict[str, str]
    hover: dict[str, str]


def vocabulary(words: Words, scales: Scales, view: View = "claims") -> Vocabulary:
    """Return the words for the source's claims, or for the record."""
    return _of_record(words, scales) if view == "record" else _of_claims(words, scales)


def headline(words: Words, case: Case, result: StancesResult) -> str:
    """Return the finding of a selection of the source's claims."""
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    backing, choice = result.counts.backing, result.choice
    places = choice.subregions or choice.regions
    if result.rows.empty:
        return words.text("No country matches these filters")
    if backing.named:
        finding = words.plural(
            "{number} state backs {capital} in its own name",
            "{number} states back {capital} in their own name",
            backing.named,
            number=spelled(words, backing.named),
            capital=capital,
        )
    elif backing.inherited:
        finding = words.plural(
            "{number} state backs {capital}, through a group that was named",
            "{number} states back {capital}, through a group that was named",
            backing.inherited,
            number=spelled(words, backing.inherited),
            capital=capital,
        )
    elif places:
        finding = words.text("no state backs {capital}", capital=capital)
    else:
        finding = words.text("no state here backs {capital}", capital=capital)
    return limited(words, places, finding)


def _of_claims(words: Words, scales: Scales) -> Vocabulary:
    labels = words.labels(scales.stance) | words.labels(scales.mark)
    return Vocabulary(
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
        },
    )


def _of_record(words: Words, scales: Scales) -> Vocabulary:
    bases = words.labels(scales.record_basis)
    steps = scales.stance["position"].dropna().map(step_labels(words, scales))
    labels = steps.to_dict() | words.labels(scales.mark) | {"silent": bases["silent"]}
    return Vocabulary(
        labels=pd.Series(
            {code: labels[code] for code in shown_codes(scales, "record")}, dtype="str"
        ),
        bases=bases,
        counted={
            "named": words.text("with acts of their own"),
            "inherited": words.text("known from lists only"),
            "silent": words.text("without a documented act"),
        },
        hover={"named": "", "inherited": bases["inherited"].lower(), "silent": ""},
    )
