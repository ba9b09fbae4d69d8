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
    caption,
    outside_link,
    show_html,
    small,
    table,
    unfolding,
    written,
)
from components.controls.views.card_table import card_table
from components.controls.views.table import Look, Picks, show_table
from components.controls.views.term import term
from components.words import Words
from components.words.method import (
    agreement_note,
    alpha_in_words,
    coded_in_words,
    corrections_in_words,
    sets_of_coders,
    sides,
)

Rows = list[tuple[htpy.Node, list[htpy.Node]]]

_CORRECTIONS_PX, _CODED_PX = 390, 320


def corrections_table(result: MethodResult, words: Words) -> None:
    """Show the corrections, newest first."""
    alt = words.text("Corrections with row, column, old and new value, reason and page")
    look = Look(alt, _CORRECTIONS_PX, code="corrections")
    show_table(corrections_in_words(words, result), CORRECTIONS, words, look)


def agreement_table(coders: SecondCoders, note: str, words: Words) -> None:
    """Show alpha for each set of coders and number of classes, under what these are."""
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
        term(words, "alpha", words.text("Alpha, nominal")),
        words.text("Alpha, ordinal"),
    ]
    show_html(
        caption(
            words.text(
                "Published lists class states by what they said on the use of force. With their "
                "classes put into three sides they serve as second coders of our record."
            )
        ),
        table(words.text("Agreement of coders"), titles, rows, narrow=True),
        unfolding(
            words.text("How to read this"),
            htpy.p[words.text("Each list's word was turned into one of our positions first.")],
            htpy.p[note],
            htpy.p[agreement_note(words, coders)],
        ),
    )


def coded_table(result: MethodResult, words: Words) -> None:
    """Show the states that lists name, those on which lists disagree first."""
    look = Look(
        words.text("States with lists, the side of most, and ours"), _CODED_PX, code="lists"
    )
    picks = Picks(open_country, "coded-table", list(result.coded.index))
    show_table(coded_in_words(words, result), CODED, words, look, picks)


def parted_table(result: MethodResult, words: Words) -> None:
    """Show each list's own word for the states on which lists disagree."""
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
    label = words.text("What each list says of these states")
    return written(table(label, titles, body, cards=titles[1:]))


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
    look = Look(words.text("Audits with codings drawn, confirmed, misleading, wrong and not found"))
    card_table(result.audits, AUDITS, words, look)
