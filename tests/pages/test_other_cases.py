"""What pages say where a case holds more, less or later things than the shipped one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from components.tables.case_folder import FOLDER_VARIABLE
from tests.pages.on_page import opened, words
from tests.toy.breaking import edit, empty


@pytest.fixture
def other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the case that the pages show."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


def only_rows(keep: Callable[[str], bool]) -> Callable[[str], str]:
    """Return a change that leaves the head of a table and the rows to keep."""

    def change(text: str) -> str:
        head, *rows = text.splitlines(keepends=True)
        return "".join([head, *filter(keep, rows)])

    return change


def test_no_more_states_are_charted_at_first_than_may_be_chosen(other: Path) -> None:
    named = "".join(
        f'ST9{place},{state},calls for calm,neutral,,,prose,article,"section 9, sentence 1",Calm.\n'
        for place, state in enumerate(["PER", "CHL", "URY", "PRY", "ECU", "BOL"])
    )
    edit(other / "stances.csv", lambda text: text + named)
    assert len(opened("votes").multiselect(key="states").value) == 12


def test_a_link_to_all_acts_holds_those_after_the_last_window(other: Path) -> None:
    later = (
        "RUS-20260501-1,2026-05-01,RUS,statement,0,act,after,Called for calm.,"
        "stvincenttimes_20250820,read as an excerpt,,\n"
    )
    edit(other / "evidence" / "events.csv", lambda text: text + later)
    app = opened("record")
    app.query_params["acts_of"] = "RUS"
    app.run()
    assert not app.exception
    assert app.dataframe[-1].value["date"].max() == "2026-05-01"
    assert app.select_slider(key="window").value[1].isoformat() == "2026-05-01"


def test_the_rest_of_the_suppliers_is_not_named_as_one(other: Path) -> None:
    head = "supplier_iso3,year,tiv_million,recipient_iso3,source_id,locator\n"
    suppliers = ["FRA", "DEU", "ITA", "ESP", "PRT", "POL", "CZE", "SVK", "HUN", "AUT", "NLD"]
    rows = [
        f'{code},2000,{10 + (code == "ESP")},VEN,sipri_arms,"deliveries of 2000, supplier {code}"\n'
        for code in suppliers
    ]
    (other / "evidence" / "arms_transfers.csv").write_text(head + "".join(rows), encoding="utf-8")
    found = [str(element.value) for element in opened("record").subheader]
    assert any(heading.startswith("Spain delivered 10 % of the volume") for heading in found)


def test_arms_of_suppliers_that_nobody_knows_are_no_states(other: Path) -> None:
    edit(other / "evidence" / "arms_transfers.csv", only_rows(lambda row: row.startswith(",")))
    found = [str(element.value) for element in opened("record").subheader]
    assert any(heading.startswith("Major arms that Venezuela received") for heading in found)


def test_without_a_register_nothing_is_said_of_arms(other: Path) -> None:
    empty(other / "evidence" / "arms_transfers.csv")
    app = opened("backing_index", ranked="Russia")
    assert "0.0 million TIV" not in words(app)
    assert "since 0" not in words(app)
    app = opened("map", country="Russia")
    assert "The case has no register of arms." in words(app)
    assert "since 0" not in words(app)


def test_an_issue_without_votes_is_named(other: Path) -> None:
    edit(other / "world" / "roll_calls.csv", only_rows(lambda row: "nuclear" not in row))
    app = opened("votes", issue="Nuclear weapons")
    assert app.header[0].value == "No votes to show"
    assert "no votes on “Nuclear weapons”. Choose another issue." in app.info[0].value


def test_a_world_without_roll_calls_says_that_none_are_at_hand(other: Path) -> None:
    for name in ("roll_calls.csv", "voters.csv"):
        (other / "world" / name).unlink()
    app = opened("votes")
    assert not app.exception
    assert app.header[0].value == "No votes to show"
    assert app.info[0].value
