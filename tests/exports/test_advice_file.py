"""The file of advice has each proposal with its parts, and with the parts of these."""

from __future__ import annotations

from pathlib import Path

from components.address import AdviceChoice
from components.exports.offers import tables_of
from components.tables import load_case
from components.words import Words
from tests.toy import TOY_TABLES, write_toy


def test_a_part_of_a_part_stands_with_what_it_is_a_part_of(tmp_path: Path) -> None:
    whole, part = TOY_TABLES["recommendations"]
    deep = {**part, "recommendation_id": "RE03", "parent_id": "RE02", "actor_ids": "NRU"}
    case = load_case(write_toy(tmp_path, {"recommendations": [whole, part, deep]}))
    rows = tables_of("advice", case, AdviceChoice(), Words()).table("proposals").rows()
    assert list(rows["recommendation_id"]) == ["RE01", "RE02", "RE03"]
    assert list(rows["part_of"]) == ["", whole["proposal"], part["proposal"]]
    assert rows["stances_code"].iloc[-1] == "contested"
