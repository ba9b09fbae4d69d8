"""The code names no state: what it says holds in every case."""

from __future__ import annotations

import re

from tests.conftest import DATA, read_rows

COMPONENTS = DATA.parent / "components"
# What the code says of them holds in every case: a canal, a code like a blank, an odd status.
_STATES_OF_EVERY_CASE = {"Panama", "Namibia", "Taiwan", "Kosovo"}


def test_no_state_of_the_case_stands_in_the_code() -> None:
    rows = read_rows(DATA / "world" / "countries.csv")
    names = {row[column] for row in rows for column in ("name", "capital")} - {""}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names)))})\b", re.IGNORECASE)
    sources = [file.read_text(encoding="utf-8") for file in COMPONENTS.rglob("*.py")]
    found = {name for source in sources for name in pattern.findall(source)}
    assert {name.capitalize() for name in found} == _STATES_OF_EVERY_CASE
