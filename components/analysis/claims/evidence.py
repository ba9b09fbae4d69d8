"""Claims as evidence: all of them in one table, those that contradict, those behind a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.analysis.actors.groups import expand_to_states
from components.analysis.actors.names import actor_names, actors_in_regions
from components.analysis.claims.quotation import quoted_words
from components.analysis.claims.resolution import coded_stances, resolve_stances
from components.analysis.search import holding
from components.tables import Case


def all_claims(case: Case) -> pd.DataFrame:
    """Return every claim and recommendation of the case in one table.

    Columns `claim_id, kind, actor_ids` (tuple), `actor, wording, coded_as, passage, source_id,
    locator, summary`; actors and codes by their labels.
    """
    kinds = case.support_type_scale["label"]
    capabilities = case.capabilities.assign(
        kind="capability",
        wording=case.capabilities["support_wording"],
        coded_as=case.capabilities["support_types"].map(lambda codes: _labels(codes, kinds)),
    )
    stances = case.stances.assign(
        kind="stance", coded_as=case.stances["stance"].map(case.stance_scale["label"])
    )
    advice = case.recommendations.rename(
        columns={"recommendation_id": "claim_id", "proposal": "wording"}
    ).assign(kind="advice", coded_as=case.recommendations["theme"])
    context = case.context.assign(kind="context", coded_as=case.context["topic"])
    tables = (stances, capabilities, advice, context)
    claims = pd.concat([t.assign(actor_ids=actors_of(t)) for t in tables], ignore_index=True)
    claims["wording"] = quoted_words(claims["wording"], claims["passage"])
    claims["actor"] = claims["actor_ids"].map(lambda ids: _labels(ids, actor_names(case)))
    claims["passage"] = claims["passage"].map(case.passage_scale["label"])
    columns = ["claim_id", "kind", "actor_ids", "actor", "wording", "coded_as"]
    return claims[[*columns, "passage", "source_id", "locator", "summary"]]


def actors_of(claims: pd.DataFrame) -> pd.Series[Any]:
    """Return the actors of each claim as a tuple: none, one, or several that it speaks of."""
    if "actor_ids" in claims:
        return claims["actor_ids"]
    return claims["actor_id"].map(lambda actor: (actor,) if actor else ())


def claims_in_regions(case: Case, claims: pd.DataFrame, regions: tuple[str, ...]) -> pd.DataFrame:
    """Keep the claims about a state in `regions`, or about a group with a member there."""
    if not regions:
        return claims
    actors = actors_in_regions(case, regions)
    return claims[claims["actor_ids"].map(actors.intersection).astype(bool)]


def search_claims(claims: pd.DataFrame, search: str) -> pd.DataFrame:
    """Keep the rows of `all_claims` that hold every word of `search` in any of their columns."""
    if claims.empty:
        return claims
    texts = claims.drop(columns="actor_ids").astype("str").agg(" ".join, axis=1)
    return claims[holding(texts, search)]


def contradictions(case: Case) -> pd.DataFrame:
    """Return the stance claims of every actor whose claims fall into different camps.

    Columns of `coded_stances`, and `actor` and `label`; one actor after the other by name,
    each from the most supportive claim to the least.
    """
    claims = coded_stances(case)
    split = claims.groupby("actor_id")["camp"].transform("nunique").gt(1)
    claims = claims[split].assign(
        actor=lambda rows: rows["actor_id"].map(actor_names(case)),
        actor_ids=lambda rows: [(actor,) for actor in rows["actor_id"]],
        label=lambda rows: rows["stance"].map(case.stance_scale["label"]),
        wording=lambda rows: quoted_words(rows["wording"], rows["passage"]),
    )
    return claims.sort_values(
        ["actor", "position", "claim_id"], ascending=[True, False, True], ignore_index=True
    )


def main_sources(case: Case) -> list[str]:
    """Return the sources of claims, countries, groups and scales, in the order of the table.

    The others stand behind single figures and reports.
    """
    tables = (case.stances, case.capabilities, case.recommendations, case.context)
    world = (case.countries, case.groups, case.memberships, case.label_points)
    used = {s for t in (*tables, *world, case.likelihood_scale) for s in t["source_id"]}
    return [source_id for source_id in case.sources.index if source_id in used]


@dataclass(frozen=True)
class Evidence:
    """What stands behind one state: claims about it, about its groups, and its memberships."""

    stances: pd.DataFrame
    capabilities: pd.DataFrame
    context: pd.DataFrame
    groups: pd.DataFrame


def evidence_for(case: Case, iso3: str) -> Evidence:
    """Return the claims about a state or one of its groups, the state's own first.

    Claims have `via`: blank for the state itself, else the group's name. `stances` has
    `decides`. `groups` has `name, status, definition` of every membership.
    """
    deciding = set(resolve_stances(case).at[iso3, "deciding_claim_ids"])
    stances = _about(case, coded_stances(case), iso3)
    capabilities = _about(case, case.capabilities, iso3)
    memberships = case.memberships[case.memberships["iso3"].eq(iso3)]
    return Evidence(
        stances=stances.assign(
            decides=stances["claim_id"].isin(deciding),
            wording=quoted_words(stances["wording"], stances["passage"]),
        ),
        capabilities=capabilities.assign(
            support_wording=quoted_words(capabilities["support_wording"], capabilities["passage"]),
        ),
        context=case.context[case.context["actor_id"].eq(iso3)],
        groups=memberships.join(case.groups[["name", "definition"]], on="group_id"),
    )


def _about(case: Case, claims: pd.DataFrame, iso3: str) -> pd.DataFrame:
    rows = expand_to_states(case, claims)
    rows = rows[rows["iso3"].eq(iso3)].sort_values(["members", "claim_id"], ignore_index=True)
    return rows.assign(via=rows["group_id"].map(case.groups["name"]).fillna(""))


def _labels(codes: tuple[str, ...], labels: pd.Series[str]) -> str:
    return ", ".join(labels[code] for code in codes)
