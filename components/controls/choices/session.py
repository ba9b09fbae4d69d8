"""The one way between an address, the choice of a page, and its widgets.

The choice is known before anything is drawn: it comes from the address where that says something
new (a link, Back, Forward), else from the choice before and what the visitor changed in widgets.
Widgets are then drawn as the choice says, and when the page stands the address is written from it.
A widget's key is the name of its field.

A write to `st.query_params` adds a step to the browser's history; what is written while Streamlit
answers Back or Forward replaces the step that was gone to. Whoever has just come to a page has
taken that step: there the address is written in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.address import (
    CHOICES,
    SHARED,
    SHARED_IN_ROOM,
    Choice,
    Refused,
    from_query,
    to_query,
)
from components.address.codecs import Codec
from components.address.rooms import room_of
from components.controls.choices.address_in_place import write_in_place
from components.controls.language import current_words, note_language
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

_VISIT = "visit"
_MOST_REPORTED = 5
_CASE = "case"
_CARDS = ("country", "event", "source", "ranked")
_UNSET = object()

Texts = dict[str, list[str]]


@dataclass
class _Visit:
    """What is known of a visitor between two runs.

    `address` is the one written last, `asked` the one that the server holds: another where it was
    written in place. `shown` has the widgets' values by field as they were drawn, `standard` what
    each shows while nobody chose, `within` its bounds; `shared` has the filters that pages share,
    `kept_back` what of them this page does not offer and leaves to the next, `left` the address
    that each page had last with this case; `chosen` says that a callback changed the choice, and
    `closed` counts the cards that were closed. Until the address is written, a visitor `arrives`
    who was on no page or another, and `follows` an address that the choice comes from.
    """

    page: str
    choice: Choice
    asked: Texts
    address: Texts = field(default_factory=dict)
    shown: dict[str, Any] = field(default_factory=dict)
    standard: dict[str, Any] = field(default_factory=dict)
    within: dict[str, Any] = field(default_factory=dict)
    shared: Texts = field(default_factory=dict)
    kept_back: Texts = field(default_factory=dict)
    left: dict[str, Texts] = field(default_factory=dict)
    chosen: bool = False
    closed: int = 0
    arrives: bool = True
    follows: bool = True


def choose(**changes: Any) -> None:
    """Change fields of the choice; call in a callback. The widgets follow."""
    visit = _visit()
    chosen = replace(visit.choice, **changes)
    visit.closed += _closes_a_card(visit.choice, chosen)
    visit.choice, visit.chosen = chosen, True
    visit.kept_back = _without(visit.kept_back, changes)


def reset(*names: str) -> None:
    """Set fields back to their defaults; call in a callback."""
    choose(**{each.name: each.default for each in fields(_visit().choice) if each.name in names})


def show(
    name: str, value: Any, standard: Any = None, within: Any = None, unset: Any = _UNSET
) -> None:
    """Make the widget of a field show `value`; call just before it is drawn.

    `standard` is what the widget shows while nobody chose, where the field itself is then None:
    a visitor who goes back to it has chosen nothing. `within` are the bounds of a slider: with
    others it is a new widget, which knows nothing of the value that the key has. `unset` is what
    the widget shows by itself: left to do so, it is the same message in every run, and not sent
    again.
    """
    visit, state = _visit(), st.session_state
    is_new = name not in visit.shown or visit.within.get(name) != within
    visit.shown[name], visit.standard[name], visit.within[name] = value, standard, within
    shows = state.get(name, unset)
    if (is_new and name in state) or shows is _UNSET or shows != value:
        state[name] = value


def shared_with(choice: Choice, *, in_region: bool) -> Texts:
    """Return the parameters of all pages that a link to `choice` takes over from this page."""
    own = {each.name for each in fields(choice)} - (set() if in_region else {"region"})
    shared = _visit().shared
    return {name: shared[name] for name in SHARED if name in shared and name in own}


def picking_key(name: str) -> str:
    """Return a key for a table that changes when a card closes: a new tick opens it."""
    return f"{name}-{_visit().closed}"


def settle(**shown: Any) -> None:
    """Leave fields as the page shows them: what other filters make idle leaves the address."""
    visit = _visit()
    visit.choice = replace(visit.choice, **shown)


def case_asked_for(code: str) -> str:
    """Return which brought case the page `code` is to show in this run; blank for the built-in."""
    query = _query()
    before: _Visit | None = st.session_state.get(_VISIT)
    stays = before is not None and before.page == code
    if before and stays and not _is_followed(before, query):
        return before.choice.case
    asked = _with_shared(code, query, before) if before and not stays else query
    return "".join(asked.get(_CASE, ())[-1:])


def choice_of_run(code: str, case: Case, held: str = "") -> Choice:
    """Return the choice of the page `code` in this run, on `case`, which is `held` by that name.

    Call once in a run, before anything of the page is drawn.
    """
    query = _query()
    before: _Visit | None = st.session_state.get(_VISIT)
    stays = before is not None and before.page == code
    changed = _changed(before) if before and stays else {}
    refused: tuple[Refused, ...] = ()
    follows = not (before and stays and not _is_followed(before, query))
    if before and not follows:
        visit = replace(before, choice=_followed(before, changed, case), chosen=False)
        visit.kept_back = _without(visit.kept_back, changed)
    else:
        asked = _with_shared(code, query, before) if before and not stays else query
        choice, refused = from_query(code, asked, case)
        # What another page offers, and this one does not, was not asked for here.
        taken_over = asked.keys() - query.keys()
        visit = replace(before, page=code, choice=choice) if before else _Visit(code, choice, query)
        visit.kept_back = {
            name: [each.value for each in refused if each.name == name] for name in taken_over
        }
        refused = tuple(each for each in refused if each.name not in taken_over)
        if not stays:
            visit.shown, visit.standard, visit.within = {}, {}, {}
    if visit.choice.case != held:
        # What the other case has was not asked of this one.
        visit.choice, refused = replace(visit.choice, case=held), ()
    if before:
        visit.closed += _closes_a_card(before.choice, visit.choice)
        visit.left = before.left if before.choice.case == held else {}
    visit.asked = visit.address = query
    visit.follows, visit.arrives = visit.follows or follows, visit.arrives or not stays
    visit.shared = _shared(visit)
    st.session_state[_VISIT] = visit
    note_language(visit.choice.lang)
    _report(refused)
    return visit.choice


def page_of_visit() -> str:
    """Return the code of the page that the visitor is on."""
    return _visit().page


def left_by_visitor() -> Mapping[str, Texts]:
    """Return the address that each page had last that the visitor was on, with this case."""
    return _visit().left


def came_by_address() -> bool:
    """Return whether the choice of this run comes from an address, not from a control."""
    return _visit().follows


def write_address() -> None:
    """Write the address from the choice, where it does not say so already.

    Call it when the page is drawn: only then has the browser left the address of the page before,
    which would lose its parameters. A link to the page that it stands on changes the query, but
    not the browser's address.
    """
    visit = _visit()
    visit.address = visit.left[visit.page] = to_query(visit.choice)
    if visit.arrives and not _is_history_navigation():
        if visit.asked != visit.address:
            write_in_place(visit.asked, visit.address)
    elif visit.follows or visit.asked != visit.address:
        st.query_params.from_dict(visit.address)
        visit.asked = visit.address
    visit.follows = visit.arrives = False


def _query() -> Texts:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _visit() -> _Visit:
    visit: _Visit = st.session_state[_VISIT]
    return visit


def _is_followed(before: _Visit, query: Texts) -> bool:
    """Return whether the page is as its address says, and not as controls left it.

    A run that draws the page alone comes from a control, and may have been asked for before the
    browser heard of the address that the run before it wrote.
    """
    if _draws_page_alone():
        return False
    known = query in (before.asked, before.address)
    return not (known or before.chosen or _changed(before))


def _changed(visit: _Visit) -> dict[str, Any]:
    """Return the values of the widgets that the visitor changed since they were drawn."""
    state = st.session_state
    return {
        name: state[name] for name, shown in visit.shown.items() if state.get(name, shown) != shown
    }


def _followed(visit: _Visit, changed: dict[str, Any], case: Case) -> Choice:
    """Return the choice with what changed; what the case does not have stays out without a word.

    Values come from a browser, so they are read as those of an address are.
    """
    query = to_query(visit.choice)
    kind = CHOICES[visit.page]
    for each in fields(kind):
        if each.name in changed:
            query[each.name] = _texts(each.metadata["codec"], changed[each.name])
            if changed[each.name] == visit.standard.get(each.name):
                del query[each.name]
        elif changed and each.metadata["restarts"]:
            query.pop(each.name, None)
    return from_query(visit.page, query, case)[0]


def _texts(codec: Codec, value: Any) -> list[str]:
    """Return a widget's value as an address has it: texts, also where a browser sent numbers."""
    return [""] if value is None else [str(text) for text in codec.write(value)]


def _with_shared(code: str, query: Texts, before: _Visit) -> Texts:
    """Return the address of another page with the shared filters, unless it is complete.

    An address with parameters of its own, and one that Back or Forward goes to, is complete.
    """
    if _is_history_navigation() or query.keys() - set(SHARED):
        return query
    room = room_of(code)
    shared = {*SHARED, *(SHARED_IN_ROOM.get(room, ()) if room == room_of(before.page) else ())}
    own = {each.name for each in fields(CHOICES[code])} & shared
    return {name: texts for name, texts in (before.shared | query).items() if name in own}


def _shared(visit: _Visit) -> Texts:
    """Return the filters that pages share: as this page has them, or else as they were before."""
    own = {each.name for each in fields(visit.choice)}
    shared = own & {*SHARED, *SHARED_IN_ROOM.get(room_of(visit.page), ())}
    texts, others = to_query(visit.choice), _without(visit.shared, own)
    here = {name: [*texts.get(name, ()), *visit.kept_back.get(name, ())] for name in shared}
    return others | {name: values for name, values in here.items() if values}


def _without(texts: Texts, names: Collection[str]) -> Texts:
    return {name: values for name, values in texts.items() if name not in names}


def _closes_a_card(before: Choice, after: Choice) -> int:
    return sum(
        getattr(before, card, None) is not None and getattr(after, card, None) is None
        for card in _CARDS
    )


def _is_history_navigation() -> bool:
    """Return whether this run answers the browser's Back or Forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _draws_page_alone() -> bool:
    context = get_script_run_ctx()
    return context is not None and bool(context.fragment_ids_this_run)


def _report(refused: tuple[Refused, ...]) -> None:
    """Say what of the address is not offered here; its text is from outside, and inert."""
    if not refused:
        return
    words = current_words()
    parts = [f"{each.name} = {each.value}" for each in refused[:_MOST_REPORTED]]
    if len(refused) > _MOST_REPORTED:
        parts.append("…")
    message = words.text(
        "The link asked for {parts}. This page does not offer that, so it was left out.",
        parts=words.series(parts),
    )
    st.toast(escape_markdown(message), duration="long")
