"""Bring your own case: a file, what it means, what is wrong with it, and the case it gives."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from components.address import BringChoice, MapChoice
from components.analysis.bring import bring
from components.analysis.lens import lens
from components.controls.bring.meaning import show_columns, show_first_rows, show_subject
from components.controls.bring.questions import Asked, show_questions, tell_still_open
from components.controls.bring.report import show_report
from components.controls.bring.upload import ask_for_file, ask_for_sheet
from components.controls.captions import begin_view, note_finding
from components.controls.choices.links import lead_to_case
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.lens_legend import lens_counts
from components.controls.views.page_head import page_head
from components.figures.maps.lens import lens_map
from components.ingest import Mapping, Question, Sheet, open_questions
from components.ingest.draft import (
    Draft,
    checked,
    drafted,
    preview,
    with_sheet,
    world_of_sheets,
)
from components.ingest.vocabulary import STANCES
from components.server.brought_cases import DRAFTS, held_draft, hold_case, hold_draft
from components.server.held_for_visitors import NoRoomError
from components.tables import Case
from components.words import Words
from components.words.lens import lens_alt, lens_finding

_KEY = "bring_draft"


def page(case: Case, choice: BringChoice) -> None:  # noqa: ARG001 - as every page
    """Show where to put a file, then what it holds, until it is a case."""
    words, result = current_words(), bring(case)
    page_head(
        result.settings,
        words.text("Bring your own case: the same maps, tables and pages for your data"),
        words.text(
            "A table needs a column of states and one of where they stand. What cannot be read by "
            "itself is asked; nothing is dropped without a word."
        ),
        words,
    )
    draft = held_draft(st.session_state.get(_KEY, ""))
    if draft is None:
        _ask(words)
        return
    _show_name(draft, words)
    if draft.book and (wanted := ask_for_sheet(draft.book, words)):
        _take(functools.partial(with_sheet, draft, draft.book, wanted), words)
    if draft.sheet:
        _show_meaning(draft, draft.sheet, words.labels(result.stance_scale), words)
    if draft.faults:
        show_report(draft, words)
    elif draft.case:
        _offer_case(draft, draft.case.settings.title, words)


def _ask(words: Words) -> None:
    brought = ask_for_file(words)
    if brought is None:
        return
    _take(functools.partial(drafted, *brought), words)


def _take(read: Callable[[], Draft], words: Words) -> None:
    """Hold what is read, and show it; what was held before stays where there is no room."""
    with st.status(words.text("Reading the file"), expanded=False) as status:
        draft = read()
        if draft.files:
            status.update(label=words.text("Checking every row of every table"))
            draft = checked(draft)
    try:
        st.session_state[_KEY] = hold_draft(draft)
    except NoRoomError:
        _tell_no_room(words)
        return
    st.rerun()


def _show_name(draft: Draft, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="bring-name"):
        st.markdown(escape_markdown(draft.name[:80]), width="content")
        st.button(words.text("Take another file"), on_click=_forget, key="bring-other")


def _forget() -> None:
    DRAFTS.let_go(st.session_state.pop(_KEY, ""))


def _update(change: Callable[[Mapping], Mapping]) -> None:
    """Keep what a reader answered; what was checked before says nothing of it."""
    key = st.session_state.get(_KEY, "")
    draft = held_draft(key)
    if draft:
        changed = replace(draft, mapping=change(draft.mapping), case=None, faults=())
        DRAFTS.replace(key, changed)


def _show_meaning(draft: Draft, sheet: Sheet, labels: dict[str, str], words: Words) -> None:
    world, mapping = world_of_sheets(), draft.mapping
    show_first_rows(sheet, words)
    show_columns(sheet, mapping, world, _update, words)
    show_subject(mapping, world, _update, words)
    questions = open_questions(sheet, mapping, world)
    if not any(each.kind == "column" for each in questions):
        asked = _asked(sheet, mapping, questions, labels)
        show_questions(sheet, asked, mapping, _update, words)
    _show_preview(sheet, mapping, words)
    if questions:
        tell_still_open(questions, words)
        return
    label = words.text("Check every row and open the map")
    if not draft.faults and st.button(label, type="primary", key="bring-check"):
        _check(draft, words)


def _check(draft: Draft, words: Words) -> None:
    with st.status(words.text("Checking every row of every table")):
        found = checked(draft)
    DRAFTS.replace(st.session_state[_KEY], found)
    if found.case:
        _open(found, words)
    else:
        st.rerun()


def _offer_case(draft: Draft, title: str, words: Words) -> None:
    sound = words.text("{title}: every table is sound.", title=title)
    st.success(escape_markdown(sound))
    if st.button(words.text("Open it on the map"), type="primary", key="bring-open"):
        _open(draft, words)


def _open(draft: Draft, words: Words) -> None:
    """Show the case on all pages of this visit, beginning with the map."""
    if draft.case is None:
        return
    try:
        held = hold_case(draft.case, draft.files)
    except NoRoomError:
        _tell_no_room(words)
        return
    DRAFTS.let_go(st.session_state.pop(_KEY))
    lead_to_case(held, words.language)


def _tell_no_room(words: Words) -> None:
    st.warning(
        words.text(
            "This server holds as many cases of readers as it can, or this one is too large for "
            "it. Try again in an hour, or run the dashboard on your own machine."
        )
    )


def _asked(
    sheet: Sheet, mapping: Mapping, questions: Sequence[Question], labels: dict[str, str]
) -> Asked:
    """Return what is asked of rows whose columns are known.

    The order of days is asked also where it was answered, so that it can be taken back.
    """
    world = world_of_sheets()
    states = {**world.countries["name"].sort_values(), **world.groups["name"]}
    column = sheet.rows[mapping.columns["stance"]]
    return Asked(
        [each for each in questions if each.kind == "name"],
        {str(word): int(rows) for word, rows in column.value_counts().items()},
        mapping.day_first is not None or any(each.kind == "date" for each in questions),
        {str(code): str(name) for code, name in states.items()},
        {code: labels.get(code, code) for code in STANCES},
    )


def _show_preview(sheet: Sheet, mapping: Mapping, words: Words) -> None:
    """Show the map of the rows that are known so far."""
    case = preview(sheet, mapping)
    if case is None:
        st.caption(
            words.text(
                "The map appears here once it is known whom stances are toward, and of what day "
                "they are."
            )
        )
        return
    choice = MapChoice(lens="article", frame="world")
    result = lens(case, choice)
    begin_view(case, choice)
    note_finding(lens_finding(words, result), "")
    st.subheader(words.text("The map so far"), anchor=False)
    lens_counts(result, current_theme(), words)
    with framed("changes"):
        figure_view(
            lambda theme: lens_map(result, words, theme),
            key="bring-map",
            alt=lens_alt(words, result),
        )


if __name__ == "__main__":
    open_page("bring", page)
