"""Two editions of a case: rows added, removed and recoded, and states coded differently."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from components.address import ChangesChoice
from components.analysis.editions.result import (
    AWAY,
    EVENTS,
    FEW,
    OTHERWISE,
    SAME,
    TOWARD,
    changes,
    move_of,
)
from components.analysis.editions.rows import ADDED, RECODED, REMOVED, changed_rows, columns_of_one
from components.exports.data_package import data_package
from components.tables import Case, CaseError, editions, load_case
from components.tables.case import case_files
from components.tables.case_folder import FOLDER_VARIABLE
from components.tables.editions import (
    SERVED,
    edition_of,
    editions_beside,
    read_edition,
)
from components.words import Words
from components.words.changes import changes_finding, changes_note
from tests.toy import SETTINGS, TOY_TABLES, write_toy
from tests.toy.record import correction

ENGLISH = Words("en")
# An event that no check of a claim names.
UNCITED = -1


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield an empty folder of editions in the place of the shipped one."""
    folder = tmp_path / "editions"
    folder.mkdir()
    monkeypatch.setattr(editions, "FOLDER", folder)
    caches = (editions.shipped_editions, editions.shipped_edition)
    for cached in caches:
        cached.cache_clear()
    yield folder
    for cached in caches:
        cached.cache_clear()


@pytest.fixture
def today(whole_toy: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Return the toy case of its own, which is the served one."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(whole_toy))
    return load_case(whole_toy)


def keep(folder: Path, version: str, earlier: Path) -> None:
    """Keep the case in `earlier` as the edition of a version."""
    (folder / f"{version}.zip").write_bytes(data_package(case_files(earlier)))


def without(table: str, row: int) -> dict[str, list[dict[str, object]]]:
    """Return the rows of a table of the toy case but one."""
    rows = [dict(each) for each in TOY_TABLES[table]]
    del rows[row]
    return {table: rows}


def test_a_case_read_as_text_is_the_case_that_is_held(whole_toy: Path, today: Case) -> None:
    changed = changed_rows(read_edition(whole_toy, "as text"), edition_of(today))
    assert changed.empty


def test_rows_are_added_removed_and_recoded(tmp_path: Path, today: Case) -> None:
    first, *_ = (dict(each) for each in TOY_TABLES["stances"])
    extra = {**first, "claim_id": "ST99"}
    other = {**first, "wording": "Other words"}
    rows = [other, extra, *map(dict, TOY_TABLES["stances"][2:])]
    before = read_edition(write_toy(tmp_path, {"stances": rows}), "before")
    changed = changed_rows(before, edition_of(today))
    told = changed[["row", "kind", "column", "was", "now"]]
    found = set(told.itertuples(index=False, name=None))
    second = str(TOY_TABLES["stances"][1]["claim_id"])
    assert found == {
        (first["claim_id"], RECODED, "wording", "Other words", first["wording"]),
        (second, ADDED, "", "", ""),
        ("ST99", REMOVED, "", "", ""),
    }
    assert set(changed["table"]) == {"stances"}
    assert changed.set_index("row").at["ST99", "actor_ids"] == (first["actor_id"],)


def test_a_row_whose_key_a_correction_renamed_is_the_same_row(tmp_path: Path) -> None:
    events = [dict(each) for each in TOY_TABLES["events"]]
    was, now = "old-name-1", str(events[0]["event_id"])
    renamed = [{**events[0], "event_id": was}, *events[1:]]
    before = read_edition(write_toy(tmp_path / "before", {"events": renamed}), "before")
    told = [{**correction(1, "2002-01-01", "BTN"), "column": "event_id", "was": was, "now": now}]
    after = read_edition(write_toy(tmp_path / "after", {"corrections": told}), "after")
    changed = changed_rows(before, after)
    of_events = changed[changed["table"].eq("events")]
    assert list(zip(of_events["kind"], of_events["column"], strict=True)) == [(RECODED, "event_id")]


def test_columns_of_one_edition_alone_are_named_and_not_compared(
    tmp_path: Path, today: Case
) -> None:
    folder = write_toy(tmp_path)
    stances = pd.read_csv(folder / "stances.csv", dtype="str", keep_default_na=False)
    stances.drop(columns="support_wording").to_csv(folder / "stances.csv", index=False)
    before = read_edition(folder, "before")
    assert before.case is None, "a table without a column is no case"
    assert columns_of_one(before, edition_of(today)) == {"stances": ("support_wording",)}
    assert changed_rows(before, edition_of(today)).empty


def test_an_edition_that_is_no_case_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError):
        read_edition(tmp_path, "nothing")
    folder = write_toy(tmp_path / "toy")
    (folder / "case.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(CaseError) as refused:
        read_edition(folder, "broken")
    assert refused.value.faults[0].table == "case.toml"


def test_states_that_are_coded_differently_are_named(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    stances = [dict(each) for each in TOY_TABLES["stances"]]
    named = next(each for each in stances if each["actor_id"] == "BTN")
    named["stance"] = "hardline_opponent"
    keep(kept, "0.1.0", write_toy(tmp_path / "toy", {"stances": stances}))
    result = changes(today, ChangesChoice())
    assert result.since == "0.1.0"
    assert result.moved is not None
    assert set(result.moved["iso3"]) == {"BTN"}
    assert result.states.at["BTN", "shown_as"] == TOWARD
    finding = changes_finding(ENGLISH, result)
    assert finding == "Since version 0.1.0: Bhutan is coded differently; 1 claim changed"


def test_events_and_claims_come_first_and_filters_keep(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    fewer = without("events", UNCITED) | without("audits", 0)
    keep(kept, "0.1.0", write_toy(tmp_path / "toy", fewer))
    result = changes(today, ChangesChoice())
    assert next(iter(result.rows["table"])) == "events"
    assert result.groups.at[EVENTS, ADDED] == 1
    actor = str(TOY_TABLES["events"][UNCITED]["actor_id"])
    assert result.states.at[actor, "shown_as"] in (FEW, TOWARD, AWAY, OTHERWISE)
    assert changes(today, ChangesChoice(tables=("stances",))).rows.empty
    assert changes(today, ChangesChoice(kind=(REMOVED,))).rows.empty
    narrowed = changes_finding(ENGLISH, changes(today, ChangesChoice(tables=("events",))))
    assert narrowed.startswith("Events: Since version 0.1.0: ")
    assert not changes(today, ChangesChoice(kind=(ADDED,), tables=("events",))).rows.empty


def test_the_newest_edition_comes_first_and_two_can_be_compared(
    tmp_path: Path, kept: Path, today: Case, whole_toy: Path
) -> None:
    keep(kept, "0.9.0", write_toy(tmp_path / "toy", without("events", UNCITED)))
    keep(kept, "0.10.0", whole_toy)
    assert list(editions_beside(today)) == ["0.10.0", "0.9.0"]
    assert changes(today, ChangesChoice()).rows.empty
    between = changes(today, ChangesChoice(since="0.9.0", until="0.10.0"))
    assert between.groups.at[EVENTS, ADDED] == 1
    assert changes_finding(ENGLISH, between).startswith("From version 0.9.0 to version 0.10.0: ")


def test_a_case_that_is_not_served_is_set_beside_the_served_one(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    assert not list(kept.iterdir())
    brought = load_case(write_toy(tmp_path / "toy", without("events", UNCITED)))
    assert list(editions_beside(brought)) == [SERVED]
    assert changes(brought, ChangesChoice()).groups.at[EVENTS, REMOVED] == 1
    assert not editions_beside(today)
    assert changes(today, ChangesChoice(region=("africa",))).rows.empty


def test_an_edition_about_another_subject_is_not_offered(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    about_another = SETTINGS.replace('subject_iso3 = "FJI"', 'subject_iso3 = "BTN"')
    keep(kept, "0.1.0", write_toy(tmp_path / "toy", settings=about_another))
    result = changes(today, ChangesChoice())
    assert not result.offered
    assert result.rows.empty
    assert set(result.states["shown_as"]) == {SAME}
    assert changes_finding(ENGLISH, result) == (
        "There is no earlier edition of this case to set it beside"
    )


def test_where_states_stood_is_left_open_where_the_tables_do_not_fit(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    folder = write_toy(tmp_path / "toy")
    (folder / "case.toml").write_text(
        SETTINGS.replace('question = "', 'asked = "'), encoding="utf-8"
    )
    keep(kept, "0.1.0", folder)
    result = changes(today, ChangesChoice())
    assert result.moved is None
    assert "do not fit today's checks" in changes_note(ENGLISH, result)


def older_toy(folder: Path) -> Path:
    """Return a toy case of before reports were rated, in which an event bears another's name."""
    write_toy(folder)
    checked = [str(check.get("events_for", "")) for check in TOY_TABLES["claim_checks"]]
    cited = next(filter(None, checked)).split(";")[0]
    for file in ("evidence/events.csv", "evidence/claim_checks.csv"):
        text = (folder / file).read_text(encoding="utf-8")
        assert cited in text
        (folder / file).write_text(text.replace(cited, "OLD-1999-1"), encoding="utf-8")
    events = pd.read_csv(folder / "evidence/events.csv", dtype="str", keep_default_na=False)
    events.drop(columns="credibility").to_csv(folder / "evidence/events.csv", index=False)
    return folder


def test_a_release_of_fewer_columns_is_read_by_todays_rules(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    keep(kept, "0.1.0", older_toy(tmp_path / "toy"))
    later = "table,column,value,reason\nevents,credibility,doubtful,Nobody had rated it.\n"
    (kept / "later_columns.csv").write_text(later, encoding="utf-8")
    result = changes(today, ChangesChoice())
    assert result.moved is not None
    assert result.moved.empty, "neither ratings nor names say where a state stands"
    assert result.completed == ("0.1.0",)
    assert "some of today's columns are blank there" in changes_note(ENGLISH, result)
    entries = result.rows[result.rows["table"].eq("events")]
    assert sorted(entries["kind"]) == [ADDED, REMOVED], "entries are compared as they stand"


def test_a_column_that_may_not_be_blank_leaves_open_where_states_stood(
    tmp_path: Path, kept: Path, today: Case
) -> None:
    keep(kept, "0.1.0", older_toy(tmp_path / "toy"))
    assert changes(today, ChangesChoice()).moved is None


@pytest.mark.parametrize(
    ("steps", "way"), [(2.0, TOWARD), (-1.0, AWAY), (0.0, OTHERWISE), (float("nan"), OTHERWISE)]
)
def test_a_state_moves_toward_away_or_otherwise(steps: float, way: str) -> None:
    assert move_of(steps) == way
