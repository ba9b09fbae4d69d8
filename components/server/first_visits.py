"""Visits that the server pays itself, so that what people choose first is there before they do."""

from __future__ import annotations

import asyncio
import itertools
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from urllib.parse import urlencode

from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import RerunData, ScriptRunner, ScriptRunnerEvent
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.state import SessionState

from components.address import CHOICES, RegionalChoice
from components.address.options import regions
from components.server.cases import CASES
from components.tables.case_folder import case_folder

_LOGGER = logging.getLogger(__name__)
_NAME = "first visits"


def visit_in_background(
    script: str, rest: Callable[[float], None] = time.sleep
) -> threading.Thread:
    """Start to open each page, and each that has regions in any one and any two; return the thread.

    Between two pages it rests for as long as the first took: a visitor who comes meanwhile waits
    for one page at most. What the runs of `script` compute and write is kept with the case.
    """

    def visit_all() -> None:
        for page, query in _first_choices():
            began = time.monotonic()
            _visit(script, page, query)
            rest(time.monotonic() - began)
        _LOGGER.info("The first choices on all pages are computed")

    thread = threading.Thread(target=visit_all, name=_NAME, daemon=True)
    thread.start()
    return thread


def _first_choices() -> Iterator[tuple[str, str]]:
    """Yield pages with queries, those as they open first; none where the case has faults."""
    case = CASES.last_read(case_folder())
    if case is None:
        return
    yield from ((page, "") for page in CHOICES)
    regional = [page for page, kind in CHOICES.items() if issubclass(kind, RegionalChoice)]
    for count in (1, 2):
        for chosen in itertools.combinations(regions(case), count):
            query = urlencode({"region": chosen}, doseq=True)
            yield from ((page, query) for page in regional)


def _visit(script: str, page: str, query: str) -> None:
    """Run the script once as for a visitor of a page; what would be sent is dropped.

    A run that fails is in the log, as any other.
    """
    with closing(asyncio.new_event_loop()) as loop:
        cache = ScriptCache()
        runner = ScriptRunner(
            session_id=_NAME,
            main_script_path=script,
            session_state=SessionState(),
            uploaded_file_mgr=MemoryUploadedFileManager(""),
            script_cache=cache,
            initial_rerun_data=RerunData(query_string=query, page_name=page),
            user_info={},
            fragment_storage=MemoryFragmentStorage(),
            pages_manager=PagesManager(script, cache),
            event_loop=loop,
        )
        over = threading.Event()

        def note_end(_runner: ScriptRunner | None, event: ScriptRunnerEvent, **_data: Any) -> None:
            if event is ScriptRunnerEvent.SHUTDOWN:
                over.set()

        runner.on_event.connect(note_end, weak=False)
        runner.start()
        over.wait()
