"""What a reader can read of a page, and what of it is neither marked nor data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from html import unescape
from typing import Any, cast

import pandas as pd
from babel.dates import get_month_names
from babel.lists import format_list
from streamlit.testing.v1 import AppTest

from components.tables import Case
from components.tables.checking import column_notes
from components.tables.columns import said_one_of
from components.tables.registry import BY_NAME, TableSpec
from tests.pages.on_page import ShownFigure, figure_in
from tests.words.pseudo import LANGUAGE, LEFT, RIGHT

# Fields of an element's message that are for the machine: identifiers, addresses, forms of display.
_MACHINE = re.compile(
    r"(^|_)(ids?|key|anchor|icon|hash|page|path|pathname|string|config|spec|selection_mode|form|format"
    r"|language|theme|url|href|columns|type|editing_mode|data|name|step|default|tag|\w+_content)$"
)
_SPOKEN_ATTRIBUTE = re.compile(r'\b(?:title|alt|aria-label)="([^"]*)"')
_HIDDEN = re.compile(r"<(style|script|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MARKED = re.compile(rf"{LEFT}[^{LEFT}{RIGHT}]*{RIGHT}")
_AND = re.escape(format_list(["", ""], locale=LANGUAGE))
_OR = re.escape(format_list(["", ""], "or", locale=LANGUAGE))
_PIECES = re.compile(
    rf"{_AND}|{_OR}|"
    r"[,;:.!?()\[\]“”‘’\"/·–—→←↗…✗◐✓|*_#`\\\n\s]*[,;:.!?()“”\"/·–—→←↗…✗◐✓|*`\\\n]\s*|\s[-+−]\s|\s{2,}"
)
_MONTHS = "|".join(
    re.escape(name)
    for names in (
        get_month_names(locale=LANGUAGE),
        get_month_names("abbreviated", locale=LANGUAGE),
        get_month_names("abbreviated", "stand-alone", LANGUAGE),
    )
    for name in names.values()
)
_SYMBOLS = "km/h|km²?|kn|m|t|h"  # of units, the same in every language
_NUMBERS = re.compile(rf"^({_SYMBOLS}|[\d\s.,:%+−–/()°×≈<>=~$■▲▶◆○●✚★-]|{_MONTHS})*$")
# Columns of the data dictionary, and of faults, whose cells are names of files and columns.
_IDENTIFIERS = ["table", "column"]
_LONG = 20  # characters: a text of the interface so long is in no cell


def texts_of(app: AppTest) -> Iterator[str]:
    """Return each text that the elements of a page, its sidebar and its open card show."""
    places = cast("Mapping[int, Any]", app._tree.children)  # noqa: SLF001 - has no other name
    for place in places.values():
        yield from _texts_of_element(place)


def bare_texts(app: AppTest, case: Case) -> list[str]:
    """Return the texts of a page with a piece that is no message, cell or number."""
    data = data_of(case)
    return sorted({text for text in texts_of(app) if _is_bare(text, data)})


@dataclass(frozen=True)
class Data:
    """All cells of a case's tables and settings: their parts between marks, and their words."""

    pieces: frozenset[str]
    cells: str


def data_of(case: Case) -> Data:
    """Return what a reader may see of a case that is no text of the interface, and no code."""
    cells = set(_cells_of(case.settings))
    for name, frame in case.tables().items():
        for column in _read_columns(BY_NAME[name]):
            cells |= set(_cells_of(list(frame.get(column, frame.index))))
    cells |= {cell[:1].upper() + cell[1:] for cell in cells}  # as the beginning of a line
    pieces = {piece.strip() for cell in cells for piece in (cell, *_PIECES.split(cell)) if piece}
    return Data(frozenset(pieces), "\n".join(cells))


def _read_columns(spec: TableSpec) -> Iterator[str]:
    """Yield the columns that hold texts and names: no words fixed by the code, no codes."""
    schema = spec.model.to_schema()
    for name, note in column_notes(spec.model).items():
        fixed = note.allowed.startswith(said_one_of([""]))
        coded = name == "code" or any(target.endswith(".code") for target in note.references)
        if not (fixed or coded or "float" in str(schema.columns[name].dtype)):
            yield name


def _cells_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _cells_of(part)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _cells_of(getattr(value, part.name))


def _is_bare(text: str, data: Data) -> bool:
    """Say whether a text has a bare piece, also when lines that a figure breaks are joined."""
    return _has_bare_piece(text, data) and _has_bare_piece(" ".join(text.split()), data)


def _has_bare_piece(text: str, data: Data) -> bool:
    if text.strip() in data.pieces:
        return False
    pieces = [piece.strip() for piece in _PIECES.split(text)]
    if text.rstrip().endswith("…"):
        pieces = pieces[:-2]  # what was cut short, and the nothing after it
    return any(not known for known in _known(pieces, data))


def _known(pieces: list[str], data: Data) -> Iterator[bool]:
    """Say of each piece whether it is data; a long cell may be broken into several lines."""
    in_cell = False
    for piece in pieces:
        within = piece in data.cells
        in_cell = within and (in_cell or len(piece) > _LONG)
        yield in_cell or piece in data.pieces or bool(_NUMBERS.match(piece))


def _texts_of_element(element: Any) -> Iterator[str]:
    proto = getattr(element, "proto", None)
    kind = getattr(element, "type", "")
    if kind == "bidi_component" and proto is not None:
        figure = figure_in(element)
        yield from _texts_of_figure(figure.spec) if figure else ()
        yield from _spoken(figure) if figure else ()
    elif kind == "dataframe":
        yield from _texts_of_table(element)
    elif proto is not None:
        yield from _texts_of_proto(proto)
    for child in getattr(element, "children", {}).values():
        yield from _texts_of_element(child)


def _spoken(figure: ShownFigure) -> Iterator[str]:
    said = figure.caption
    for text in (figure.alt, *figure.says.values(), said["title"], *said["notes"]):
        yield from _plain(text)


def _texts_of_proto(proto: Any) -> Iterator[str]:
    for field, value in proto.ListFields():
        if _MACHINE.search(field.name):
            continue
        for part in value if field.is_repeated else [value]:
            if isinstance(part, str):
                yield from _plain(part)
            elif hasattr(part, "ListFields"):
                yield from _texts_of_proto(part)


def _plain(markup: str) -> Iterator[str]:
    """Return the words of Markdown or HTML: those between its tags, and those of attributes."""
    while (rest := _MARKED.sub("\n", markup)) != markup:
        markup = rest
    markup = re.sub(r"^- ", "", _HIDDEN.sub("", markup), flags=re.MULTILINE)
    for spoken in _SPOKEN_ATTRIBUTE.findall(markup):
        yield unescape(spoken)
    markup = re.sub(r"\]\([^)]*\)", "]", markup).replace("<br>", "\n")
    for part in _TAG.split(markup):
        if text := unescape(part).replace("\\", "").strip():
            yield text


def _texts_of_table(table: Any) -> Iterator[str]:
    yield from _plain(table.proto.alt)
    for setting in json.loads(table.proto.columns).values():
        for text in (setting.get("label"), setting.get("help"), _format_of(setting)):
            yield from _plain(text or "")
    frame = table.value
    for name in frame.columns.difference(_IDENTIFIERS):
        if not pd.api.types.is_numeric_dtype(frame[name]):
            for cell in frame[name].dropna().unique():
                yield from _plain(cell) if isinstance(cell, str) else ()


def _format_of(setting: dict[str, Any]) -> str | None:
    """Return how a number is written where that is a pattern, the same in every language."""
    written: str | None = (setting.get("type_config") or {}).get("format")
    return written if written and "%" in written else None


def _texts_of_figure(part: Any, name: str = "") -> Iterator[str]:
    if isinstance(part, dict):
        unread = {"meta", "templateitemname", "legendgroup", "uid"}
        if "customdata" not in str(part.get("hovertemplate")):
            unread.add("customdata")  # what a press picks
        for key, value in part.items():
            if key not in unread:
                yield from _texts_of_figure(value, key)
    elif isinstance(part, list):
        for value in part:
            yield from _texts_of_figure(value, name)
    elif isinstance(part, str) and name in (
        *("text", "hovertext", "hovertemplate", "name", "ticktext", "customdata"),
        *("ticksuffix", "tickprefix", "x", "y", "label"),
    ):
        yield from _plain(re.sub(r"%\{[^}]*\}", "", part))
