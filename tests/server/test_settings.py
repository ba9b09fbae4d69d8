"""What the environment sets: each wrong value is named, with what is allowed."""

from __future__ import annotations

import pytest

from components.server.settings import SettingsError, server_settings


def test_every_setting_has_a_default() -> None:
    assert server_settings().frame_ancestors == "'self'"
    assert server_settings().metrics_port == 0


def test_a_setting_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAME_ANCESTORS", "'self' https://example.org:8443 https://*.example.net")
    monkeypatch.setenv("METRICS_PORT", "9100")
    assert server_settings().frame_ancestors.endswith("https://*.example.net")
    assert server_settings().metrics_port == 9100


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FRAME_ANCESTORS", "https://example.org; script-src *"),
        ("FRAME_ANCESTORS", "example.org"),
        ("LOG_FORMAT", "xml"),
        ("LOG_LEVEL", "loud"),
        ("METRICS_PORT", "70000"),
        ("PUBLIC_URL", "example.org"),
        ("PUBLIC_URL", 'https://example.org/"><script>'),
        ("VISITS_PER_ADDRESS", "-1"),
    ],
)
def test_a_wrong_value_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as error:
        server_settings()
    assert repr(value) in str(error.value)
