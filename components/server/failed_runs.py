"""A fault in the code that a visitor meets: the log holds it, the page says how to name it."""

from __future__ import annotations

import logging
import secrets

from components.server.metrics import FAILED_RUNS

_LOGGER = logging.getLogger(__name__)


def note_failed_run(error: Exception) -> str:
    """Write down a fault that ended a run of the script, and return its reference.

    Streamlit's own record of the fault, with the trace, stands right before.
    """
    reference = secrets.token_hex(4)
    FAILED_RUNS.inc()
    fields = {"reference": reference, "error": type(error).__name__}
    _LOGGER.error("A run failed: reference %(reference)s, %(error)s", fields, extra=fields)
    return reference
