"""What the server does when it starts, and when it is asked to stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import resource
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import streamlit as st

from components.server.brought_cases import let_go_in_time
from components.server.cases import CASES
from components.server.far_window import look_back_farther
from components.server.first_visits import visit_in_background
from components.server.kept_theme import keep_theme
from components.server.lazy_chunks import MORE_PARTS, lazy_chunks, more_chunks
from components.server.logs import set_up_logs
from components.server.metrics import telling_metrics
from components.server.packed_files import pack_in_background
from components.server.settings import ServerSettings
from components.server.short_names import shorten_names
from components.server.stopping import stop_gracefully
from components.server.warm_up import prepare
from components.tables.case_folder import case_folder

_LOGGER = logging.getLogger(__name__)


def lifespan(
    script: str, settings: ServerSettings
) -> Callable[[st.App], AbstractAsyncContextManager[None]]:
    """Return what runs from before the first request for `script` until after the last."""

    @asynccontextmanager
    async def run(_app: st.App) -> AsyncIterator[None]:
        set_up_logs(settings)
        shorten_names()
        keep_theme()
        look_back_farther()
        stop_gracefully()
        raise_descriptor_limit()
        await asyncio.to_thread(prepare)
        _note_start()
        late = [address for page in MORE_PARTS for address in more_chunks(page)]
        pack_in_background([*lazy_chunks(), *late])
        # The case and its libraries are most of what a garbage collection looks through, and
        # they stay.
        gc.collect()
        gc.freeze()
        visit_in_background(script)
        with telling_metrics(st.get_option("server.address"), settings.metrics_port):
            looking = asyncio.create_task(let_go_in_time())
            yield
            looking.cancel()
        _LOGGER.info("The server stops")

    return run


def raise_descriptor_limit() -> None:
    """Let the process open as many files and connections as the system allows it at most.

    Each visitor takes one. Linux gives a process 1,024 unless it asks.
    """
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _note_start() -> None:
    case = CASES.last_read(case_folder())
    fields = {"folder": str(case_folder()), "digest": case.digest if case else None}
    text = "The server starts with the case in %(folder)s, digest %(digest)s"
    _LOGGER.info(text, fields, extra=fields)
