"""A weak pin stops `make check`; one that could not be looked up is counted, not passed over."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.project.vulnerabilities import main, verdict

SOUND = {"name": "a", "version": "1.0", "vulns": []}
WEAK = {"name": "b", "version": "2.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1"]}]}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


def test_sound_pins_pass() -> None:
    assert verdict([SOUND]) == ("vulnerabilities: 1 of 1 pins looked up, 0 weaknesses\n", 0)


def test_a_weak_pin_fails_and_is_named() -> None:
    text, code = verdict([SOUND, WEAK])
    assert code == 1
    assert "b 2.0 has PYSEC-1; mended in 2.1" in text


def test_a_pin_that_nobody_knows_is_counted() -> None:
    assert "1 of 2 pins looked up" in verdict([SOUND, UNKNOWN])[0]


@pytest.fixture
def _no_way_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let requests go to a port where nobody listens, and find no earlier answer."""
    with socket.socket() as closed:
        closed.bind(("localhost", 0))
        address = f"http://localhost:{closed.getsockname()[1]}"
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, address)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("PIP_CACHE_DIR", str(tmp_path))


@pytest.mark.usefixtures("_no_way_out")
def test_a_database_out_of_reach_is_said_and_stops_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main() == 0
    assert "cannot be reached; nothing was looked up" in capsys.readouterr().out


@pytest.mark.usefixtures("_no_way_out")
def test_a_lock_that_cannot_be_audited_stops_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("kites==1.0\n")  # without a hash
    assert main(str(lock)) == 1
    assert "pip-audit failed" in capsys.readouterr().out
