"""Which claims about a state were checked against the record, and with what verdict."""

from __future__ import annotations

from typing import Any

import htpy
import pandas as pd

from components.analysis.record.claims_checked import NEWS_FIRST
from components.analysis.report import StateReport
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, folded, section
from components.figures.theme import verdict_colours
from components.words import Words
from components.words.checks import verdict_sign
from components.words.quotation import quoted

_SHOWN = 1


def checks_section(report: StateReport, words: Words) -> htpy.Node:
    """Return each checked claim about a state with its verdict, the contradicted first.

    Nothing where there is none; of many the last stand behind a press.
    """
    rows = report.checks.sort_values("verdict", key=_news_first, kind="stable")
    if rows.empty:
        return None
    claims = [_check(report, row, words) for row in rows.itertuples()]
    others = words.plural("{count} more claim", "{count} more claims", len(claims) - _SHOWN)
    return section(words.text("Claims about it, checked"), folded(claims, _SHOWN, others))


def _news_first(verdicts: pd.Series[str]) -> pd.Series[int]:
    return verdicts.map(NEWS_FIRST.index)


def _check(report: StateReport, row: Any, words: Words) -> htpy.Element:
    scales = report.scales
    verdict = words.label(scales.verdict, row.verdict)
    return claim(
        quoted(words, row.wording, row.verbatim),
        [verdict_sign(row.verdict), " ", verdict],
        words.beside((words.label(scales.aspect, row.aspect), row.place)),
        row.why,
        verdict_colours(scales, current_theme())[row.verdict],
    )
