"""The widgets of the checked claims: what to show, verdict, actor, place in the source."""

from __future__ import annotations

from components.address import ClaimsChoice
from components.analysis.record.claims_checked import ClaimsResult
from components.controls.choices import widgets
from components.controls.choices.session import choose, settle
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
            words.text("Where in the article"),
            "section",
            {code: at_start(name) for code, name in result.sections.items()},
            choice.section,
            placeholder=words.text("Everywhere"),
        )


def keep_verdict(verdict: str) -> None:
    """Keep the claims of a verdict after a click; call in a callback."""
    choose(verdict=(verdict,), page=1)


def show_part(choice: ClaimsChoice, words: Words) -> None:
    """Ask what to show: the checks, what came next, or the forecasts."""
    parts = {
        "checks": words.text("Each claim"),
        "outcomes": words.text("What happened next"),
        "forecasts": words.text("Forecasts"),
    }
    widgets.segments(words.text("Show"), "show", parts, choice, label_visibility="collapsed")


def show_order(choice: ClaimsChoice, words: Words) -> None:
    """Ask how to list what came next."""
    orders = {"date": words.text("By date"), "actor": words.text("By country or group")}
    widgets.segments(words.text("Order"), "by", orders, choice, label_visibility="collapsed")
