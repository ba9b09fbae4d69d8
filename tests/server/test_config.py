"""Settings on which the server's safety rests: each is one that this Streamlit still knows."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from streamlit import config

from tests.browser.server import ROOT


def settings() -> dict[str, Any]:
    text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    sections = tomllib.loads(text).items()
    return {f"{name}.{key}": value for name, keys in sections for key, value in keys.items()}


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("runner.postScriptGC", False),
        ("logger.enableRich", False),
        ("client.showErrorDetails", "none"),
        ("client.allowedOrigins", []),
        ("server.address", "localhost"),
        ("server.maxUploadSize", 20),
        ("server.fileWatcherType", "none"),
    ],
)
def test_it_is_set(option: str, value: object) -> None:
    assert settings()[option] == value
    assert config.get_option(option) == value
