"""Streamlit's own scripts and styles, sent packed: it sends them as they are, five times as large.

Of its font of icons a part is sent (`icons`).

Each file is packed once, and kept: at its first request, or in the background after the start if
every page asks for it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.packing import Packed, pack
from components.server.icons import icon_fonts
from components.server.packed_answers import FOR_GOOD, answer_for_good

STREAMLIT_FILES = Path(str(streamlit.__file__)).parent / "static" / "static"
# Fonts and pictures are packed as they come. Streamlit names each file by its content.
_KINDS = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"}


@cache  # as many as there are files, and as long as the process
def packed_file(file: Path) -> Packed:
    """Return the content of a file that does not change while the server runs."""
    return pack(file.read_bytes())


class PackedFiles:
    """ASGI middleware that answers for Streamlit's scripts, styles and icons, and no others."""

    def __init__(self, app: ASGIApp, below: str = "") -> None:
        """Wrap `app`; `below` is the base path: empty, or parts between slashes."""
        self.app = app
        start = f"/{below}/static" if below else "/static"
        self._files = {
            f"{start}/{file.relative_to(STREAMLIT_FILES).as_posix()}": file
            for file in _files_to_pack()
        }
        self._icons = {f"{start}/media/{name}": font for name, font in icon_fonts().items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer if the path is that of a file, and pass on otherwise."""
        answer: ASGIApp = self.app
        if scope.get("method") in ("GET", "HEAD"):
            answer = await self._answer(scope) or self.app
        await answer(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        path = scope["path"]
        if path in self._icons:
            return Response(self._icons[path], media_type="font/woff2", headers=FOR_GOOD)
        file = self._files.get(path)
        if file is None:
            return None
        packed = await run_in_threadpool(packed_file, file)
        return answer_for_good(scope, packed, _KINDS[file.suffix])


def pack_in_background(more: Iterable[str]) -> threading.Thread:
    """Start to pack what every first page asks for, and `more`; return the thread that does.

    `more` are addresses relative to the page.

    All of Streamlit's files would take four seconds, and most belong to parts that no page has.
    """

    def pack_first() -> None:
        page = (STREAMLIT_FILES.parent / "index.html").read_text(encoding="utf-8")
        asked_for = f"{page} {' '.join(more)}"
        for file in _files_to_pack():
            if f"static/{file.relative_to(STREAMLIT_FILES).as_posix()}" in asked_for:
                packed_file(file)

    thread = threading.Thread(target=pack_first, name="packing", daemon=True)
    thread.start()
    return thread


def _files_to_pack() -> list[Path]:
    return [file for file in sorted(STREAMLIT_FILES.rglob("*")) if file.suffix in _KINDS]
