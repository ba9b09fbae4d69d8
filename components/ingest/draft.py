"""A file that a reader brought, on its way to a case."""

from __future__ import annotations

import functools
import threading
from collections.abc import Mapping as Read
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from components.ingest.archives import files_of_archive
from components.ingest.case_tables import case_files
from components.ingest.mapping import Mapping, suggest
from components.ingest.sheets import Sheet, read_grid, sheet_of
from components.ingest.vocabulary import Role
from components.ingest.workbooks import is_archive
from components.tables import Case, CaseError, Fault, load_case
from components.tables.case import shipped_world
from components.tables.world import World

_ABOUT = ("title", "question", "subject_iso3", "adversary_iso3")
_ON_A_MAP: tuple[Role, ...] = ("actor", "stance")
# Large files keep a processor busy for seconds: pages go on meanwhile.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, eq=False)
class Book:
    """A workbook of several sheets, kept so that others can be read than the one that was taken."""

    content: bytes
    sheets: tuple[str, ...]
    taken: str


@dataclass(frozen=True, eq=False)
class Draft:
    """A table and what it is taken to mean, or the files of a case; with what was found so far.

    `faults` are those of the last check, `case` is what it gave. What cannot be read at all has
    faults, and neither `sheet` nor `files`. `book` is where one of several sheets was taken.
    """

    name: str
    sheet: Sheet | None = None
    mapping: Mapping = field(default_factory=lambda: Mapping({}))
    files: Read[str, bytes] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    case: Case | None = None
    book: Book | None = None

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        frame = self.sheet.rows.memory_usage(deep=True).sum() if self.sheet else 0
        packed = len(self.book.content) if self.book else 0
        return int(frame) + packed + sum(map(len, self.files.values()))


@functools.cache
def world_of_sheets() -> World:
    """Return the world that a table of stances is set in: the one that the code comes with."""
    return shipped_world()


def drafted(name: str, content: bytes) -> Draft:
    """Return what a file holds: a table with what it most likely means, or the files of a case."""
    try:
        with _ONE_AT_A_TIME:
            if is_archive(content):
                return Draft(name, files=files_of_archive(content))
            return _of_sheet(name, content)
    except CaseError as error:
        return Draft(name, faults=error.faults)


def with_sheet(draft: Draft, book: Book, sheet: str) -> Draft:
    """Return the draft of another sheet of its workbook; what the case is about stays answered."""
    with _ONE_AT_A_TIME:
        new = _of_sheet(draft.name, book.content, replace(book, taken=sheet))
    answered = {name: getattr(draft.mapping, name) for name in _ABOUT}
    return replace(new, mapping=replace(new.mapping, **answered)) if draft.sheet else new


def _of_sheet(name: str, content: bytes, book: Book | None = None) -> Draft:
    """Return the draft of a table, of what was taken of `book` where that is known.

    A workbook's sheet that is no table, or cannot be read, leaves the choice of others.
    """
    try:
        grid = read_grid(name, content, book.taken if book else "")
        if len(grid.sheets) > 1:
            book = Book(content, grid.sheets, grid.sheet)
        sheet = sheet_of(name, grid)
    except CaseError as error:
        return Draft(name, faults=error.faults, book=book)
    mapping = replace(suggest(sheet, world_of_sheets()), title=PurePath(name).stem)
    return Draft(name, sheet, mapping, book=book)


def checked(draft: Draft) -> Draft:
    """Return a draft with the case that it gives, or with every fault that keeps it from one.

    ValueError where something must still be answered.
    """
    try:
        files = draft.files
        if draft.sheet:
            files = case_files(draft.sheet, draft.mapping, world_of_sheets())
        with _ONE_AT_A_TIME:
            return replace(draft, files=files, case=load_case(dict(files)), faults=())
    except CaseError as error:
        return replace(draft, case=None, faults=error.faults)


def preview(sheet: Sheet, mapping: Mapping) -> Case | None:
    """Return the case that the rows give whose meaning is known so far, or None without any.

    Of rows that say the same of a state it has the first: a map needs no more.
    """
    named = replace(
        mapping, title=mapping.title or sheet.name, question=mapping.question or sheet.name
    )
    try:
        files = case_files(_in_short(sheet, named), named, world_of_sheets(), preview=True)
        return load_case(dict(files))
    except (CaseError, ValueError):
        return None  # what is missing is asked beside it, and faults are told by the check


def _in_short(sheet: Sheet, mapping: Mapping) -> Sheet:
    columns = [column for role, column in mapping.columns.items() if role in _ON_A_MAP]
    return replace(sheet, rows=sheet.rows.drop_duplicates(columns)) if columns else sheet
