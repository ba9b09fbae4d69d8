"""How the server stops when it is asked to: visitors are told, and the exit code is 0."""

from __future__ import annotations

import signal
from types import FrameType

import uvicorn

# Supervisors kill what takes longer than ten seconds; a busy machine needs some for the end itself.
_PATIENCE_S = 6


def stop_gracefully() -> None:
    """Let SIGTERM end the server in order, within ten seconds, and without an error.

    uvicorn closes its websockets with the code for a restart, on which a page connects again. By
    itself it then dies of the signal, and waits for slow clients without end. Nothing is changed
    where no server of uvicorn runs, as in a test.
    """
    server = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
    if not isinstance(server, uvicorn.Server):
        return
    server.config.timeout_graceful_shutdown = _PATIENCE_S

    def stop(_signal: int, _frame: FrameType | None) -> None:
        server.should_exit = True

    signal.signal(signal.SIGTERM, stop)
