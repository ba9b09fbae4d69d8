"""The map through its lens: the figure of the lens's own answer, with names of a few states."""

from __future__ import annotations

from dataclasses import replace

from components.analysis.kept import kept_with
from components.analysis.lens import LensResult, RankMap
from components.analysis.record.agreement import AgreementMap
from components.analysis.record.positions import PositionsResult
from components.analysis.record.recognition import RecognitionResult
from components.figures.chart import LABEL_PX, Figure, Trace
from components.figures.inert import inert
from components.figures.maps.base import rim_of_names
from components.figures.maps.positions import positions_map
from components.figures.maps.ranks import rank_colours, ranks_map
from components.figures.maps.recognition import colour_of_reading, recognition_map
from components.figures.maps.stances import stance_map
from components.figures.maps.votes import agreement_colours, votes_map
from components.figures.theme import Theme, position_colours, scale_colours
from components.words import Words
from components.words.positions import axis_scale


@kept_with
def lens_map(result: LensResult, words: Words, theme: Theme) -> Figure:
    """Return the map of a lens: the parties and the backers are named on it."""
    drawn = _drawn(result, words, theme)
    return replace(drawn, data=[*drawn.data, *_names(result, theme)])


def _drawn(result: LensResult, words: Words, theme: Theme) -> Figure:
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return positions_map(shown, words, theme)
    if isinstance(shown, RecognitionResult):
        return recognition_map(shown, words, theme)
    if isinstance(shown, AgreementMap):
        return votes_map(shown, words, theme)
    if isinstance(shown, RankMap):
        return ranks_map(shown, words, theme)
    return stance_map(shown, words, theme)


def lens_colours(result: LensResult, theme: Theme) -> dict[str, str]:
    """Return the colour of each code in the legend of a lens; contested states have two."""
    shown = result.shown
    if isinstance(shown, PositionsResult):
        return position_colours(axis_scale(shown.scales, shown.axis), shown.scales, theme)
    if isinstance(shown, RecognitionResult):
        codes = map(str, result.counts.index)
        return {code: colour_of_reading(code, shown.scales, theme) for code in codes}
    if isinstance(shown, AgreementMap):
        return agreement_colours(shown, theme)
    if isinstance(shown, RankMap):
        return rank_colours(shown.scales, theme)
    return scale_colours(shown.scales, theme)


def _names(result: LensResult, theme: Theme) -> list[Trace]:
    """Return the names on the map, each with a rim of the ground that parts it from any fill."""
    if result.labels.empty:
        return []
    return [
        {
            "type": "scattergeo",
            "mode": "text",
            "lat": result.labels["lat"].tolist(),
            "lon": result.labels["lon"].tolist(),
            "text": [inert(name) for name in result.labels["name"]],
            "textfont": {
                "size": LABEL_PX,
                "color": theme.ink,
                "weight": 600,
                "shadow": rim_of_names(theme),
            },
            "hoverinfo": "skip",
        }
    ]
