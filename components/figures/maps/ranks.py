"""The world map of the backing index: its tiers in one colour, grey for the unranked."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.lens import RankMap
from components.figures.chart import Figure, Trace
from components.figures.inert import inert
from components.figures.maps.coded import Code, CodedStates, coded_map
from components.figures.theme import Theme, mix, scale_colours
from components.tables.scales import Scales
from components.words import Words
from components.words.lens import rank_labels

_SHARES = (1.0, 0.7, 0.45)


@kept_with
def ranks_map(result: RankMap, words: Words, theme: Theme) -> Figure:
    """Return the map of tiers: the stronger the colour, the surer the place at the top."""
    colours = rank_colours(result.scales, theme)
    codes = [
        Code(code, label, colours[code], colours[code], is_silent=code == "unranked")
        for code, label in rank_labels(words).items()
    ]
    states = CodedStates(
        result.rows, codes, lambda some, label: _hover(some, label, words), result.scales
    )
    return coded_map(result.ground, states, words, theme)


def rank_colours(scales: Scales, theme: Theme) -> dict[str, str]:
    """Return the colour of each tier, and of no rank."""
    *ranked, unranked = rank_labels(Words())
    colours = [mix(theme.accent, theme.ground, share) for share in _SHARES]
    return dict(zip(ranked, colours, strict=True)) | {
        unranked: scale_colours(scales, theme)["silent"]
    }


def _hover(rows: pd.DataFrame, label: str, words: Words) -> Trace:
    texts = []
    for name, rank, score in zip(rows["name"], rows["rank"], rows["score"], strict=True):
        said = label
        if pd.notna(rank):
            said = words.text(
                "{tier}: rank {rank} with equal weights, score {score}",
                tier=label,
                rank=int(rank),
                score=words.number(score, 2),
            )
        texts.append(f"<b>{inert(name)}</b> <br>{inert(said)}")
    return {"text": texts, "hovertemplate": "%{text}<extra></extra>"}
