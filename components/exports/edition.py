"""The tables of a case as they are kept for each release: `python -m components.exports.edition`.

The archive lands in `editions/`, named after the version. The world is left to the shipped one: it
is not compared.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.exports.data_package import archived
from components.tables import CaseError
from components.tables.case_folder import case_folder
from components.tables.editions import FOLDER, files_of_edition


def main(arguments: list[str] | None = None) -> int:
    """Keep the edition and return 0; where the case has faults, say them and return 1."""
    parser = argparse.ArgumentParser(prog="python -m components.exports.edition")
    parser.add_argument("version")
    parser.add_argument("--case", type=Path, default=case_folder())
    asked = parser.parse_args(arguments)
    try:
        files = files_of_edition(asked.case)
    except CaseError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    place = FOLDER / f"{asked.version}.zip"
    place.write_bytes(archived(files))
    sys.stdout.write(f"{place}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
