"""What the source claims, what contradicts, and where it stands: the answer of the sources page."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.address import SourcesChoice
from components.analysis.actors.names import actor_names
from components.analysis.claims.evidence import (
    all_claims,
    contradictions,
    main_sources,
)
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
    searched for; `split` is in the order of names. `main` are the sources of claims, countries,
    groups and scales, `further` those of single figures and reports, both by source_id.
    `dictionary` describes each column of each table, `changed` names the files that are not as
    datapackage.json says. `names` has those of all actors.
    """

    choice: SourcesChoice
    in_all: int
    found: pd.DataFrame
    split: tuple[SplitActor, ...]
    main: pd.DataFrame
    further: pd.DataFrame
    dictionary: pd.DataFrame
    changed: tuple[str, ...]
    names: dict[str, str]
    scales: Scales
    settings: Settings


@answer
def sources(case: Case, choice: SourcesChoice) -> SourcesResult:
    """Return the claims that a choice leaves, those that contradict each other, and all sources."""
    main, claims, apart = main_sources(case), all_claims(case), contradictions(case)
    return SourcesResult(
        choice=choice,
        in_all=len(claims),
        found=claims[holding(claims["searched"], choice.search)],
        split=tuple(
            SplitActor(str(actor), rows) for actor, rows in apart.groupby("actor_id", sort=False)
        ),
        main=case.sources.loc[main],
        further=case.sources.drop(index=main),
        dictionary=dictionary(),
        changed=case.changed,
        names=dict(actor_names(case)),
        scales=case.scales,
        settings=case.settings,
    )
