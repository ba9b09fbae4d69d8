"""What is documented in the toy case: ten acts, verdicts, outcomes, votes, deliveries.

The string is cut on 1 July 2001: acts until then are of another era than those from then on.
"""

from __future__ import annotations

from collections.abc import Mapping

Row = Mapping[str, object]


def event(event_id: str, kind: str, direction: int, era: str = "before", **more: str) -> Row:
    """Return an act; its actor and its date are read from the identifier."""
    actor_id, date, _ = event_id.split("-")
    parts = [date[:4], date[4:6], date[6:]]
    return {
        "event_id": event_id,
        "date": "-".join(part for part in parts if part),
        "actor_id": actor_id,
        "kind": kind,
        "direction": direction,
        "nature": "act",
        "era": era,
        "credibility": "probable",
        "summary": f"What {event_id} was.",
        "source_id": "gazette",
        **more,
    }


def check(claim_id: str, aspect: str, verdict: str, **more: str) -> Row:
    """Return a verdict on an aspect of a claim."""
    return {
        "claim_id": claim_id,
        "aspect": aspect,
        "verdict": verdict,
        "why": f"Why {claim_id} is {verdict}.",
        "source_id": "own_reading",
        **more,
    }


def _arms(supplier_iso3: str, year: int, tiv_million: float) -> Row:
    return {
        "supplier_iso3": supplier_iso3,
        "year": year,
        "tiv_million": tiv_million,
        "recipient_iso3": "FJI",
        "source_id": "register",
    }


def _outcome(outcome_id: str, date: str, actor_ids: str = "", involved: str = "") -> Row:
    return {
        "outcome_id": outcome_id,
        "date": date,
        "topic": "the string",
        "statement": f"What {outcome_id} was.",
        "about_ids": actor_ids,
        "actor_ids": actor_ids,
        "involved": involved,
        "source_id": "agency",
    }


TABLES: dict[str, list[Row]] = {
    "events": [
        event("BTN-20010105-1", "statement", 2),
        event("BTN-20010210-1", "visit", 1),
        event("LUX-20010301-1", "sanction", -2),
        event(
            "NRU-20010303-R",
            "vote",
            1,
            nature="listed",
            source_id="register",
            text_id="kite_vote_2001",
            role="voted_for",
            credibility="possible",
        ),
        event("KITES-20010310-1", "statement", 1, source_id="agency"),
        event("URY-200104-1", "statement", 0),
        event("MLT-20010501-1", "statement", -1, second_source_id="agency"),
        event("OMN-20010215-1", "flight", 1, nature="not_an_act", note="Seen by one observer."),
        event(
            "BTN-20010702-1",
            "statement",
            2,
            "turning_point",
            force_position="condemns",
            legitimacy_position="recognised",
            credibility="confirmed",
            second_source_id="agency",
        ),
        event(
            "LUX-20010703-1",
            "statement",
            -2,
            "turning_point",
            source_id="agency",
            force_position="endorses",
            legitimacy_position="denied",
        ),
        event("NRU-20010801-1", "trade", 1, "after"),
    ],
    "claim_checks": [
        check("ST01", "stance", "supported", events_for="BTN-20010105-1;BTN-20010210-1"),
        check("ST02", "stance", "supported", events_for="LUX-20010301-1"),
        check("ST03", "stance", "partly", events_for="NRU-20010303-R"),
        check(
            "ST04",
            "stance",
            "contradicted",
            events_against="NRU-20010303-R",
            first_reading="supported",
        ),
        check("ST05", "stance", "supported", events_for="KITES-20010310-1"),
        check("ST07", "stance", "no_evidence"),
        check("CA01", "support", "partly", events_for="BTN-20010210-1"),
        check("CA01", "likelihood", "not_checkable"),
        check("RE01", "advice", "not_checkable"),
        check("CX01", "context", "supported", events_for="O01"),
    ],
    "outcomes": [
        _outcome("O01", "2001-07-01", "BTN;KITES", "no"),
        _outcome("O02", "2001-08"),
    ],
    "arms_transfers": [
        _arms("BTN", 1999, 10.0),
        _arms("BTN", 2000, 5.0),
        _arms("OMN", 1998, 2.5),
        _arms("", 1997, 1.0),
    ],
}
