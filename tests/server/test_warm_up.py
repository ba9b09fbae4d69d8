"""The server starts whatever is wrong with the case, and has ready what pages ask for first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.server import warm_up
from components.server.cases import CASES
from components.tables import Case
from tests.every_page import FILES
from tests.pages.on_page import ROOT, opened
from tests.toy.breaking import file_of


def test_a_page_that_is_opened_computes_nothing_anew(toy_served: Path, computed: list[str]) -> None:
    warm_up.warm(CASES.in_folder(toy_served))
    assert computed
    computed.clear()
    for page in FILES:
        opened(page)
        assert computed == [], page


def scramble(folder: Path) -> None:
    file_of(folder, "groups").write_bytes(b"\xff\x00")


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


def make_a_table_a_folder(folder: Path) -> None:
    (folder / "stances.csv").unlink()
    (folder / "stances.csv").mkdir()


@pytest.mark.parametrize("spoil", [scramble, remove, make_a_table_a_folder])
def test_the_server_starts_and_the_page_says_what_is_wrong(
    spoil: Callable[[Path], None],
    toy_served: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    spoil(toy_served)
    warm_up.prepare()
    assert str(toy_served) in caplog.text
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30).run()
    assert not app.exception
    assert app.title[0].value == "The tables have faults"
    assert len(app.dataframe[0].value) >= 1


@pytest.mark.usefixtures("toy_served")
def test_a_rule_that_fails_does_not_keep_the_server_from_starting(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_case: Case) -> None:
        message = "words from inside"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(warm_up, "warm", fail)
    warm_up.prepare()
    assert "words from inside" in caplog.text
