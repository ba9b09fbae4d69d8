"""How sure the case is: the answer of the page on method."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.address import MethodChoice
from components.address.options import corrected
from components.analysis.actors.names import short_names
from components.analysis.kept import answer
from components.analysis.method.corrections import all_corrections, choose_corrections
from components.analysis.method.second_coders import SecondCoders, second_coders
from components.analysis.view_facts import last_act
from components.tables import Case, Scales, Settings


@dataclass(frozen=True, eq=False)
class MethodResult:
    """Corrections that a choice keeps, second coders, audits, ratings, and how axes relate.

    `corrections` are rows of `all_corrections`, `in_all` how many of these there are; `actors` has
    the names of those that may be chosen. `coders` is None where the case has no lists.
    `reliabilities` and `credibilities` have, by code, how many sources and events have each
    (`count`); `unrated` sources have none. `directions` has the
    step of an act by its position on force (rows) and on legitimacy (columns), blank for silence;
    it is None where the case has no such rules. `acts` are the days of the first and the last act
    (YYYY-MM-DD, or a part of it), None without any; `has_routes` says that reach can be computed.
    """

    choice: MethodChoice
    corrections: pd.DataFrame
    in_all: int
    actors: dict[str, str]
    coders: SecondCoders | None
    audits: pd.DataFrame
    reliabilities: pd.DataFrame
    credibilities: pd.DataFrame
    unrated: int
    directions: pd.DataFrame | None
    acts: tuple[str, str] | None
    has_routes: bool
    names: dict[str, str]
    scales: Scales
    settings: Settings

    @property
    def coded(self) -> pd.DataFrame:
        """Return the states that lists name, none where the case has no lists."""
        return pd.DataFrame() if self.coders is None else self.coders.states


@answer
def method(case: Case, choice: MethodChoice) -> MethodResult:
    """Return what the page on method shows of a case, as far as a choice keeps it."""
    return MethodResult(
        choice=choice,
        corrections=choose_corrections(case, choice.actor),
        in_all=len(all_corrections(case)),
        actors=corrected(case),
        coders=second_coders(case),
        audits=case.audits.sort_values("audited_on", ascending=False),
        reliabilities=_counted(case.scales.reliability, case.sources["reliability"]),
        credibilities=_counted(case.scales.credibility, case.events["credibility"]),
        unrated=int(case.sources["reliability"].eq("").sum()),
        directions=_directions(case),
        acts=_acts(case),
        has_routes=not case.routes.empty,
        names=dict(short_names(case)),
        scales=case.scales,
        settings=case.settings,
    )


def _counted(scale: pd.DataFrame, codes: pd.Series[str]) -> pd.DataFrame:
    counts = codes.value_counts().reindex(scale.index, fill_value=0)
    return pd.DataFrame({"count": counts.astype(int)})


def _acts(case: Case) -> tuple[str, str] | None:
    days = case.events["date"]
    return None if days.empty else (str(days.min()), last_act(case))


def _directions(case: Case) -> pd.DataFrame | None:
    if case.direction_rules.empty:
        return None
    grid = case.direction_rules.pivot_table(
        index="force_position", columns="legitimacy_position", values="direction"
    )
    force, legitimacy = case.force_position_scale.index, case.legitimacy_position_scale.index
    whole = grid.reindex(index=[*force, ""], columns=[*legitimacy, ""])
    return whole.dropna(how="all").dropna(how="all", axis="columns")
