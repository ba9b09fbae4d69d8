"""What a visitor or a program may carry away by address, below `/export/`.

An answer names its content (`ETag`) and the day of the tables (`Last-Modified`), so that whoever
has it already is told so in a few bytes.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.utils import formatdate
from pathlib import Path
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from components.address import ClaimsChoice
from components.exports.addresses import CLAIM_REVIEWS
from components.exports.claim_review import claim_reviews
from components.exports.data_package import data_package
from components.server.brought_cases import BROUGHT, NOT_HELD, key_in
from components.server.fault_answer import answer_with_faults
from components.server.rate_per_address import RatePerAddress
from components.server.visits_per_address import owner_of
from components.tables import Case, CaseError, load_case
from components.tables.brought import Brought
from components.tables.case import case_files
from components.tables.case_folder import Ages, ages_of, case_folder, changed_at
from components.tables.descriptor import descriptor
from components.tables.files import Files
from components.words import Words

# Whoever reads the page presses once in a while; a program may fetch what a page offers at once.
DOWNLOADS_PER_SECOND, DOWNLOADS_AT_ONCE = 1.0, 30.0
_CLAIMS = "claims"
_TOO_MANY = "Too many downloads from this address: try again in {seconds} s."


@dataclass(frozen=True)
class File:
    """Content with its media type, its name for the visitor's disk, and when it was last changed.

    `modified` counts seconds from 1970. What is not public is kept by nobody on the way; what is
    `opened` is shown by the browser, not saved.
    """

    content: bytes
    media_type: str
    name: str
    modified: float
    is_public: bool = True
    opened: bool = False

    def answer(self, request: Request) -> Response:
        """Return the answer; 304 without content where the browser has this content already."""
        tag = f'"{hashlib.sha256(self.content).hexdigest()[:24]}"'
        headers = {
            "ETag": tag,
            "Last-Modified": formatdate(self.modified, usegmt=True),
            "Cache-Control": "public, no-cache",
        }
        if not self.is_public:
            headers = {"Cache-Control": "private, no-store"}
        known = request.headers.get("if-none-match", "")
        if known.strip() == "*" or tag in (part.strip() for part in known.split(",")):
            return Response(status_code=304, headers=headers)
        how = "inline" if self.opened else "attachment"
        headers["Content-Disposition"] = f'{how}; filename="{self.name}"'
        return Response(self.content, media_type=self.media_type, headers=headers)


class DownloadRate(RatePerAddress):
    """How many downloads each client address may still ask for."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        per_second: float = DOWNLOADS_PER_SECOND,
        at_once: float = DOWNLOADS_AT_ONCE,
    ) -> None:
        """Start with nobody known; `clock` counts in seconds."""
        super().__init__(clock, per_second, at_once)

    def refusal(self, request: Request) -> Response | None:
        """Count one download; return 429 where the address asked for too many."""
        wait = self.seconds_to_wait(owner_of(request.scope) or "")
        if not wait:
            return None
        seconds = f"{wait:.0f}" if wait > 1 else "1"
        headers = {"Retry-After": seconds}
        return PlainTextResponse(_TOO_MANY.format(seconds=seconds), 429, headers)


class CaseFiles:
    """The files of the case as an archive and as its description, made once until one changes."""

    def __init__(self) -> None:
        """Start with nothing made."""
        self._lock = threading.Lock()
        self._made: tuple[Path, Ages, File, File] | None = None

    def archive(self) -> File:
        """Return the whole case. CaseError where a file of it cannot be read."""
        return self._current()[0]

    def description(self) -> File:
        """Return what the files are. CaseError where one of them cannot be read."""
        return self._current()[1]

    def _current(self) -> tuple[File, File]:
        folder = case_folder()
        with self._lock:
            ages = ages_of(folder)
            if self._made is None or self._made[:2] != (folder, ages):
                files, modified = case_files(folder), changed_at(ages)
                archive = _archive(files, load_case(folder), modified)
                self._made = (folder, ages, archive, _description(files, modified))
            return self._made[2:]


def _archive(files: Files, case: Case, modified: float) -> File:
    # Nobody knows where the archive will be unpacked, so the reviews name the page alone.
    reviews = claim_reviews(case, ClaimsChoice(), _CLAIMS, Words(ClaimsChoice().lang))
    packed = data_package(files, {CLAIM_REVIEWS: reviews})
    return File(packed, "application/zip", "case.zip", modified)


def _description(files: Files, modified: float) -> File:
    return File(descriptor(files).encode(), "application/json", "datapackage.json", modified)


def _archive_of(brought: Brought) -> File:
    return _archive(case_files(brought.files), brought.case, 0)


def _description_of(brought: Brought) -> File:
    return _description(case_files(brought.files), 0)


RATE = DownloadRate()
CASE_FILES = CaseFiles()


def case_archive(request: Request) -> Response:
    """Answer with the whole case as a data package; it runs in a thread, as packing takes long."""
    return _answer(request, CASE_FILES.archive, _archive_of)


def case_description(request: Request) -> Response:
    """Answer with the description of the case's tables: columns, keys, licence, version."""
    return _answer(request, CASE_FILES.description, _description_of)


def _answer(
    request: Request, served: Callable[[], File], of_brought: Callable[[Brought], File]
) -> Response:
    refusal = RATE.refusal(request)
    if refusal is not None:
        return refusal
    if key := key_in(parse_qs(request.url.query)):
        brought = BROUGHT.with_key(key)
        if brought is None:
            return PlainTextResponse(NOT_HELD, 404)
        return replace(of_brought(brought), is_public=False).answer(request)
    try:
        return served().answer(request)
    except CaseError as error:
        return answer_with_faults(error)
