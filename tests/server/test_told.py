"""What a running server writes down: its case, and by which name a visitor knows a failed run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.browser.server import DASHBOARD, ROOT, Started, started
from tests.server.conftest import readiness
from tests.server.protocol import guest

_LAST = "    mind_window(page.title)\n"
_INSIDE = "words from inside"


@pytest.fixture(scope="module")
def failing(whole_toy: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    """Yield a server of the dashboard's own script with a fault at its end, and JSON as its log."""
    folder = tmp_path_factory.mktemp("failing")
    for name in ("components", ".streamlit"):
        (folder / name).symlink_to(ROOT / name)
    text = DASHBOARD.read_text(encoding="utf-8")
    assert _LAST in text
    script = folder / DASHBOARD.name
    script.write_text(text.replace(_LAST, f"{_LAST}    raise ValueError({_INSIDE!r})\n"))
    variables = {FOLDER_VARIABLE: str(whole_toy), "LOG_FORMAT": "json"}
    with started(script, "readyz", variables=variables) as server:
        yield server


def entries(server: Started) -> list[dict[str, Any]]:
    """Return all that is in the log, after what Streamlit says before any code of ours runs."""
    lines = server.log.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("{"))
    assert [line[:300] for line in lines[first:] if not line.startswith("{")] == []
    return [json.loads(line) for line in lines[first:]]


def test_the_log_begins_with_the_case_that_is_shown(failing: Started, whole_toy: Path) -> None:
    (start,) = [entry for entry in entries(failing) if "digest" in entry]
    assert start["folder"] == str(whole_toy)
    assert start["digest"] == readiness(failing.address)["digest"]
    assert start["digest"] in start["message"]


def test_the_reference_that_a_visitor_sees_finds_the_fault_in_the_log(failing: Started) -> None:
    with guest(failing.address) as visitor:
        shown = b"".join(message.SerializeToString() for message in visitor.run())
    (reference,) = set(re.findall(rb"with the reference ([0-9a-f]{8})", shown))
    assert _INSIDE.encode() not in shown
    log = entries(failing)
    (place,) = [n for n, each in enumerate(log) if each.get("reference") == reference.decode()]
    assert log[place]["error"] == "ValueError"
    assert any(_INSIDE in str(each.get("exc_info")) for each in log[:place])
    assert not [each for each in log if each["message"].startswith("connection ")]
