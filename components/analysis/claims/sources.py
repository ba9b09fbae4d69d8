"""What the source claims, what contradicts, and where it stands: the answer of the sources page."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.address import SourcesChoice
from components.analysis.actors.names import actor_names
from components.analysis.claims.citations import citations
from components.analysis.claims.evidence import all_claims, contradictions
from components.analysis.kept import answer
from components.analysis.search import holding
from components.tables import Case, Scales, Settings
from components.tables.dictionary import dictionary


@dataclass(frozen=True, eq=False)
class SplitActor:
    """An actor whose claims fall into different camps: rows of `contradictions`."""

    actor_id: str
    claims: pd.DataFrame


@dataclass(frozen=True, eq=False)
class SourcesResult:
    """The claims, and the sources.

    `in_all` counts the rows of `all_claims`, `found` has those of them that hold all words
    searched for; `split` is in the order of names. `listed` are the sources with these words by
    source_id, out of `all_sources`: those that are rated first, and of these those that most rows
    cite, with `rated` and `cited` (how many); `citations` has what cites each. `claimants` are
    the sources of the claims. `dictionary` describes each column of each table, `changed` names
    the files that are not as datapackage.json says. `names` has those of all actors;
    `has_record` says whether there are acts to set beside the claims.
    """

    choice: SourcesChoice
    in_all: int
    found: pd.DataFrame
    split: tuple[SplitActor, ...]
    all_sources: int
    listed: pd.DataFrame
    citations: pd.DataFrame
    claimants: pd.DataFrame
    dictionary: pd.DataFrame
    changed: tuple[str, ...]
    names: dict[str, str]
    has_record: bool
    scales: Scales
    settings: Settings


@answer
def sources(case: Case, choice: SourcesChoice) -> SourcesResult:
    """Return the claims that a choice leaves, those that contradict each other, and all sources."""
    claims, apart = all_claims(case), contradictions(case)
    return SourcesResult(
        choice=choice,
        in_all=len(claims),
        found=claims[holding(claims["searched"], choice.search)],
        split=tuple(
            SplitActor(str(actor), rows) for actor, rows in apart.groupby("actor_id", sort=False)
        ),
        all_sources=len(case.sources),
        listed=_listed(case, choice.search),
        citations=citations(case),
        claimants=case.sources.loc[claims["source_id"].unique()],
        dictionary=dictionary(),
        changed=case.changed,
        names=dict(actor_names(case)),
        has_record=not case.events.empty,
        scales=case.scales,
        settings=case.settings,
    )


def _listed(case: Case, search: str) -> pd.DataFrame:
    sources = case.sources
    rows = sources.assign(
        cited=citations(case).sum(axis="columns"), rated=sources["reliability"].ne("")
    )
    texts = rows["title"].str.cat([rows["publisher"], rows["note"]], sep="\n")
    kept = rows[holding(texts, search)]
    return kept.sort_values(["rated", "cited"], ascending=False, kind="stable")
