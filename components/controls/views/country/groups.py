"""Where a state lies, and the groups that it belongs to."""

from __future__ import annotations

import htpy
import pandas as pd

from components.analysis.report import StateReport
from components.controls.markup.elements import claim, section, unfolding
from components.controls.views.country.where import place_in_source
from components.words import Words
from components.words.states import membership_in_words


def groups_section(report: StateReport, words: Words) -> htpy.Element:
    """Return the distance between the capitals, the region, and each membership."""
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
    groups = list(report.evidence.groups.itertuples())
    if not groups:
        return None
    return [
        htpy.p[words.listing(dict.fromkeys(str(group.name) for group in groups))],
        unfolding(
            words.text("What these groups are, and since when it is in them"),
            [
                claim(
                    membership_in_words(words, group.status, group.valid_from, group.valid_to),
                    str(group.name),
                    place_in_source(report, group, words),
                    group.definition,
                )
                for group in groups
            ],
        ),
    ]
