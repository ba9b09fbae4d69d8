"""What was put right about a state."""

from __future__ import annotations

import htpy

from components.address import MethodChoice
from components.analysis.report import StateReport
from components.controls.choices.links import inside_link
from components.controls.markup.elements import beside, block, outside_link, section
from components.words import Words
from components.words.method import changed_from_to


def corrections_section(report: StateReport, words: Words) -> htpy.Node:
    """Return the last correction that names a state; nothing where there is none."""
    rows = report.corrections
    if rows.empty:
        return None
    label = words.plural(
        "{count} correction about it. How sure is the rest? →",
        "{count} corrections about it. How sure is the rest? →",
        len(rows),
    )
    return section(
        words.text("Corrections"),
        [
            block(
                htpy.p[
                    beside(
                        htpy.b[words.date(row["corrected_on"])],
                        changed_from_to(words, row),
                        outside_link(row["address"], row["publisher"]),
                    )
                ],
                htpy.p[row["why"]],
            )
            for row in rows.head(1).to_dict("records")
        ],
        inside_link(MethodChoice(actor=(report.iso3,)), label),
    )
