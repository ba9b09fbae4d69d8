"""Files that stand on their own, from a shell: `python -m components.exports report --out FILE`."""

from __future__ import annotations

import argparse

from components.exports.report import command


def main(arguments: list[str] | None = None) -> int:
    """Make what is asked for; return 0, 1 for a fault of the case or 2 for what is not offered."""
    parser = argparse.ArgumentParser(prog="python -m components.exports", description=__doc__)
    kinds = parser.add_subparsers(required=True)
    of_report = kinds.add_parser("report", description=command.__doc__)
    command.add_arguments(of_report)
    of_report.set_defaults(make=command.make)
    given = parser.parse_args(arguments)
    return int(given.make(given))


if __name__ == "__main__":
    raise SystemExit(main())
