"""States by stance as rows to read."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.stances import StancesResult
from components.words import Words
from components.words.record import worded
from components.words.stances import perspective_of

_REPEATED = ["stance", "basis", "through", "subregion", "wordings"]


@kept_with
def stance_rows(result: StancesResult, words: Words) -> pd.DataFrame:
    """Return the states of a result with labels for their codes.

    Repeated texts are categories, which are sent to the browser once.
    """
    rows, names = worded(words, result), result.group_names
    called = perspective_of(words, result)
    named = rows.assign(
        stance=rows["shown_as"].map(called.labels),
        basis=rows["basis"].map(called.bases),
        through=rows["group_ids"].map(lambda ids: words.listing(names[i] for i in ids)),
        distance_km=rows["distance_km"].round().astype("Int16"),
    )
    return named.astype(dict.fromkeys(_REPEATED, "category"))
