"""A search over countries, acts, claims and sources at once."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.claims.evidence import all_claims
from components.analysis.record.events import all_events
from components.analysis.search import holding
from components.tables import Case
from components.tables.memo import derived

MOST_FOUND = 5


@dataclass(frozen=True, eq=False)
class Hits:
    """The first `MOST_FOUND` rows of one kind that hold the words, and how many do."""

    rows: pd.DataFrame
    count: int


@dataclass(frozen=True, eq=False)
class Found:
    """What holds the words, by kind.

    Rows have the columns of the case's countries, of `all_events` (the newest first), of
    `all_claims` and of the case's sources; those of countries, acts and sources are indexed by
    their identifier.
    """

    countries: Hits
    acts: Hits
    claims: Hits
    sources: Hits

    @property
    def count(self) -> int:
        """Return how many there are of all kinds."""
        return sum(each.count for each in (self.countries, self.acts, self.claims, self.sources))


def found(case: Case, words: str) -> Found:
    """Return what holds every word of `words`, in large or small letters."""
    claims, sources = all_claims(case), case.sources
    countries, acts = case.world.countries, all_events(case).iloc[::-1]
    return Found(
        countries=_hits(countries, _texts_of_countries(case), words),
        acts=_hits(acts, _texts_of_acts(case), words),
        claims=_hits(claims, claims["searched"], words),
        sources=_hits(sources, sources["title"].str.cat(sources["publisher"], sep="\n"), words),
    )


@derived
def _texts_of_countries(case: Case) -> pd.Series[str]:
    countries = case.world.countries
    codes = countries.index.to_series().astype("str")
    others = countries["other_names"].map("\n".join)
    return countries["name"].str.cat([codes, countries["capital"], others], sep="\n")


@derived
def _texts_of_acts(case: Case) -> pd.Series[str]:
    acts = all_events(case).iloc[::-1]
    return acts["actor"].str.cat([acts["date"], acts["summary"]], sep="\n")


def _hits(rows: pd.DataFrame, texts: pd.Series[str], words: str) -> Hits:
    kept = rows[holding(texts, words)]
    return Hits(kept.head(MOST_FOUND), len(kept))
