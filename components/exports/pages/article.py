"""The tables of the pages on the article, the sources, and how sure the case is."""

from __future__ import annotations

import pandas as pd

from components.address import MethodChoice, SourcesChoice
from components.analysis.claims.sources import sources
from components.analysis.method.result import MethodResult, method
from components.columns.method import CODED, CORRECTIONS
from components.columns.sources import CLAIMS, DICTIONARY, LISTED
from components.exports.table import PageTables, Table, numbered
from components.tables import Case
from components.words import Words
from components.words.method import coded_in_words, corrections_in_words, method_finding
from components.words.sources import (
    claims_in_words,
    dictionary_in_words,
    finding,
    listed_in_words,
)

_NOBODY = pd.DataFrame(columns=[column.code for column in CODED], dtype="str")


def sources_tables(case: Case, choice: SourcesChoice, words: Words) -> PageTables:
    """Return the claims and the sources that a search leaves, and the data dictionary."""
    result = sources(case, choice)
    tables = (
        Table(
            code="claims",
            key="row",
            shown=numbered(claims_in_words(words, result)),
            columns=CLAIMS,
            raw=numbered(result.found),
            labelled=("kind", "wording", "coded_as", "passage"),
        ),
        Table(
            code="sources",
            key="source_id",
            shown=listed_in_words(words, result),
            columns=LISTED,
            raw=result.listed,
            labelled=("reliability",),
        ),
        Table(
            code="dictionary",
            key="row",
            shown=numbered(dictionary_in_words(words, result.dictionary)),
            columns=DICTIONARY,
            raw=numbered(result.dictionary),
            labelled=("type", "unit", "allowed", "description"),
        ),
    )
    return PageTables(finding(words, result), tables)


def method_tables(case: Case, choice: MethodChoice, words: Words) -> PageTables:
    """Return the corrections, and the states that published lists name."""
    result = method(case, choice)
    is_coded = result.coders is not None
    coded = Table(
        code="lists",
        key="iso3",
        shown=coded_in_words(words, result) if is_coded else _NOBODY,
        columns=CODED,
        raw=result.coded if is_coded else _NOBODY,
        labelled=("majority", "our_side", "ours", "parted"),
        source_ids=tuple(sorted(set(case.tracker_codings["source_id"]))),
    )
    return PageTables(method_finding(words, result), (corrections_table(result, words), coded))


def corrections_table(result: MethodResult, words: Words) -> Table:
    """Return the corrections of a choice, newest first."""
    shown = corrections_in_words(words, result)
    return Table("corrections", "correction_id", shown, CORRECTIONS, result.corrections)
