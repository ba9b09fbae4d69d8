"""Every country with what the case says of it, and those that a choice keeps."""

from __future__ import annotations

import pandas as pd

from components.address import MapChoice, region_names, subregion_names
from components.analysis.actors.distances import distance_to_subject_km
from components.analysis.claims.quotation import Statement, verbatim
from components.analysis.claims.resolution import CONTESTED, Reading, resolve_stances
from components.analysis.claims.support import support_by_state
from components.analysis.search import holding
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case
from components.tables.memo import derived

SILENT = "silent"


@derived
def describe_countries(case: Case, reading: Reading = CONTESTED) -> pd.DataFrame:
    """Return every country with what the case says of it, indexed by iso3.

    Columns of `case.world.countries` and `resolve_stances`, and `position` (missing where there is
    none), `shown_as` (stance, or the mark that the map uses instead), `wordings` (tuple of
    `Statement`, of the deciding claims), `searched` (what a search looks in beside the name),
    `support_types` (tuple), `support_basis`, `distance_km`. The frame is cached for the case:
    copy it before changing it.
    """
    resolved = resolve_stances(case, reading)
    marks = resolved["basis"].where(resolved["stance"].isna(), resolved["stance"])
    wordings = _wordings(case, resolved)
    return (
        case.world.countries.join(resolved)
        .assign(
            position=resolved["stance"].map(case.stance_scale["position"]),
            shown_as=marks,
            wordings=wordings,
            searched=wordings.map(_searched),
            distance_km=distance_to_subject_km(case),
        )
        .join(support_by_state(case))
    )


@derived
def describe_states_alone(case: Case, reading: Reading = CONTESTED) -> pd.DataFrame:
    """Return `describe_countries` with states known through a group as ones of whom nothing is."""
    described = describe_countries(case, reading)
    through = described["basis"].eq("inherited")
    pairs = {
        name: zip(through, described[name], strict=True)
        for name in ("group_ids", "deciding_claim_ids", "wordings")
    }
    unsaid = {name: [() if hidden else said for hidden, said in pairs[name]] for name in pairs}
    return described.assign(
        **unsaid,
        position=described["position"].mask(through),
        shown_as=described["shown_as"].mask(through, SILENT),
        basis=described["basis"].mask(through, SILENT),
        contested=described["contested"] & ~through,
        searched=described["searched"].mask(through, ""),
    )


def select_countries(case: Case, countries: pd.DataFrame, choice: MapChoice) -> pd.DataFrame:
    """Return the rows of `describe_countries` that a choice keeps, strongest backing first.

    Filters that are empty keep all; filters combine. The subject and the adversary have no stance
    and are never among them.
    """
    kept = countries[~countries["basis"].isin(["subject", "adversary"])]
    if choice.region:
        kept = kept[kept["region"].isin(region_names(case, choice.region))]
    if choice.subregion:
        kept = kept[kept["subregion"].isin(subregion_names(case, choice.subregion))]
    if choice.countries:
        kept = kept[kept.index.isin(choice.countries)]
    if choice.stance:
        # Under a reading a contested state is shown by one of its claims, and is contested still.
        contested = kept["contested"] & (CONTESTED in choice.stance)
        kept = kept[kept["shown_as"].isin(choice.stance) | contested]
    if choice.support:
        # Of no rows, the map is no mask until it is one of truth values.
        kept = kept[kept["support_types"].map(set(choice.support).intersection).astype(bool)]
    if choice.basis == "acts_only":
        kept = kept[kept["basis"].eq("named")]
    if choice.search.strip():
        others = kept["other_names"].map(" ".join).astype("str")
        texts = kept["name"].str.cat([kept["searched"], others], sep=" ")
        kept = kept[holding(texts, choice.search)]
    return _ordered(kept)


def filters_of(case: Case, choice: MapChoice) -> tuple[Chosen, ...]:
    """Return the filters beside places and legend; reading and lens leave nothing out."""
    names = {"countries", "support", "search"}
    if choice.basis == "acts_only":
        names.add("basis")
    if choice.lens != "article":
        names.add("confirmed")
    return filters_in(case, choice, names)


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    basis = rows["basis"].map({"named": 0, "inherited": 1}).fillna(2)
    # A contested state stands between those that are neutral and those that are opposed.
    backing = rows["position"].fillna(-9).mask(rows["shown_as"].eq(CONTESTED), -0.5)
    keys = pd.DataFrame({"basis": basis, "opposing": -backing, "name": rows["name"]})
    return rows.loc[keys.sort_values(["basis", "opposing", "name"]).index]


def _wordings(case: Case, resolved: pd.DataFrame) -> pd.Series:
    claims = case.stances
    own = verbatim(claims["wording"], claims["passage"])
    columns = (claims["claim_id"], claims["wording"], own, claims["locator"])
    cells = zip(*(column.tolist() for column in columns), strict=True)
    by_claim = {claim: Statement(text, is_own, place) for claim, text, is_own, place in cells}
    return resolved["deciding_claim_ids"].map(lambda ids: tuple(by_claim[i] for i in ids))


def _searched(wordings: tuple[Statement, ...]) -> str:
    return "\n".join(f"{each.wording} ({each.locator})" for each in wordings)
