"""Checked claims for machines have the shape that schema.org gives a review of a claim."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from components.address import ClaimsChoice
from components.analysis.record.claims_checked import claims_checked
from components.exports.claim_review import claim_reviews
from components.tables import Case
from components.words import Words

LINK = "https://example.org/claims"
TEXT = {"type": "string", "minLength": 1}


def _thing(kind: str, needed: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["@type", *needed],
        "properties": {"@type": {"const": kind}, **properties},
        "additionalProperties": False,
    }


WORK = _thing(
    "CreativeWork",
    ("name",),
    name=TEXT,
    description=TEXT,
    url=TEXT,
    datePublished=TEXT,
    publisher=_thing("Organization", ("name",), name=TEXT),
)
NUMBER = {"type": "integer", "minimum": 1, "maximum": 3}
# What schema.org has for these types, as far as a review here can have it.
REVIEW = _thing(
    "ClaimReview",
    ("@id", "url", "author", "claimReviewed", "itemReviewed", "reviewRating", "reviewBody"),
    **{"@id": {"type": "string", "pattern": "^https://example.org/claims#"}},
    url={"const": LINK},
    inLanguage=TEXT,
    datePublished={"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"},
    author=_thing("Organization", ("name",), name=TEXT),
    claimReviewed=TEXT,
    reviewBody=TEXT,
    reviewAspect=TEXT,
    itemReviewed=_thing(
        "Claim", ("name", "appearance"), name=TEXT, description=TEXT, appearance=WORK
    ),
    reviewRating=_thing(
        "Rating",
        ("alternateName",),
        alternateName=TEXT,
        ratingExplanation=TEXT,
        ratingValue=NUMBER,
        bestRating={"const": 3},
        worstRating={"const": 1},
    ),
    citation={"type": "array", "items": WORK},
)
SHAPE = {
    "type": "object",
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {"type": "array", "items": REVIEW, "minItems": 1},
    },
    "required": ["@context", "@graph"],
    "additionalProperties": False,
}


@pytest.fixture
def graph(toy_case: Case) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(claim_reviews(toy_case, ClaimsChoice(), LINK, Words("en")))
    return found


def test_each_check_is_a_review_of_a_claim(graph: dict[str, Any], toy_case: Case) -> None:
    assert not list(Draft202012Validator(SHAPE).iter_errors(graph))
    reviews, checks = graph["@graph"], claims_checked(toy_case, ClaimsChoice()).rows
    names = [f"{row['claim_id']}-{row['aspect']}" for row in checks.to_dict("records")]
    assert [each["@id"].partition("#")[2] for each in reviews] == names
    assert len(set(names)) == len(names)


def test_the_rating_is_the_verdict(graph: dict[str, Any], toy_case: Case) -> None:
    checks = claims_checked(toy_case, ClaimsChoice()).rows
    labels = Words("en").labels(toy_case.scales.verdict)
    order = {"contradicted": 1, "partly": 2, "supported": 3}
    for review, verdict in zip(graph["@graph"], checks["verdict"], strict=True):
        assert review["reviewRating"]["alternateName"] == labels[verdict]
        assert review["reviewRating"].get("ratingValue") == order.get(verdict)


def test_a_choice_narrows_them(toy_case: Case) -> None:
    verdict = str(claims_checked(toy_case, ClaimsChoice()).rows["verdict"].iloc[0])
    choice = ClaimsChoice(verdict=(verdict,))
    kept = json.loads(claim_reviews(toy_case, choice, LINK, Words("en")))["@graph"]
    assert len(kept) == len(claims_checked(toy_case, choice).rows)
