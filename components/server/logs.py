"""What the server writes down: its start, requests, and faults in the code, bounded in number."""

from __future__ import annotations

import logging
import sys
import time
from collections import defaultdict
from collections.abc import Callable

import streamlit.logger
from pythonjsonlogger.json import JsonFormatter
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server import metrics
from components.server.settings import ServerSettings

_TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_FIELDS = ["asctime", "levelname", "name", "message"]
# One visitor who sends nonsense must not fill the disk.
_SAME_PER_MINUTE = 20
_MINUTE_S = 60.0

_FAULTY = 400

_REQUESTS = logging.getLogger("requests")


class SameMessages(logging.Filter):
    """A filter that lets through so many messages of one kind per minute, then says so."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start with nothing counted; `clock` counts in seconds."""
        super().__init__()
        self._clock = clock
        self._counted: dict[tuple[str, str], int] = defaultdict(int)
        self._since = clock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the message is written; the last one before silence says that it is."""
        if self._clock() - self._since > _MINUTE_S:
            self._counted.clear()
            self._since = self._clock()
        kind = record.name, f"{record.pathname}:{record.lineno}"
        self._counted[kind] += 1
        if self._counted[kind] == _SAME_PER_MINUTE:
            record.msg = f"{record.msg} (more of the same follow; they are left out for a minute)"
        return self._counted[kind] <= _SAME_PER_MINUTE


def set_up_logs(settings: ServerSettings) -> None:
    """Write all logs to standard error, in the form and from the level that the settings name."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        JsonFormatter(_FIELDS) if settings.log_format == "json" else logging.Formatter(_TEXT)
    )
    handler.addFilter(SameMessages())
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)
    # Streamlit gives each of its loggers, and those of its server, a handler of its own: when it
    # makes one, and to all of them each time that it reads its settings.
    streamlit.logger.setup_formatter = _hand_on
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] in ("streamlit", "uvicorn", "websockets"):
            _hand_on(logging.getLogger(name))
    # Each request and each connection is noted by RequestLog, once. Streamlit sets the level of
    # these again when it reads its settings.
    for name in ("uvicorn.access", "uvicorn.error", "websockets"):
        logging.getLogger(name).addFilter(_is_a_warning)


def _hand_on(logger: logging.Logger) -> None:
    """Let what a logger is told be written by the one handler of all."""
    logger.handlers.clear()
    logger.propagate = True


def _is_a_warning(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING


class RequestLog:
    """ASGI middleware that logs requests and counts them: paths, without what was chosen."""

    def __init__(self, app: ASGIApp, clock: Callable[[], float] = time.perf_counter) -> None:
        """Wrap `app`; `clock` counts in seconds."""
        self.app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through; note requests when answered, and visits when they end."""
        if scope["type"] == "websocket":
            with metrics.VISITS.track_inprogress():
                await self._noted(scope, receive, send)
        elif scope["type"] == "http":
            await self._noted(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _noted(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = self._clock()
        status = 101 if scope["type"] == "websocket" else 500

        async def send_and_note(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        finally:
            self._note(scope, status, self._clock() - began)

    def _note(self, scope: Scope, status: int, taken_s: float) -> None:
        path = scope["path"]
        metrics.REQUESTS.labels(status=str(status)).inc()
        level = logging.DEBUG if "/static/" in path and status < _FAULTY else logging.INFO
        fields = {
            "method": scope.get("method", "WEBSOCKET"),
            "path": path,
            "status": status,
            "ms": round(taken_s * 1000, 1),
        }
        _REQUESTS.log(level, "%(method)s %(path)s %(status)d %(ms).1f ms", fields, extra=fields)
