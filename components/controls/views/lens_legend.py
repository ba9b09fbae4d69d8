"""The legend of the map's lens: each colour with its states, which a press keeps alone."""

from __future__ import annotations

import htpy
import streamlit as st

from components.analysis.lens import LensResult
from components.analysis.stances import StancesResult
from components.controls.markup.elements import inline_list, stance_fill
from components.controls.views.map_legend import (
    Entry,
    counted,
    filter_legend,
    plain_legend,
)
from components.figures.maps.lens import lens_colours
from components.figures.theme import Theme
from components.words import Words
from components.words.lens import has_faint, lens_labels, step_in_time
from components.words.positions import paler_by_group
from components.words.stances import perspective_of


def lens_legend(result: LensResult, theme: Theme, words: Words) -> None:
    """Show how many states are shown as what; a press keeps those. Paler means: less direct."""
    with st.container(key="legend-row", horizontal=True, gap="small"):
        notes = [*_strong_and_paler(result, words), step_in_time(words, result)]
        notes = [note for note in notes if note]
        beside = inline_list(words.text("Also on the map"), notes) if notes else None
        filter_legend("stance", _entries(result, theme, words), result.chosen, words, beside)


def lens_counts(result: LensResult, theme: Theme, words: Words) -> None:
    """Show how many states are shown as what, where nothing filters."""
    shown = [counted(entry) for entry in _entries(result, theme, words)]
    plain_legend(words.text("Counts by stance"), [*shown, *_paler(result, words)])


def _entries(result: LensResult, theme: Theme, words: Words) -> list[Entry]:
    labels, colours = lens_labels(words, result), lens_colours(result, theme)
    entries = []
    for code, total in result.counts.items():
        fill = colours[str(code)]
        if isinstance(result.shown, StancesResult):
            fill = stance_fill(result.scales, str(code), theme)
        entries.append(Entry(str(code), labels[str(code)], fill, int(total)))
    return entries


def _strong_and_paler(result: LensResult, words: Words) -> list[htpy.Node]:
    """Return what the strong and the pale colours stand for, with their states."""
    shown = result.shown
    if not isinstance(shown, StancesResult):
        return _paler(result, words)
    named = perspective_of(words, shown).counted["named"]
    return [htpy.fragment[htpy.b[str(shown.counts.named)], f" {named}"], *_paler(result, words)]


def _paler(result: LensResult, words: Words) -> list[htpy.Node]:
    """Return what the pale colours stand for, where the map has some."""
    shown = result.shown
    if not isinstance(shown, StancesResult):
        return [paler_by_group(words)] if has_faint(result) else []
    through = shown.counts.inherited
    basis = perspective_of(words, shown).counted["inherited"]
    said = words.text("{basis} (fainter)", basis=basis)
    return [htpy.fragment[htpy.b[str(through)], f" {said}"]] if through else []
