"""Addresses: what a visitor chose on a page, as one frozen value and as a query of codes."""

from components.address.choices import (
    CHOICES,
    SHARED,
    AdviceChoice,
    Choice,
    ClaimsChoice,
    ComparisonChoice,
    IndexChoice,
    MapChoice,
    MaterialChoice,
    MethodChoice,
    PositionsChoice,
    ReachChoice,
    RecognitionChoice,
    RecordChoice,
    RegionalChoice,
    SourcesChoice,
    VotesChoice,
)
from components.address.options import body_names, region_names, subregion_names
from components.address.query import Refused, from_query, to_query

__all__ = [
    "CHOICES",
    "SHARED",
    "AdviceChoice",
    "Choice",
    "ClaimsChoice",
    "ComparisonChoice",
    "IndexChoice",
    "MapChoice",
    "MaterialChoice",
    "MethodChoice",
    "PositionsChoice",
    "ReachChoice",
    "RecognitionChoice",
    "RecordChoice",
    "Refused",
    "RegionalChoice",
    "SourcesChoice",
    "VotesChoice",
    "body_names",
    "from_query",
    "region_names",
    "subregion_names",
    "to_query",
]
