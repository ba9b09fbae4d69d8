"""The toy case holds what its tests rely on: each basis, each camp, both eras, both ways."""

from __future__ import annotations

from pathlib import Path

from components.tables import Case, load_case
from components.tables.registry import TABLES
from tests.toy import TOY_TABLES, write_toy


def test_every_table_has_rows(toy_case: Case) -> None:
    assert set(TOY_TABLES) == {spec.name for spec in TABLES}
    assert all(len(frame) == len(TOY_TABLES[name]) for name, frame in toy_case.tables().items())


def test_it_is_small(toy_case: Case) -> None:
    sizes = {name: len(frame) for name, frame in toy_case.tables().items()}
    assert sizes["countries"] == 12
    assert sizes["events"] == 11
    assert max(sizes.values()) == sizes["roll_calls"] == 30


def test_other_rows_stand_in_place_of_its_own(tmp_path: Path) -> None:
    (first, *_) = TOY_TABLES["stances"]
    case = load_case(write_toy(tmp_path, {"stances": [first], "claim_checks": []}))
    assert case.stances["claim_id"].tolist() == ["ST01"]
    assert case.claim_checks.empty
