"""Headers that tell browsers what a page may do: nothing that the dashboard does not need."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.page_shell import FIND_BASE, WHOLE_TABLES

_YEAR_S = 31_536_000
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class SecurityHeaders:
    """ASGI middleware that gives every answer of the server its security headers."""

    def __init__(self, app: ASGIApp, frame_ancestors: str) -> None:
        """Wrap `app`; `frame_ancestors` are the sites that may show it in a frame."""
        self.app = app
        self._headers = {
            "Content-Security-Policy": content_policy(frame_ancestors),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": (
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
                "clipboard-write=(self), fullscreen=(self)"
            ),
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to answers over HTTP; pass all else through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(self._headers)
        # uvicorn takes the scheme from X-Forwarded-Proto where it trusts the proxy.
        if scope["scheme"] == "https":
            headers["Strict-Transport-Security"] = f"max-age={_YEAR_S}"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def content_policy(frame_ancestors: str) -> str:
    """Return the content security policy: only what comes from this server, and runs from it.

    Streamlit styles its elements in place, unpacks tables with WebAssembly, and loads the short
    scripts of components as blobs. Its page has a script of its own, and ours adds two: they are
    named by their digests.
    """
    digests = " ".join(f"'sha256-{digest}'" for digest in _inline_script_digests())
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {digests}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        ]
    )


def _inline_script_digests() -> list[str]:
    page = Path(str(streamlit.__file__)).with_name("static") / "index.html"
    ours = (str(FIND_BASE), str(WHOLE_TABLES))
    scripts = [*_INLINE_SCRIPT.findall(page.read_text(encoding="utf-8")), *ours]
    return [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
