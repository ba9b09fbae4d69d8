"""Check the tables of a case: `python -m components.tables FOLDER`."""

from __future__ import annotations

import argparse
import sys

from components.tables import CaseError, load_case
from components.tables.package import FILE, WRITTEN_AGAIN


def main(arguments: list[str] | None = None) -> int:
    """Print `ok` with counts and return 0, or list every fault and return 1."""
    parser = argparse.ArgumentParser(prog="python -m components.tables", description=__doc__)
    parser.add_argument("folder", help="folder or zip archive of a case, for example data")
    folder = parser.parse_args(arguments).folder
    try:
        case = load_case(folder)
    except CaseError as error:
        count = len(error.faults)
        sys.stderr.write(f"{error}\n{count} fault{'' if count == 1 else 's'} in {folder}\n")
        return 1
    counts = ", ".join(f"{name} {len(frame)}" for name, frame in case.tables().items())
    for file in case.changed:
        sys.stderr.write(f"{file} is not as {FILE} says; {WRITTEN_AGAIN}\n")
    sys.stdout.write(f"ok: {counts}, outlines {len(case.world.outlines)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
