"""Each claim of the source with what the record says of it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import pandas as pd

from components.analysis.claims.evidence import actors_of
from components.analysis.claims.quotation import verbatim
from components.analysis.record.events import all_events
from components.tables import Case, registry
from components.tables.memo import derived


@derived
def checked_claims(case: Case) -> pd.DataFrame:
    """Return every check beside the claim that it is of, in the order of the source's tables.

    Columns of `case.claim_checks`, and `actor_ids` (tuple; none for the world at large),
    `wording, verbatim, place, section, summary, claim_source_id`. The frame is cached: copy before
    changing it.
    """
    claims = _every_claim(case).set_index(["claim_id", "aspect"])
    checks = case.claim_checks.rename(columns={"locator": "check_locator"})
    rows = checks.join(claims, on=["claim_id", "aspect"])
    return rows.assign(section=rows["place"].str.split(",").str[0])


def in_source_order(sections: pd.Series[str]) -> list[str]:
    """Return the sections in the order of a text: introduction, numbered ones, conclusion.

    Sections go by their number, prose before the table in it.
    """

    def place(section: str) -> tuple[float, bool, str]:
        number = re.search(r"\d+", section)
        if number is None:
            return (0 if section == "introduction" else math.inf, False, section)
        return (int(number[0]), section.startswith("table"), section)

    return sorted(sections.unique(), key=place)


def verdict_counts(case: Case, rows: pd.DataFrame) -> pd.Series[int]:
    """Return how many of `rows` have each verdict, every verdict in the order of its scale."""
    counts = rows["verdict"].value_counts()
    return counts.reindex(case.verdict_scale.index, fill_value=0)


def checks_about(case: Case, actor_id: str) -> pd.DataFrame:
    """Return the checks of the claims about one actor."""
    rows = checked_claims(case)
    about = [actor_id in ids for ids in rows["actor_ids"]]
    return rows[pd.Series(about, rows.index, dtype=bool)]


@derived
def stance_verdicts(case: Case) -> pd.Series:
    """Return the verdicts on the stances claimed of each actor itself, as tuples, by actor.

    The series is cached.
    """
    rows = checked_claims(case)
    rows = rows[rows["aspect"].eq("stance")].explode("actor_ids")
    verdicts = rows.groupby("actor_ids")["verdict"].agg(lambda codes: tuple(codes.unique()))
    return verdicts.astype("object")  # of no verdicts, pandas would make a column of texts


def evidence_of(case: Case, ids: Sequence[str]) -> pd.DataFrame:
    """Return the events and outcomes of a list of identifiers, in its order.

    Columns `event_id, date, actor, summary, publisher, address, direction` (missing for an
    outcome), `source_id, locator, second_source_id`.
    """
    return _all_evidence(case).reindex(list(ids)).rename_axis("event_id").reset_index()


def evidence_of_checks(case: Case, rows: pd.DataFrame) -> pd.DataFrame:
    """Return what is listed for and against some checks: one row per check, side and event.

    `rows` are those of `checked_claims`. Columns `claim_id, aspect, side` (for, against), and those
    of `evidence_of`.
    """
    sides = {"for": "events_for", "against": "events_against"}
    listed = [
        rows[["claim_id", "aspect"]].assign(side=side, event_id=rows[column]).explode("event_id")
        for side, column in sides.items()
    ]
    found = pd.concat(listed).dropna(subset="event_id").sort_index(kind="stable")
    evidence = evidence_of(case, list(found["event_id"])).drop(columns="event_id")
    return found.reset_index(drop=True).join(evidence)


def checks_citing(case: Case, event_id: str) -> pd.DataFrame:
    """Return the checks that list an event, with `side`: for or against."""
    rows = checked_claims(case)
    sides = {"events_for": "for", "events_against": "against"}
    found = [
        rows[[event_id in ids for ids in rows[column]]].assign(side=side)
        for column, side in sides.items()
    ]
    return pd.concat(found)


@derived
def _all_evidence(case: Case) -> pd.DataFrame:
    """Return all events and outcomes by their identifiers."""
    sources = case.sources
    outcomes = case.outcomes.assign(
        actor=case.outcomes["topic"],
        summary=case.outcomes["statement"],
        publisher=case.outcomes["source_id"].map(sources["publisher"]),
        address=case.outcomes["source_id"].map(sources["address"]),
        direction=float("nan"),
    )
    columns = ["date", "actor", "summary", "publisher", "address", "direction"]
    columns += ["source_id", "locator", "second_source_id"]
    both = [frame[columns] for frame in (all_events(case), outcomes) if not frame.empty]
    return pd.concat(both or [all_events(case)[columns]])


def _every_claim(case: Case) -> pd.DataFrame:
    """Return one row for each claim and aspect that it can be checked under."""
    tables = case.tables()
    parts = [
        pd.DataFrame(
            {
                "claim_id": table[registry.CLAIM_KEYS[name]],
                "aspect": aspect,
                "actor_ids": actors_of(table),
                "wording": table[column],
                "verbatim": verbatim(table[column], table["passage"]),
                "place": table["locator"],
                "summary": table["summary"],
                "claim_source_id": table["source_id"],
            }
        )
        for aspect, (name, column) in registry.ASPECTS.items()
        for table in [tables[name]]
    ]
    return pd.concat(parts, ignore_index=True)
