"""Recognition as rows to read: one per state, a column per episode."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.recognition import RecognitionResult
from components.tables.scales import Scales
from components.words import Words
from components.words.recognition import (
    basis_names,
    confidence_names,
    day_said,
    position_said,
    told,
)

_SOURCED = ("publisher", "address", "second_publisher", "second_address")


@kept_with
def recognition_rows(
    result: RecognitionResult, words: Words
) -> tuple[pd.DataFrame, dict[str, object]]:
    """Return the states with a reading, and the titles of the columns of episodes."""
    episodes = words.labels(result.scales.episode)
    codes = {episode: f"e{number}" for number, episode in enumerate(episodes)}
    turns = result.turns.assign(
        said=[position_said(words, result.scales, row) for row in result.turns.to_dict("records")],
        column=result.turns["episode"].map(codes),
    )
    wide = turns.pivot_table(index="iso3", columns="column", values="said", aggfunc="first")
    wide = wide.reindex(columns=list(codes.values()), fill_value="").fillna("")
    chosen = turns[turns["episode"].eq(result.episode)].set_index("iso3")
    shown = chosen[list(_SOURCED)].assign(
        date=[day_said(words, row) for row in chosen.to_dict("records")],
        summary=[told(words, row) for row in chosen.to_dict("records")],
        basis=chosen["basis"].map(basis_names(words)),
        confidence=chosen["confidence"].map(confidence_names(words)),
    )
    shown = shown.astype("str")  # of no rows, the maps are of numbers
    places = turns.drop_duplicates("iso3").set_index("iso3")[["name", "region"]]
    rows = places.join(wide).join(shown).join(_later(result, words)).fillna("")
    titles: dict[str, object] = {codes[code]: label for code, label in episodes.items()}
    return rows.sort_values("name"), titles


def reading_rows(readings: pd.DataFrame, scales: Scales, words: Words) -> pd.DataFrame:
    """Return rows of `readings` with labels for their codes."""
    ranks = {
        "main": words.text("shown"),
        "other": words.text("another reading"),
        "later": words.text("changed later"),
    }
    return readings.assign(
        episode=readings["episode"].map(words.labels(scales.episode)),
        rank=readings["rank"].map(ranks),
        position=readings["position"].map(words.labels(scales.recognition_position)),
        basis=readings["basis"].map(basis_names(words)),
        confidence=readings["confidence"].map(confidence_names(words)),
    )


def _later(result: RecognitionResult, words: Words) -> pd.Series[str]:
    episodes = words.labels(result.scales.episode)
    said = {
        str(iso3): words.series(
            words.labelled(episodes[row["episode"]], told(words, row))
            for row in rows.to_dict("records")
        )
        for iso3, rows in result.others.groupby("iso3")
    }
    return pd.Series(said, name="later", dtype="str")
