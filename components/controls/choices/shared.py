"""The filters that several pages have: region, and on pages that show stances the reading."""

from __future__ import annotations

from components.address import Choice, RegionalChoice
from components.address.options import regions
from components.controls.choices import widgets
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case
from components.words import Words


def show_shared_choice(case: Case, choice: Choice, words: Words) -> None:
    """Show the regions, first in the bar of filters, on a page that has them."""
    if not isinstance(choice, RegionalChoice):
        return
    widgets.several(
        words.text("Region"),
        "region",
        regions(case),
        choice.region,
        placeholder=words.text("All regions"),
        help=words.text("UN M49 regions. The map frames the regions you choose."),
    )


def show_reading(case: Case, choice: Choice, words: Words) -> None:
    """Ask how contested claims are shown, in the place that is open."""
    scale, labels = case.reading_scale, words.labels(case.reading_scale)
    widgets.one(
        words.text("When claims contradict each other, show"),
        "reading",
        labels,
        choice,
        help="\n\n".join(
            f"**{escape_markdown(label)}.** {escape_markdown(words.definition(scale, code))}"
            for code, label in labels.items()
        ),
    )
