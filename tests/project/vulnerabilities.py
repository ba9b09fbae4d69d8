"""Look every pin up in the database of known weaknesses: `python -m tests.project.vulnerabilities`.

Ends with 1 if a pin has one. Where the database cannot be reached, it says so and ends with 0:
a build must not hang on another host. Whatever else goes wrong ends with 1.
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
# What pip-audit says where a request came to nothing: its library's fault, or words of its own.
_OUT_OF_REACH = ("requests.exceptions.", "Could not connect to PyPI's vulnerability feed")
_NOT_REACHED = (
    "vulnerabilities: the database of weaknesses cannot be reached; nothing was looked up\n",
    0,
)


def main(lock: str = _LOCK) -> int:
    """Audit the lock, say what was found, and return the exit code."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", lock, "--require-hashes"]
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
    except subprocess.TimeoutExpired:
        text, code = _NOT_REACHED
    else:
        listed = json.loads(run.stdout)["dependencies"] if run.stdout else None
        text, code = unlisted(run.stderr) if listed is None else verdict(listed)
    sys.stdout.write(text)
    return code


def unlisted(error: str) -> tuple[str, int]:
    """Return what to say where pip-audit ended with an error alone, and the exit code."""
    if any(sign in error for sign in _OUT_OF_REACH):
        return _NOT_REACHED
    return f"vulnerabilities: pip-audit failed\n{error}", 1


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
