"""Checked claims for machines: ClaimReview of schema.org, as JSON-LD.

Each check of a claim is one review. What is reviewed are words about actors, in a source at a
place; the tables name no author of a source, so none is named here. A verdict that is neither for
nor against has a name and no number.
"""

from __future__ import annotations

import json
from typing import Any, Final

import pandas as pd

from components.address import ClaimsChoice
from components.analysis.record.checks import evidence_of
from components.analysis.record.claims_checked import ClaimsResult, claims_checked
from components.exports.citation import author_of, last_day_of
from components.tables import Case
from components.words import Words
from components.words.checks import spoken_of

MEDIA_TYPE: Final = "application/ld+json"
_RATINGS: Final = {"contradicted": 1, "partly": 2, "supported": 3}
_BEST, _WORST = max(_RATINGS.values()), min(_RATINGS.values())


def claim_reviews(case: Case, choice: ClaimsChoice, link: str, words: Words) -> bytes:
    """Return a review for each check that a choice leaves; `link` is the address of their page."""
    result = claims_checked(case, choice)
    reviews = [_review(case, result, row, link, words) for _, row in result.rows.iterrows()]
    graph = {"@context": "https://schema.org", "@graph": reviews}
    return json.dumps(graph, ensure_ascii=False, indent=1).encode()


def _review(
    case: Case, result: ClaimsResult, row: pd.Series[Any], link: str, words: Words
) -> dict[str, Any]:
    aspect = words.label(result.scales.aspect, row["aspect"])
    said = words.text(
        "{actors}, {aspect}: “{wording}”",
        actors=spoken_of(words, row["actor_ids"], result.names),
        aspect=aspect,
        wording=row["wording"],
    )
    review = {
        "@type": "ClaimReview",
        "@id": f"{link}#{row['claim_id']}-{row['aspect']}",
        "url": link,
        "inLanguage": words.language,
        "datePublished": last_day_of(case),
        "author": {"@type": "Organization", "name": author_of(result.settings, words)},
        "claimReviewed": said,
        "reviewBody": row["why"],
        "reviewAspect": aspect,
        "itemReviewed": {
            "@type": "Claim",
            "name": said,
            "description": row["summary"],
            "appearance": _appearance(case, row),
        },
        "reviewRating": _rating(result, str(row["verdict"]), words),
        "citation": _cited(case, row),
    }
    return {name: value for name, value in review.items() if value}


def _appearance(case: Case, row: pd.Series[Any]) -> dict[str, str]:
    """Return the source that the claim stands in, and where in it."""
    source = case.sources.loc[row["claim_source_id"]]
    work = {
        "@type": "CreativeWork",
        "name": str(source["title"]),
        "description": str(row["place"]),
        "url": str(source["address"]),
        "datePublished": str(source["published"]),
    }
    return {name: value for name, value in work.items() if value}


def _rating(result: ClaimsResult, verdict: str, words: Words) -> dict[str, Any]:
    scale = result.scales.verdict
    named: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": words.label(scale, verdict),
        "ratingExplanation": words.definition(scale, verdict),
    }
    if verdict not in _RATINGS:
        return named
    value = _RATINGS[verdict]
    return named | {"ratingValue": value, "bestRating": _BEST, "worstRating": _WORST}


def _cited(case: Case, row: pd.Series[Any]) -> list[dict[str, str]]:
    """Return the reports of the events that are listed for and against the claim."""
    events = evidence_of(case, [*row["events_for"], *row["events_against"]])
    works = [
        {
            "@type": "CreativeWork",
            "name": each["summary"],
            "publisher": {"@type": "Organization", "name": each["publisher"]},
            "url": each["address"],
        }
        for each in events.to_dict("records")
    ]
    return [{name: value for name, value in work.items() if value} for work in works]
