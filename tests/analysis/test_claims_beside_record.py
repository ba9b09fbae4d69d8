"""Where claims and record part: computed again from the files, and never across the turn."""

from __future__ import annotations

import dataclasses
import datetime as dt
from statistics import fmean

import pandas as pd
import pytest

from components.analysis.claims.resolution import Reading
from components.analysis.record.divergence import claims_beside_record, describe_record, keep_parted
from components.analysis.record.events import EventFilter, first_window
from components.tables import Case
from tests.conftest import DATA, read_rows

NAMED = ["ARG", "BRA", "CHN", "COL", "CUB", "IRN", "MEX", "NIC", "RUS"]
CLAIM_COLUMNS = [
    "claim_id",
    "actor_id",
    "wording",
    "stance",
    "support_wording",
    "action_wording",
    "passage",
    "source_id",
    "locator",
    "summary",
]


def read(name: str) -> list[dict[str, str]]:
    return read_rows(DATA / name)


def documented_mean(actor_id: str, first: str, last: str, era: str) -> float:
    """Return the mean of an actor's acts; a month or a year overlaps the window or not."""
    return fmean(
        float(row["direction"])
        for row in read("evidence/events.csv")
        if (row["actor_id"], row["era"]) == (actor_id, era)
        and row["nature"] != "not_an_act"
        and first[: len(row["date"])] <= row["date"] <= last[: len(row["date"])]
    )


def claimed_positions(actor_id: str) -> list[float]:
    scale = {row["code"]: float(row["position"] or "nan") for row in read("scales/stances.csv")}
    claims = [row for row in read("stances.csv") if row["actor_id"] == actor_id]
    return [scale[row["stance"]] for row in claims]


def beside(case: Case, era: str = "before", reading: Reading = "contested") -> pd.DataFrame:
    return claims_beside_record(case, first_window(case), era, reading)


def with_claims(case: Case, *stances: str) -> Case:
    """Return the case with claims about Guatemala only, whose documented mean is 0."""
    rows = [
        (f"ST{n:02d}", "GTM", "words", stance, "", "", "table", "article", f"row {n}", "summary")
        for n, stance in enumerate(stances)
    ]
    return dataclasses.replace(case, stances=pd.DataFrame(rows, columns=CLAIM_COLUMNS))


@pytest.mark.parametrize(
    ("iso3", "claim", "record", "apart"),
    [
        ("ARG", "neutral", "hardline_opponent", True),
        ("COL", "hardline_opponent", "supportive", True),
        ("CUB", "committed_ally", "committed_ally", False),
        ("NIC", "committed_ally", "committed_ally", False),
        ("RUS", "supportive", "supportive", False),
        ("CHN", "contested", "supportive", False),
        ("BRA", "contested", "supportive", True),
    ],
)
def test_the_record_of_late_2025(
    case: Case,
    iso3: str,
    claim: str,
    record: str,
    apart: bool,  # noqa: FBT001
) -> None:
    row = beside(case).loc[iso3]
    assert (row["shown_as"], row["documented_as"], row["apart"]) == (claim, record, apart)


@pytest.mark.parametrize("iso3", NAMED)
def test_gaps_are_those_computed_from_the_files(case: Case, iso3: str) -> None:
    mean = documented_mean(iso3, "2025-08-01", "2026-01-02", "before")
    nearest = min(claimed_positions(iso3), key=lambda position: abs(mean - position))
    row = beside(case).loc[iso3]
    assert row["mean"] == pytest.approx(mean)
    assert row["gap"] == pytest.approx(mean - nearest)


def test_claims_in_line_have_a_small_gap_and_those_apart_a_wide_one(case: Case) -> None:
    gaps = beside(case)["gap"]
    assert gaps["COL"] == pytest.approx(2.8)
    assert gaps["ARG"] == pytest.approx(-1.5)
    assert gaps[["CUB", "NIC"]].abs().max() < 0.5


@pytest.mark.parametrize(
    ("reading", "gap"),
    [("contested", 5 / 7), ("most_supportive", 5 / 7), ("least_supportive", 12 / 7)],
)
def test_a_reading_narrows_the_claims_about_brazil(
    case: Case, reading: Reading, gap: float
) -> None:
    row = beside(case, reading=reading).loc["BRA"]
    assert row["gap"] == pytest.approx(gap)
    assert row["apart"]


def test_the_least_supportive_claim_parts_china_from_its_record(case: Case) -> None:
    assert not beside(case).at["CHN", "apart"]
    row = beside(case, reading="least_supportive").loc["CHN"]
    assert (row["gap"], row["apart"]) == (1, True)


@pytest.mark.parametrize("reading", ["contested", "most_supportive", "least_supportive"])
def test_divided_and_silent_states_have_no_gap(case: Case, reading: Reading) -> None:
    rows = beside(case, reading=reading)
    nothing = rows[rows["shown_as"].isin(["divided", "silent", "subject", "adversary"])]
    assert {"FRA", "GBR", "VEN", "USA"} <= set(nothing.index)
    if reading == "contested":  # Guyana is of a group that is called divided, and neutral
        nothing = rows.loc[[*nothing.index, "GUY", "PER"]]
    assert nothing["gap"].isna().all()
    assert not nothing["apart"].any()


def test_states_without_acts_are_not_apart(case: Case) -> None:
    rows = beside(case)
    silent = rows[rows["count"].isna()]
    assert silent["mean"].isna().all()
    assert not silent["apart"].any()
    assert silent.drop(index="VEN")["documented_as"].eq("silent").all()


@pytest.mark.parametrize(
    ("stances", "gap", "apart"),
    [
        (["neutral"], 0, False),
        (["supportive"], -1, True),
        (["supportive", "neutral"], 0, False),
        (["opposed", "committed_ally"], 1, True),
        (["opposed", "supportive"], -1, True),
        (["supportive", "opposed"], -1, True),
        (["opposed", "divided"], None, False),
        (["divided"], None, False),
        (["committed_ally", "neutral", "hardline_opponent"], 0, False),
    ],
)
def test_the_nearest_claim_is_compared(
    case: Case,
    stances: list[str],
    gap: float | None,
    apart: bool,  # noqa: FBT001
) -> None:
    row = beside(with_claims(case, *stances)).loc["GTM"]
    assert row["mean"] == 0
    assert (None if pd.isna(row["gap"]) else row["gap"]) == gap
    assert row["apart"] == apart


def test_each_era_has_results_of_its_own_in_the_same_window(case: Case) -> None:
    choice = EventFilter(dt.date(2017, 5, 1), dt.date(2026, 3, 31))
    for era in case.era_scale.index:
        rows = claims_beside_record(case, choice, era).dropna(subset="count")
        for iso3 in {"BRA", "COL", "RUS", "ARG", "CUB"} & set(rows.index):
            mean = documented_mean(iso3, "2017-05-01", "2026-03-31", era)
            assert rows.at[iso3, "mean"] == pytest.approx(mean)
    before, turn, after = (
        claims_beside_record(case, choice, era)["mean"] for era in case.era_scale.index
    )
    assert before["RUS"] != turn["RUS"]
    assert (after.notna() & before.notna()).any()


def test_a_window_across_the_turn_gives_each_era_what_its_own_days_give(case: Case) -> None:
    turn = case.settings.turning_points[0].day
    across = EventFilter(dt.date(2025, 8, 1), dt.date(2026, 3, 31))
    later = EventFilter(turn, across.last)
    pd.testing.assert_frame_equal(claims_beside_record(case, across, "before"), beside(case))
    for era in ("turning_point", "after"):
        pd.testing.assert_frame_equal(
            claims_beside_record(case, across, era), claims_beside_record(case, later, era)
        )


@pytest.mark.parametrize(("actors", "era"), [((), "after"), (("ALBA",), "before")])
def test_without_an_act_of_a_state_every_state_is_silent(
    case: Case, actors: tuple[str, ...], era: str
) -> None:
    choice = dataclasses.replace(first_window(case), actors=actors)
    rows = describe_record(case, choice, era).drop(index=["VEN", "USA"])
    assert rows["shown_as"].eq("silent").all()


def test_the_record_is_named_by_own_acts_and_inherited_from_lists(case: Case) -> None:
    rows = describe_record(case, first_window(case), "before")
    assert list(rows.index) == list(case.world.countries.index)
    bases = rows.loc[["ARG", "BOL", "JPN", "VEN", "USA"], "basis"].tolist()
    assert bases == ["named", "inherited", "silent", "subject", "adversary"]
    numbers = rows[["count", "own", "mean", "lowest", "highest"]]
    assert numbers.loc["BOL"].tolist() == [1, 0, 1, 1, 1]
    assert numbers.loc["COL"].tolist() == [5, 4, 0.8, 0, 1]
    assert numbers.loc["JPN"].isna().all()
    assert not rows["contested"].any()


def test_those_apart_come_named_first_and_widest_first(case: Case) -> None:
    rows = keep_parted(beside(case))
    assert rows["apart"].all()
    assert len(rows) == beside(case)["apart"].sum()
    assert list(rows.index[:4]) == ["COL", "ARG", "BRA", "MEX"]
    for _, group in rows.groupby("basis"):
        assert group["gap"].abs().is_monotonic_decreasing
