"""What whoever runs the server may set by environment variables, each with a default.

Streamlit's own settings go by its own variables (`STREAMLIT_SERVER_PORT` and the like).
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings

_ANCESTOR = re.compile(r"'self'|'none'|https?://[A-Za-z0-9*.-]+(:\d+)?")

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~-]+)*/?")


def _checked(ancestors: str) -> str:
    """Return what it was given; ValueError names the part that is no origin."""
    for part in ancestors.split():
        if not _ANCESTOR.fullmatch(part):
            message = f"{part!r} is neither 'self', 'none' nor an origin like https://example.org"
            raise ValueError(message)
    return ancestors


def _checked_url(address: str) -> str:
    """Return what it was given, without a slash at its end; ValueError if it is no address."""
    if address and not _ADDRESS.fullmatch(address):
        message = f"{address!r} is no address like https://example.org/backers"
        raise ValueError(message)
    return address.rstrip("/")


class ServerSettings(BaseSettings):
    """The server's settings; the environment variable of each is its name in capitals."""

    frame_ancestors: Annotated[str, AfterValidator(_checked)] = "'self'"
    """Which sites may show the dashboard in a frame, as in a content security policy."""
    log_format: Literal["text", "json"] = "text"
    """`json` writes one object per line, for what collects logs."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least weight of what is logged."""
    metrics_port: Annotated[int, Field(ge=0, le=65535)] = 0
    """The port at which numbers about the process are told, apart from visitors; 0 closes it."""
    public_url: Annotated[str, AfterValidator(_checked_url)] = ""
    """Where visitors find the first page, for previews of links; empty: where it was asked for."""
    visits_per_address: Annotated[int, Field(ge=0)] = 500
    """How many pages one client address may have open at once; 0 sets no bound."""


class SettingsError(ValueError):
    """One environment variable or more holds what is not allowed."""


def server_settings() -> ServerSettings:
    """Return the settings. SettingsError names each variable, what was found, what is allowed."""
    try:
        return ServerSettings()
    except ValidationError as error:
        faults = [
            f"{'.'.join(map(str, fault['loc'])).upper()}={fault['input']!r}: {fault['msg']}"
            for fault in error.errors()
        ]
        raise SettingsError("\n".join(faults)) from None
