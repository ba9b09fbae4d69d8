"""The finding of a selection, in numbers and in one sentence."""

from __future__ import annotations

import pandas as pd

from components.analysis.selection import SILENT, Selection
from components.analysis.vocabulary import View, vocabulary
from components.analysis.wording import capitalised, in_words
from components.tables import Case

_HALF = 0.5
_WORDS = [
    "No",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
]


def count_bases(rows: pd.DataFrame) -> dict[str, int]:
    """Return how many of `rows` are named, inherited, contested and silent.

    Contested states are named or inherited as well, so the four do not add up to a total.
    """
    counts = {basis: int(rows["basis"].eq(basis).sum()) for basis in ("named", "inherited")}
    return {
        **counts,
        "contested": int(rows["contested"].sum()),
        SILENT: int(rows["basis"].eq(SILENT).sum()),
    }


def count_stances(case: Case, rows: pd.DataFrame, view: View = "claims") -> pd.DataFrame:
    """Return the number of named and inherited states by what they are shown as.

    Index: codes in the order of the view's labels; columns `label, named, inherited, total`.
    Codes that no row has are left out.
    """
    labels = vocabulary(case, view).labels
    table = pd.crosstab(rows["shown_as"], rows["basis"])
    table = table.reindex(index=[code for code in labels.index if code in table.index])
    named = table.get("named", 0)
    inherited = table.get("inherited", 0)
    counts = pd.DataFrame({"named": named, "inherited": inherited}, index=table.index)
    counts.insert(0, "label", labels[counts.index])
    return counts.assign(total=table.sum(axis=1))


def headline(case: Case, rows: pd.DataFrame, selection: Selection) -> str:
    """Return the finding of a selection as a sentence, counted from `rows`."""
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    backing = rows[rows["position"].gt(0)]
    named = int(backing["basis"].eq("named").sum())
    inherited = len(backing) - named
    places = selection.subregions or selection.regions
    if rows.empty:
        return "No country matches these filters"
    if named:
        verb, own = ("backs", "its") if named == 1 else ("back", "their")
        sentence = f"{_counted(named)} {verb} {capital} in {own} own name"
    elif inherited:
        verb = "backs" if inherited == 1 else "back"
        sentence = f"{_counted(inherited)} {verb} {capital}, through a group that was named"
    else:
        sentence = f"No state {'' if places else 'here '}backs {capital}"
    return _after(places, sentence)


def record_headline(
    case: Case,
    rows: pd.DataFrame,
    era: str,
    places: tuple[str, ...] = (),
    *,
    filtered: bool = False,
) -> str:
    """Return the finding of `rows`, a selection of `describe_record` of an era, as a sentence.

    `places` stand before it; `filtered` says that other filters chose the states or the acts.
    """
    found, words = rows[rows["basis"].ne(SILENT)], case.era_scale.loc[era]
    if found.empty:
        sentence = "No act of a state is documented here"
    else:
        leaning, against = int(found["position"].gt(0).sum()), int(found["position"].lt(0).sum())
        states = f"{len(found)} state{'' if len(found) == 1 else 's'}"
        sentence = (
            f"Of {states} with documented acts, {leaning} {words['leaning']} and {against} "
            f"{words['against']}"
        )
    return _after((*places, "with these filters") if filtered else places, sentence)


def record_caveat(rows: pd.DataFrame) -> str:
    """Return how much of `record_headline` rests on lists and on halves, blank where nothing does.

    `rows` as there. A mean half-way between two steps is rounded away from restraint.
    """
    sides = [rows[rows["position"].gt(0)], rows[rows["position"].lt(0)]]
    sides = [side for side in sides if len(side)]
    listed = [f"{side['basis'].eq('inherited').sum()} of the {len(side)}" for side in sides]
    words = ""
    if any(side["basis"].eq("inherited").any() for side in sides):
        words = f"Known from published lists only: {in_words(listed)}. "
    halves = int(sum(side["mean"].mod(1).eq(_HALF).sum() for side in sides))
    if halves:
        means = "One mean lies" if halves == 1 else f"{halves} means lie"
        words += f"{means} half-way between two steps and count as the step farther from restraint."
    return words.strip()


def parted_headline(apart: pd.DataFrame) -> str:
    """Return where claim and record part, from the rows of `keep_parted`, and by how much."""
    if apart.empty:
        return "Claim and record do not part anywhere here"
    named = apart[apart["basis"].eq("named")]
    far = named.loc[named["gap"].abs().ge(1), "name"]
    near = named.loc[named["gap"].abs().lt(1), "name"]
    others = len(apart) - len(named)
    parts = []
    if len(far):
        parts.append(f"for {in_words(far)} by a step or more")
    if len(near):
        parts.append(f"for {in_words(near)} by less than a step")
    if others:
        inherit = "state that only inherits" if others == 1 else "states that only inherit"
        parts.append(f"for {others} {inherit} a claim")
    return f"Claim and record part {in_words(parts)}"


def _after(places: tuple[str, ...], sentence: str) -> str:
    """Return a sentence after the places, or other limits, that it holds for."""
    where = capitalised(", ".join(places))
    return f"{where}: {sentence[0].lower()}{sentence[1:]}" if where else sentence


def _counted(count: int) -> str:
    word = _WORDS[count] if count < len(_WORDS) else str(count)
    return f"{word} state{'' if count == 1 else 's'}"
