"""Look every pin up in the database of known weaknesses: `python -m tests.project.vulnerabilities`.

Ends with 1 if a pin has one. Where the database cannot be reached, it says so and ends with 0:
a build must not hang on another host.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_LOCK = "tests/requirements.lock"  # holds what the dashboard needs, too
_PATIENCE_S = 120


def main() -> int:
    """Audit the lock and return the exit code."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", _LOCK, "--require-hashes"]
    options = ["--disable-pip", "--format", "json", "--progress-spinner", "off"]
    try:
        run = subprocess.run(  # noqa: S603 - the command is our own
            command + options,
            cwd=_ROOT,
            capture_output=True,
            check=False,
            text=True,
            timeout=_PATIENCE_S,
        )
        pins = json.loads(run.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError):
        sys.stdout.write(
            "vulnerabilities: the database of weaknesses cannot be reached; nothing was looked up\n"
        )
        return 0
    text, code = verdict(pins)
    sys.stdout.write(text)
    return code


def verdict(pins: list[dict[str, Any]]) -> tuple[str, int]:
    """Return what to say of the pins, as pip-audit lists them, and the exit code."""
    known = [pin for pin in pins if "vulns" in pin]
    weak = [(pin, each) for pin in known for each in pin["vulns"]]
    lines = [
        f"vulnerabilities: {pin['name']} {pin['version']} has {each['id']}; mended in "
        f"{', '.join(each['fix_versions']) or 'no version yet'}\n"
        for pin, each in weak
    ]
    lines.append(
        f"vulnerabilities: {len(known)} of {len(pins)} pins looked up, {len(weak)} weaknesses\n"
    )
    return "".join(lines), 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main())
