"""What the page on which a reader brings a case says of the one that is shown beside it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.tables import Case, Settings


@dataclass(frozen=True, eq=False)
class BringResult:
    """The settings of the case that is shown, and its scale of stances."""

    settings: Settings
    stance_scale: pd.DataFrame


def bring(case: Case) -> BringResult:
    """Return what the page needs of the case."""
    return BringResult(case.settings, case.stance_scale)
