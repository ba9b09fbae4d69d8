"""What only the reader can say: words for stances, names of states, days of two readings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components.controls.bring.meaning import Update, box, cut, with_setting
from components.controls.markup.escape_markdown import escape_markdown
from components.ingest import Mapping as Meaning
from components.ingest import Question, Sheet
from components.ingest.mapping import with_order_of_days
from components.ingest.names import MOST_OFFERED
from components.words import Words

_UNANSWERED, _LEFT_OUT = "", "-"
_MOST_WORDS = 12


@dataclass(frozen=True)
class Asked:
    """What is asked of the rows: names, words in the column of stances, days.

    `names` are the open ones; `words` has each with its rows; `states` and `stances` have names by
    code.
    """

    names: Sequence[Question]
    words: Mapping[str, int]
    is_date_asked: bool
    states: Mapping[str, str]
    stances: Mapping[str, str]


def show_questions(
    sheet: Sheet, asked: Asked, meaning: Meaning, update: Update, words: Words
) -> None:
    """Show a box for each open question, as many as fit, and for each word for a stance."""
    if asked.is_date_asked:
        _show_dates(sheet, meaning, update, words)
    if asked.words:
        _show_words(asked, meaning, update, words)
    if asked.names:
        _show_names(asked, update, words)


def tell_still_open(questions: Sequence[Question], words: Words) -> None:
    """Say what must be answered before the table is a case."""
    count = Counter(question.kind for question in questions)
    if count["column"]:
        still = [words.text("which columns have the states and their stances")]
    else:
        called = _settings(words)
        still = [called[each.about] for each in questions if each.kind == "setting"]
    if unread := count["stance"]:
        still.append(words.plural("{count} word for a stance", "{count} words for stances", unread))
    if count["name"]:
        still.append(words.plural("{count} name", "{count} names", count["name"]))
    if count["date"]:
        still.append(words.text("how dates are written"))
    st.info(words.text("Still to say: {parts}.", parts=words.listing(still)))


def _settings(words: Words) -> dict[str, str]:
    return {
        "title": words.text("a title"),
        "question": words.text("a question"),
        "subject_iso3": words.text("whom stances are toward"),
        "as_of": words.text("as of which day"),
    }


def _show_words(asked: Asked, meaning: Meaning, update: Update, words: Words) -> None:
    st.subheader(words.text("What the words for stances mean"), anchor=False)
    offered = {
        _UNANSWERED: words.text("choose"),
        **asked.stances,
        _LEFT_OUT: words.text("leave these rows out"),
    }
    with st.container(horizontal=True, key="bring-words"):
        for word, rows in _first(asked.words, meaning):
            key = f"bring-word-{_digest(word)}"

            def choose(word: str = word, key: str = key) -> None:
                _answer("stances", word, st.session_state[key], offered, update)

            box(_labelled(word, rows, words), offered, _given(meaning.stances, word), key, choose)
    _tell_rest(len(asked.words) - _MOST_WORDS, words)


def _show_names(asked: Asked, update: Update, words: Words) -> None:
    st.subheader(words.text("Which states these names are"), anchor=False)
    with st.container(horizontal=True, key="bring-names"):
        for question in asked.names[:MOST_OFFERED]:
            likely = {code: asked.states[code] for code in question.candidates}
            offered = {
                _UNANSWERED: words.text("choose"),
                **likely,
                _LEFT_OUT: words.text("leave these rows out"),
                **{code: name for code, name in asked.states.items() if code not in likely},
            }
            key = f"bring-name-{_digest(question.about)}"

            def choose(
                name: str = question.about,
                key: str = key,
                offered: Mapping[str, str] = offered,
            ) -> None:
                _answer("names", name, st.session_state[key], offered, update)

            label = _labelled(question.about, question.rows, words)
            box(label, offered, _UNANSWERED, key, choose)
    _tell_rest(len(asked.names) - MOST_OFFERED, words)


def _show_dates(sheet: Sheet, meaning: Meaning, update: Update, words: Words) -> None:
    offered = {
        _UNANSWERED: words.text("choose"),
        "day": words.text("the day: 3/10 is in October"),
        "month": words.text("the month: 3/10 is in March"),
    }

    def choose() -> None:
        first = st.session_state["bring-days"]
        if first in offered:
            day_first = None if not first else first == "day"
            update(lambda now: with_order_of_days(sheet, now, day_first=day_first))

    given = {None: _UNANSWERED, True: "day", False: "month"}[meaning.day_first]
    box(words.text("What stands first in dates"), offered, given, "bring-days", choose)


def _digest(about: str) -> str:
    """Return what tells one cell's box from another's, in every process."""
    return hashlib.sha256(about.encode()).hexdigest()[:16]


def _first(found: Mapping[str, int], meaning: Meaning) -> list[tuple[str, int]]:
    """Return the words that are shown: of many, those without an answer first."""
    if len(found) <= _MOST_WORDS:
        return list(found.items())
    return sorted(found.items(), key=lambda each: each[0] in meaning.stances)[:_MOST_WORDS]


def _given(answers: Mapping[str, str | None], about: str) -> str:
    return (answers[about] or _LEFT_OUT) if about in answers else _UNANSWERED


def _answer(
    field: str, about: str, code: object, offered: Mapping[str, str], update: Update
) -> None:
    """Keep an answer; one that was not offered comes from no page of ours."""
    if code not in offered:
        return

    def answered(now: Meaning) -> Meaning:
        others = {name: held for name, held in getattr(now, field).items() if name != about}
        if code != _UNANSWERED:
            others[about] = None if code == _LEFT_OUT else str(code)
        return with_setting(now, field, others)

    update(answered)


def _labelled(about: str, rows: int, words: Words) -> str:
    """Return a cell as a label: its text loads and runs nothing."""
    text = words.plural("{name} ({count} row)", "{name} ({count} rows)", rows, name=cut(about))
    return escape_markdown(text)


def _tell_rest(count: int, words: Words) -> None:
    if count > 0:
        st.caption(words.plural("{count} more follows.", "{count} more follow.", count))
