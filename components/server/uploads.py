"""What is put to the server's upload route: few at a time, slowly one after another, in memory.

Streamlit asks for a token that other sites cannot have, for a session that is open, and for at
most `server.maxUploadSize`. A page takes a file over at once; what no page takes goes again.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.formparsers import MultiPartParser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config, runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from components.server.rate_per_address import RatePerAddress
from components.server.visits_per_address import owner_of

ROUTE = "_stcore/upload_file"
# Whoever tries several files does so once in a while.
UPLOADS_PER_SECOND, UPLOADS_AT_ONCE = 0.1, 10.0
MOST_AT_A_TIME = 4
LONGEST_S = 120.0
# Of all sessions together: a page takes a file within a second.
MOST_WAITING = 6
_MB = 1 << 20
_PARTS = 2


class Uploads:
    """ASGI middleware that bounds what is put to the upload route."""

    def __init__(
        self, app: ASGIApp, below: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Wrap `app`; `below` is the base path, and `clock` counts in seconds."""
        self.app = app
        self._start = f"/{below}/{ROUTE}/" if below else f"/{ROUTE}/"
        self._rate = RatePerAddress(clock, UPLOADS_PER_SECOND, UPLOADS_AT_ONCE)
        self._under_way = 0
        self._waiting: OrderedDict[tuple[str, str], None] = OrderedDict()
        # Else what is larger than one megabyte is written to disk on its way.
        MultiPartParser.spool_max_size = 2 * _MB * int(config.get_option("server.maxUploadSize"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 429 beyond the bounds; pass all else through."""
        is_upload = scope["type"] == "http" and scope["method"] == "PUT"
        if not is_upload or not scope["path"].startswith(self._start):
            await self.app(scope, receive, send)
            return
        owner = owner_of(scope) or ""
        if self._under_way >= MOST_AT_A_TIME or self._rate.seconds_to_wait(owner):
            answer = PlainTextResponse("Too many files: try again in a minute.", 429)
            await answer(scope, receive, send)
            return
        self._under_way += 1
        try:
            async with asyncio.timeout(LONGEST_S):
                await self.app(scope, receive, send)
        finally:
            self._under_way -= 1
        self._note(scope["path"])

    def _note(self, path: str) -> None:
        """Let go of the oldest files where more wait than pages are about to take.

        What was refused is not held, and pushes nothing out.
        """
        parts = path.removeprefix(self._start).split("/")
        files = _files_held()
        if files is None or len(parts) != _PARTS or not files.get_files(parts[0], parts[1:]):
            return
        session, file = parts
        self._waiting[session, file] = None
        while len(self._waiting) > MOST_WAITING:
            oldest, _ = self._waiting.popitem(last=False)
            files.remove_file(*oldest)


def _files_held() -> MemoryUploadedFileManager | None:
    """Return where Streamlit holds what was uploaded; None where no server runs."""
    held = runtime.get_instance().uploaded_file_mgr if runtime.exists() else None
    return held if isinstance(held, MemoryUploadedFileManager) else None
