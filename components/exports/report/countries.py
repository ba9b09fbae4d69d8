"""What a report says of the pages about countries."""

from __future__ import annotations

from components.address import IndexChoice, MapChoice
from components.analysis.index.backing_index import backing_index
from components.analysis.lens import lens
from components.exports.report.section import Drawing, Section
from components.figures.charts.scores import score_bars
from components.figures.maps.lens import lens_map
from components.tables import Case
from components.words import Words
from components.words.backing_index import index_finding, not_ranked_told, tiers_told
from components.words.explained import Explanation, index_explained
from components.words.lens import lens_alt, lens_caveat, lens_finding, lens_how, lens_note
from components.words.told import ranks_alt


def map_section(case: Case, choice: MapChoice, words: Words) -> Section:
    """Return the map of a lens."""
    result = lens(case, choice)
    further = words.running((lens_how(words, result), result.settings.boundary_note))
    drawing = Drawing(
        "map",
        lambda theme: lens_map(result, words, theme),
        lens_alt(words, result),
        note=lens_caveat(words, result),
    )
    return Section(
        finding=lens_finding(words, result),
        explained=Explanation(lens_note(words, result), further),
        parts=() if result.rows.empty else (drawing,),
    )


def index_section(case: Case, choice: IndexChoice, words: Words) -> Section:
    """Return the first states by component."""
    result = backing_index(case, choice)
    below = words.running((tiers_told(words, result), not_ranked_told(words, result)))
    drawing = Drawing(
        "scores",
        lambda theme: score_bars(result, words, theme),
        "" if result.lead is None else ranks_alt(words, result),
        note="" if result.lead is None else below,
    )
    return Section(
        finding=index_finding(words, result),
        explained=index_explained(words, result),
        parts=() if result.lead is None else (drawing,),
    )
