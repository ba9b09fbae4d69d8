"""Old addresses of the map, which once stood at the root, lead to where it stands now."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.address.migrations import page_at_root


class MovedRoot:
    """ASGI middleware that sends a root address with the map's parameters to the map's page."""

    def __init__(self, app: ASGIApp, below: str) -> None:
        """Wrap `app`; `below` is the base path, without slashes."""
        self.app = app
        self._root = f"/{below}/" if below else "/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Redirect where the parameters tell the page, and pass all else through."""
        page = self._page_asked(scope)
        if page == "home":
            await self.app(scope, receive, send)
            return
        # Relative, as a proxy may have taken a part of the path away.
        address = f"./{page}?{scope['query_string'].decode('latin-1')}"
        await RedirectResponse(address)(scope, receive, send)

    def _page_asked(self, scope: Scope) -> str:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return "home"
        if scope["path"] != self._root:
            return "home"
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        return page_at_root(query)
