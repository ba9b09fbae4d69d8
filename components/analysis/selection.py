"""What the user chose, and the countries that it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from components.analysis.actors.distances import distance_to_subject_km
from components.analysis.claims.quotation import quoted_words
from components.analysis.claims.resolution import CONTESTED, Reading, resolve_stances
from components.analysis.claims.support import support_by_state
from components.analysis.search import holding
from components.tables import Case
from components.tables.memo import derived

SILENT = "silent"
View = Literal["claims", "record"]


@dataclass(frozen=True)
class Selection:
    """The filters of the map. Empty tuples and texts filter nothing; filters combine."""

    regions: tuple[str, ...] = ()
    subregions: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    support_types: tuple[str, ...] = ()
    named_only: bool = False
    reading: Reading = CONTESTED
    countries: tuple[str, ...] = ()
    search: str = ""
    view: View = "claims"

    @property
    def narrows(self) -> bool:
        """Whether any filter is set; neither a reading nor a view hides anything."""
        places = (self.regions, self.subregions, self.countries)
        return self.named_only or any((*places, self.stances, self.support_types, self.search))


@derived
def describe_countries(case: Case, reading: Reading = CONTESTED) -> pd.DataFrame:
    """Return every country with what the case says of it, indexed by iso3.

    Columns of `case.countries` and `resolve_stances`, and `position` (missing where there is
    none), `shown_as` (stance, or the mark that the map uses instead), `wordings` (deciding
    words with their locators), `searched` (what a search looks in beside the name),
    `support_types` (tuple), `support_basis`, `distance_km`. The frame is cached for the case: copy
    it before changing it.
    """
    resolved = resolve_stances(case, reading)
    marks = resolved["basis"].where(resolved["stance"].isna(), resolved["stance"])
    wordings = _wordings(case, resolved)
    return (
        case.countries.join(resolved)
        .assign(
            position=resolved["stance"].map(case.stance_scale["position"]),
            shown_as=marks,
            wordings=wordings,
            searched=wordings,
            distance_km=distance_to_subject_km(case),
        )
        .join(support_by_state(case))
    )


def select_countries(countries: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the rows of `describe_countries` that `selection` leaves, strongest backing first.

    The subject and the adversary have no stance and are never among them.
    """
    kept = countries[~countries["basis"].isin(["subject", "adversary"])]
    if selection.regions:
        kept = kept[kept["region"].isin(selection.regions)]
    if selection.subregions:
        kept = kept[kept["subregion"].isin(selection.subregions)]
    if selection.countries:
        kept = kept[kept.index.isin(selection.countries)]
    if selection.stances:
        # Under a reading a contested state is shown by one of its claims, and is contested still.
        contested = kept["contested"] & (CONTESTED in selection.stances)
        kept = kept[kept["shown_as"].isin(selection.stances) | contested]
    if selection.support_types:
        wanted = set(selection.support_types)
        kept = kept[kept["support_types"].map(lambda types: bool(wanted.intersection(types)))]
    if selection.named_only:
        kept = kept[kept["basis"].eq("named")]
    if selection.search.strip():
        texts = kept["name"].str.cat(kept["searched"], sep=" ")
        kept = kept[holding(texts, selection.search)]
    return _ordered(kept)


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    basis = rows["basis"].map({"named": 0, "inherited": 1}).fillna(2)
    # A contested state stands between those that are neutral and those that are opposed.
    backing = rows["position"].fillna(-9).mask(rows["shown_as"].eq(CONTESTED), -0.5)
    keys = pd.DataFrame({"basis": basis, "opposing": -backing, "name": rows["name"]})
    return rows.loc[keys.sort_values(["basis", "opposing", "name"]).index]


def _wordings(case: Case, resolved: pd.DataFrame) -> pd.Series[str]:
    claims = case.stances.set_index("claim_id")
    quoted = quoted_words(claims["wording"], claims["passage"]) + " (" + claims["locator"] + ")"
    return resolved["deciding_claim_ids"].map(lambda ids: " · ".join(quoted[i] for i in ids))
