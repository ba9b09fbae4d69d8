"""How sure the case is, as tables: corrections, agreement of lists, audits, ratings, directions."""

from __future__ import annotations

import htpy
import pandas as pd
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.analysis.method.result import MethodResult
from components.analysis.method.second_coders import LEVELS, SIDES, SecondCoders
from components.columns.method import AUDITS, CODED, CORRECTIONS
from components.controls.choices.cards import open_country
from components.controls.markup.elements import (
    outside_link,
    show_html,
    small,
    swatch,
    table,
    written,
)
from components.controls.views.table import Look, Picks, show_table
from components.figures.theme import Theme, step_colours
from components.words import Words
from components.words.method import (
    alpha_in_words,
    coded_in_words,
    corrections_in_words,
    sets_of_coders,
    sides,
)

Rows = list[tuple[htpy.Node, list[htpy.Node]]]


def corrections_table(result: MethodResult, words: Words) -> None:
    """Show the corrections, newest first."""
    look = Look(words.text("Corrections with row, column, old and new value, reason and page"))
    show_table(corrections_in_words(words, result), CORRECTIONS, words, look)


def agreement_table(coders: SecondCoders, words: Words) -> None:
    """Show alpha for each set of coders and number of classes."""
    names = sets_of_coders(words)
    rows: Rows = [
        (
            words.text("{set}, {classes} classes", set=names[row["set"]], classes=row["classes"]),
            [
                words.number(row["lists"]),
                words.number(row["states"]),
                *(alpha_in_words(words, row, level) for level in LEVELS),
            ],
        )
        for row in coders.alphas.to_dict("records")
    ]
    titles = [
        words.text("Whose coding"),
        words.text("Coders"),
        words.text("States"),
        words.text("Alpha, nominal"),
        words.text("Alpha, ordinal"),
    ]
    show_html(table(words.text("Agreement of coders"), titles, rows, narrow=True))


def coded_table(result: MethodResult, words: Words) -> None:
    """Show the states that lists name, those on which lists part first."""
    look = Look(words.text("States with lists, the side of most, and ours"))
    picks = Picks(open_country, "coded-table", list(result.coded.index))
    show_table(coded_in_words(words, result), CODED, words, look, picks)


def parted_table(result: MethodResult, words: Words) -> None:
    """Show each list's own word for the states on which lists part."""
    show_html(_parted(result, words))


@kept_with
def _parted(result: MethodResult, words: Words) -> Markup:
    if result.coders is None:
        return Markup()
    rows, names = result.coded[result.coded["parted"]], sides(words)
    words_of = dict(iter(result.coders.codings.groupby(["iso3", "side"])))
    ours = words.labels(result.scales.force_position) | {"": words.text("no act known")}
    body: Rows = [
        (
            [row["name"], htpy.br, htpy.small[words.text("ours: {code}", code=ours[row["ours"]])]],
            [_words(words_of.get((iso3, side)), words) for side in SIDES],
        )
        for iso3, row in rows.iterrows()
    ]
    titles = [words.text("State"), *(names[side] for side in SIDES)]
    return written(table(words.text("What each list says of these states"), titles, body))


def _words(codings: pd.DataFrame | None, words: Words) -> htpy.Node:
    if codings is None:
        return "–"
    return [
        htpy.div[
            words.text("“{wording}”", wording=row["wording"]),
            " ",
            small(outside_link(row["address"], row["tracker"])),
        ]
        for row in codings.to_dict("records")
    ]


def audits_table(result: MethodResult, words: Words) -> None:
    """Show what audits of randomly drawn marks found."""
    look = Look(words.text("Audits with marks drawn, confirmed, misleading, wrong and not found"))
    show_table(result.audits, AUDITS, words, look)


def ratings_table(
    label: str, scale: pd.DataFrame, counts: pd.DataFrame, counted: str, words: Words
) -> None:
    """Show the codes of a scale with their meaning, and how many have each."""
    rows: Rows = [
        (words.label(scale, code), [words.number(count), words.definition(scale, code)])
        for code, count in counts["count"].items()
    ]
    show_html(table(label, [label, counted, words.text("Definition")], rows))


def directions_table(result: MethodResult, theme: Theme, words: Words) -> None:
    """Show which direction an act has by its positions on both axes."""
    if result.directions is not None:
        show_html(_directions(result.directions, result, theme, words))


def _directions(
    grid: pd.DataFrame, result: MethodResult, theme: Theme, words: Words
) -> htpy.Element:
    scales, colours = result.scales, step_colours(result.scales, theme)
    nothing = {"": words.text("Says nothing on it")}
    force = words.labels(scales.force_position) | nothing
    legitimacy = words.labels(scales.legitimacy_position) | nothing
    rows: Rows = [
        (
            force[str(code)],
            ["–" if pd.isna(step) else [swatch(colours[step]), words.signed(step)] for step in row],
        )
        for code, row in grid.iterrows()
    ]
    corner = words.text("Use of force ↓ · Legitimacy of the government →")
    titles = [corner, *(legitimacy[str(code)] for code in grid.columns)]
    return table(words.text("Direction by positions on both axes"), titles, rows)
