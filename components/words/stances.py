"""How stances are spoken of: as the source claims them, or as acts document them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from components.address.choice import Basis
from components.analysis.kept import kept_with_second
from components.analysis.stances import StancesResult, View, shown_codes
from components.tables.scales import Scales
from components.words.language import Words
from components.words.record import step_labels


@dataclass(frozen=True, eq=False)
class Perspective:
    """The words of one view.

    `title` is its name; `labels` by code of what is shown, in the order of the legend; `bases` by
    basis, for tables; `counted` by basis, for counts; `hover` by basis, and by code where a group
    leaves its members without a position, where {groups} stands for the groups; `kept` by what a
    filter of the basis keeps, with `kept_note`. `legend` says how the map is read, `paler` what its
    pale colours mean.
    """

    title: str
    labels: pd.Series[str]
    bases: dict[str, str]
    counted: dict[str, str]
    hover: dict[str, str]
    kept: dict[Basis, str]
    kept_note: str
    legend: str
    paler: str


def unplaced(scales: Scales) -> pd.Index:
    """Return the codes of stances without a position: what a group is called whose members part."""
    return scales.stance.index[scales.stance["position"].isna()]


def perspective(words: Words, scales: Scales, view: View = "claims") -> Perspective:
    """Return the words for the source's claims, or for the record."""
    return _of_record(words, scales) if view == "record" else _of_claims(words, scales)


@kept_with_second
def perspective_of(words: Words, result: StancesResult) -> Perspective:
    """Return the words of a result: where groups' claims are hidden, silence is the state's own."""
    called = perspective(words, result.scales, result.view)
    if not result.hides_groups:
        return called
    own = pd.Series({"silent": words.text("No claim of its own")}, dtype="str")
    return replace(called, labels=pd.Series({**called.labels, **own}, dtype="str"))


def step_meaning(words: Words, scales: Scales, code: str) -> str:
    """Return what a state did that the record shows as `code`, or that nothing was found."""
    if code not in scales.stance.index:
        return words.definition(scales.record_basis, code)
    at = scales.direction["position"].eq(scales.stance.at[code, "position"])
    return words.definition(scales.direction, str(scales.direction.index[at][0]))


@kept_with_second
def _of_claims(words: Words, scales: Scales) -> Perspective:
    labels = words.labels(scales.stance) | words.labels(scales.mark)
    labels |= dict.fromkeys(unplaced(scales), words.text("Group divided"))
    return Perspective(
        title=words.text("As claimed"),
        labels=pd.Series(labels, dtype="str"),
        bases=words.labels(scales.basis),
        counted={
            "named": words.text("named"),
            "inherited": words.text("through a group"),
            "contested": words.text("contested"),
            "silent": words.text("without a claim"),
        },
        hover={
            "named": words.text("named itself"),
            "inherited": words.text("through a group: {groups}", groups="{groups}"),
            "silent": "",
            **dict.fromkeys(
                unplaced(scales),
                words.text("{groups}; this state's position is not given", groups="{groups}"),
            ),
        },
        kept={
            "own": words.text("Named only"),
            "with_groups": words.text("Also through a group"),
        },
        kept_note=words.text(
            "A state is named if a claim is about the state itself; a claim about its group alone "
            "may stand for it as well."
        ),
        legend=words.text(
            "A state has the colour of what is claimed of it. Fainter: only its group is named. "
            "Striped: the claims fall into different camps. Dots mark states too small to see. "
            "Words in quotation marks are as they were written; others are our paraphrase."
        ),
        paler=words.text("Fainter: only its group is named"),
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
            "own": words.text("With lists"),
            "acts_only": words.text("Own acts only"),
        },
        kept_note=words.text("Only a state's own acts, or also those known from published lists."),
        legend=words.text(
            "A state with a clear act of its own at one end of the scale has the colour of that "
            "end; every other has that of the mean of its acts, rounded to the nearest step, a "
            "half away from restraint. Fainter: its acts are known from published lists only. "
            "Grey: nothing was found, which is no proof that there was nothing. Dots mark states "
            "too small to see."
        ),
        paler=words.text("Fainter: known from lists only"),
    )
