"""The page that the browser loads first: its language, title, style, and where its server is.

Streamlit's own page bears the name "Streamlit" until the script has run, and on a sub-page it
first looks for the server below that page's address, which logs two errors in the browser.

Where the server is only the browser knows: a proxy may have taken a part of the path away. What
the server knows is how many parts of the path name the page; what stands before them in the
browser's address is the base.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import htpy
from markupsafe import Markup
from starlette.datastructures import URL
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from components.exports.addresses import REPORT
from components.languages import SOURCE, languages
from components.server.brought_cases import BROUGHT, key_in
from components.server.cases import CASES
from components.server.link_preview import Link, link_preview
from components.server.preloads import preloads
from components.tables import Case
from components.tables.case_folder import case_folder
from components.words import Words, words_for
from components.words.page_titles import page_titles

_LANGUAGE = b'<html lang="en"'
_TITLE = b"<title>Streamlit</title>"
_END = b"</body>"
# The same text on every page, so that a content policy can allow it by its digest. Streamlit's page
# asks its server for HOST_CONFIG before it connects, unless it is told: no site may send messages
# to it, and an empty list would not do (RFC 2606 keeps `.invalid` from ever being a site).
FIND_BASE = Markup(
    "{const parts = location.pathname.split('/').filter(Boolean);"
    "const base = parts.slice(0, parts.length - document.currentScript.dataset.depth).join('/');"
    "window.__streamlit = {BACKEND_BASE_URL: new URL(`/${base}`, location.origin).href,"
    "HOST_CONFIG: {allowedOrigins: ['https://nobody.invalid'], useExternalAuthToken: false}};}"
)
# Paper and phones get tables whole. This script, too, is the same on every page.
WHOLE_TABLES = Markup(  # noqa: S704 - it is a file of ours
    Path(__file__).with_name("whole_tables.js").read_text(encoding="utf-8")
)


class PageShell:
    """ASGI middleware that completes Streamlit's HTML page and passes all else through."""

    def __init__(self, app: ASGIApp, style: str, frame_ancestors: str, public_url: str) -> None:
        """Wrap `app`; `style` is the element that holds the style sheet.

        `frame_ancestors` are the sites that may show the page in a frame, `public_url` is where
        visitors find the first page, if that is known.
        """
        self.app = app
        self._public_url = public_url
        self._style = style.encode()
        others = set(frame_ancestors.split()) - {"'self'", "'none'"}
        self._marks = " data-frames" if others else ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold back an HTML answer until it is whole, complete it, and send it."""
        if not _asks_for_page(scope):
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = b""

        async def hold(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                if _is_html(message):
                    return
            elif _is_html(start):
                body += message.get("body", b"")
                if message.get("more_body"):
                    return
                page = _completed(body, scope, self._marks, self._public_url).replace(
                    _END, self._style + _END, 1
                )
                await send({**start, "headers": _headers(start, len(page))})
                await send({"type": "http.response.body", "body": page})
                return
            await send(message)

        await self.app({**scope, "headers": _plain_and_whole(scope)}, receive, hold)


def _asks_for_page(scope: Scope) -> bool:
    accepts = dict(scope.get("headers", [])).get(b"accept", b"")
    is_get = scope["type"] == "http" and scope["method"] == "GET"
    # A report is whole as it is: nothing in it may be changed.
    return is_get and b"text/html" in accepts and not scope["path"].endswith(f"/{REPORT}")


def _plain_and_whole(scope: Scope) -> list[tuple[bytes, bytes]]:
    """Return the request's headers without those that ask for a packed or an unchanged page."""
    unwanted = (b"accept-encoding", b"if-none-match", b"if-modified-since")
    return [(name, value) for name, value in scope["headers"] if name not in unwanted]


def _is_html(start: Message) -> bool:
    headers = dict(start.get("headers", []))
    return bool(headers.get(b"content-type", b"").startswith(b"text/html"))


def _headers(start: Message, length: int) -> list[tuple[bytes, bytes]]:
    """Return the headers of the changed page: its length is new, the old ETag is not its own."""
    kept = [(k, v) for k, v in start["headers"] if k not in (b"content-length", b"etag")]
    return [*kept, (b"content-length", str(length).encode())]


def _depth(path: str) -> int:
    """Return how many parts of a path name the page below the base path."""
    base = config.get_option("server.baseUrlPath").strip("/")
    return len([part for part in path.strip("/").removeprefix(base).split("/") if part])


def _completed(page: bytes, scope: Scope, marks: str, public_url: str) -> bytes:
    words = _words(scope)
    root = f'<html lang="{words.language}"{marks}{_embeds(scope)}'
    page = page.replace(_LANGUAGE, root.encode(), 1)
    return page.replace(_TITLE, _head(scope, public_url, words), 1)


def _embeds(scope: Scope) -> str:
    """Return the mark of a page in a frame on another page, for the style sheet."""
    asked = _query(scope).get("embed", [""])[-1]
    return " data-embed" if asked.casefold() == "true" else ""


def _words(scope: Scope) -> Words:
    """Return the words of the language that the address asks for, of those there are."""
    asked = _query(scope).get("lang", [""])[-1]
    return words_for(asked if asked in languages() else SOURCE)


def _query(scope: Scope) -> dict[str, list[str]]:
    return parse_qs(scope["query_string"].decode("latin-1"))


def _case(scope: Scope) -> Case | None:
    """Return the case that the address asks for, or the server's own; None where it has faults."""
    brought = BROUGHT.looked_at(key_in(_query(scope)))
    return brought.case if brought else CASES.last_read(case_folder())


def _head(scope: Scope, public_url: str, words: Words) -> bytes:
    path, case = scope["path"], _case(scope)
    script = htpy.script(data_depth=_depth(path))[FIND_BASE]
    links = preloads(path, case)
    code = _page_of(path)
    title = _title(code, case, words)
    about = link_preview(_link(scope, public_url, code), case, title, words)
    return str(
        htpy.fragment[htpy.title[title], about, script, htpy.script[WHOLE_TABLES], links]
    ).encode()


def _link(scope: Scope, public_url: str, code: str) -> Link:
    """Return where visitors find the page that was asked for, and where the first one."""
    asked = URL(scope=scope)
    parts = [part for part in asked.path.split("/") if part]
    below = len(parts) - _depth(asked.path)
    if not public_url:
        path = "".join(f"/{part}" for part in parts[:below])
        return Link(asked, asked.replace(path=f"{path}/", query=""), code)
    page, first = "/".join(parts[below:]), URL(f"{public_url}/")
    return Link(URL(f"{first}{page}").replace(query=asked.query), first, code)


def _page_of(path: str) -> str:
    """Return the code of the page at a path: that of the first page at the root."""
    name = path.rstrip("/").rsplit("/", maxsplit=1)[-1]
    titles = page_titles(Words())
    return name if name in titles else next(iter(titles))


def _title(code: str, case: Case | None, words: Words) -> str:
    if case is None:
        return words.text("The tables have faults")
    return words.beside((page_titles(words)[code], case.settings.title))
