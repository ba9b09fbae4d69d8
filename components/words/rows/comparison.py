"""A comparison as rows to read: figures of actors, and what the source says of them."""

from __future__ import annotations

import pandas as pd

from components.analysis.claims.comparison import ComparisonResult
from components.words.comparison import figure_titles, titles
from components.words.language import Words
from components.words.quotation import quoted


def figure_rows(figures: pd.DataFrame, result: ComparisonResult, words: Words) -> pd.DataFrame:
    """Return rows of `figures` with names for their codes."""
    labels = _labels(result, words)
    return figures.assign(
        figure=figures["figure"].map(figure_titles(words, result)),
        codes=[words.listing(labels[code] for code in codes) for codes in figures["codes"]],
        unit=figures["unit"].map(_units(words) | {"": ""}),
    )


def statement_rows(result: ComparisonResult, words: Words) -> pd.DataFrame:
    """Return what the source says of each actor: one row per actor, field and statement."""
    rows = [
        {
            "name": result.names[actor.actor_id],
            "field": title,
            "wording": quoted(words, each.wording, each.verbatim),
            "locator": each.locator,
            "actor_id": actor.actor_id,
            "field_code": field,
            "verbatim": each.verbatim,
        }
        for actor in result.actors
        for field, title in titles(words).items()
        for each in actor.said[field]
    ]
    columns = ["name", "field", "wording", "locator", "actor_id", "field_code", "verbatim"]
    return pd.DataFrame(rows, columns=columns)


def _units(words: Words) -> dict[str, str]:
    return {
        "usd": words.text("US dollars"),
        "people": words.text("people"),
        "ships": words.text("ships"),
        "aircraft": words.text("aircraft"),
        "million_tiv": words.text("million TIV"),
        "days": words.text("days"),
        "share": words.text("share of joint roll calls, 0 to 1"),
        "percent": words.text("percent"),
        "km": words.text("km"),
        "kinds": words.text("kinds"),
    }


def _labels(result: ComparisonResult, words: Words) -> dict[str, str]:
    """Return the labels of stances, of kinds of support, and of what came of a forecast."""
    return {
        **words.labels(result.scales.support_type),
        **words.labels(result.scales.mark),
        **words.labels(result.scales.stance),
        "took_part": words.text("took part"),
        "took_no_part": words.text("took no part"),
    }
