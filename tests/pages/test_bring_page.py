"""The page that takes a reader's own case: a table, a zip, what is wrong, and the case it gives."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from components.server.brought_cases import BROUGHT, DRAFTS
from components.server.held_for_visitors import Bounds, HeldForVisitors
from tests.ingest.workbooks import workbook
from tests.pages.on_page import figures_on, html, led_to, opened, words
from tests.toy import write_toy
from tests.toy.breaking import change

_TABLE = (
    b"country,position,note\n"
    b"France,supports,<img src=https://evil.example/x.png>\n"
    b"Germany,opposed,![a](https://evil.example/x.png)\n"
    b"Ruritania,maybe,$x^2$\n"
)


@pytest.fixture(autouse=True)
def _nothing_held() -> Iterator[None]:
    yield
    DRAFTS.let_go_of_all()
    BROUGHT.let_go_of_all()


def _brought(name: str, content: bytes) -> AppTest:
    app = opened("bring")
    app.file_uploader[0].upload(name, content).run()
    assert not app.exception
    return app


def _zipped(folder: Path) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.rglob("*"):
            if file.is_file():
                archive.write(file, file.relative_to(folder))
    return written.getvalue()


def _labelled(app: AppTest, start: str) -> str:
    (key,) = [box.key for box in app.selectbox if box.label.startswith(start)]
    assert key
    return key


def test_the_page_says_what_it_takes_and_what_it_holds() -> None:
    app = opened("bring")
    assert "20 MB" in words(app)
    assert "nothing is written to disk" in words(app)
    assert "export/stances-template.xlsx" in html(app)


def test_a_table_is_asked_about_mapped_and_opened() -> None:
    app = _brought("votes.csv", _TABLE)
    assert "1 name" in app.info[0].value
    app.selectbox(key="bring-subject_iso3").set_value("VEN").run()
    app.date_input(key="bring-as_of").set_value(dt.date(2026, 1, 1)).run()
    assert [figure.key for figure in figures_on(app)]
    app.text_input(key="bring-question").set_value("Who?").run()
    app.selectbox(key=_labelled(app, "maybe")).set_value("neutral").run()
    app.selectbox(key=_labelled(app, "Ruritania")).set_value("-").run()
    assert not app.info
    app.button(key="bring-check").click().run()
    assert not app.exception
    path, query, _ = led_to(app)
    held = BROUGHT.looked_at(parse_qs(query)["case"][0])
    assert path == "map"
    assert held is not None
    assert list(held.case.stances["actor_id"]) == ["FRA", "DEU"]


def test_boxes_show_what_one_answer_made_of_another() -> None:
    rows = b"France,supports,2025-10-03\nGermany,opposed,2025-11-03\n"
    app = _brought("votes.csv", b"country,position,when\n" + rows)
    app.selectbox(key="bring-column-source").set_value("country").run()
    assert app.selectbox(key="bring-column-actor").value == ""
    app.date_input(key="bring-as_of").set_value(None).run()
    for column in ("", "when"):
        app.selectbox(key="bring-column-date").set_value(column).run()
    assert app.date_input(key="bring-as_of").value == dt.date(2025, 11, 3)


def test_the_last_day_is_filled_in_once_the_order_of_days_is_answered() -> None:
    rows = b"France,supports,3/10/2025\nGermany,opposed,4/11/2025\n"
    app = _brought("votes.csv", b"country,position,when\n" + rows)
    assert app.date_input(key="bring-as_of").value is None
    app.selectbox(key="bring-days").set_value("day").run()
    assert app.date_input(key="bring-as_of").value == dt.date(2025, 11, 4)
    app.selectbox(key="bring-days").set_value("month").run()
    assert app.date_input(key="bring-as_of").value == dt.date(2025, 4, 11)


def test_another_sheet_of_a_workbook_can_be_taken() -> None:
    first = [["Country", "Stance"], ["France", "supports"]]
    notes = [["Made by us", "for all", "to read"], ["in", "two", "rows", "and more"]]
    second = [["State", "Position", "Note"], ["Fiji", "ally", "x"], ["Oman", "against", "y"]]
    app = _brought("votes.xlsx", workbook({"Yes": first, "Read me": notes, "More": second}))
    assert app.selectbox(key="bring-sheet").value == "Yes"
    app.selectbox(key="bring-subject_iso3").set_value("VEN").run()
    app.selectbox(key="bring-sheet").set_value("Read me").run()
    assert not app.exception
    assert [*app.dataframe[0].value["row"]] == [2]
    app.selectbox(key="bring-sheet").set_value("More").run()
    assert app.selectbox(key="bring-column-actor").value == "State"
    assert len(DRAFTS.held()) == 1


def test_a_workbook_of_one_sheet_asks_for_none() -> None:
    rows = [["Country", "Stance"], ["France", "supports"]]
    app = _brought("votes.xlsx", workbook({"Yes": rows}))
    assert "bring-sheet" not in [box.key for box in app.selectbox]


def test_boxes_have_the_same_names_in_every_process() -> None:
    app = _brought("votes.csv", _TABLE)
    assert _labelled(app, "maybe") == "bring-word-dcfff5eb40423f05"


def test_text_in_a_table_is_inert() -> None:
    app = _brought("<b>votes</b>.csv", _TABLE)
    assert "<img" not in html(app)
    assert "&lt;img src=" in html(app)
    for shown in (*app.markdown, *app.caption):
        assert "<b>" not in str(shown.value).replace("\\<", "")


def test_a_sound_case_opens_on_one_press(tmp_path: Path) -> None:
    app = _brought("case.zip", _zipped(write_toy(tmp_path)))
    assert app.success
    app.button(key="bring-open").click().run()
    _, query, _ = led_to(app)
    assert BROUGHT.looked_at(parse_qs(query)["case"][0]) is not None


def test_every_fault_is_listed_with_its_row(tmp_path: Path) -> None:
    folder = write_toy(tmp_path)
    row = change(folder, "stances", "ST06", stance="no such stance", actor_id="NOPE")
    app = _brought("case.zip", _zipped(folder))
    faults = app.dataframe[0].value
    assert {"stances"} == set(faults["table"])
    assert {row} == set(faults["row"])
    assert "faulty rows of stances" in str([e.proto for e in app.get("download_button")]).lower()


def test_a_hostile_archive_gives_one_fault() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("../case.toml", "title = 'x'")
    app = _brought("case.zip", written.getvalue())
    assert len(app.dataframe[0].value) == 1
    assert not BROUGHT.held()


def test_another_file_can_be_taken() -> None:
    app = _brought("votes.csv", _TABLE)
    app.button(key="bring-other").click().run()
    assert app.file_uploader
    assert not DRAFTS.held()


def test_a_server_without_room_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    none = Bounds(0, 0, 10**9, 10**9, 60, 60)
    monkeypatch.setattr("components.server.brought_cases.DRAFTS", HeldForVisitors(none))
    app = _brought("votes.csv", _TABLE)
    assert "as many cases of readers as it can" in app.warning[0].value
