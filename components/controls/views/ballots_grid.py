"""The grid of votes on the subject itself, and the list of these votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import htpy
import pandas as pd
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.analysis.record.recognition import RecognitionResult
from components.controls.markup.elements import (
    beside,
    inline_list,
    outside_link,
    show_html,
    small,
    swatch,
    table,
    written,
)
from components.figures.theme import Theme, ballot_colours
from components.words import Words
from components.words.recognition import ballot_signs, yes_meanings


def ballots_legend(result: RecognitionResult, theme: Theme, words: Words) -> None:
    """Show what each sign of the grid means."""
    colours, labels = ballot_colours(result.scales, theme), words.labels(result.scales.ballot)
    entries: list[htpy.Node] = [
        [swatch(colours[code]), htpy.b[sign], " ", labels[code]]
        for code, sign in ballot_signs(words).items()
    ]
    entries.append(words.text("* not named: it follows from the others' votes"))
    entries.append(words.text("blank: no seat, or its ballot is not known"))
    show_html(inline_list(words.text("Signs of the grid"), entries))


def ballots_grid(result: RecognitionResult, theme: Theme, words: Words) -> None:
    """Show how each state voted on each text: states down, votes across, body by body."""
    show_html(_grid(result, theme, words))


@kept_with
def _grid(result: RecognitionResult, theme: Theme, words: Words) -> Markup:
    votes = result.votes.votes
    rows = (
        htpy.tr[htpy.th(scope="row")[name], cells] for name, cells in _rows(result, theme, words)
    )
    label = words.text("How states voted on {subject} itself", subject=result.subject)
    return written(
        htpy.div(
            ".atlas-ballots",
            style=f"--ground:{theme.ground}",
            tabindex="0",
            role="region",
            aria_label=label,
        )[
            htpy.table(aria_label=label)[
                htpy.thead[_bodies(votes, words), _days(votes, words), _yes(votes, result, words)],
                htpy.tbody[rows],
            ]
        ]
    )


def _bodies(votes: pd.DataFrame, words: Words) -> htpy.Element:
    counts = votes.groupby("body", sort=False).size()
    heads = (htpy.th(scope="colgroup", colspan=str(n))[str(body)] for body, n in counts.items())
    return htpy.tr[htpy.th(scope="row")[words.text("Body")], heads]


def _days(votes: pd.DataFrame, words: Words) -> htpy.Element:
    def said(row: dict[str, str]) -> str:
        day = words.date(row["date"])
        return day if row["complete"] == "yes" else words.text("{day}, in part", day=day)

    days = (
        htpy.th(scope="col", title=row["title"])[
            htpy.span(".atlas-upright")[said(row)], htpy.br, str(row["number"])
        ]
        for row in votes.to_dict("records")
    )
    return htpy.tr[htpy.th(scope="row")[words.text("Day and number of the vote")], days]


def _yes(votes: pd.DataFrame, result: RecognitionResult, words: Words) -> htpy.Element:
    meanings = yes_meanings(words, result.subject)
    signs = {"against_subject": words.text("against"), "for_subject": words.text("for")}
    heads = (
        htpy.td(title=meanings[code])[htpy.span(".atlas-upright")[signs[code]]]
        for code in votes["yes_is"]
    )
    head = words.text("A yes is for or against the government")
    return htpy.tr[htpy.th(scope="row")[head], heads]


def _rows(
    result: RecognitionResult, theme: Theme, words: Words
) -> Iterator[tuple[str, list[htpy.Element]]]:
    colours, labels = ballot_colours(result.scales, theme), words.labels(result.scales.ballot)
    votes = result.votes
    for (name, by_rival), rows in votes.ballots.groupby(["name", "by_rival"], sort=False):
        cast = {row["resolution_id"]: row for row in rows.to_dict("records")}
        cells = [
            _cell(cast[vote], colours, labels, words) if vote in cast else htpy.td
            for vote in votes.votes.index
        ]
        rival = words.text("{state}, by a delegate of the other side", state=name)
        yield rival if by_rival else str(name), cells


def _cell(
    row: dict[str, str], colours: dict[str, str], labels: dict[str, str], words: Words
) -> htpy.Element:
    code = row["ballot"]
    sign = ballot_signs(words)[code]
    if row["basis"] == "by_elimination":
        sign = words.text("{sign}*", sign=sign)
    return htpy.td(style=f"--colour:{colours[code]}", title=labels[code])[
        htpy.span(role="img", aria_label=labels[code])[sign]
    ]


def votes_list(result: RecognitionResult, words: Words) -> None:
    """Show each vote: its day, what the text does, what a yes means, tally and source."""
    show_html(_list(result, words))


@kept_with
def _list(result: RecognitionResult, words: Words) -> Markup:
    meanings = yes_meanings(words, result.subject)
    titles = (
        words.text("Vote"),
        words.text("What the text does"),
        words.text("A yes is"),
        words.text("Yes, no, abstained"),
        words.text("Source"),
    )
    rows: list[tuple[htpy.Node, list[htpy.Node]]] = [
        (
            words.text("{number}. {day}", number=row["number"], day=words.date(row["date"])),
            [
                [row["title"], htpy.br, small(beside(row["body"], row["symbol"], row["note"]))],
                meanings[row["yes_is"]],
                [row["tally"], htpy.br, small(_known(row, words))],
                _sources(row),
            ],
        )
        for row in result.votes.votes.to_dict("records")
    ]
    return written(table(words.text("Votes by number"), titles, rows, cards=titles[1:]))


def _known(row: Mapping[str, Any], words: Words) -> str:
    if row["complete"] == "yes":
        return words.text("all ballots known")
    return words.text("ballots known in part")


def _sources(row: Mapping[str, Any]) -> htpy.Node:
    first = outside_link(row["address"], row["publisher"])
    second = outside_link(row["second_address"], row["second_publisher"])
    return beside(first, second)
