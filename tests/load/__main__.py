"""Measure many visitors at once: `python -m tests.load`, or the names of some scenarios."""

from __future__ import annotations

import argparse

from tests.load.scenarios import SCENARIOS
from tests.load.table import say, say_load


def main() -> None:
    """Run the scenarios that are named, or all, and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenario", nargs="*", choices=[*SCENARIOS, []], help="all without a name")
    for name in parser.parse_args().scenario or SCENARIOS:
        scenario = SCENARIOS[name]
        say(f"\n{name}: {scenario.__doc__}")
        say_load()
        scenario()
        say_load()


if __name__ == "__main__":
    main()
