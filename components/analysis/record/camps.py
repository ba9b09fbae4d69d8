"""States by what they did in one era: who endorsed, who leaned, who stood against, each once."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.record.ends import ends
from components.analysis.record.events import EventFilter, choose_events, keep_acts
from components.tables import Case
from components.tables.memo import derived


@dataclass(frozen=True)
class Camps:
    """States by what they did, each state once.

    `endorsed` did by an act of their own, whatever their other acts; the others stand where
    `describe_record` has them. `listed` of the `leaning` are known from published lists only;
    `leaning_as`, `between_as` and `against_as` are the codes that these are shown as. All others
    are iso3 codes.
    """

    endorsed: tuple[str, ...]
    leaning: tuple[str, ...]
    leaning_as: tuple[str, ...]
    listed: int
    between: tuple[str, ...]
    between_as: tuple[str, ...]
    against: tuple[str, ...]
    against_as: tuple[str, ...]
    silent: int

    @property
    def known(self) -> int:
        """Return of how many states any act is known."""
        return len(self.endorsed + self.leaning + self.between + self.against)


@derived
def endorsing(case: Case, wanted: EventFilter, era: str) -> frozenset[str]:
    """Return the actors with an act of their own, in one era, at the end of endorsement."""
    acts = keep_acts(choose_events(case, wanted))
    at_ends = ends(case, acts[acts["era"].eq(era)])
    return frozenset(at_ends.index[at_ends.gt(0)])


def camps_of(rows: pd.DataFrame, endorsed: frozenset[str]) -> Camps:
    """Return the camps of the states of `rows`, which have `name, position, basis, shown_as`."""
    rows = rows.sort_values("name")
    firm, position = rows.index.isin(endorsed), rows["position"]
    known = position.notna() & ~firm
    leaning, against = rows[known & position.gt(0)], rows[known & position.lt(0)]
    between = rows[known & position.eq(0)]
    return Camps(
        endorsed=tuple(rows.index[firm]),
        leaning=tuple(leaning.index),
        leaning_as=_shown_as(leaning),
        listed=int(leaning["basis"].ne("named").sum()),
        between=tuple(between.index),
        between_as=_shown_as(between),
        against=tuple(against.index),
        against_as=_shown_as(against),
        silent=int((position.isna() & ~firm).sum()),
    )


def _shown_as(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rows["shown_as"]))
