"""Every page of the least that a case can be: stances, and the sources that they cite."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from components.tables import load_case
from components.tables.case_folder import FOLDER_VARIABLE
from components.tables.descriptor import datapackage
from components.tables.package import FILE
from components.tables.settings import Window
from tests.every_page import FILES
from tests.pages.on_page import as_it_opens, figures_on, finding_on, html, opened, words
from tests.toy import TOY_TABLES
from tests.toy.breaking import edit_settings, faults_of
from tests.toy.evidence import event
from tests.toy.folder import write_table
from tests.toy.stances_only import write_stances_only

_FILE_OF = {
    "advice": "recommendations.csv",
    "backing_index": "evidence/events.csv",
    "claims_checked": "evidence/claim_checks.csv",
    "comparison": "capabilities.csv",
    "material": "evidence/material_backing.csv",
    "positions": "evidence/events.csv",
    "reach": "reach/routes.csv",
    "recognition": "evidence/recognition.csv",
    "record": "evidence/events.csv",
}


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the least case."""
    return write_stances_only(tmp_path_factory.mktemp("least"))


@pytest.fixture
def show_least(least: Path, show_toy: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages show the least case."""
    assert show_toy is None
    monkeypatch.setenv(FOLDER_VARIABLE, str(least))


@pytest.mark.usefixtures("show_least")
@pytest.mark.parametrize("page", FILES)
def test_every_page_has_a_heading_and_no_empty_figure(page: str) -> None:
    app = as_it_opens(page)
    assert finding_on(app)
    assert all(caption.value for caption in app.caption)
    assert page not in _FILE_OF or not figures_on(app)


@pytest.mark.usefixtures("show_least")
@pytest.mark.parametrize(("page", "file"), _FILE_OF.items())
def test_a_page_without_rows_says_which_file_to_add(page: str, file: str) -> None:
    app = as_it_opens(page)
    assert file in words(app).replace("\\", "")
    assert "atlas-take" not in html(app), "tables without a row are offered"


@pytest.mark.usefixtures("show_least")
def test_home_says_what_the_source_comes_to() -> None:
    app = as_it_opens("home")
    assert finding_on(app) == (
        "By the source, Bhutan is on the side of Suva; 1 uncommitted, 1 opposed and 1 contested"
    )
    assert "no record of acts" in app.caption[0].value
    assert [head.value for head in app.header] == ["Where to look next", "What is the source?"]


@pytest.mark.usefixtures("show_least")
def test_the_map_opens_with_the_source_and_offers_votes() -> None:
    app = opened("map")
    lenses = app.button_group(key="lens")
    assert lenses.value == "article"
    assert list(lenses.options) == ["The source", "UN votes"]
    lenses.set_value("votes").run()
    assert not app.exception
    assert "Fiji" in finding_on(app)


@pytest.mark.usefixtures("show_least")
@pytest.mark.parametrize("state", ["BTN", "NRU", "OMN", "ISL"])
def test_the_page_of_a_country_says_nothing_of_a_turning_point(state: str) -> None:
    shown = html(opened("country", country=state))
    assert "Before and after" not in shown
    assert "adversary" not in shown


def test_a_case_without_windows_is_looked_at_over_its_record(tmp_path: Path) -> None:
    folder = write_stances_only(tmp_path)
    first, last = event("BTN-20000301-1", "statement", 2), event("LUX-20010401-1", "visit", -1)
    for table in ("era_scale", "event_kind_scale"):
        write_table(folder, table, TOY_TABLES[table])
    write_table(folder, "events", [last, first])
    case = load_case(folder)
    label, days = "2000-03-01 – 2001-12-31", (dt.date(2000, 3, 1), dt.date(2001, 12, 31))
    assert case.settings.windows == (Window(label, *days),)


def test_a_record_without_turning_point_is_shown(
    tmp_path: Path, show_toy: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert show_toy is None
    folder = write_stances_only(tmp_path)
    for table in ("era_scale", "event_kind_scale"):
        write_table(folder, table, TOY_TABLES[table])
    write_table(folder, "events", [event("BTN-20010301-1", "statement", 2)])
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    for page in ("home", "map", "record", "positions", "country", "votes", "backing_index"):
        assert finding_on(opened(page))
    assert "Bhutan" in finding_on(opened("map"))
    assert finding_on(opened("record", show="claims"))


def test_acts_need_words_for_their_era(tmp_path: Path) -> None:
    folder = write_stances_only(tmp_path)
    write_table(folder, "event_kind_scale", TOY_TABLES["event_kind_scale"])
    write_table(folder, "events", [event("BTN-20010301-1", "statement", 2)])
    assert {(fault.table, fault.column) for fault in faults_of(folder)} == {("events", "era")}


def test_without_a_turning_point_every_act_is_of_the_time_before(tmp_path: Path) -> None:
    folder = write_stances_only(tmp_path)
    for table in ("era_scale", "event_kind_scale"):
        write_table(folder, table, TOY_TABLES[table])
    write_table(folder, "events", [event("BTN-20010801-1", "statement", 2, "after")])
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row, fault.column) == ("events", 2, "era")
    assert "turning point" in fault.allowed


def test_routes_need_assumptions(tmp_path: Path) -> None:
    folder = write_stances_only(tmp_path)
    for table in ("routes", "demonstrations"):
        write_table(folder, table, TOY_TABLES[table])
    assert [fault.table for fault in faults_of(folder)] == ["parameters"]


@pytest.mark.parametrize("name", ["title", "question", "subject_iso3", "as_of"])
def test_what_a_case_cannot_do_without(tmp_path: Path, name: str) -> None:
    folder = write_stances_only(tmp_path)
    edit_settings(folder, f"{name} = ", f"# {name} = ")
    assert [fault.column for fault in faults_of(folder)] == [name]


def test_its_package_is_accepted_again(tmp_path: Path) -> None:
    folder = write_stances_only(tmp_path)
    (folder / FILE).write_text(datapackage(folder), encoding="utf-8")
    assert load_case(folder).changed == ()
