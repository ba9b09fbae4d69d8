"""Agreement in votes as it is drawn: chosen states over the years, all states in one year."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.actors.names import Party, other_states, party_names_in_sentence
from components.analysis.geography.ground import Ground, ground
from components.analysis.record.votes import (
    ALL_ISSUES,
    agreement_by_year,
    agreement_in,
    silent_years,
)
from components.tables import Case, Scales


@dataclass(frozen=True, eq=False)
class AgreementLines:
    """The agreement of some states over the years.

    `rows` are those of `agreement_by_year`, in the order in which the states were asked for;
    `span` is the first and the last year among them, None without rows; `silent` are the years
    at the end in which the subject cast no vote; `parties` has names as a sentence holds them.
    """

    rows: pd.DataFrame
    span: tuple[int, int] | None
    silent: tuple[int, ...]
    parties: dict[Party, str]


@dataclass(frozen=True, eq=False)
class AgreementMap:
    """The agreement of every state but the two parties in one year.

    `rows` has `name, share` (0-1, missing without a joint roll call) and `count` (joint roll
    calls) by iso3; `ground` is that of the chosen regions.
    """

    rows: pd.DataFrame
    scales: Scales
    ground: Ground


def agreement_lines(case: Case, states: tuple[str, ...], issue: str = ALL_ISSUES) -> AgreementLines:
    """Return the agreement of `states` with both parties over the years, on an issue."""
    rows = agreement_by_year(case, states, issue)
    rows = rows.sort_values("iso3", key=lambda codes: codes.map(states.index), kind="stable")
    return AgreementLines(
        rows=rows,
        span=None if rows.empty else (int(rows["year"].min()), int(rows["year"].max())),
        silent=tuple(silent_years(case, issue)),
        parties=party_names_in_sentence(case),
    )


def agreement_map(
    case: Case,
    party: Party,
    year: int,
    issue: str = ALL_ISSUES,
    regions: tuple[str, ...] = (),
) -> AgreementMap:
    """Return how often the states in `regions` agreed with `party` in one year, on an issue."""
    votes, states = agreement_in(case, year, issue), other_states(case, regions)
    rows = pd.DataFrame(
        {
            "name": states["name"],
            "share": votes[f"share_{party}"].reindex(states.index),
            "count": votes[f"n_joint_{party}"].reindex(states.index),
        }
    )
    return AgreementMap(rows, case.scales, ground(case, regions))
