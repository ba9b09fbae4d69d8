"""Measure many visitors at once: `python -m tests.load`, or the names of some scenarios."""

from __future__ import annotations

import argparse

from components.server.lifespan import raise_descriptor_limit
from tests.load.scenarios import SCENARIOS
from tests.load.table import say, say_load


def main() -> None:
    """Run the scenarios that are named, or all, and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenario", nargs="*", choices=[*SCENARIOS, []], help="all without a name")
    parser.add_argument("--count", type=int, help="how many, in place of each scenario's number")
    asked = parser.parse_args()
    raise_descriptor_limit()  # one connection for each visitor
    for name in asked.scenario or SCENARIOS:
        scenario = SCENARIOS[name]
        count = asked.count or scenario.count
        say(f"\n{name} ({count:,}): {scenario.run.__doc__}")
        say_load()
        scenario.run(count)
        say_load()


if __name__ == "__main__":
    main()
