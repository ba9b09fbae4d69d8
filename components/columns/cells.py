"""The cells of a column as a reader sees them where nothing is drawn: as texts."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from components.columns.column import Column
from components.columns.joined import Joined
from components.words import Words


def cell_texts(frame: pd.DataFrame, column: Column | Joined, words: Words) -> list[str]:
    """Return the text of each row's cell, "" where nothing is known; of a link its host.

    KeyError where the frame lacks the column.
    """
    if isinstance(column, Joined):
        return [cell or "" for cell in column.cells(frame, words)]
    return [_text(column, value, words) for value in frame[column.code]]


def _text(column: Column, value: Any, words: Words) -> str:
    if value is None or value == "" or pd.isna(value):
        return ""
    if column.kind == "flag":
        return words.text("yes") if value else words.text("no")
    if column.kind == "link":
        return urlsplit(str(value)).netloc.removeprefix("www.") or str(value)
    if column.kind == "text":
        return str(value)
    decimals = column.decimals
    if decimals is None:
        decimals = 0 if float(value).is_integer() else 1
    return words.number(value * 100 if column.percent else value, decimals)
