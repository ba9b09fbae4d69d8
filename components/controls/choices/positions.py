"""The widgets of the page of states' answers on two axes."""

from __future__ import annotations

from components.address import PositionsChoice
from components.address.choice import Axis
from components.address.codecs import Scope
from components.address.options import other_states
from components.controls.choices import widgets
from components.controls.choices.confirmed import show_confirmed
from components.controls.choices.groups import show_groups
from components.controls.choices.states import show_states
from components.controls.places import more_filters
from components.tables import Case
from components.words import Words
from components.words.positions import axis_names


def show_axis(choice: PositionsChoice, words: Words) -> None:
    """Ask which of the two axes the map shows."""
    names = axis_names(words)
    widgets.segments(words.text("Position on"), "axis", names, choice, label_visibility="collapsed")


def show_part(choice: PositionsChoice, words: Words) -> None:
    """Ask how to show the states' positions."""
    parts = {
        "map": words.text("Map"),
        "flow": words.text("Over time"),
        "both": words.text("Both axes"),
        "acts": words.text("Acts"),
    }
    widgets.segments(words.text("Show"), "show", parts, choice, label_visibility="collapsed")


def show_positions_filters(case: Case, choice: PositionsChoice, words: Words) -> None:
    """Show the states to keep beside the region, and the other filters behind "More"."""
    show_states(other_states(case, Scope(choice.region)), choice.actor, words)
    with more_filters(words):
        _show_other_axis(case, choice, words)
        show_groups(
            choice,
            words.text(
                "A group's statement stands at its members of whom nothing of their own was found, "
                "fainter on the map. It counts in no mean."
            ),
            words,
        )
        show_confirmed(choice, words)


def _show_other_axis(case: Case, choice: PositionsChoice, words: Words) -> None:
    """Ask for positions on the axis that the map, whose legend filters, does not show."""
    other: Axis = "legitimacy" if choice.axis == "force" else "force"
    scales = {"force": case.force_position_scale, "legitimacy": case.legitimacy_position_scale}
    widgets.several(
        axis_names(words)[other],
        other,
        words.labels(scales[other]),
        getattr(choice, other),
        placeholder=words.text("All positions"),
    )
