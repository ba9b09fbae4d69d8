"""Where a state lies, and the groups that it belongs to."""

from __future__ import annotations

from typing import Any

import htpy
import pandas as pd

from components.analysis.report import StateReport
from components.controls.markup.elements import beside, block, section, small, unfolding
from components.controls.views.country.where import place_in_source
from components.words import Words
from components.words.states import (
    PARTIES,
    group_meaning,
    groups_in_words,
    membership_in_words,
)


def groups_section(report: StateReport, words: Words) -> htpy.Element:
    """Return the distance between the capitals, the region, and what each membership means."""
    row, distance = report.stance, ""
    if row["basis"] != "subject" and not pd.isna(row["distance_km"]):
        distance = words.text(
            "{capital} is {distance} km from {other} (great circle between the capitals, WGS84).",
            capital=row["capital"],
            distance=words.number(row["distance_km"]),
            other=report.capital,
        )
    where = words.text(
        "{subregion}, {region} (UN M49).", subregion=row["subregion"], region=row["region"]
    )
    title = words.text("Place and groups")
    return section(title, htpy.p[words.running((distance, where))], _groups(report, words))


def _groups(report: StateReport, words: Words) -> htpy.Node:
    groups, through = report.evidence.groups, report.evidence.through.to_dict("records")
    if groups.empty:
        return None
    summary = words.text("What each group's position means for it")
    if report.stance["basis"] in PARTIES:
        summary = words.text("What these groups are, and since when it is in them")
    return [
        (htpy.p[said] for said in groups_in_words(words, report)),
        unfolding(
            summary,
            [
                _group(report, group, group_meaning(words, report, membership), words)
                for group, membership in zip(groups.itertuples(), through, strict=True)
            ],
        ),
    ]


def _group(report: StateReport, group: Any, meaning: str, words: Words) -> htpy.Element:
    status = membership_in_words(words, group.status, group.valid_from, group.valid_to)
    return block(
        htpy.p[beside(htpy.b[group.name], status)],
        htpy.p[meaning] if meaning else None,
        htpy.p[small(beside(group.definition, place_in_source(report, group, words)))],
    )
