"""The record as rows to read: claims beside acts, and events."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.account import Comparison, RecordResult
from components.analysis.record.events import NOT_AN_ACT
from components.words import Words
from components.words.record import reliability_labels, step_labels, tier_labels
from components.words.stances import perspective


@kept_with
def beside_rows(compared: Comparison, words: Words) -> pd.DataFrame:
    """Return states with what is claimed of them and what is documented, in words."""
    scales = compared.scales
    claims, record = perspective(words, scales), perspective(words, scales, "record")
    rows, names = compared.known, compared.group_names
    verdicts = {True: words.text("apart"), False: words.text("in line")}
    return rows.assign(
        verdict=rows["apart"].map(verdicts).where(rows["gap"].notna(), ""),
        claimed=rows["shown_as"].map(claims.labels),
        basis=rows["basis"].map(claims.bases),
        documented=rows["documented_as"].map(record.labels),
        checked=compared.verdicts.map(
            lambda codes: words.listing(words.label(scales.verdict, code) for code in codes)
        ),
        groups=rows["shared_groups"].map(lambda ids: words.listing(names[i] for i in ids)),
    )


@kept_with
def event_rows(result: RecordResult, words: Words, most: int | None = None) -> pd.DataFrame:
    """Return the events with labels for their codes, at most `most`, the newest first.

    Those that are no act have no step.
    """
    rows, scales = result.events.iloc[::-1][:most], result.scales
    uncounted = rows["nature"].eq(NOT_AN_ACT)
    known = {
        "act": "",
        "listed": words.text("from a list"),
        NOT_AN_ACT: words.text("no act of its own"),
    }
    labels = rows["direction"].map(step_labels(words, scales))
    return rows.assign(
        kind=rows["kind"].map(words.labels(scales.event_kind)),
        tier=rows["tier"].map(tier_labels(words, scales)),
        reliability=rows["reliability"].map(reliability_labels(words, scales)),
        credibility=rows["credibility"].map(words.labels(scales.credibility)),
        direction=labels.mask(uncounted, words.text("not counted")),
        step=rows["direction"].mask(uncounted),
        known=rows["nature"].map(known),
        on_source=rows["source_note"],
    )
