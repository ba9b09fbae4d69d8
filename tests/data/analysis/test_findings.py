"""What the shipped case finds, counted again from its files."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from statistics import fmean

import pytest

from components.address import (
    ClaimsChoice,
    IndexChoice,
    MapChoice,
    ReachChoice,
    RecordChoice,
    VotesChoice,
)
from components.analysis.index.backing_index import backing_index
from components.analysis.reach.result import reach
from components.analysis.record.account import record
from components.analysis.record.agreement import votes
from components.analysis.record.claims_checked import claims_checked
from components.analysis.report import report_on
from components.analysis.stances import Side, stances
from components.tables import Case
from tests.conftest import DATA, read_rows
from tests.data.votes import vote_rows
from tests.shipped import evidence

Row = dict[str, str]


@pytest.fixture(scope="module")
def acts() -> dict[str, list[Row]]:
    """Return the counted acts of other states in the first window, by state."""
    states = {row["iso3"] for row in read_rows(DATA / "world" / "countries.csv")} - {"VEN", "USA"}
    found: dict[str, list[Row]] = defaultdict(list)
    for row in evidence("events.csv"):
        first, last = (day[: len(row["date"])] for day in ("2025-08-01", "2026-01-02"))
        inside = first <= row["date"] <= last and row["era"] == "before"
        if inside and row["nature"] != "not_an_act" and row["actor_id"] in states:
            found[row["actor_id"]].append(row)
    return found


def test_the_record_leans_as_the_events_say(case: Case, acts: dict[str, list[Row]]) -> None:
    compared = record(case, RecordChoice()).comparison
    assert compared is not None
    means = {iso3: fmean(float(row["direction"]) for row in rows) for iso3, rows in acts.items()}
    listed = {iso3 for iso3, rows in acts.items() if all(r["nature"] == "listed" for r in rows)}
    sides = [
        {iso3 for iso3, mean in means.items() if mean * sign >= 0.5}  # the nearest step is no 0
        for sign in (1, -1)
    ]
    halves = [mean for mean in means.values() if abs(mean) % 1 == 0.5]
    for counts in (compared.acts.counts, stances(case, MapChoice()).counts):
        assert counts.named + counts.inherited == len(means)
        backing, opposed = (Side(len(side - listed), len(side & listed)) for side in sides)
        assert (counts.backing, counts.opposed, counts.halves) == (backing, opposed, len(halves))


def test_the_verdicts_are_those_of_the_table(case: Case) -> None:
    counts = Counter(row["verdict"] for row in evidence("claim_checks.csv"))
    result = claims_checked(case, ClaimsChoice())
    assert {code: count for code, count in result.by_verdict.items() if count} == dict(counts)
    assert result.settled == counts.total() - counts["not_checkable"]


def pooled(issue: str, years: range) -> dict[str, tuple[float, int]]:
    """Return the share of agreement with the subject, and joint roll calls, of each state."""
    joint: Counter[str] = Counter()
    agreed: dict[str, float] = defaultdict(float)
    for row in vote_rows():
        if row["issue"] == issue and int(row["year"]) in years:
            joint[row["iso3"]] += int(row["n_joint_subject"])
            agreed[row["iso3"]] += float(row["agree_subject"] or 0)
    return {state: (agreed[state] / count, count) for state, count in joint.items() if count}


def test_votes_most_and_least_often_are_what_the_roll_calls_say(case: Case) -> None:
    result, shares = votes(case, VotesChoice()), pooled("all", range(2019, 2022))
    found = {state: shares[state][0] for state in result.charted}
    assert result.extremes is not None
    assert result.pooled_years == (2019, 2020, 2021)
    assert set(result.extremes.most) == {"CUB", "NIC"}
    assert result.extremes.least == (min(found, key=found.__getitem__),) == ("BRA",)
    others = shares.keys() - {"VEN", "USA"}
    median = statistics.median(s for s, n in (shares[state] for state in others) if n >= 20)
    assert result.extremes.most_points == round((max(found.values()) - median) * 100)


def test_states_with_few_joint_roll_calls_come_last(case: Case) -> None:
    rows = votes(case, VotesChoice(issue="middle_east")).pooled
    joint = pooled("middle_east", range(2019, 2022))
    few = [joint.get(state, (0, 0))[1] < 20 for state in rows.index]
    assert set(few) == {False, True}
    assert few == sorted(few)


@pytest.mark.parametrize(
    ("issue", "last_year", "last_vote", "last_compared"),
    [
        ("disarmament", 2018, 2018, 2018),
        ("colonialism", 2018, 2018, 2017),  # of three roll calls in 2018 no share can be compared
        ("human_rights", 2023, 2021, 2021),
    ],
)
def test_an_issue_ends_where_its_marks_tell_it_apart(
    case: Case, issue: str, last_year: int, last_vote: int, last_compared: int
) -> None:
    result = votes(case, VotesChoice(issue=issue))
    assert result.shown is not None
    assert result.lines is not None
    assert result.years[-1] == last_year
    assert result.pooled_years[-1] == last_vote
    assert result.shown.year == last_compared
    assert result.lines.rows.loc[result.lines.rows["iso3"].eq("CUB"), "year"].max() == last_compared


@pytest.mark.parametrize("iso3", ["CUB", "IRN"])
def test_a_direction_is_broken_down_to_the_reports_of_its_own_acts(
    case: Case, acts: dict[str, list[Row]], iso3: str
) -> None:
    reported = {row["source_id"] for row in acts[iso3]}
    sources = read_rows(DATA / "sources.csv")
    publishers = {row["publisher"] for row in sources if row["source_id"] in reported}
    made_of = backing_index(case, IndexChoice(ranked=iso3)).made_of
    assert made_of is not None
    names = [link.name for link in made_of.sources["direction"]]
    assert len(names) > 2
    assert sorted(names) == sorted(publishers)


def test_a_report_parts_the_acts_of_the_first_window_by_kind(
    case: Case, acts: dict[str, list[Row]]
) -> None:
    steps = [float(row["direction"]) for row in acts["BRA"] if row["kind"] == "statement"]
    row = report_on(case, "BRA").acts.by_kind.loc["statement"]
    assert len(steps) > 3
    assert (row["count"], row["mean"]) == (len(steps), pytest.approx(fmean(steps)))


def test_arms_since_a_later_year_say_less_of_russia(case: Case) -> None:
    every, late = (backing_index(case, IndexChoice(arms_since=year)) for year in (None, 2020))
    assert every.rows.at["RUS", "score"] > late.rows.at["RUS", "score"]
    deliveries = report_on(case, "RUS").deliveries
    assert deliveries.tiv_million == pytest.approx(3920.2, abs=0.05)
    assert deliveries.last_year == 2014


def test_of_those_apart_the_claim_about_mexico_holds_act_by_act(case: Case) -> None:
    compared = record(case, RecordChoice()).comparison
    assert compared is not None
    assert compared.supported == ("MEX",)
    assert compared.verdicts["ARG"] == ("contradicted",)


def test_closed_canals_delay_what_iran_could_ship(case: Case) -> None:
    reached = reach(case, ReachChoice())
    assert reached.plan.allies == ("RUS", "IRN", "CHN", "CUB", "MEX", "NIC")
    by_sea = {
        scenario: reach(case, ReachChoice(actors=("IRN",), mode="sea", scenario=scenario)).best
        for scenario in ("all_open", "suez_closed")
    }
    days = {scenario: best["deliver_days_low"].min() for scenario, best in by_sea.items()}
    assert days["suez_closed"] > days["all_open"]
    assert days["all_open"] == pytest.approx(41, abs=0.5)
