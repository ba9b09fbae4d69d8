"""A page is told of the theme that Streamlit makes, though it is made once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from components.server.kept_theme import keep_theme

REPLACED = "_populate_theme_msg"
LIGHT, DARK = "theme.light", "theme.dark"


def told(tell: Callable[..., None]) -> bytes:
    """Return the theme with its two colour schemes, as a page is told of it."""
    theme = CustomThemeConfig()
    tell(theme)
    tell(theme.light, LIGHT)
    tell(theme.dark, DARK)
    tell(theme.light.sidebar, f"{LIGHT}.sidebar")
    sent: bytes = theme.SerializeToString(deterministic=True)
    return sent


def test_the_theme_that_is_kept_is_the_one_that_streamlit_makes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = getattr(app_session, REPLACED)
    monkeypatch.setattr(app_session, REPLACED, own)  # put back afterwards
    expected = told(own)
    keep_theme()
    assert getattr(app_session, REPLACED) is not own
    assert expected
    for _ in range(2):
        assert told(getattr(app_session, REPLACED)) == expected
