"""How many states have an act of their own, with a position, at the turning point of 2026."""

from __future__ import annotations

from tests.conftest import DATA, read_rows


def test_at_least_110_states_answered_the_strikes_by_an_act_of_their_own() -> None:
    states = {row["iso3"] for row in read_rows(DATA / "world" / "countries.csv")} - {"USA", "VEN"}
    answered = {
        row["actor_id"]
        for row in read_rows(DATA / "evidence" / "events.csv")
        if row["era"] == "turning_point"
        and row["nature"] == "act"
        and row["date"] >= "2026"
        and (row["force_position"] or row["legitimacy_position"])
    }
    assert len(answered & states) >= 110
