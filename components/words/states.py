"""What is known of one state: why it is shown as it is, and its place in groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.report import StateReport
from components.words.language import Words


def explain(words: Words, report: StateReport) -> str:
    """Return in one or two sentences why a state is shown as it is."""
    row, groups = report.stance, report.evidence.groups.set_index("group_id")
    if row["basis"] in ("silent", "subject", "adversary"):
        return words.definition(report.scales.basis, row["basis"])
    count = len(row["deciding_claim_ids"])
    through = words.listing(groups.loc[list(row["group_ids"]), "name"])
    if row["group_ids"] and pd.isna(row["position"]) and not row["contested"]:
        return words.text(
            "No claim names this state. Its group is called divided ({groups}): this state's own "
            "position is not given.",
            groups=through,
        )
    if row["basis"] == "named":
        who = words.plural(
            "Decided by {count} claim about this state itself",
            "Decided by {count} claims about this state itself",
            count,
        )
    else:
        who = words.plural(
            "No claim names this state. It inherits {count} claim through {groups}",
            "No claim names this state. It inherits {count} claims through {groups}",
            count,
            groups=through,
        )
    if row["contested"]:
        return words.text("{why}. They fall into different camps, so it is contested.", why=who)
    if count > 1:
        return words.text("{why}, all in one camp.", why=who)
    return words.text("{why}.", why=who)


def parting_in_words(words: Words, beside: Mapping[str, Any]) -> str:
    """Return whether claim and record part, from a row of `claims_beside_record`."""
    if beside["basis"] == "silent":
        return words.text("No claim is made about it: there is nothing to compare.")
    if pd.isna(beside["count"]):
        return words.text("No act of it is documented in this time: nothing can be compared.")
    if pd.isna(beside["gap"]):
        return words.text("No claim says on which side it stands: nothing can be compared.")
    if not beside["apart"]:
        return words.text("Claim and record are in the same camp.")
    fields: dict[str, object] = {"steps": words.number(abs(beside["gap"]), 1)}
    if beside["gap"] > 0:
        return words.text(
            "Claim and record differ: its acts were friendlier than is claimed, by {steps} steps "
            "of the scale.",
            **fields,
        )
    return words.text(
        "Claim and record differ: its acts were less friendly than is claimed, by {steps} steps of "
        "the scale.",
        **fields,
    )


def country_explanation(words: Words, report: StateReport) -> str:
    """Return what a country's page shows."""
    return words.text(
        "What is claimed of it, what is documented, and what it could bring to {capital}.",
        capital=report.capital,
    )


def membership_in_words(words: Words, status: str, first: str, last: str) -> str:
    """Return a membership's status and its time; blank dates are not known."""
    statuses = {
        "member": words.text("member"),
        "observer": words.text("observer"),
        "partner": words.text("partner"),
        "suspended": words.text("suspended"),
        "not_participating": words.text("not participating"),
        "contested": words.text("contested"),
        "former": words.text("former"),
    }
    said = statuses[status]
    dates = {"first": words.date(first), "last": words.date(last)}
    if first and last:
        return words.text("{status}, {first} to {last}", status=said, **dates)
    if first:
        return words.text("{status} since {first}", status=said, **dates)
    return words.text("{status} until {last}", status=said, **dates) if last else said
