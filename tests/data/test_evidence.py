"""The shipped evidence is sourced, dated on its era's side, and ready to be read."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from components.tables import Case
from tests.conftest import DATA, read_rows

TABLES = ["events", "outcomes", "roll_calls", "arms_transfers", "claim_checks"]
OUR_READING = "own_reading"
# A list's own spelling, where it is not the name of our table.
AS_LISTED = {"TUR": "Turkey", "VAT": "Vatican"}
WORKFLOW = re.compile(
    r"\b(TODO|FIXME|TBD)\b|\?\?|(?<!not )\bverify\b|look for the original|earlier research|\.csv\b",
    re.IGNORECASE,
)


def has_address(case: Case, source_ids: pd.Series) -> bool:
    return bool(case.sources.loc[source_ids.unique(), "address"].str.match(r"https?://").all())


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_sourced(case: Case, name: str) -> None:
    table = case.tables()[name]
    assert not table.empty
    assert table["source_id"].isin(case.sources.index).all()
    assert table["locator"].ne("").all()


@pytest.mark.parametrize("name", [name for name in TABLES if name != "claim_checks"])
def test_every_source_has_an_address(case: Case, name: str) -> None:
    table = case.tables()[name]
    assert has_address(case, table["source_id"])
    if "second_source_id" in table:
        assert has_address(case, table.loc[table["second_source_id"].ne(""), "second_source_id"])


def test_a_check_is_our_reading_of_events_with_addresses(case: Case) -> None:
    checks = case.claim_checks
    assert set(checks["source_id"]) == {OUR_READING}
    sources = pd.concat([case.events["source_id"], case.outcomes["source_id"]])
    listed = checks["events_for"] + checks["events_against"]
    assert has_address(case, sources.loc[listed.explode().dropna().unique()])
    nothing = listed.map(len).eq(0)
    assert set(checks.loc[nothing, "verdict"]) <= {"not_checkable", "no_evidence"}
    assert checks["locator"].eq("no event to list").equals(nothing)


def test_a_first_reading_is_kept_only_where_it_changed(case: Case) -> None:
    changed = case.claim_checks[case.claim_checks["first_reading"].ne("")]
    assert changed["first_reading"].ne(changed["verdict"]).all()


def test_advice_and_likelihoods_are_not_checkable(case: Case) -> None:
    rows = case.claim_checks[case.claim_checks["aspect"].isin(["advice", "likelihood"])]
    assert set(rows["verdict"]) == {"not_checkable"}


def test_only_a_listed_row_is_marked_so_in_its_identifier(case: Case) -> None:
    marked = case.events.index.str.endswith("-R")
    assert case.events.loc[marked, "nature"].eq("listed").all()


def test_every_era_has_events(case: Case) -> None:
    assert set(case.events["era"]) == set(case.era_scale.index)


def test_every_step_of_the_scale_is_used(case: Case) -> None:
    assert sorted(case.direction_scale["position"]) == [-2, -1, 0, 1, 2]
    assert set(case.events["direction"]) == set(case.direction_scale["position"])


def test_a_listed_row_names_its_list_and_its_entry(case: Case) -> None:
    listed = case.events[case.events["nature"].eq("listed")]
    names = {**case.world.countries["name"], **case.world.groups["name"], **AS_LISTED}
    for row in listed.itertuples():
        place = row.locator.split("; ")[0]
        assert place.endswith(names[row.actor_id]) or re.search(r"paragraphs? \d", place), row.Index
    others = case.events.drop(index=listed.index)
    from_lists = others[others["locator"].str.match("list|roll call|deliveries")]
    assert set(from_lists["role"]) == {"signed"}


def origins(publisher: str) -> set[str]:
    """Give who published a page and, in brackets, whose text it prints."""
    return set(re.split(r"\s*[(),]\s*", publisher)) - {""}


def test_a_confirmed_event_has_a_second_source_of_another_publisher(case: Case) -> None:
    confirmed = case.events[case.events["credibility"].eq("confirmed")]
    publishers = case.sources["publisher"].map(origins)
    assert not confirmed.empty
    assert confirmed["second_source_id"].ne("").all()
    for row in confirmed.itertuples():
        shared = publishers[row.source_id] & publishers[row.second_source_id]
        assert not shared, (row.Index, shared)


def test_an_event_of_the_arms_register_says_what_the_register_has(case: Case) -> None:
    register = case.arms_transfers.set_index("locator")["tiv_million"]
    events = case.events[case.events["source_id"].isin(case.arms_transfers["source_id"])]
    assert len(events) == 2
    for row in events.itertuples():
        assert f" {register[row.locator]:g} million TIV" in row.summary, row.Index


def test_every_source_is_named_by_a_row_or_a_text() -> None:
    settings = (DATA / "case.toml").read_text(encoding="utf-8")
    tables = [path for path in DATA.rglob("*.csv") if path.name != "sources.csv"]
    words = {w for path in tables for w in re.findall(r"\w+", path.read_text(encoding="utf-8"))}
    unnamed = [
        row["source_id"]
        for row in [*read_rows(DATA / "sources.csv"), *read_rows(DATA / "world" / "sources.csv")]
        if row["source_id"] not in words and f"({row['publisher'].split(' (')[0]}, " not in settings
    ]
    assert unnamed == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("events", ["summary", "note", "locator"]),
        ("outcomes", ["topic", "statement", "note", "locator"]),
        ("claim_checks", ["why", "locator"]),
    ],
)
def test_no_text_holds_a_word_of_the_workflow(case: Case, name: str, columns: list[str]) -> None:
    texts = case.tables()[name][columns].to_numpy().ravel()
    assert [text for text in texts if WORKFLOW.search(text)] == []


def test_every_tier_of_an_event_is_known(case: Case) -> None:
    cited = pd.concat([case.events["source_id"], case.events["second_source_id"]])
    assert case.sources.loc[list(set(cited) - {""}), "tier"].isin(case.tier_scale.index).all()
    assert set(case.sources["tier"]) - {""} <= set(case.tier_scale.index)


def test_every_kind_of_act_is_used(case: Case) -> None:
    assert set(case.events["kind"]) == set(case.event_kind_scale.index)


def test_windows_begin_and_end_in_the_months_of_the_record(case: Case) -> None:
    months = pd.concat([case.events["date"], case.outcomes["date"]]).str[:7]
    months = months[months.str.len().eq(7)]
    for window in case.settings.windows:
        assert months.min() <= window.first.isoformat()[:7]
        assert window.last.isoformat()[:7] <= months.max()


def test_every_window_holds_acts_and_the_widest_holds_all(case: Case) -> None:
    dates = case.events["date"]
    held = [
        dates.map(
            lambda date, w=window: (
                w.first.isoformat()[: len(date)] <= date <= w.last.isoformat()[: len(date)]
            )
        )
        for window in case.settings.windows
    ]
    assert all(inside.sum() > 10 for inside in held)
    assert held[-1].all()


def test_the_case_is_read_on_a_day_of_the_first_window(case: Case) -> None:
    first = case.settings.windows[0]
    assert first.first <= case.settings.as_of <= first.last


def test_outcomes_that_settle_involvement_name_actors(case: Case) -> None:
    settled = case.outcomes["involved"].ne("")
    assert settled.any()
    foreseen = set(case.capabilities.loc[case.capabilities["likelihood"].ne(""), "actor_id"])
    named = case.outcomes.loc[settled, "actor_ids"].explode()
    assert foreseen <= set(named)


def test_no_actor_is_said_both_to_have_taken_part_and_not_to(case: Case) -> None:
    settled = case.outcomes[case.outcomes["involved"].ne("")]
    rows = settled.assign(actor_id=settled["actor_ids"]).explode("actor_id")
    assert rows.groupby("actor_id")["involved"].nunique().eq(1).all()
