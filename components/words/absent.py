"""What a page says of tables that a case does not have: that they are missing, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from components.analysis.lacking import Lacking
from components.words.language import Words


@dataclass(frozen=True)
class Absent:
    """What a page says that a case holds nothing for: its heading, and what it would show."""

    finding: str
    would_show: str


def absent(words: Words, missing: Lacking) -> Absent:
    """Return what a page says where the case holds nothing for it."""
    return {
        "record": Absent(
            words.text("This case holds no record of acts"),
            words.text("Dated acts and statements of states toward the subject stand here."),
        ),
        "positions": Absent(
            words.text("This case holds no answers to a turning point"),
            words.text("What each state said at a turning point, on two axes, stands here."),
        ),
        "claims": Absent(
            words.text("This case holds no checks of its claims"),
            words.text("Each claim stands here beside what the record says of it."),
        ),
        "recognition": Absent(
            words.text("This case holds no recognition and no votes on its subject"),
            words.text("Whom states treated as the government stands here, and how they voted."),
        ),
        "material": Absent(
            words.text("This case holds no reports of material backing"),
            words.text("Dated reports of trade, loans, arms and people stand here."),
        ),
        "index": Absent(
            words.text("This case ranks no state"),
            words.text(
                "The ranking rests on acts on record, with votes, arms and groups beside them. "
                "Claims alone rank no state."
            ),
        ),
        "comparison": Absent(
            words.text("This case holds no claims on capabilities"),
            words.text("What each actor can offer stands here, beside registers and votes."),
        ),
        "reach": Absent(
            words.text("This case holds no routes"),
            words.text("How far, how fast and with how much allies could come stands here."),
        ),
        "advice": Absent(
            words.text("This case holds no advice"),
            words.text("What is proposed stands here, with the partners it leans on."),
        ),
    }[missing.page]


def what_to_do(words: Words, missing: Lacking) -> str:
    """Return what to add to the case, so that the page shows something."""
    return words.text(
        "Nothing is hidden: the case has no rows for this page. Add {file} to the case to fill it; "
        "data/README.md lists its columns.",
        file=missing.file,
    )
