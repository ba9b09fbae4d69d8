"""The parts of the page on method: links to each, and those that stand behind a press."""

from __future__ import annotations

from collections.abc import Mapping

import htpy
import pandas as pd

from components.analysis.method.result import MethodResult
from components.controls.markup.elements import (
    caption,
    section,
    show_html,
    swatch,
    table,
    unfolding,
)
from components.figures.theme import Theme, step_colours
from components.words import Words
from components.words.glossary import glossary
from components.words.method import how_sure, limits

Rows = list[tuple[htpy.Node, list[htpy.Node]]]


def contents(result: MethodResult, words: Words) -> None:
    """Show a link to each part of the page that the case has."""
    missing = {
        anchor
        for anchor, part in (("coders", result.coders), ("directions", result.directions))
        if part is None
    }
    show_html(
        htpy.nav(".atlas-next", aria_label=words.text("On this page"))[
            (
                htpy.a(href=f"#{anchor}")[title]
                for anchor, title in parts(words).items()
                if anchor not in missing
            )
        ]
    )


def parts(words: Words) -> dict[str, str]:
    """Return the title of each part of the page by its anchor."""
    return {
        "coding": words.text("How a stance is coded"),
        "coders": words.text("Second coders"),
        "audits": words.text("Audits"),
        "corrections": words.text("Corrections"),
        "limits": words.text("Limits"),
        "ratings": words.text("Reliability of sources, credibility of reports"),
        "directions": words.text("How two positions make one direction"),
        "glossary": words.text("Glossary"),
    }


def coding(result: MethodResult, words: Words) -> None:
    """Show how a stance is coded, by whom, and how sure that is."""
    answers = {
        words.text("How?"): words.text(
            "Each claim and each act is read by hand against the definitions of a scale. What is "
            "said of a state itself goes before what is said of its groups. Claims in different "
            "camps make a state contested: they are shown, not averaged."
        ),
        words.text("By whom?"): words.text(
            "By those who made this case. Published lists that class the same states by the same "
            "question serve as second coders."
        ),
        words.text("How sure?"): how_sure(words, result),
    }
    show_html(
        section(
            parts(words)["coding"],
            _terms(answers),
            anchor="coding",
        )
    )


def folded_parts(result: MethodResult, theme: Theme, words: Words) -> None:
    """Show the limits, and behind a press the ratings, the rule of directions, the glossary."""
    show_html(
        _limits(result, words),
        _ratings(result, words),
        _directions(result, theme, words),
        _glossary(words),
    )


def _limits(result: MethodResult, words: Words) -> htpy.Element:
    return section(parts(words)["limits"], _terms(limits(words, result)), anchor="limits")


def _terms(said: Mapping[str, str]) -> htpy.Element:
    return htpy.dl(".atlas-terms")[
        ([htpy.dt[about], htpy.dd[meaning]] for about, meaning in said.items() if meaning)
    ]


def _ratings(result: MethodResult, words: Words) -> htpy.Element:
    scales = result.scales
    said = words.plural(
        "A good source can carry a doubtful report, so each is rated on its own. {count} source "
        "is not rated.",
        "A good source can carry a doubtful report, so each is rated on its own. {count} sources "
        "are not rated.",
        result.unrated,
    )
    reliability = words.text("Reliability of the source")
    credibility = words.text("Credibility of the report")
    sources, events = words.text("Sources"), words.text("Events")
    return section(
        parts(words)["ratings"],
        caption(said),
        unfolding(
            reliability,
            _rated((reliability, sources), scales.reliability, result.reliabilities, words),
        ),
        unfolding(
            credibility,
            _rated((credibility, events), scales.credibility, result.credibilities, words),
        ),
        anchor="ratings",
    )


def _rated(
    titles: tuple[str, str], scale: pd.DataFrame, counts: pd.DataFrame, words: Words
) -> htpy.Element:
    """Return the codes of a scale with their meaning, and how many of what have each."""
    rows: Rows = [
        (words.label(scale, code), [words.number(count), words.definition(scale, code)])
        for code, count in counts["count"].items()
    ]
    shown = [*titles, words.text("Definition")]
    return table(titles[0], shown, rows, cards=shown[1:])


def _directions(result: MethodResult, theme: Theme, words: Words) -> htpy.Node:
    """Return which direction an act has by its positions on both axes."""
    if result.directions is None:
        return None
    said = words.text(
        "An act at the turning point has two codes: its position on the use of force, and that on "
        "the government's legitimacy. Its direction follows from both by this table."
    )
    title = words.text("Direction by positions on both axes")
    return section(
        parts(words)["directions"],
        caption(said),
        unfolding(title, _grid(title, result.directions, result, theme, words)),
        anchor="directions",
    )


def _grid(
    title: str, grid: pd.DataFrame, result: MethodResult, theme: Theme, words: Words
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
    return table(title, titles, rows, cards=titles[1:])


def _glossary(words: Words) -> htpy.Element:
    return section(
        parts(words)["glossary"],
        caption(words.text("What the terms mean that are underlined with dots on all pages.")),
        unfolding(
            words.text("All terms"),
            _terms({each.name: each.meaning for each in glossary(words).values()}),
        ),
        anchor="glossary",
    )
