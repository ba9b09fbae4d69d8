"""The shipped tables as text, read apart from how the project reads them."""

from __future__ import annotations

from tests.conftest import DATA, read_rows


def evidence(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of evidence."""
    return read_rows(DATA / "evidence" / name)
