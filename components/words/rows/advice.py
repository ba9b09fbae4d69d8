"""What the source advises as rows to read: each proposal, and under it its parts."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.analysis.claims.advice import AdviceResult, Partner, with_parts
from components.analysis.kept import kept_with
from components.words.language import Words


@kept_with
def advice_rows(result: AdviceResult, words: Words) -> pd.DataFrame:
    """Return one row per proposal and per part of one, by its identifier."""
    labels = words.labels(result.scales.stance) | words.labels(result.scales.mark)
    rows = {
        row.recommendation_id: {
            "proposal": row.proposal,
            "part_of": part_of,
            "benefit": row.benefit,
            "partners": words.listing(result.names[each.actor_id] for each in row.partners),
            "stances": words.series(_stances(result, row.partners, labels, words)),
            "locator": row.locator,
            "summary": row.summary,
        }
        for row, part_of in with_parts(result.proposals)
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("recommendation_id")


def _stances(
    result: AdviceResult, partners: tuple[Partner, ...], labels: dict[str, str], words: Words
) -> Iterator[str]:
    """Return each partner that has a stance, with what it is."""
    for each in partners:
        if each.shown_as is not None:
            yield words.labelled(result.names[each.actor_id], labels[each.shown_as])
