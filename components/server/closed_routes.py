"""Routes of Streamlit that nobody needs here: they answer as if they were not there."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

# Numbers about the process; how programs may drive the page.
_METRICS = "_stcore/metrics"
_AGENT = "_stcore/agent"


class ClosedRoutes:
    """ASGI middleware that answers 404 for what is closed and passes on the rest."""

    def __init__(self, app: ASGIApp, below: str = "") -> None:
        """Wrap `app`; `below` is the base path: empty, or parts between slashes."""
        self.app = app
        closed = [_METRICS]
        if not config.get_option("server.enableAgentApi"):
            closed.append(_AGENT)
        start = f"/{below}" if below else ""
        self._closed = tuple(f"{start}/{route}" for route in closed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 404 below a closed route, and pass on otherwise."""
        if scope["type"] == "http" and _lies_below(scope["path"], self._closed):
            await PlainTextResponse("Not found", status_code=404)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _lies_below(path: str, routes: tuple[str, ...]) -> bool:
    return any(path == route or path.startswith(f"{route}/") for route in routes)
