"""The machine's clock may jump: whatever the server counts by, it is another one."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from components.server.message_rate import BURST, MESSAGES_PER_SECOND
from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import free_port, running
from tests.server.conftest import wait_until
from tests.server.protocol import guest
from tests.server.test_live_edits import digest_at
from tests.server.test_visitors import succeeded
from tests.toy import write_toy
from tests.toy.breaking import change

DAY_S = 86_400
# Python runs this file before any other: each look at the clock finds it a day ahead or behind.
_JUMPING = """
import itertools, time
_time, _time_ns = time.time, time.time_ns
_day = itertools.cycle((86_400, -86_400))
time.time = lambda: _time() + next(_day)
time.time_ns = lambda: _time_ns() + next(_day) * 10**9
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_toy(tmp_path / "case")


@pytest.fixture
def metrics_port() -> int:
    return free_port()


@pytest.fixture
def server(folder: Path, metrics_port: int, tmp_path: Path) -> Iterator[str]:
    """Yield the address of a server on a machine whose clock jumps back and forth."""
    jumping = tmp_path / "jumping"
    jumping.mkdir()
    (jumping / "sitecustomize.py").write_text(_JUMPING, encoding="utf-8")
    variables = {FOLDER_VARIABLE: str(folder), "METRICS_PORT": str(metrics_port)}
    with running(search=jumping, variables=variables) as address:
        yield address


def test_a_clock_that_jumps_changes_nothing(server: str, folder: Path, metrics_port: int) -> None:
    beyond = 4
    with guest(server) as visitor:
        for _ in range(int(BURST)):
            assert succeeded(visitor.run())
        began = time.monotonic()
        for _ in range(beyond):
            assert succeeded(visitor.run())
        taken = time.monotonic() - began
    # What the burst's own runs took has filled up some of it again; a jump would free or block all.
    assert taken < 10 * beyond / MESSAGES_PER_SECOND
    before = digest_at(server)
    change(folder, "groups", "KITES", name="Fliers")
    wait_until(lambda: digest_at(server) != before)
    with urlopen(f"http://localhost:{metrics_port}") as answer:
        told = answer.read().decode()
    assert 'dashboard_requests_total{status="200"}' in told
    assert "dashboard_visits 0.0" in told
    (created,) = re.findall(r"^dashboard_failed_runs_created (\S+)", told, re.MULTILINE)
    assert abs(float(created) - time.time()) > DAY_S / 2, "the clock did not jump"  # noqa: TID251
