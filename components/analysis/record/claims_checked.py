"""What the record says of the source's claims: the answer of the page of claims checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.address import ClaimsChoice, region_names
from components.address.bounds import CHECKS_ON_A_PAGE
from components.address.codecs import Scope
from components.address.options import sections, spoken_of
from components.analysis.actors.names import actor_names, actors_in_regions
from components.analysis.kept import answer
from components.analysis.record.checks import (
    checked_claims,
    evidence_of,
    in_source_order,
    verdict_counts,
)
from components.analysis.record.foresight import Foresight, foresight
from components.analysis.record.with_sources import with_sources
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings

CONTRADICTED, UNCHECKABLE = "contradicted", "not_checkable"
NEWS_FIRST = (CONTRADICTED, "partly", "supported", "no_evidence", UNCHECKABLE)


@dataclass(frozen=True, eq=False)
class ListedCheck:
    """A row of `checked_claims` with its events, rows of `evidence_of`, for and against it."""

    check: pd.Series[Any]
    toward: pd.DataFrame
    away: pd.DataFrame


@dataclass(frozen=True, eq=False)
class CheckPage:
    """Some of the checks at a time: page `page` of `pages`, with those from `first` to `last`.

    All count from 1; without any check there is no page.
    """

    page: int
    pages: int
    first: int
    last: int
    checks: tuple[ListedCheck, ...]


@dataclass(frozen=True, eq=False)
class ClaimsResult:
    """The checks that a choice leaves, and what the source foresaw, whatever the choice.

    `actors` (by name) and `sections` (in the order of the source) can be chosen: code and name.
    `places` are the chosen regions, `filters` what else narrows the checks beside actors.
    `rows` are those of `checked_claims`, those that the record contradicts first, then by actor;
    `by_verdict` counts them by each verdict, in the same order. `held` counts all checks
    of the case, `claims` the claims that they are of, and `changed` those that a second reading
    changed. `outcomes` are about the chosen
    actors or those of the chosen regions, oldest first, with `publisher, address, second_publisher,
    second_address`; `outcomes_of` has their identifiers by the name of each actor, in the order of
    names, a blank name for those that are about none.
    """

    choice: ClaimsChoice
    places: tuple[str, ...]
    filters: tuple[Chosen, ...]
    actors: dict[str, str]
    sections: dict[str, str]
    rows: pd.DataFrame
    by_verdict: pd.Series[int]
    listed: CheckPage
    held: int
    claims: int
    changed: int
    foresight: Foresight
    outcomes: pd.DataFrame
    outcomes_of: dict[str, tuple[str, ...]]
    names: dict[str, str]
    scales: Scales
    settings: Settings

    @property
    def settled(self) -> int:
        """Return how many of the rows the record could settle."""
        return len(self.rows) - int(self.by_verdict[UNCHECKABLE])


@answer
def claims_checked(case: Case, choice: ClaimsChoice) -> ClaimsResult:
    """Return the checks that a choice leaves, how they turned out, and what came of forecasts."""
    checks, names = checked_claims(case), dict(actor_names(case))
    regional, outcomes = checks, _outcomes(case)
    if choice.region:
        within = actors_in_regions(case, region_names(case, choice.region))
        regional, outcomes = _about(within, checks, "actor_ids"), _about(within, outcomes)
    if choice.actor:
        outcomes = _about(set(choice.actor), outcomes)
    rows = _news_first(_kept(case, regional, choice), names)
    return ClaimsResult(
        choice=choice,
        places=region_names(case, choice.region),
        filters=filters_in(case, choice, ("section", "verdict")),
        actors=_actors_offered(case, regional, choice),
        sections=_sections_offered(case, regional, choice),
        rows=rows,
        by_verdict=verdict_counts(case, rows).reindex(NEWS_FIRST),
        listed=_page_of(case, rows, choice.page),
        held=len(checks),
        claims=checks["claim_id"].nunique(),
        changed=int(checks["first_reading"].ne("").sum()),
        foresight=foresight(case),
        outcomes=outcomes,
        outcomes_of=_by_actor(outcomes, names),
        names=names,
        scales=case.scales,
        settings=case.settings,
    )


def _kept(case: Case, rows: pd.DataFrame, choice: ClaimsChoice) -> pd.DataFrame:
    if choice.verdict:
        rows = rows[rows["verdict"].isin(choice.verdict)]
    if choice.actor:
        rows = _about(set(choice.actor), rows, "actor_ids")
    if choice.section:
        places = sections(case)
        rows = rows[rows["section"].isin([places[code] for code in choice.section])]
    return rows


def _actors_offered(case: Case, rows: pd.DataFrame, choice: ClaimsChoice) -> dict[str, str]:
    names = spoken_of(case, Scope(choice.region))
    about = {actor for ids in rows["actor_ids"] for actor in ids} & names.keys()
    return {
        actor: names[actor] for actor in sorted(about | set(choice.actor), key=names.__getitem__)
    }


def _sections_offered(case: Case, rows: pd.DataFrame, choice: ClaimsChoice) -> dict[str, str]:
    places = sections(case, Scope(choice.region))
    codes = {name: code for code, name in places.items()}
    offered = {codes[name]: name for name in in_source_order(rows["section"])}
    return offered | {code: places[code] for code in choice.section}


def _news_first(rows: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Return the checks by verdict, and those of one verdict by the first actor's name."""
    places = {verdict: place for place, verdict in enumerate(NEWS_FIRST)}
    keys = pd.DataFrame(
        {
            "verdict": rows["verdict"].map(places),
            "actor": [names[ids[0]] if ids else "" for ids in rows["actor_ids"]],
        },
        rows.index,
    )
    return rows.loc[keys.sort_values(["verdict", "actor"], kind="stable").index]


def _page_of(case: Case, rows: pd.DataFrame, asked: int) -> CheckPage:
    """Return page `asked` of the list, or the last that there is."""
    pages = -(-len(rows) // CHECKS_ON_A_PAGE)
    page = min(asked, pages)
    start = max(page - 1, 0) * CHECKS_ON_A_PAGE
    shown = rows.iloc[start : start + CHECKS_ON_A_PAGE]
    return CheckPage(
        page=page,
        pages=pages,
        first=start + 1,
        last=start + len(shown),
        checks=tuple(
            ListedCheck(
                row, evidence_of(case, row["events_for"]), evidence_of(case, row["events_against"])
            )
            for _, row in shown.iterrows()
        ),
    )


def _about(actors: set[str], rows: pd.DataFrame, column: str = "about_ids") -> pd.DataFrame:
    """Return the rows that are about one of `actors` at least."""
    return rows[rows[column].map(actors.intersection).astype(bool)]


def _by_actor(outcomes: pd.DataFrame, names: dict[str, str]) -> dict[str, tuple[str, ...]]:
    about: dict[str, list[str]] = {}
    for outcome_id, actors in outcomes["about_ids"].items():
        for name in [names[actor] for actor in actors] or [""]:
            about.setdefault(name, []).append(str(outcome_id))
    return {name: tuple(about[name]) for name in sorted(about, key=lambda name: (not name, name))}


def _outcomes(case: Case) -> pd.DataFrame:
    return with_sources(case, case.outcomes.sort_values("date"))
