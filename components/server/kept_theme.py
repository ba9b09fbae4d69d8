"""The theme that Streamlit tells a page of in each run, made once and not in each.

It reads every option of six sections each time, which takes a tenth of a step. A change of the
settings is seen when the server starts again. Streamlit has no setting for it: its function is
replaced, and a test holds what is told to what it makes itself.
"""

from __future__ import annotations

import functools

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

_populate = app_session._populate_theme_msg  # noqa: SLF001 - there is no other way


def keep_theme() -> None:
    """Make each section of the theme once from now on."""
    app_session._populate_theme_msg = _tell  # noqa: SLF001 - there is no other way


def _tell(msg: CustomThemeConfig, section: str = "theme") -> None:
    made = _made(section)
    if made.ListFields():  # a section without a setting is not told of
        msg.CopyFrom(made)


@functools.cache
def _made(section: str) -> CustomThemeConfig:
    made = CustomThemeConfig()
    _populate(made, section)
    return made
