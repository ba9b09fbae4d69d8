"""Which page offers which tables: one list, for the page, for addresses and for their list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from components.address import Choice
from components.exports.addresses import CLAIM_REVIEWS, METADATA
from components.exports.citation import CITATIONS
from components.exports.formats import FORMATS, OUTLINED, Format
from components.exports.pages.article import method_tables, sources_tables
from components.exports.pages.capability import advice_tables, comparison_tables, reach_tables
from components.exports.pages.changes import changes_tables
from components.exports.pages.claims import claims_tables
from components.exports.pages.countries import index_tables, map_tables
from components.exports.pages.evidence import (
    material_tables,
    positions_tables,
    recognition_tables,
    record_tables,
    votes_tables,
)
from components.exports.pages.states import country_tables, home_tables
from components.exports.table import PageTables
from components.tables import Case
from components.words import Words, message


@dataclass(frozen=True)
class Offer:
    """What makes the tables of a page, and what each is called, by its code; the main one first.

    Those of a map can be had with the outlines of their rows; checked claims as reviews, too.
    """

    make: Callable[[Case, Any, Words], PageTables]
    titles: Mapping[str, str]
    is_map: bool = False
    has_reviews: bool = False


_FOR_AND_AGAINST = message("Events for and against")
_BALLOTS = message("Votes on the subject itself")
_BEHIND = message("Claims and acts behind it")
_BESIDE = message("Claim and record")
_ALLIES = message("Allies with their best ways")
_OFFERS: Mapping[str, Offer] = {
    "home": Offer(
        home_tables, {"claim-and-record": _BESIDE, "evidence": _BEHIND, "allies": _ALLIES}
    ),
    "country": Offer(
        country_tables,
        {
            "state": message("The state in one row"),
            "events": message("Its acts"),
            "claims": message("Claims about it"),
            "checks": message("Claims checked"),
            "evidence": _FOR_AND_AGAINST,
            "readings": message("Whom it recognised"),
            "ballots": _BALLOTS,
            "reports": message("Reports of material backing"),
            "deliveries": message("Arms deliveries"),
            "ways": message("All ways"),
            "groups": message("Groups"),
            "corrections": message("Corrections"),
        },
    ),
    "map": Offer(
        map_tables, {"states": message("States on the map"), "evidence": _BEHIND}, is_map=True
    ),
    "record": Offer(
        record_tables,
        {
            "events": message("Events"),
            "claim-and-record": _BESIDE,
            "evidence": _BEHIND,
        },
    ),
    "positions": Offer(
        positions_tables,
        {
            "positions": message("Positions at the turning point"),
            "before-and-after": message("Before, at and after"),
            "evidence": _BEHIND,
        },
    ),
    "recognition": Offer(
        recognition_tables,
        {
            "recognition": message("Recognition by episode"),
            "readings": message("Every reading with its source"),
            "ballots": _BALLOTS,
        },
    ),
    "claims": Offer(
        claims_tables,
        {
            "checks": message("Claims checked"),
            "evidence": _FOR_AND_AGAINST,
            "outcomes": message("What happened next"),
            "forecasts": message("Forecasts, scored"),
        },
        has_reviews=True,
    ),
    "comparison": Offer(
        comparison_tables,
        {
            "scorecard": message("Figures of each actor"),
            "statements": message("As it was worded"),
        },
    ),
    "reach": Offer(
        reach_tables,
        {
            "allies": _ALLIES,
            "ways": message("All ways"),
            "tonnes": message("Tonnes delivered by day"),
            "assumptions": message("Assumptions"),
            "figures": message("Published figures"),
            "sightings": message("Visits, flights, shipments and refusals"),
            "consents": message("Consents and passages"),
        },
    ),
    "advice": Offer(advice_tables, {"proposals": message("What is advised")}),
    "material": Offer(material_tables, {"reports": message("Reports of material backing")}),
    "index": Offer(index_tables, {"ranking": message("Ranking")}),
    "votes": Offer(votes_tables, {"agreement": message("Agreement of all states")}),
    "method": Offer(
        method_tables,
        {"corrections": message("Corrections"), "lists": message("States on published lists")},
    ),
    "sources": Offer(
        sources_tables,
        {
            "claims": message("Claims"),
            "sources": message("Sources"),
            "dictionary": message("Data dictionary"),
        },
    ),
    "changes": Offer(
        changes_tables,
        {
            "entries": message("Entries that changed"),
            "tables": message("Entries that changed by table"),
            "moved": message("States coded differently"),
        },
    ),
}


def pages_with_tables() -> tuple[str, ...]:
    """Return the codes of the pages that have tables to carry away."""
    return tuple(_OFFERS)


def titles_of(page: str, words: Words) -> dict[str, str]:
    """Return what the tables of a page are called, by code; none for a page without tables."""
    offer = _OFFERS.get(page)
    return {} if offer is None else {code: words.text(t) for code, t in offer.titles.items()}


def formats_of(page: str, table: str = "") -> Mapping[str, Format]:
    """Return the formats of a table of a page by the ending of their names: blank, of any of them.

    Of a map, the main table alone can be had with outlines. KeyError for a page without tables.
    """
    offer = _OFFERS[page]
    is_drawn = offer.is_map and table in ("", next(iter(offer.titles)))
    return FORMATS | OUTLINED if is_drawn else FORMATS


def endings_of(page: str) -> tuple[str, ...]:
    """Return how the names of all files of a page end. KeyError for a page without any."""
    reviews = (CLAIM_REVIEWS,) if _OFFERS[page].has_reviews else ()
    return (*formats_of(page), METADATA, *CITATIONS, *reviews)


def tables_of(page: str, case: Case, choice: Choice, words: Words) -> PageTables:
    """Return what a page with a choice offers. KeyError for a page without tables."""
    return _OFFERS[page].make(case, choice, words)
