"""What the codes on a map are called: those of the source's claims, or those of the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components.analysis.record.direction import step_labels
from components.tables import Case

View = Literal["claims", "record"]


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


def vocabulary(case: Case, view: View = "claims") -> Vocabulary:
    """Return the words for the source's claims, or for the record."""
    return _of_record(case) if view == "record" else _of_claims(case)


def _of_claims(case: Case) -> Vocabulary:
    return Vocabulary(
        labels=pd.concat([case.stance_scale["label"], case.mark_scale["label"]]),
        bases=case.basis_scale["label"].to_dict(),
        counted={
            "named": "named",
            "inherited": "inherited",
            "contested": "contested",
            "silent": "without a claim",
        },
        hover={"named": "named itself", "inherited": "inherited: {groups}", "silent": ""},
    )


def _of_record(case: Case) -> Vocabulary:
    bases = case.record_basis_scale["label"].to_dict()
    placed = case.stance_scale["position"].dropna()
    marks = case.mark_scale["label"].drop("contested")
    marks["silent"] = bases["silent"]
    return Vocabulary(
        labels=pd.concat([placed.map(step_labels(case)), marks]),
        bases=bases,
        counted={
            "named": "with acts of their own",
            "inherited": "known from lists only",
            "silent": "without a documented act",
        },
        hover={"named": "", "inherited": bases["inherited"].lower(), "silent": ""},
    )
