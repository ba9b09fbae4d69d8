"""The widgets of the checked claims: verdict, actor, place in the source."""

from __future__ import annotations

from components.analysis.record.claims_checked import ClaimsResult
from components.controls.choices import widgets
from components.controls.choices.session import settle
from components.controls.places import filter_bar
from components.words import Words
from components.words.sentences import at_start


def show_check_filters(result: ClaimsResult, words: Words) -> None:
    """Show the filters; a page of the list that they do not reach leaves the address."""
    choice, pages = result.choice, result.listed.pages
    if choice.page > pages:
        settle(page=max(pages, 1))
    with filter_bar():
        widgets.several(
            words.text("Verdict"),
            "verdict",
            words.labels(result.scales.verdict),
            choice.verdict,
            placeholder=words.text("All verdicts"),
        )
        widgets.several(
            words.text("Claims about"),
            "actor",
            result.actors,
            choice.actor,
            placeholder=words.text("All actors"),
            help=words.text("Also keeps claims about several actors, if one of them is chosen."),
        )
        widgets.several(
            words.text("Where in the source"),
            "section",
            {code: at_start(name) for code, name in result.sections.items()},
            choice.section,
            placeholder=words.text("Everywhere"),
        )
