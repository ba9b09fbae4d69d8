"""The widgets of the page of states' answers on two axes."""

from __future__ import annotations

from collections.abc import Callable

from components.address import PositionsChoice
from components.address.choice import Axis
from components.address.codecs import Scope
from components.address.options import other_states
from components.analysis.record.turn import Turn
from components.controls.choices import widgets
from components.controls.choices.confirmed import show_confirmed
from components.controls.choices.groups import show_groups
from components.controls.choices.session import choose
from components.controls.choices.states import show_states
from components.controls.places import more_filters
from components.tables import Case
from components.words import Words
from components.words.divergence import way_in_words, way_of_band
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


def show_band(turn: Turn, choice: PositionsChoice, words: Words) -> None:
    """Ask which band of the flow to keep: the same as a press on the band."""
    names = {
        str(path["band"]): words.text(
            "{way} ({count})",
            way=way_in_words(words, path, turn.scales),
            count=len(path["states"]),
        )
        for path in turn.paths.to_dict("records")
    }
    if choice.band:
        names.setdefault(choice.band, way_of_band(words, choice.band, turn.scales))
    hint = words.text("All bands")
    widgets.search(words.text("Band of the flow"), "band", names, choice.band, hint)


def press_band(choice: PositionsChoice) -> Callable[[str], None]:
    """Return what a press on a band does: it keeps its states, or lets it go again."""
    return lambda band: choose(band=None if band == choice.band else band)


def show_positions_filters(case: Case, choice: PositionsChoice, turn: Turn, words: Words) -> None:
    """Show the states to keep beside the region, and the other filters behind "More".

    That of bands stands below the flow.
    """
    show_states(other_states(case, Scope(choice.region)), choice.actor, words)
    more = more_filters(words)
    if not more.open:
        return
    note = words.text(
        "A group's statement stands at its members of whom nothing of their own was found, "
        "fainter on the map. It counts in no mean."
    )
    with more:
        _show_other_axis(case, choice, words)
        if choice.band and choice.show != "flow":
            show_band(turn, choice, words)
        show_groups(choice, note, words)
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
