"""Where the shipped claims and the shipped record part, computed again from the files."""

from __future__ import annotations

from statistics import fmean

import pandas as pd
import pytest

from components.analysis.claims.resolution import Reading
from components.analysis.record.divergence import claims_beside_record, describe_record, keep_parted
from components.analysis.record.events import EventFilter, first_window
from components.tables import Case
from tests.conftest import DATA, read_rows

NAMED = ["ARG", "BRA", "CHN", "COL", "CUB", "IRN", "MEX", "NIC", "RUS"]


def read(name: str) -> list[dict[str, str]]:
    return read_rows(DATA / name)


def documented_mean(actor_id: str, wanted: EventFilter, era: str) -> float:
    """Return the mean of an actor's acts; a month or a year overlaps the window or not."""
    first, last = wanted.first.isoformat(), wanted.last.isoformat()
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


def beside(case: Case, reading: Reading = "contested") -> pd.DataFrame:
    return claims_beside_record(case, first_window(case), "before", reading)


@pytest.mark.parametrize(
    ("iso3", "claim", "record", "apart"),
    [
        ("ARG", "neutral", "hardline_opponent", True),
        ("COL", "hardline_opponent", "supportive", True),
        ("CUB", "committed_ally", "committed_ally", False),
        ("NIC", "committed_ally", "committed_ally", False),
        ("RUS", "supportive", "committed_ally", False),
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
    mean = documented_mean(iso3, first_window(case), "before")
    nearest = min(claimed_positions(iso3), key=lambda position: abs(mean - position))
    row = beside(case).loc[iso3]
    assert row["mean"] == pytest.approx(mean)
    assert row["gap"] == pytest.approx(mean - nearest)


def test_each_era_has_the_means_of_its_own_acts(case: Case) -> None:
    window = case.settings.windows[-1]
    choice = EventFilter(window.first, window.last)
    for era in case.era_scale.index:
        rows = claims_beside_record(case, choice, era).dropna(subset="count")
        for iso3 in {"BRA", "COL", "RUS", "ARG", "CUB"} & set(rows.index):
            assert rows.at[iso3, "mean"] == pytest.approx(documented_mean(iso3, choice, era))


@pytest.mark.parametrize(
    ("iso3", "reading", "gap"),
    [
        ("COL", "contested", 18 / 7),
        ("ARG", "contested", -1.5),
        ("BRA", "contested", 6 / 9),
        ("BRA", "most_supportive", 6 / 9),
        ("BRA", "least_supportive", 15 / 9),
        ("CHN", "least_supportive", 1),
    ],
)
def test_gaps_worked_by_hand(case: Case, iso3: str, reading: Reading, gap: float) -> None:
    row = beside(case, reading).loc[iso3]
    assert row["gap"] == pytest.approx(gap)
    assert row["apart"]


def test_states_of_a_divided_group_have_no_gap(case: Case) -> None:
    rows = beside(case).loc[["FRA", "GBR", "VEN", "USA", "GUY", "PER"]]
    assert rows["gap"].isna().all()


def test_honduras_is_known_from_a_list_and_colombia_by_its_own_acts(case: Case) -> None:
    rows = describe_record(case, first_window(case), "before")
    assert rows.loc[["BOL", "HND", "JPN"], "basis"].tolist() == ["named", "inherited", "silent"]
    numbers = rows[["count", "own", "mean", "lowest", "highest"]]
    assert numbers.loc["HND"].tolist() == [1, 0, 1, 1, 1]
    assert numbers.loc["COL"].tolist() == [7, 5, pytest.approx(4 / 7), 0, 1]


def test_the_widest_gaps_are_those_of_colombia_and_argentina(case: Case) -> None:
    assert list(keep_parted(beside(case)).index[:4]) == ["COL", "ARG", "BRA", "MEX"]
