"""Recognition by state and episode, with what each reading rests on."""

from __future__ import annotations

from components.analysis.record.recognition import RecognitionResult
from components.columns.recognition import LAST_SAID, episode_columns
from components.controls.choices.cards import open_country
from components.controls.views.table import Look, Picks, show_table
from components.words import Words
from components.words.rows.recognition import recognition_rows

_MOST_PX = 330


def turns_table(result: RecognitionResult, words: Words, code: str = "recognition") -> None:
    """Show each state with a reading: a column per episode, and what the chosen one rests on.

    `code` is that of the same rows among the downloads of the page.
    """
    rows, titles = recognition_rows(result, words)
    show_table(
        rows,
        (*episode_columns(len(titles)), *LAST_SAID),
        words,
        Look(
            words.text("States by whom they recognised, episode by episode"), _MOST_PX, titles, code
        ),
        Picks(open_country, "recognition-table", list(rows.index)),
    )
