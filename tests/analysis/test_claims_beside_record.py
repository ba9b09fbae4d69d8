"""Where claims and record part, state by state, and never across the turn."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.claims.resolution import Reading
from components.analysis.record.divergence import claims_beside_record, describe_record, keep_parted
from components.analysis.record.events import EventFilter, first_window
from components.tables import Case
from tests.toy.evidence import event

BOTH_YEARS = EventFilter(dt.date(2000, 1, 1), dt.date(2001, 12, 31))


def beside(case: Case, era: str = "before", reading: Reading = "contested") -> pd.DataFrame:
    return claims_beside_record(case, first_window(case), era, reading)


def with_claims(case: Case, *claims: tuple[str, str]) -> Case:
    """Return the case with only these claims, each of an actor's stance."""
    rows = [(f"ST{n:02d}", *claim, "table") for n, claim in enumerate(claims)]
    columns = ["claim_id", "actor_id", "stance", "passage"]
    frame = pd.DataFrame(rows, columns=columns).reindex(columns=case.stances.columns, fill_value="")
    return replace(case, stances=frame)


def with_acts(case: Case, **directions: int) -> Case:
    """Return the case with one act more of each actor, in its first window."""
    rows = [event(f"{actor}-20010401-1", "visit", way) for actor, way in directions.items()]
    acts = pd.DataFrame(rows).set_index("event_id")
    acts = acts.reindex(columns=case.events.columns, fill_value="")
    return replace(case, events=pd.concat([case.events, acts]))


@pytest.mark.parametrize(
    ("iso3", "stances", "mean", "gap"),
    [
        ("BTN", ("committed_ally", "committed_ally"), 1.5, -0.5),
        ("LUX", ("hardline_opponent", "hardline_opponent"), -2, 0),
        ("NRU", ("contested", "supportive"), 1, 0),
        ("URY", ("neutral", "neutral"), 0, 0),
        ("MLT", ("opposed", "opposed"), -1, 0),
    ],
)
def test_a_record_stands_beside_the_claim(
    toy_case: Case, iso3: str, stances: tuple[str, str], mean: float, gap: float
) -> None:
    row = beside(toy_case).loc[iso3]
    assert (row["shown_as"], row["documented_as"]) == stances
    assert (row["mean"], row["gap"], row["apart"]) == (mean, gap, False)


@pytest.mark.parametrize(
    ("reading", "gap", "apart"),
    [("contested", 0, False), ("most_supportive", 0, False), ("least_supportive", 2, True)],
)
def test_a_reading_narrows_the_claims_about_a_contested_state(
    toy_case: Case,
    reading: Reading,
    gap: float,
    apart: bool,  # noqa: FBT001
) -> None:
    row = beside(toy_case, reading=reading).loc["NRU"]
    assert (row["gap"], row["apart"]) == (gap, apart)


@pytest.mark.parametrize("reading", ["contested", "most_supportive", "least_supportive"])
def test_divided_silent_and_parties_have_no_gap(toy_case: Case, reading: Reading) -> None:
    case = with_acts(toy_case, OMN=2, FJI=-2, ISL=2)
    case = with_claims(case, ("CHESS", "divided"), ("BTN", "opposed"))
    rows = beside(case, reading=reading)
    nothing = rows.loc[["LUX", "NRU", "OMN", "FJI", "ISL"]]
    shown = ["divided", "divided", "silent", "subject", "adversary"]
    assert nothing["shown_as"].tolist() == shown
    assert nothing["count"].notna().all()
    assert nothing["gap"].isna().all()
    assert not nothing["apart"].any()
    assert rows.at["BTN", "apart"]


def test_states_without_acts_are_not_apart(toy_case: Case) -> None:
    rows = beside(toy_case)
    silent = rows[rows["count"].isna()]
    assert {"BWA", "OMN", "WSM"} <= set(silent.index)
    assert silent["mean"].isna().all()
    assert not silent["apart"].any()
    assert silent.drop(index=["FJI", "ISL"])["documented_as"].eq("silent").all()


# Claims of states that documented restraint each: how far the nearest lies, and whether in a camp.
CLAIMED: dict[str, tuple[list[str], float | None, bool]] = {
    "BTN": (["neutral"], 0, False),
    "BWA": (["supportive"], -1, True),
    "LUX": (["supportive", "neutral"], 0, False),
    "MLT": (["opposed", "committed_ally"], 1, True),
    "NAM": (["opposed", "supportive"], -1, True),
    "NRU": (["supportive", "opposed"], -1, True),
    "OMN": (["opposed", "divided"], 1, True),
    "URY": (["divided"], None, False),
    "WSM": (["committed_ally", "neutral", "hardline_opponent"], 0, False),
}


def test_the_nearest_claim_is_compared(toy_case: Case) -> None:
    case = replace(toy_case, events=toy_case.events.head(0))
    case = with_acts(case, **dict.fromkeys(CLAIMED, 0))
    claims = [(iso3, stance) for iso3, (stances, *_) in CLAIMED.items() for stance in stances]
    rows = beside(with_claims(case, *claims)).loc[list(CLAIMED)]
    assert rows["mean"].eq(0).all()
    found = {
        iso3: (None if pd.isna(gap) else gap, apart)
        for iso3, gap, apart in zip(rows.index, rows["gap"], rows["apart"], strict=True)
    }
    assert found == {iso3: (gap, apart) for iso3, (_, gap, apart) in CLAIMED.items()}


@pytest.mark.parametrize(
    ("era", "means"),
    [
        ("before", {"BTN": 1.5, "LUX": -2, "NRU": 1, "MLT": -1, "URY": 0}),
        ("turning_point", {"BTN": 2, "LUX": -2}),
        ("after", {"NRU": 1}),
    ],
)
def test_each_era_has_results_of_its_own_in_the_same_window(
    toy_case: Case, era: str, means: dict[str, float]
) -> None:
    rows = claims_beside_record(toy_case, BOTH_YEARS, era)
    assert rows["mean"].dropna().to_dict() == means


def test_a_window_across_the_turn_gives_each_era_what_its_own_days_give(toy_case: Case) -> None:
    turn = toy_case.settings.turning_points[0].day
    later = EventFilter(turn, BOTH_YEARS.last)
    pd.testing.assert_frame_equal(
        claims_beside_record(toy_case, BOTH_YEARS, "before"), beside(toy_case)
    )
    for era in ("turning_point", "after"):
        pd.testing.assert_frame_equal(
            claims_beside_record(toy_case, BOTH_YEARS, era),
            claims_beside_record(toy_case, later, era),
        )


@pytest.mark.parametrize(("actors", "era"), [((), "after"), (("KITES",), "before")])
def test_without_an_act_of_a_state_every_state_is_silent(
    toy_case: Case, actors: tuple[str, ...], era: str
) -> None:
    choice = replace(first_window(toy_case), actors=actors)
    rows = describe_record(toy_case, choice, era).drop(index=["FJI", "ISL"])
    assert rows["shown_as"].eq("silent").all()


def test_the_record_is_named_by_own_acts_and_inherited_from_lists(toy_case: Case) -> None:
    rows = describe_record(toy_case, first_window(toy_case), "before")
    assert list(rows.index) == list(toy_case.world.countries.index)
    bases = rows.loc[["BTN", "NRU", "OMN", "FJI", "ISL"], "basis"].tolist()
    assert bases == ["named", "inherited", "silent", "subject", "adversary"]
    numbers = rows[["count", "own", "mean", "lowest", "highest"]]
    assert numbers.loc["NRU"].tolist() == [1, 0, 1, 1, 1]
    assert numbers.loc["BTN"].tolist() == [2, 2, 1.5, 1, 2]
    assert numbers.loc["OMN"].isna().all()
    assert not rows["contested"].any()


def test_an_act_known_from_a_list_beside_an_own_one_counts_as_one_of_two(toy_case: Case) -> None:
    rows = describe_record(with_acts(toy_case, NRU=0), first_window(toy_case), "before")
    assert rows.loc["NRU", ["basis", "count", "own", "mean"]].tolist() == ["named", 2, 1, 0.5]


def test_those_apart_come_named_first_and_widest_first(toy_case: Case) -> None:
    case = with_claims(
        toy_case,
        *(("URY", "supportive"), ("NRU", "neutral"), ("ISLANDS", "supportive")),
        *(("LUX", "neutral"), ("BTN", "opposed")),
    )
    rows = keep_parted(beside(case))
    assert rows["gap"].to_dict() == {"BTN": 2.5, "LUX": -2, "NRU": 1, "URY": -1, "MLT": -2}
    assert list(rows.index) == ["BTN", "LUX", "NRU", "URY", "MLT"]
    assert rows["basis"].tolist() == [*["named"] * 4, "inherited"]
    assert rows["apart"].all()
    assert rows["claimed_at"].to_dict() == {
        "BTN": (-1,),
        "LUX": (0,),
        "NRU": (0,),
        "URY": (1,),
        "MLT": (1,),
    }
    # To move from neutral is not to do the opposite; to end at neutral is not either.
    assert set(rows.index[rows["opposite"]]) == {"BTN", "MLT"}
