"""A weak pin stops `make check`; one that could not be looked up is counted, not passed over."""

from __future__ import annotations

from tests.project.vulnerabilities import verdict

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
