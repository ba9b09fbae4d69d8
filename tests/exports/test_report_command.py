"""The command writes a report, tells how far it is, and says what it can make and what not."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.exports.__main__ import main
from components.exports.report.asking import NotOfferedError, asked_pages
from components.exports.report.pages import pages_of_reports
from components.tables import Case
from components.tables.case_folder import FOLDER_VARIABLE
from components.words import Words
from tests.exports.reports import read


def _run(folder: Path, out: Path, *arguments: str) -> int:
    return main(["report", "--case", str(folder), "--out", str(out), *arguments])


def test_a_report_is_written_and_each_page_told(
    whole_toy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.html"
    pages = ("--pages", "map,record", "--page", "votes?party=adversary", "--query", "region=asia")
    assert _run(whole_toy, out, *pages, "--base", "https://atlas.example/") == 0
    said = capsys.readouterr()
    assert said.out == f"{out.resolve()}\n"
    assert said.err.splitlines() == ["1/3 Map", "2/3 Acts in time", "3/3 UN votes"]
    links = [each.attributes["href"] for each in read(out.read_text(encoding="utf-8")).all("a")]
    assert "https://atlas.example/map?region=asia" in links
    assert "https://atlas.example/votes?region=asia&party=adversary" in links


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--pages", "map,atlas"), ("“atlas”", "map, index")),
        (("--pages", "map", "--query", "region=atlantis"), ("region", "“atlantis”", "asia")),
        (("--pages", "map", "--query", "platform=x"), ("“platform”", "lens")),
        (("--page", "votes?year=now"), ("year", "“now”")),
        (("--page", "votes?lens=votes"), ("“lens”", "issue")),
    ],
)
def test_what_is_not_offered_is_named_with_what_is(
    whole_toy: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    said: tuple[str, ...],
) -> None:
    assert _run(whole_toy, tmp_path / "report.html", *arguments) == 2
    fault = capsys.readouterr().err
    assert all(part in fault for part in said), fault
    assert not (tmp_path / "report.html").exists()


def test_a_faulty_case_and_a_place_that_is_not_there_are_told(
    toy_folder: Path, whole_toy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (toy_folder / "case.toml").write_text("title = 3", encoding="utf-8")
    assert _run(toy_folder, tmp_path / "report.html") == 1
    assert "case.toml" in capsys.readouterr().err
    assert _run(whole_toy, tmp_path / "nowhere" / "report.html", "--pages", "advice") == 1
    assert "nowhere" in capsys.readouterr().err


def test_the_case_is_that_of_the_environment(
    whole_toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, toy_case: Case
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(whole_toy))
    out = tmp_path / "report.html"
    assert main(["report", "--out", str(out), "--pages", "advice"]) == 0
    [title] = read(out.read_text(encoding="utf-8")).all("h1")
    assert title.text == toy_case.settings.title


def test_a_page_stands_once_and_a_report_without_pages_is_none(toy_case: Case) -> None:
    asked = asked_pages(toy_case, ["map", "record", "map"], "", Words())
    assert [each.page for each in asked] == ["map", "record"]
    with pytest.raises(NotOfferedError, match=pages_of_reports()[-1]):
        asked_pages(toy_case, [], "", Words())
