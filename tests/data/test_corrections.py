"""What the list of corrections says was put right stands so in the shipped tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from components.tables.registry import BY_NAME, CLAIM_KEYS
from tests.conftest import DATA, read_rows

Row = dict[str, str]
KEYS = {
    **CLAIM_KEYS,
    "platform_figures": "figure_id",
    "demonstrations": "demonstration_id",
    "permissions": "permission_id",
}
WHOLE_ROW = "*"


def keys_of(table: str, row: Row) -> Iterator[str]:
    """Give each way in which a correction may name a row."""
    if table == "memberships":
        yield ",".join(row[column] for column in ("group_id", "iso3", "status", "valid_from"))
    elif table == "claim_checks":
        yield row["claim_id"]
        yield f"{row['claim_id']}:{row['aspect']}"
    elif table == "ballots":
        yield row["resolution_id"]
        yield f"{row['resolution_id']}:{row['iso3']}"
    else:
        spec = BY_NAME[table]
        yield row[spec.key or ("code" if spec.is_scale else KEYS[table])]


@pytest.fixture(scope="module")
def corrections() -> list[Row]:
    """The corrections, oldest first."""
    rows = read_rows(DATA / "corrections.csv")
    return sorted(rows, key=lambda row: (row["corrected_on"], int(row["correction_id"][2:])))


@pytest.fixture(scope="module")
def standing(corrections: list[Row]) -> dict[tuple[str, str], list[Row]]:
    """The rows of each corrected table as they stand, by table and key."""
    found = defaultdict(list)
    for table in {row["table"] for row in corrections}:
        for row in read_rows(DATA / BY_NAME[table].file):
            for key in keys_of(table, row):
                found[table, key].append(row)
    return found


def test_a_correction_changes_something(corrections: list[Row]) -> None:
    assert [row["correction_id"] for row in corrections if row["was"] == row["now"]] == []


def test_each_corrected_cell_stands_as_its_newest_correction_says(
    corrections: list[Row], standing: dict[tuple[str, str], list[Row]]
) -> None:
    newest = {(row["table"], row["row_id"], row["column"]): row for row in corrections}
    cells = [row for row in newest.values() if row["column"] != WHOLE_ROW]
    assert cells
    for row in cells:
        corrected = standing[row["table"], row["row_id"]]
        # Only a vote has several rows: what was corrected in all of its ballots stands once.
        assert len(corrected) == 1 or row["table"] == "ballots", row["correction_id"]
        assert {one[row["column"]] for one in corrected} == {row["now"]}, row["correction_id"]


def test_a_row_that_was_taken_out_is_gone(
    corrections: list[Row], standing: dict[tuple[str, str], list[Row]]
) -> None:
    removed = [row for row in corrections if row["column"] == WHOLE_ROW and not row["now"]]
    assert removed
    there = [row["row_id"] for row in removed if (row["table"], row["row_id"]) in standing]
    assert there == []
