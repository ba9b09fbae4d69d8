"""Claims as evidence: all of them in one table, those that contradict, those behind a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.analysis.actors.dates import begun_by, lasting_on
from components.analysis.actors.groups import expand_to_states
from components.analysis.actors.names import actor_names
from components.analysis.claims.quotation import verbatim
from components.analysis.claims.resolution import (
    coded_stances,
    resolve_stances,
    stance_of_group,
)
from components.tables import Case
from components.tables.memo import derived

ALL_CLAIMS = (
    "claim_id",
    "kind",
    "actor_ids",
    "wording",
    "verbatim",
    "coded_as",
    "passage",
    "source_id",
    "locator",
    "summary",
    "searched",
)


@derived
def all_claims(case: Case) -> pd.DataFrame:
    """Return every claim and recommendation of the case in one table. Copy before changing it.

    Columns `claim_id, kind` (stance, capability, advice, context), `actor_ids` (tuple), `wording,
    verbatim, coded_as` (tuple: codes of the scale of the kind; of advice and context the theme
    or topic itself), `passage` (code), `source_id, locator, summary`, and `searched` (what a
    search looks in: these, with names and labels for codes).
    """
    advice = case.recommendations.rename(
        columns={"recommendation_id": "claim_id", "proposal": "wording"}
    )
    capabilities = case.capabilities.rename(columns={"support_wording": "wording"})
    tables = (
        case.stances.assign(kind="stance", coded_as=_each_alone(case.stances["stance"])),
        capabilities.assign(kind="capability", coded_as=capabilities["support_types"]),
        advice.assign(kind="advice", coded_as=_each_alone(advice["theme"])),
        case.context.assign(kind="context", coded_as=_each_alone(case.context["topic"])),
    )
    claims = pd.concat([t.assign(actor_ids=actors_of(t)) for t in tables], ignore_index=True)
    claims["verbatim"] = verbatim(claims["wording"], claims["passage"])
    claims["searched"] = _searched(case, claims)
    return claims[list(ALL_CLAIMS)]


def actors_of(claims: pd.DataFrame) -> pd.Series[Any]:
    """Return the actors of each claim as a tuple: none, one, or several that it speaks of."""
    if "actor_ids" in claims:
        return claims["actor_ids"]
    return claims["actor_id"].map(lambda actor: (actor,) if actor else ())


def contradictions(case: Case) -> pd.DataFrame:
    """Return the stance claims of every actor whose claims fall into different camps.

    A claim without a position is in no camp and contradicts none.
    Columns of `coded_stances`, and `actor_ids` (tuple) and `verbatim`; one actor after the other
    by name, each from the most supportive claim to the least.
    """
    claims = coded_stances(case)
    split = claims.groupby("actor_id")["camp"].transform("nunique").gt(1)
    claims = claims[split & claims["camp"].notna()]
    claims = claims.assign(
        actor_ids=actors_of(claims),
        verbatim=verbatim(claims["wording"], claims["passage"]),
        name=claims["actor_id"].map(actor_names(case)),
    )
    order = claims.sort_values(
        ["name", "position", "claim_id"], ascending=[True, False, True], ignore_index=True
    )
    return order.drop(columns="name")


@dataclass(frozen=True)
class Evidence:
    """What stands behind one state: claims about it, about its groups, and its memberships.

    `through` says of each row of `groups` what the group comes to for the state: `group_id, kind`,
    `counts` (whether it is a full membership that holds on the case's day), `over` (whether another
    or a later row of the same group stands for it), `claimed` (the code of what is claimed of the
    group, blank for nothing) and `decides` (whether that decides how the state is shown).
    """

    stances: pd.DataFrame
    capabilities: pd.DataFrame
    context: pd.DataFrame
    groups: pd.DataFrame
    through: pd.DataFrame


def evidence_for(case: Case, iso3: str) -> Evidence:
    """Return the claims about a state or one of its groups, the state's own first.

    Claims have `via`: blank for the state itself, else the group's name; stances and
    capabilities have `verbatim`, stances also `decides`. `groups` has `name, status, definition`
    of every membership.
    """
    resolved = resolve_stances(case).loc[iso3]
    deciding = set(resolved["deciding_claim_ids"])
    stances = _about(case, coded_stances(case), iso3)
    capabilities = _about(case, case.capabilities, iso3)
    memberships = case.world.memberships[case.world.memberships["iso3"].eq(iso3)]
    return Evidence(
        stances=stances.assign(
            decides=stances["claim_id"].isin(deciding),
            verbatim=verbatim(stances["wording"], stances["passage"]),
        ),
        capabilities=capabilities.assign(
            verbatim=verbatim(capabilities["support_wording"], capabilities["passage"]),
        ),
        context=case.context[case.context["actor_id"].eq(iso3)],
        groups=memberships.join(case.world.groups[["name", "definition"]], on="group_id"),
        through=_through(case, memberships, set(resolved["group_ids"])),
    )


def _through(case: Case, memberships: pd.DataFrame, deciding: set[str]) -> pd.DataFrame:
    ids, today = memberships["group_id"], case.settings.as_of
    counts = memberships["status"].eq("member") & begun_by(memberships["valid_from"], today)
    counts &= lasting_on(memberships["valid_to"], today)
    newest_last = memberships.sort_values("valid_from", kind="stable")["group_id"]
    is_last = ~newest_last.duplicated(keep="last").reindex(ids.index)
    spoken_of = set(case.stances["actor_id"])
    claimed = [stance_of_group(case, each) if each in spoken_of else "" for each in ids]
    return pd.DataFrame(
        {
            "group_id": ids,
            "kind": ids.map(case.world.groups["kind"]),
            "counts": counts,
            "over": ~counts & (ids.isin(ids[counts]) | ~is_last),
            "claimed": pd.Series(claimed, memberships.index, dtype="str"),
            "decides": counts & ids.isin(deciding),
        }
    )


def _about(case: Case, claims: pd.DataFrame, iso3: str) -> pd.DataFrame:
    rows = expand_to_states(case, claims)
    rows = rows[rows["iso3"].eq(iso3)].sort_values(["members", "claim_id"], ignore_index=True)
    return rows.assign(via=rows["group_id"].map(case.world.groups["name"]).fillna(""))


def _each_alone(codes: pd.Series[str]) -> list[tuple[str, ...]]:
    return [(code,) for code in codes]


def _searched(case: Case, claims: pd.DataFrame) -> pd.Series[str]:
    names = actor_names(case)
    labels = {
        "stance": case.stance_scale["label"],
        "capability": case.support_type_scale["label"],
    }
    coded = [
        " ".join(labels[kind][code] if kind in labels else code for code in codes)
        for kind, codes in zip(claims["kind"], claims["coded_as"], strict=True)
    ]
    parts = [
        pd.Series(coded, index=claims.index, dtype="str"),
        claims["actor_ids"].map(lambda ids: " ".join(names[actor] for actor in ids)).astype("str"),
        claims["passage"].map(case.passage_scale["label"]),
        *(claims[name] for name in ("kind", "summary", "source_id", "locator")),
    ]
    return claims["claim_id"].str.cat([claims["wording"], *parts], sep=" ")
