"""The widgets of the page of material backing."""

from __future__ import annotations

from components.address import MaterialChoice
from components.address.codecs import Scope
from components.address.options import material_families, material_states, partner_states
from components.controls.choices import widgets
from components.controls.choices.states import show_states
from components.controls.choices.windows import show_windows
from components.controls.places import filter_bar
from components.tables import Case
from components.words import Words
from components.words.codes import confidence


def show_material_filters(case: Case, choice: MaterialChoice, words: Words) -> None:
    """Show the filters in the bar above the figure."""
    names = partner_states(case, Scope(choice.region))
    reported = material_states(case, Scope(choice.region))
    show_states(
        reported | {iso3: names[iso3] for iso3 in choice.actor},
        choice.actor,
        words,
        words.text("Reports that name no single state are left out where some are chosen."),
    )
    show_windows(case, choice.window, words, words.text("No limit"))
    with filter_bar():
        widgets.several(
            words.text("Kinds"),
            "family",
            _families(case, words),
            choice.family,
            placeholder=words.text("All kinds"),
        )
        widgets.several(
            words.text("Confidence"),
            "confidence",
            confidence(words),
            choice.confidence,
            placeholder=words.text("Any confidence"),
            help=words.text("How far we trust a report, not how sure its figure is."),
        )


def _families(case: Case, words: Words) -> dict[str, str]:
    kinds = case.material_kind_scale
    names = {row.family: words.cell(kinds, str(row.Index), "family") for row in kinds.itertuples()}
    return {code: names[family] for code, family in material_families(case).items()}
