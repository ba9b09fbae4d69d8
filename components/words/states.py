"""What is known of one state: why it is shown as it is, and its place in groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.analysis.lens import LensResult
from components.analysis.record.positions import THROUGH_GROUP
from components.analysis.report import StateReport
from components.words.both_answers import MOST_NAMED, names_of
from components.words.explained import Explanation
from components.words.language import Words, message
from components.words.lens import lens_finding
from components.words.positions import positions_finding
from components.words.sentences import first_and_rest
from components.words.stances import unplaced

PARTIES = ("subject", "adversary")  # bases of those who have no stance


def explain(words: Words, report: StateReport) -> str:
    """Return in one or two sentences why a state that is no party is shown as it is."""
    row, groups = report.stance, report.evidence.groups.set_index("group_id")
    if row["basis"] == "silent":
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


def parting_in_words(words: Words, report: StateReport) -> str:
    """Return whether claim and record part in the time that the two are compared for."""
    beside, window = report.beside, report.settings.windows[0]
    if beside["basis"] == "silent":
        return words.text("No claim is made about it, so there is nothing to compare.")
    if pd.isna(beside["count"]):
        return words.text(
            "No act of it is documented for {days}, so the claim cannot be compared.",
            days=words.span(window.first, window.last),
        )
    if pd.isna(beside["gap"]):
        return words.text("No claim says on which side it stands, so nothing can be compared.")
    if not beside["apart"]:
        return words.text("Claim and record agree on which side it stands.")
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


def party_finding(words: Words, report: StateReport) -> str:
    """Return what other states did about one of the two parties; blank where nobody can say."""
    if report.answers is not None:
        return words.text("{finding}.", finding=positions_finding(words, report.answers))
    if not report.halves:
        return ""
    before, *since = report.halves
    found = words.text("{finding}.", finding=lens_finding(words, before))
    has_record = "record" in before.offered
    return words.running((found, *(_since(words, each) for each in since if has_record)))


def _since(words: Words, result: LensResult) -> str:
    """Return who backed the subject's government of a later time, apart from an earlier one."""
    names = names_of(result, result.camps.endorsed)
    fields: dict[str, object] = {
        "day": words.day(result.window[0]),
        "backed": words.cell(result.scales.era, result.era, "backing"),
    }
    if not names:
        return words.text("Since {day}, no state {backed}.", **fields)
    if len(names) > MOST_NAMED:
        return words.text("Since {day}, {count} states {backed}.", count=len(names), **fields)
    return words.plural(
        "Since {day}, {count} state {backed}: {names}.",
        "Since {day}, {count} states {backed}: {names}.",
        len(names),
        names=words.listing(names),
        **fields,
    )


def country_explanation(words: Words, report: StateReport) -> Explanation:
    """Return what a country's page shows; of a party, what it is in the case and what befell it."""
    if report.stance["basis"] in PARTIES:
        turn = report.settings.turn
        befell, rest = first_and_rest(turn.sentence) if turn else ("", "")
        return Explanation(words.running((_role(words, report), befell)), rest)
    return Explanation(
        words.text(
            "What is claimed of it, what is documented, and what it could bring to {capital}.",
            capital=report.capital,
        )
    )


def _role(words: Words, report: StateReport) -> str:
    if report.stance["basis"] == "subject":
        return words.text(
            "The state that the question “{title}” is about.", title=report.settings.title
        )
    return words.text(
        "The state that {subject} faces: what counts here is how other states answered its acts.",
        subject=report.parties["subject"],
    )


def group_meaning(words: Words, report: StateReport, membership: Mapping[str, Any]) -> str:
    """Return what a group's position means for a state, from a row of its evidence's `through`."""
    if membership["over"]:
        return ""
    if report.stance["basis"] in PARTIES:
        return _claimed_of_group(words, report, membership) if membership["claimed"] else ""
    if not membership["counts"]:
        return words.text(
            "It is no full member, so neither what is claimed of the group nor what the group said "
            "counts for it."
        )
    return words.running(
        (_claimed_of_group(words, report, membership), _said_by_group(words, report, membership))
    )


def _claimed_of_group(words: Words, report: StateReport, membership: Mapping[str, Any]) -> str:
    basis, code = report.stance["basis"], membership["claimed"]
    if not code:
        return words.text("Nothing is claimed of the group.")
    scales = report.scales
    stance = (words.labels(scales.stance) | words.labels(scales.mark))[code]
    if membership["decides"] and code in unplaced(scales):
        return words.text("The group is said to be divided, so where this state stands is open.")
    if membership["decides"]:
        return words.text(
            "The group is said to be “{stance}”. No claim names this state itself, so that stands "
            "for it.",
            stance=stance,
        )
    if basis == "named":
        return words.text(
            "The group is said to be “{stance}”. Claims name this state itself, so that does not "
            "count for it.",
            stance=stance,
        )
    if basis == "inherited":
        return words.text(
            "The group is said to be “{stance}”. A smaller group of which something is said "
            "decides for this state.",
            stance=stance,
        )
    return words.text("The group is said to be “{stance}”.", stance=stance)


def _said_by_group(words: Words, report: StateReport, membership: Mapping[str, Any]) -> str:
    """Return whether the group's statement at the turn stands for a state; blank if it does not."""
    answer, turn = report.answer, report.settings.turn
    if answer is None or turn is None or answer.position["basis"] != THROUGH_GROUP:
        return ""
    if answer.position["group_id"] != membership["group_id"]:
        return ""
    return words.text(
        "No answer of its own to {day} was found, so what the group said stands for it.",
        day=words.day(turn.day),
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


def groups_in_words(words: Words, report: StateReport) -> list[str]:
    """Return in which groups a state is, among which region's it counts, and where it is not full.

    One text for each of the three that there is.
    """
    groups, through = report.evidence.groups, report.evidence.through
    held, regional = through["counts"], through["kind"].eq("region")
    other = groups[~held & ~through["over"]]
    limited = [
        words.text("{group} ({status})", group=name, status=membership_in_words(words, *cells))
        for name, *cells in zip(
            other["name"], other["status"], other["valid_from"], other["valid_to"], strict=True
        )
    ]
    named = (
        (message("Member of {groups}."), groups.loc[held & ~regional, "name"]),
        (message("Counted among {groups}."), groups.loc[held & regional, "name"]),
        (message("Without full membership: {groups}."), limited),
    )
    return [words.text(said, groups=words.series(names)) for said, names in named if len(names)]
